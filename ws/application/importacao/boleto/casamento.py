"""Match: what the source says of a title, over the title as it is stored or, of a new one, over its account's defaults.

A new title takes from its account what it does not bring itself, once; its pagador is the customer as of now, and
stays so. Of a stored one, what the source leaves blank stays, and some fields never change.
"""

from dataclasses import dataclass, fields
from datetime import timedelta
from operator import attrgetter
from typing import Any

from ws.application.importacao.boleto.conta_no_banco import ContaNoBanco
from ws.application.importacao.conferencia.campos import ditos, em_comum
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.registros import RegistroBoleto
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import Padroes
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.encargos import ZERO, Desconto
from ws.febraban.titulo import Titulo

IMUTAVEIS = {
    "codigo_cliente": CodigoDeImportacao.CLIENTE_DO_BOLETO,
    "conta": CodigoDeImportacao.CONTA_DO_BOLETO,
    "valor": CodigoDeImportacao.VALOR_DO_BOLETO,
}
NUNCA_MUDAM = frozenset({*IMUTAVEIS, "nosso_numero", "id", "banco", "carteira", "pagador"})
"""Fields of a stored title that no import changes; every other one is told by the source, computed by ``titulo`` or
summed from payments."""

_TODOS = tuple(campo.name for campo in fields(Boleto))
_valores = attrgetter(*_TODOS)
_DO_PAPEL = tuple(campo.name for campo in fields(Titulo))
"""What the record may bring of the paper is compared with what is computed."""
_DITOS = tuple(
    campo
    for campo in em_comum(RegistroBoleto, Boleto)
    if campo not in ("codigo_cliente", "conta", *_DO_PAPEL)
)
"""Fields that are as the source says."""
_MUDAM = tuple(campo for campo in _DITOS if campo not in NUNCA_MUDAM)


@dataclass(frozen=True, slots=True)
class Casado:
    """A record and what it was matched with."""

    registro: RegistroBoleto
    guardado: Boleto | None
    conta: ContaNoBanco | None
    """None where there is none, or where its own line was refused."""
    campos: dict[str, Any]
    """The title as it will be, by the fields of :class:`Boleto`, but for what is computed. What is missing here was
    refused, or is of a customer or an account that was: whoever compares fields asks first whether they are here."""


def casar_novo(
    registro: RegistroBoleto, cliente: Cliente | None, conta: ContaNoBanco | None, falhas: Falhas
) -> Casado:
    """A title seen for the first time."""
    campos: dict[str, Any] = {
        "parcela": "",
        "abatimento": ZERO,
        "estado": Estado.ABERTO,
        "situacao_banco": SituacaoBanco.REGISTRADO,
        "data_processamento": registro.data_emissao,
    }
    if cliente is not None:
        campos |= {"codigo_cliente": cliente.codigo, "pagador": cliente.parte}
    if conta is not None:
        dados = conta.conta
        campos |= {"conta": dados.codigo, "banco": dados.banco, "carteira": dados.carteira}
        campos |= _padroes(dados.padroes, registro)
    return Casado(registro, None, conta, falhas.certos(_sobrepor(registro, campos, _DITOS)))


def casar_registrado(
    registro: RegistroBoleto, guardado: Boleto, conta: ContaNoBanco | None, falhas: Falhas
) -> Casado:
    """A stored title that the source tells about again; it is refused for what never changes."""
    for coluna, codigo in IMUTAVEIS.items():
        valor = getattr(registro, coluna)
        if valor is not None and valor != getattr(guardado, coluna):
            falhas.recusar(coluna, codigo)
    numero = registro.nosso_numero
    if numero is not None and numero.lstrip("0") != guardado.nosso_numero.lstrip("0"):
        falhas.recusar("nosso_numero", CodigoDeImportacao.NOSSO_NUMERO_DO_BOLETO)
    campos = dict(zip(_TODOS, _valores(guardado), strict=True))
    return Casado(registro, guardado, conta, falhas.certos(_sobrepor(registro, campos, _MUDAM)))


def _sobrepor(registro: RegistroBoleto, antes: dict[str, Any], campos: tuple[str, ...]) -> dict[str, Any]:
    """What the source says over what is known. Of its discounts the places that are left out go."""
    depois = antes | ditos(registro, campos)
    if registro.descontos:
        depois["descontos"] = tuple(desconto for desconto in registro.descontos if desconto is not None)
    return depois


def _padroes(padroes: Padroes, registro: RegistroBoleto) -> dict[str, Any]:
    """An account's defaults as fields of a title; those that count from its due date, where it has one."""
    vencimento = registro.data_vencimento
    campos: dict[str, Any] = {
        "instrucoes": padroes.instrucoes,
        "especie": padroes.especie,
        "aceite": padroes.aceite,
        "aceita_parcial": padroes.aceita_parcial,
        "multa": padroes.multa,
        "juros": padroes.juros,
    }
    if vencimento is not None and (desconto := padroes.desconto) is not None:
        ate = vencimento - timedelta(days=desconto.dias)
        campos["descontos"] = (Desconto(desconto.tipo, desconto.valor, ate),)
    if vencimento is not None and padroes.limite_dias is not None:
        campos["limite_pagamento"] = vencimento + timedelta(days=padroes.limite_dias)
    return campos
