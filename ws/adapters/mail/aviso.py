"""What a letter with a link says, in words: an invitation, or a forgotten password."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from ws.adapters.mail.texto import linha_unica
from ws.application.ports.correio.redator import Aviso
from ws.domain.cadastro.empresa import Ambiente
from ws.febraban.grafia import dia, hora


@dataclass(frozen=True, slots=True)
class ConteudoDoAviso:
    """One letter; ``acao`` is what the link's button says."""

    assunto: str
    empresa: str
    homologacao: bool
    abertura: str
    login: str
    acao: str
    link: str
    validade: str
    fecho: str
    contato: str


def conteudo_do_aviso(aviso: Aviso) -> ConteudoDoAviso:
    """The words of ``aviso``."""
    empresa = aviso.empresa
    nome = linha_unica(empresa.beneficiario.nome)
    homologacao = empresa.ambiente is Ambiente.HOMOLOGACAO
    expira_em = aviso.expira_em.astimezone(ZoneInfo(empresa.fuso))
    assunto = f"Seu acesso aos boletos – {nome}" if aviso.convite else f"Nova senha – {nome}"
    return ConteudoDoAviso(
        assunto=f"[HOMOLOGAÇÃO] {assunto}" if homologacao else assunto,
        empresa=nome,
        homologacao=homologacao,
        abertura=_abertura(nome, convite=aviso.convite),
        login=linha_unica(aviso.login),
        acao="Criar minha senha" if aviso.convite else "Escolher nova senha",
        link=aviso.link,
        validade=f"{dia(expira_em)} às {hora(expira_em)}",
        fecho=_fecho(convite=aviso.convite),
        contato=linha_unica(empresa.contato),
    )


def _abertura(nome: str, *, convite: bool) -> str:
    if convite:
        return f"{nome} criou um acesso para você no portal de cobrança. Escolha a sua senha para entrar."
    return "Recebemos um pedido de nova senha para o seu acesso. Escolha a nova senha pelo botão abaixo."


def _fecho(*, convite: bool) -> str:
    if convite:
        return "Se você não esperava este convite, não é preciso fazer nada."
    return "Se não foi você que pediu, não é preciso fazer nada: a senha atual continua valendo."
