"""EnviarBoletoEmail: put boletos in the outbox for one to three addresses.

Accepted is not delivered: the answer leaves once the messages are rows, and a worker sends them
(:mod:`ws.application.correio.entregar_emails`). ``id_requisicao`` makes a retry safe and is the way to follow up.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from json import dumps
from typing import Protocol

from ws.application.auditoria.anotar import anotar
from ws.application.carteira.clientes_do_pedido import clientes_do_pedido
from ws.application.carteira.papeis import DadosDosPapeis, com_logo, nome_do_arquivo, papeis_do_pedido
from ws.application.correio.limite_diario import LIMITES, limite_atingido
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.application.ports.carteira.impressora import Impressora, Modelo, Papel
from ws.application.ports.clock import Clock
from ws.application.ports.correio.redator import Carta, Redator
from ws.application.ports.correio.remessas import (
    ChaveRepetida,
    Envio,
    MensagemRedigida,
    Remessa,
    RemessaAnterior,
    RemessaRepository,
    SituacaoEnvio,
)
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.auditoria.acao import Acao
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.carteira.solicitante import Solicitante
from ws.domain.correio.destinatarios import conferir_destinatarios
from ws.domain.correio.textos_do_email import conferir_assunto, conferir_mensagem

VALIDADE_DA_CHAVE = timedelta(days=90)
"""Contract: how long an idRequisicao is remembered."""


@dataclass(frozen=True, slots=True)
class LimitesDiarios:
    """Messages accepted in a day, in the company's zone: this must never become an open relay."""

    por_boleto: int
    por_cliente: int
    por_integrador: int


@dataclass(frozen=True, slots=True)
class PedidoDeEnvio:
    """``assunto`` and ``mensagem`` are plain text, and for integrators only."""

    ids: tuple[str, ...]
    emails: tuple[str, ...]
    solicitante: Solicitante = field(default_factory=Solicitante)
    assunto: str | None = None
    mensagem: str | None = None
    modelo: Modelo = Modelo.A4
    id_requisicao: str | None = None


@dataclass(frozen=True, slots=True)
class EnvioAceito:
    """The protocol number, and how each recipient's message stands now."""

    protocolo: str
    envios: tuple[Envio, ...]


class Dados(DadosDosPapeis, UnitOfWork, Protocol):
    """What goes on paper, whose it is, and where the letter and its audit row are stored."""

    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def remessas(self) -> RemessaRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class EnviarBoletoEmail:
    """Puts a request's messages in the outbox, once for each key, within the day's limits."""

    unidades: UnitsOfWork[Dados]
    clock: Clock
    impressora: Impressora
    redator: Redator
    limites: LimitesDiarios
    novo_id: Callable[[], str]
    """A new unguessable identifier: letters and digits."""
    tem_servidor: bool = True
    """Whether the installation has a mail server; without one only HOMOLOGACAO, which captures, may send."""

    def __call__(self, acesso: Acesso, pedido: PedidoDeEnvio) -> EnvioAceito:
        """Store the messages, or tell how an earlier request with the same key stands.

        Raises 110, 212, 220, 3xx (with ``recusas``) and 4xx; then nothing is stored.
        """
        acesso.exigir(Recurso.ENVIAR_EMAIL)
        emails = self._conferir(acesso, pedido)
        agora = self.clock.agora()
        hoje = self.clock.hoje(acesso.empresa.fuso)
        with self.unidades.leitura() as uow:
            clientes = clientes_do_pedido(acesso, pedido.solicitante, uow.clientes)
            resumo = _resumo(pedido, emails)
            if (anterior := self._anterior(uow.remessas, acesso, pedido, agora)) is not None:
                return _repetido(anterior, resumo)
            self._exigir_envio(acesso)
            papeis = papeis_do_pedido(uow, acesso.empresa.id, clientes, pedido.ids, hoje)
            empresa = com_logo(uow, acesso.empresa)
        remessa = Remessa(
            empresa_id=acesso.empresa.id,
            protocolo=self.novo_id(),
            acesso_id=acesso.id,
            criado_em=agora,
            dia=hoje,
            boletos=pedido.ids,
            mensagens=self._mensagens(empresa, pedido, papeis, emails, agora),
            id_requisicao=pedido.id_requisicao,
            resumo_pedido=resumo,
            captura=acesso.empresa.ambiente is Ambiente.HOMOLOGACAO,
        )
        return self._guardar(acesso, pedido, remessa, papeis)

    def _exigir_envio(self, acesso: Acesso) -> None:
        """Raise 406 where the company sends no mail, or the installation has no server to send it by."""
        captura = acesso.empresa.ambiente is Ambiente.HOMOLOGACAO
        if not acesso.empresa.envia_email or not (captura or self.tem_servidor):
            raise Erro(Codigo.ENVIO_DESATIVADO)

    def _conferir(self, acesso: Acesso, pedido: PedidoDeEnvio) -> tuple[str, ...]:
        """The addresses in normal form, once everything that needs no database was judged."""
        for campo, texto, conferir in (
            ("assunto", pedido.assunto, conferir_assunto),
            ("mensagem", pedido.mensagem, conferir_mensagem),
        ):
            if texto is not None:
                if not acesso.integrador:
                    raise Erro(Codigo.TEXTO_NAO_PERMITIDO, campo=campo)
                conferir(texto)
        return conferir_destinatarios(pedido.emails)

    def _anterior(
        self, remessas: RemessaRepository, acesso: Acesso, pedido: PedidoDeEnvio, agora: datetime
    ) -> RemessaAnterior | None:
        if pedido.id_requisicao is None:
            return None
        return remessas.por_requisicao(
            acesso.empresa.id,
            acesso.id,
            pedido.id_requisicao,
            agora - VALIDADE_DA_CHAVE,
        )

    def _mensagens(
        self,
        empresa: Empresa,
        pedido: PedidoDeEnvio,
        papeis: tuple[Papel, ...],
        emails: tuple[str, ...],
        agora: datetime,
    ) -> tuple[MensagemRedigida, ...]:
        """One message for each recipient, so that none sees the others."""
        carta = Carta(
            empresa=empresa,
            papeis=papeis,
            pdf=self.impressora.imprimir(empresa, papeis, pedido.modelo),
            nome_arquivo=nome_do_arquivo(papeis),
            assunto=pedido.assunto,
            mensagem=pedido.mensagem,
            data=agora,
        )
        dominio = self.redator.dominio(empresa)
        chaves = [f"<{self.novo_id()}@{dominio}>" for _ in emails]
        return tuple(
            MensagemRedigida(email, chave, self.redator.redigir(carta, email, chave))
            for email, chave in zip(emails, chaves, strict=True)
        )

    def _guardar(
        self, acesso: Acesso, pedido: PedidoDeEnvio, remessa: Remessa, papeis: tuple[Papel, ...]
    ) -> EnvioAceito:
        try:
            with self.unidades.escrita() as uow:
                antes = uow.remessas.enviados_no_dia(
                    acesso.empresa.id, acesso.id, remessa.boletos, remessa.dia
                )
                uow.remessas.guardar(remessa, remessa.criado_em - VALIDADE_DA_CHAVE)
                self._exigir_limites(acesso, remessa, *antes)  # last: what a limit stops may be a retry
                _anotar(uow.eventos, acesso, pedido, remessa, papeis)
                uow.commit()
        except ChaveRepetida:
            return self._vencida_pela_outra(acesso, pedido, remessa)
        except Erro as erro:
            if erro.codigo in LIMITES:
                with self.unidades.escrita() as uow:
                    _anotar(uow.eventos, acesso, pedido, remessa, papeis, erro=erro)
                    uow.commit()
            raise
        envios = [
            Envio(mensagem.email, SituacaoEnvio.PENDENTE, remessa.criado_em) for mensagem in remessa.mensagens
        ]
        return EnvioAceito(remessa.protocolo, tuple(envios))

    def _exigir_limites(
        self, acesso: Acesso, remessa: Remessa, do_acesso: int, por_boleto: Mapping[str, int]
    ) -> None:
        novas = len(remessa.mensagens)
        quando = remessa.dia, acesso.empresa.fuso
        limite = self.limites.por_integrador if acesso.integrador else self.limites.por_cliente
        if do_acesso + novas > limite:
            raise limite_atingido(Codigo.LIMITE_DIARIO_DO_ACESSO, limite, novas, *quando)
        limite = self.limites.por_boleto
        if any(por_boleto.get(boleto, 0) + novas > limite for boleto in remessa.boletos):
            raise limite_atingido(Codigo.LIMITE_DIARIO_DO_BOLETO, limite, novas, *quando)

    def _vencida_pela_outra(self, acesso: Acesso, pedido: PedidoDeEnvio, remessa: Remessa) -> EnvioAceito:
        """The same key was stored by a concurrent request: answer as a retry of that one."""
        with self.unidades.leitura() as uow:
            anterior = self._anterior(uow.remessas, acesso, pedido, remessa.criado_em)
        if anterior is None:
            raise Erro(Codigo.INDISPONIVEL)
        return _repetido(anterior, remessa.resumo_pedido)


def _repetido(anterior: RemessaAnterior, resumo: str) -> EnvioAceito:
    if anterior.resumo_pedido != resumo:
        raise Erro(Codigo.ID_REQUISICAO_REUTILIZADO, campo="id_requisicao")
    return EnvioAceito(anterior.protocolo, anterior.envios)


def _resumo(pedido: PedidoDeEnvio, emails: tuple[str, ...]) -> str:
    """Digest of what the request says, whoever the end user behind the integrator is, and whatever customers
    the account is linked to by the time it is repeated."""
    conteudo = [
        pedido.ids,
        emails,
        pedido.solicitante.cpf_cnpj,
        pedido.solicitante.codigo_cliente,
        pedido.assunto,
        pedido.mensagem,
        pedido.modelo.value,
    ]
    return sha256(dumps(conteudo).encode()).hexdigest()


def _anotar(
    eventos: EventoRepository,
    acesso: Acesso,
    pedido: PedidoDeEnvio,
    remessa: Remessa,
    papeis: tuple[Papel, ...],
    *,
    erro: Erro | None = None,
) -> None:
    """The sending, under its protocol; or that a limit stopped it: somebody may be trying to make a relay of this."""
    destinatarios = "destinatários: " + ", ".join(mensagem.email for mensagem in remessa.mensagens)
    anotar(
        eventos,
        acesso,
        Acao.ENVIAR_EMAIL,
        remessa.criado_em,
        empresa_id=acesso.empresa.id,
        codigo=erro.codigo if erro else Codigo.SUCESSO,
        usuario_final=pedido.solicitante.usuario_final,
        clientes=tuple(sorted({papel.boleto.codigo_cliente for papel in papeis})),
        boletos=remessa.boletos,
        detalhe=destinatarios if erro else f"protocolo {remessa.protocolo}; {destinatarios}",
    )
