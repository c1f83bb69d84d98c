"""From how a call ended to the XML of its answer: a result, or a fault (manual, *Resultado ou falha*).

0xx, 3xx, 4xx and 5xx are results, HTTP 200; 1xx, 2xx and 9xx are faults. Both tell code, sentence, what to do,
the field, the correlation identifier and the instant.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from http import HTTPStatus
from typing import Any

from ws.application.ports.clock import Clock
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
from ws.desfechos.renderer import Renderer
from ws.domain.cadastro.empresa import FUSO_PADRAO
from ws.soap.contrato.namespaces import CONTRATO, WSSE, WSU
from ws.soap.contrato.publicacao import Contrato
from ws.soap.mensagem.chamada import Chamada
from ws.soap.mensagem.escritor import Escrever, compilar_escritores, instante
from ws.soap.mensagem.texto import escapar
from ws.soap.mensagem.versoes import culpa_de
from ws.soap.traducao.nomes import Visao, no_contrato
from ws.soap.traducao.visoes import Visoes, no_fuso, recusas

VALIDADE_DO_TIMESTAMP = timedelta(minutes=5)
"""From ``wsu:Created`` to ``wsu:Expires``: WS-Security's usual one."""
SEGUNDOS_PARA_REPETIR: Mapping[CodigoDoCatalogo, int] = {Codigo.INDISPONIVEL: 30}
"""Seconds until a caller may try again, where the one who refused did not say."""


@dataclass(frozen=True, slots=True)
class Resposta:
    """A whole SOAP message, and how HTTP carries it. ``segundos_para_repetir`` becomes ``Retry-After``."""

    codigo: CodigoDoCatalogo
    status: HTTPStatus
    corpo: bytes
    segundos_para_repetir: int | None = None


_RENDERER = Renderer(campo=no_contrato)


@dataclass(frozen=True)
class Respostas:
    """Writes the answers of an installation, dated by its ``clock``."""

    contrato: Contrato
    clock: Clock

    @cached_property
    def _escritores(self) -> Mapping[str, Escrever]:
        return compilar_escritores(self.contrato.esquema)

    @cached_property
    def _visoes(self) -> Visoes:
        return Visoes(self.contrato.esquema)

    def responder(self, chamada: Chamada, feito: Any) -> Resposta:
        """The answer to what a use case returned, or to the ``Erro`` that ended the call.

        Raises where that is nothing that the contract can tell.
        """
        if isinstance(feito, Erro):
            if feito.codigo.faixa.impede_processamento:
                return self._falha(chamada, feito.desfecho)
            return self._recusa(chamada, feito.desfecho)
        codigo = getattr(feito, "codigo", Codigo.SUCESSO)
        return self._retorno(
            chamada, Desfecho(codigo), self._visoes.retornos[chamada.operacao](feito, self._fuso(chamada))
        )

    def _recusa(self, chamada: Chamada, desfecho: Desfecho) -> Resposta:
        visao = {"recusas": recusas(desfecho.recusas)} if desfecho.recusas else {}
        return self._retorno(chamada, desfecho, visao)

    def _retorno(self, chamada: Chamada, desfecho: Desfecho, visao: Visao) -> Resposta:
        resposta = f"{chamada.operacao}Response"
        resultado = self._resultado(chamada, desfecho)
        retorno = self._escritores[f"{chamada.operacao}Retorno"]({"resultado": resultado, **visao})
        corpo = f'<{resposta} xmlns="{CONTRATO}"><retorno>{retorno}</retorno></{resposta}>'
        return Resposta(
            desfecho.codigo, HTTPStatus.OK, chamada.versao.envelope(corpo, self._cabecalho(chamada))
        )

    def _falha(self, chamada: Chamada, desfecho: Desfecho) -> Resposta:
        versao, codigo = chamada.versao, desfecho.codigo
        segundos = desfecho.segundos_para_repetir or SEGUNDOS_PARA_REPETIR.get(codigo)
        visao = {**self._desfecho(chamada, desfecho), "segundosParaRepetir": segundos}
        detalhe = f'<FalhaServico xmlns="{CONTRATO}">{self._escritores["FalhaServico"](visao)}</FalhaServico>'
        falha = versao.falha(culpa_de(codigo), escapar(visao["mensagem"]), detalhe)
        return Resposta(
            codigo, versao.status(codigo), versao.envelope(falha, self._cabecalho(chamada)), segundos
        )

    def _resultado(self, chamada: Chamada, desfecho: Desfecho) -> Visao:
        """The fields of a ``Resultado``."""
        assert chamada.acesso is not None  # a result is for somebody: whoever did not say who gets a fault
        return {**self._desfecho(chamada, desfecho), "ambiente": chamada.acesso.empresa.ambiente}

    def _desfecho(self, chamada: Chamada, desfecho: Desfecho) -> Visao:
        """The fields that ``Resultado`` and ``FalhaServico`` have in common."""
        codigo, campo = desfecho.codigo, desfecho.lugar.campo
        return {
            "codigo": codigo.codigo,
            "mensagem": _RENDERER.frase(desfecho),
            "observacao": None if codigo is Codigo.SUCESSO else _RENDERER.providencia(desfecho),
            "campo": campo and no_contrato(campo),
            "idCorrelacao": chamada.id_correlacao,
            "dataHora": no_fuso(self.clock.agora(), self._fuso(chamada)),
        }

    def _cabecalho(self, chamada: Chamada) -> str:
        """A Timestamp for a caller that sent one: WCF expects it back."""
        if not chamada.pediu_timestamp:
            return ""
        agora = self.clock.agora()
        criado, expira = (
            f"<wsu:{nome}>{instante(quando)}</wsu:{nome}>"
            for nome, quando in (("Created", agora), ("Expires", agora + VALIDADE_DO_TIMESTAMP))
        )
        return (
            f'<soap:Header><wsse:Security xmlns:wsse="{WSSE}" xmlns:wsu="{WSU}"><wsu:Timestamp>'
            f"{criado}{expira}</wsu:Timestamp></wsse:Security></soap:Header>"
        )

    def _fuso(self, chamada: Chamada) -> str:
        return chamada.acesso.empresa.fuso if chamada.acesso else FUSO_PADRAO
