"""The four CSV files, column by column. ``FORMATO.md`` explains them to the people who write them."""

from collections.abc import Set
from typing import Any

from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.registros import (
    APAGAR,
    Apagar,
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroPagamento,
)
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import Estado, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.intake.celulas.itens import itens
from ws.intake.celulas.numeros import dinheiro, taxa
from ws.intake.celulas.textos import cep, codigo, linhas, maiusculas, texto
from ws.intake.celulas.valores import data, opcao, sim_ou_nao
from ws.intake.csv.formato import Coluna, Formato, Valores

ENDERECO = ("logradouro", "bairro", "cidade", "uf", "cep")
DO_SACADOR = ("sacador_nome", "sacador_documento", *(f"sacador_{parte}" for parte in ENDERECO))
DESCONTOS = (1, 2, 3)
DO_ENCARGO = {nome: (f"{nome}_tipo", f"{nome}_valor") for nome in ("multa", "juros")}
DOS_DESCONTOS = tuple(
    (f"desconto{numero}_tipo", f"desconto{numero}_valor", f"desconto{numero}_ate") for numero in DESCONTOS
)


def _endereco(prefixo: str) -> tuple[Coluna, ...]:
    leitores = {"uf": maiusculas, "cep": cep}
    return tuple(Coluna(f"{prefixo}{parte}", leitores.get(parte, texto), "") for parte in ENDERECO)


def _montar_boleto(valores: Valores, falhas: Falhas) -> RegistroBoleto:
    ditas = valores.keys() | falhas.colunas
    valores["multa"] = _encargo(valores, ditas, falhas, "multa", Multa)
    valores["juros"] = _encargo(valores, ditas, falhas, "juros", Juros)
    valores["descontos"] = _descontos(valores, ditas, falhas)
    valores["sacador_avalista"] = None if ditas.isdisjoint(DO_SACADOR) else _sacador(valores, falhas)
    return RegistroBoleto(**valores)


def _encargo(
    valores: Valores, ditas: Set[str], falhas: Falhas, nome: str, encargo: type[Multa] | type[Juros]
) -> object:
    """A multa or juros; a rate of zero is none."""
    dados = _juntos(valores, ditas, falhas, DO_ENCARGO[nome])
    return encargo(*dados) if isinstance(dados, list) else dados


def _descontos(valores: Valores, ditas: Set[str], falhas: Falhas) -> tuple[Desconto | None, ...] | None:
    """The discounts given, each in its place; none at all is nothing said, and only zeros say that there is none."""
    dados = [_juntos(valores, ditas, falhas, colunas) for colunas in DOS_DESCONTOS]
    if all(um is None for um in dados):
        return None
    descontos = [Desconto(*um) if isinstance(um, list) else None for um in dados]
    while descontos and descontos[-1] is None:
        descontos.pop()
    return tuple(descontos)


def _juntos(
    valores: Valores, ditas: Set[str], falhas: Falhas, colunas: tuple[str, ...]
) -> list[Any] | Apagar | None:
    """The values of the columns of one charge, tipo and valor first, all of which must be there if any is among
    ``ditas``, the columns that were given, right or wrong."""
    if ditas.isdisjoint(colunas):
        return None
    dados = [valores.pop(coluna, None) for coluna in colunas]
    tipo, valor = dados[:2]
    if tipo is APAGAR or (tipo is not None and valor == 0):
        return APAGAR
    for coluna, dado in zip(colunas, dados, strict=True):
        if dado is None:
            falhas.recusar(coluna, CodigoDeImportacao.ENCARGO_INCOMPLETO)
    return None if None in dados else dados


def _sacador(valores: Valores, falhas: Falhas) -> object:
    nome, documento, *endereco = (valores.pop(coluna, None) for coluna in DO_SACADOR)
    if nome is APAGAR:
        return APAGAR
    if nome is None:
        falhas.recusar("sacador_nome", CodigoDeImportacao.SACADOR_SEM_NOME)
    return Parte(nome or "", documento or "", Endereco(*(parte or "" for parte in endereco)))


CLIENTES = Formato(
    "clientes.csv",
    "codigo",
    (
        Coluna("codigo", codigo),
        Coluna("documento", codigo),
        Coluna("nome", texto),
        *_endereco(""),
        Coluna("email", codigo, ""),
    ),
    lambda valores, _: RegistroCliente(**valores),
)

BOLETOS = Formato(
    "boletos.csv",
    "id",
    (
        Coluna("id", codigo),
        Coluna("codigo_cliente", codigo),
        Coluna("conta", codigo),
        Coluna("numero_documento", codigo),
        Coluna("parcela", codigo, ""),
        Coluna("nosso_numero", codigo),
        Coluna("nosso_numero_impresso", codigo),
        Coluna("agencia_codigo", codigo),
        Coluna("data_emissao", data),
        Coluna("data_processamento", data),
        Coluna("data_vencimento", data),
        Coluna("valor", dinheiro),
        Coluna("abatimento", dinheiro),
        Coluna("especie", maiusculas),
        Coluna("aceite", maiusculas),
        Coluna("estado", opcao(Estado)),
        Coluna("situacao_banco", opcao(SituacaoBanco)),
        Coluna("linha_digitavel", codigo),
        Coluna("codigo_barras", codigo),
        Coluna("pix_copia_cola", codigo, ""),
        Coluna("sacador_nome", texto, APAGAR),
        Coluna("sacador_documento", codigo),
        *_endereco("sacador_"),
        Coluna("instrucoes", linhas, ()),
        Coluna("multa_tipo", opcao(TipoMulta), APAGAR),
        Coluna("multa_valor", taxa),
        Coluna("juros_tipo", opcao(TipoJuros), APAGAR),
        Coluna("juros_valor", taxa),
        *(
            coluna
            for numero in DESCONTOS
            for coluna in (
                Coluna(f"desconto{numero}_tipo", opcao(TipoDesconto), APAGAR),
                Coluna(f"desconto{numero}_valor", taxa),
                Coluna(f"desconto{numero}_ate", data),
            )
        ),
        Coluna("limite_pagamento", data, APAGAR),
        Coluna("aceita_parcial", sim_ou_nao),
        Coluna("itens", itens, ()),
    ),
    _montar_boleto,
)

COMPRAS = Formato(
    "compras.csv",
    "id",
    (
        Coluna("id", codigo),
        Coluna("codigo_cliente", codigo),
        Coluna("data", data),
        Coluna("valor", dinheiro),
        Coluna("valor_devolvido", dinheiro),
        Coluna("cancelada", sim_ou_nao),
    ),
    lambda valores, _: RegistroCompra(**valores),
)

PAGAMENTOS = Formato(
    "pagamentos.csv",
    "id",
    (
        Coluna("id", codigo),
        Coluna("boleto", codigo),
        Coluna("data", data),
        Coluna("valor", dinheiro),
        Coluna("principal", dinheiro),
        Coluna("canal", codigo, ""),
    ),
    lambda valores, _: RegistroPagamento(**valores),
)
