"""Records of an import as rows, and back."""

from dataclasses import fields
from typing import Any

from sqlalchemy import RowMapping

from ws.adapters.db.modelo import conta_cobranca, nome_do_padrao
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso
from ws.domain.cadastro.busca import texto_de_busca
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import ContaCadastrada, DescontoPadrao, Padroes
from ws.domain.cadastro.empresa import Empresa
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.pagamento import Pagamento

COLUNAS_DA_CONTA = tuple(conta_cobranca.c)[1:]
PADRAO_DE_EMPRESA_NOVA = {
    nome_do_padrao(tipo, recurso): False for tipo in COM_RECURSOS for recurso in Recurso
}
"""The manager decides what is released: at first, nothing."""

_DA_CONTA = tuple(
    campo.name for campo in fields(ContaCadastrada) if campo.name not in {"logo_banco", "padroes"}
)
_DO_ENDERECO = tuple(campo.name for campo in fields(Endereco))
_DA_COMPRA = tuple(campo.name for campo in fields(Compra))
_DO_BOLETO = tuple(campo.name for campo in fields(Boleto))
_DO_PADRAO = ("instrucoes", "especie", "aceite", "aceita_parcial", "multa", "juros")


def linha_da_empresa(empresa: Empresa) -> dict[str, Any]:
    """All but its id and what it releases."""
    return {
        "codigo": empresa.codigo,
        **_linha_da_parte(empresa.beneficiario),
        "fuso": empresa.fuso,
        "ambiente": empresa.ambiente,
        "contato": empresa.contato,
        "remetente": empresa.remetente,
        "envia_email": empresa.envia_email,
        "cor": empresa.tema.cor,
        "logo_sha256": empresa.logo_sha256,
    }


def linha_da_conta(conta: ContaCadastrada) -> dict[str, Any]:
    """The account and its defaults."""
    padroes, desconto = conta.padroes, conta.padroes.desconto
    return {
        **{campo: getattr(conta, campo) for campo in _DA_CONTA},
        **{campo: getattr(padroes, campo) for campo in _DO_PADRAO},
        "desconto_tipo": desconto.tipo if desconto else None,
        "desconto_valor": desconto.valor if desconto else None,
        "desconto_dias": desconto.dias if desconto else None,
        "limite_dias": padroes.limite_dias,
    }


def montar_conta(dados: RowMapping) -> ContaCadastrada:
    """From ``COLUNAS_DA_CONTA``, by name."""
    tipo = dados["desconto_tipo"]
    padroes = Padroes(
        **{campo: dados[campo] for campo in _DO_PADRAO},
        desconto=None
        if tipo is None
        else DescontoPadrao(tipo, dados["desconto_valor"], dados["desconto_dias"]),
        limite_dias=dados["limite_dias"],
    )
    return ContaCadastrada(**{campo: dados[campo] for campo in _DA_CONTA}, padroes=padroes)


def linha_do_cliente(cliente_: Cliente) -> dict[str, Any]:
    """A customer."""
    parte, email = cliente_.parte, cliente_.email
    procurado = texto_de_busca(cliente_)
    return {"codigo": cliente_.codigo, **_linha_da_parte(parte), "email": email, "busca": procurado}


def linha_do_boleto(boleto: Boleto) -> dict[str, Any]:
    """A title."""
    return {campo: getattr(boleto, campo) for campo in _DO_BOLETO}


def linha_da_compra(compra: Compra) -> dict[str, Any]:
    """A purchase."""
    return {campo: getattr(compra, campo) for campo in _DA_COMPRA}


def linha_do_pagamento(pagamento_: Pagamento) -> dict[str, Any]:
    """A payment; what is not principal is charges."""
    return {
        "id": pagamento_.id,
        "boleto_id": pagamento_.boleto,
        "data": pagamento_.data,
        "valor": pagamento_.valor,
        "principal": pagamento_.principal,
        "encargos": pagamento_.valor - pagamento_.principal,
        "canal": pagamento_.canal,
    }


def _linha_da_parte(parte: Parte) -> dict[str, str]:
    return {
        "nome": parte.nome,
        "documento": parte.documento,
        **{campo: getattr(parte.endereco, campo) for campo in _DO_ENDERECO},
    }
