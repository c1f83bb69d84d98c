"""What a message says, in words: everything the templates show, already formatted."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from ws.adapters.mail.texto import linha_unica, linhas
from ws.application.ports.carteira.impressora import Papel
from ws.application.ports.correio.redator import Carta
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.composicao import Componente, composicao
from ws.domain.carteira.posicao import posicao
from ws.febraban.codigo.linha_digitavel import formatar as formatar_linha
from ws.febraban.grafia import cpf_cnpj, dia, reais, sem_quebra


@dataclass(frozen=True, slots=True)
class Quantia:
    """An amount, and what it is called."""

    nome: str
    valor: str


@dataclass(frozen=True, slots=True)
class Linha:
    """One boleto, as a person reads it: its value, and how that comes to what is to pay on the letter's day."""

    numero: str
    parcela: str
    vencimento: str
    valor: Quantia
    ajustes: tuple[Quantia, ...]
    """Empty where what is to pay is the value."""
    a_pagar: Quantia
    linha_digitavel: str

    @property
    def quantias(self) -> tuple[Quantia, ...]:
        """All that there is to say of its value."""
        return (self.valor, *self.ajustes, self.a_pagar) if self.ajustes else (self.valor,)


@dataclass(frozen=True, slots=True)
class Conteudo:
    """One message. ``saudacao`` is empty when the integrator wrote the opening text."""

    assunto: str
    empresa: str
    homologacao: bool
    saudacao: str
    abertura: tuple[str, ...]
    boletos: tuple[Linha, ...]
    beneficiarios: tuple[str, ...]
    contato: str


def conteudo(carta: Carta) -> Conteudo:
    """The words of ``carta``, cleaned of whatever is not text."""
    empresa = carta.empresa
    proprio = linhas(carta.mensagem) if carta.mensagem else []
    hoje = carta.data.astimezone(ZoneInfo(empresa.fuso)).date()
    return Conteudo(
        assunto=_assunto(carta),
        empresa=linha_unica(empresa.beneficiario.nome),
        homologacao=empresa.ambiente is Ambiente.HOMOLOGACAO,
        saudacao="" if proprio else _saudacao(carta.papeis),
        abertura=tuple(proprio) or (_abertura(len(carta.papeis)),),
        boletos=tuple(_linha(papel.boleto, hoje) for papel in carta.papeis),
        beneficiarios=tuple(dict.fromkeys(_parte(papel.conta.beneficiario) for papel in carta.papeis)),
        contato=linha_unica(empresa.contato),
    )


def _assunto(carta: Carta) -> str:
    prefixo = "[HOMOLOGAÇÃO] " if carta.empresa.ambiente is Ambiente.HOMOLOGACAO else ""
    return prefixo + (linha_unica(carta.assunto or "") or _assunto_padrao(carta))


def _assunto_padrao(carta: Carta) -> str:
    nome = linha_unica(carta.empresa.beneficiario.nome)
    if len(carta.papeis) > 1:
        return f"{len(carta.papeis)} boletos – {nome}"
    boleto = carta.papeis[0].boleto
    return (
        f"Boleto {linha_unica(boleto.numero_documento)} – {nome} – vencimento {dia(boleto.data_vencimento)}"
    )


def _saudacao(papeis: tuple[Papel, ...]) -> str:
    nomes = {linha_unica(papel.boleto.pagador.nome) for papel in papeis}
    return f"Olá, {nomes.pop()}." if len(nomes) == 1 else "Olá."


def _abertura(quantos: int) -> str:
    if quantos == 1:
        return "Segue o seu boleto, anexado a esta mensagem em PDF."
    return f"Seguem os seus {quantos} boletos, anexados a esta mensagem em um único PDF."


def _linha(boleto: Boleto, hoje: date) -> Linha:
    composta = composicao(boleto, posicao(boleto, hoje), hoje)
    return Linha(
        numero=linha_unica(boleto.numero_documento),
        parcela=linha_unica(boleto.parcela),
        vencimento=dia(boleto.data_vencimento),
        valor=_quantia(composta.valor),
        ajustes=tuple(map(_quantia, composta.ajustes)),
        a_pagar=_quantia(composta.a_pagar),
        linha_digitavel=formatar_linha(boleto.linha_digitavel),
    )


def _quantia(componente: Componente) -> Quantia:
    return Quantia(sem_quebra(componente.nome), sem_quebra(reais(componente.valor)))


def _parte(parte: Parte) -> str:
    return f"{linha_unica(parte.nome)}, {cpf_cnpj(parte.documento)}"
