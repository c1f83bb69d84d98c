"""The four CSV files, column by column. ``FORMATO.md`` explains them to the people who write them."""

from ws.application.importacao.registros import (
    APAGAR,
    Falha,
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroPagamento,
)
from ws.domain.boleto import Estado, SituacaoBanco
from ws.domain.empresa import Endereco, Parte
from ws.domain.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.intake.formato import Coluna, Formato, Valores
from ws.intake.itens import itens
from ws.intake.numeros import dinheiro, taxa
from ws.intake.textos import cep, codigo, linhas, maiusculas, texto
from ws.intake.valores import data, opcao, sim_ou_nao

ENDERECO = ("logradouro", "bairro", "cidade", "uf", "cep")
DESCONTOS = (1, 2, 3)
JUNTOS = "As colunas deste encargo devem vir preenchidas juntas."
"""Why a multa without amount, or the like, is refused."""


def _endereco(prefixo: str) -> tuple[Coluna, ...]:
    leitores = {"uf": maiusculas, "cep": cep}
    return tuple(Coluna(f"{prefixo}{parte}", leitores.get(parte, texto), "") for parte in ENDERECO)


def _montar_boleto(valores: Valores, falhas: list[Falha]) -> RegistroBoleto:
    valores["multa"] = _encargo(valores, falhas, "multa", Multa)
    valores["juros"] = _encargo(valores, falhas, "juros", Juros)
    valores["descontos"] = _descontos(valores, falhas)
    valores["sacador_avalista"] = _sacador(valores, falhas)
    return RegistroBoleto(**valores)


def _encargo(valores: Valores, falhas: list[Falha], nome: str, encargo: type[Multa] | type[Juros]) -> object:
    """A multa or juros; a rate of zero is none."""
    tipo, valor = valores.pop(f"{nome}_tipo", None), valores.pop(f"{nome}_valor", None)
    if tipo is APAGAR or (tipo is not None and valor == 0):
        return APAGAR
    if (tipo is None) != (valor is None):
        falhas.append(Falha(f"{nome}_tipo" if tipo is None else f"{nome}_valor", JUNTOS))
    return None if tipo is None or valor is None else encargo(tipo, valor)


def _descontos(valores: Valores, falhas: list[Falha]) -> tuple[Desconto, ...] | None:
    """The discounts given; none at all is nothing said, and only zeros say that there is none."""
    dados = [
        [valores.pop(f"desconto{n}_{parte}", None) for parte in ("tipo", "valor", "ate")] for n in DESCONTOS
    ]
    descontos = []
    for numero, (tipo, valor, ate) in zip(DESCONTOS, dados, strict=True):
        if (
            tipo is APAGAR
            or (tipo is not None and valor == 0)
            or (tipo is None and valor is None and ate is None)
        ):
            continue
        if tipo is None or valor is None or ate is None:
            falta = "tipo" if tipo is None else "valor" if valor is None else "ate"
            falhas.append(Falha(f"desconto{numero}_{falta}", JUNTOS))
        else:
            descontos.append(Desconto(tipo, valor, ate))
    return None if all(parte is None for partes in dados for parte in partes) else tuple(descontos)


def _sacador(valores: Valores, falhas: list[Falha]) -> object:
    nome = valores.pop("sacador_nome", None)
    documento = valores.pop("sacador_documento", None)
    endereco = {parte: valores.pop(f"sacador_{parte}", None) or "" for parte in ENDERECO}
    if nome is APAGAR:
        return APAGAR
    if nome is None and (documento is not None or any(endereco.values())):
        falhas.append(Falha("sacador_nome", "É obrigatório quando há outros dados do sacador/avalista."))
    return None if nome is None else Parte(nome, documento or "", Endereco(**endereco))


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
