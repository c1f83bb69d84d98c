"""From what happened in a call to the XML of its answer: a result, or a fault (contract, *Outcomes*).

0xx, 3xx, 4xx and 5xx are results, HTTP 200; 1xx, 2xx and 9xx are faults. Both tell code, sentence, what to do,
the field, the correlation identifier and the instant.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from http import HTTPStatus
from typing import Any

from ws.application.ports.clock import Clock
from ws.domain.cadastro.empresa import FUSO_PADRAO
from ws.domain.desfechos.catalogo import Codigo
from ws.domain.desfechos.erro import Erro
from ws.soap.contrato.namespaces import CONTRATO, WSSE, WSU
from ws.soap.contrato.publicacao import Contrato
from ws.soap.mensagem.chamada import Chamada
from ws.soap.mensagem.escritor import Escrever, compilar_escritores, instante
from ws.soap.mensagem.texto import escapar
from ws.soap.mensagem.versoes import culpa_de
from ws.soap.traducao import visoes

VALIDADE_DO_TIMESTAMP = timedelta(minutes=5)
SEGUNDOS_PARA_REPETIR = {Codigo.INDISPONIVEL: 30}
"""When to come back, where the one who refused did not say."""


@dataclass(frozen=True, slots=True)
class Resposta:
    """A whole SOAP message and how HTTP carries it."""

    codigo: Codigo
    status: HTTPStatus
    corpo: bytes
    segundos_para_repetir: int | None = None


def campo_do_contrato(campo: str | None) -> str | None:
    """A field of the core in the contract's spelling.

    >>> campo_do_contrato("destinatarios.email[2]"), campo_do_contrato("cpf_cnpj_cliente")
    ('destinatarios/email[2]', 'cpfCnpjCliente')
    """
    if campo is None:
        return None
    return re.sub(r"_([a-z])", lambda letra: letra[1].upper(), campo).replace(".", "/")


@dataclass(frozen=True)
class Respostas:
    """Writes the answers of an installation."""

    contrato: Contrato
    clock: Clock

    @cached_property
    def _escritores(self) -> Mapping[str, Escrever]:
        return compilar_escritores(self.contrato.esquema)

    def responder(self, chamada: Chamada, desfecho: Any) -> Resposta:
        """The answer to what a use case returned, or to the Erro that ended the call."""
        if isinstance(desfecho, Erro):
            if desfecho.codigo.impede_processamento:
                return self._falha(chamada, desfecho)
            return self._recusa(chamada, desfecho)
        codigo = getattr(desfecho, "codigo", Codigo.SUCESSO)
        visao = visoes.RETORNOS[chamada.operacao](desfecho, self._fuso(chamada))
        return self._retorno(chamada, codigo, {"resultado": self._resultado(chamada, Erro(codigo)), **visao})

    def _recusa(self, chamada: Chamada, erro: Erro) -> Resposta:
        recusas = {"recusas": visoes.recusas(erro.recusas)} if erro.recusas else {}
        return self._retorno(chamada, erro.codigo, {"resultado": self._resultado(chamada, erro), **recusas})

    def _retorno(self, chamada: Chamada, codigo: Codigo, visao: visoes.Visao) -> Resposta:
        resposta = f"{chamada.operacao}Response"
        retorno = self._escritores[f"{chamada.operacao}Retorno"](visao)
        corpo = f'<{resposta} xmlns="{CONTRATO}"><retorno>{retorno}</retorno></{resposta}>'
        return Resposta(codigo, HTTPStatus.OK, chamada.versao.envelope(corpo, self._cabecalho(chamada)))

    def _falha(self, chamada: Chamada, erro: Erro) -> Resposta:
        versao, codigo = chamada.versao, erro.codigo
        segundos = erro.segundos_para_repetir or SEGUNDOS_PARA_REPETIR.get(codigo)
        visao = {**self._desfecho(chamada, erro), "segundosParaRepetir": segundos}
        detalhe = f'<FalhaServico xmlns="{CONTRATO}">{self._escritores["FalhaServico"](visao)}</FalhaServico>'
        falha = versao.falha(culpa_de(codigo), escapar(visao["mensagem"]), detalhe)
        return Resposta(
            codigo, versao.status(codigo), versao.envelope(falha, self._cabecalho(chamada)), segundos
        )

    def _resultado(self, chamada: Chamada, erro: Erro) -> visoes.Visao:
        """Resultado."""
        assert chamada.acesso is not None  # a result is for somebody: whoever did not say who gets a fault
        return {**self._desfecho(chamada, erro), "ambiente": chamada.acesso.empresa.ambiente}

    def _desfecho(self, chamada: Chamada, erro: Erro) -> visoes.Visao:
        """What Resultado and FalhaServico have in common. Whoever refused may know better than the catalogue what
        to do."""
        campo = campo_do_contrato(erro.campo)
        entrada = erro.codigo.value
        providencia = erro.dados.get("providencia", entrada.providencia)
        return {
            "codigo": entrada.codigo,
            "mensagem": entrada.mensagem.format(**{**erro.dados, "campo": campo}),
            "observacao": None if erro.codigo is Codigo.SUCESSO else providencia,
            "campo": campo,
            "idCorrelacao": chamada.id_correlacao,
            "dataHora": visoes.no_fuso(self.clock.agora(), self._fuso(chamada)),
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
