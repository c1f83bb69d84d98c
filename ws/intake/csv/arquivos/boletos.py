"""``boletos.csv``. Of charges and guarantors several columns make one field of the record."""

from collections.abc import Set
from typing import Any

from ws.application.importacao.boleto.forma import FORMA
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.registros import APAGAR, Apagar, RegistroBoleto
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import Estado, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.intake.celulas.itens import itens
from ws.intake.celulas.numeros import dinheiro, taxa
from ws.intake.celulas.textos import codigo, linhas, maiusculas, texto
from ws.intake.celulas.valores import data, opcao, sim_ou_nao
from ws.intake.csv.arquivos.endereco import LEITORES, endereco
from ws.intake.csv.formato import Coluna, Formato, Valores

DO_SACADOR = ("sacador_nome", "sacador_documento", *(f"sacador_{parte}" for parte in LEITORES))
DO_ENCARGO = {nome: (f"{nome}_tipo", f"{nome}_valor") for nome in ("multa", "juros")}
DOS_DESCONTOS = tuple(
    (f"desconto{ordem}_tipo", f"desconto{ordem}_valor", f"desconto{ordem}_ate") for ordem in (1, 2, 3)
)
DO_DESCONTO = (
    "`VALOR` (reais) ou `PERCENTUAL`",
    "com `desconto1_tipo`; `0,00` diz que não há",
    "último dia do desconto",
)


def _desconto(nomes: tuple[str, str, str], conteudos: tuple[str, str, str]) -> tuple[Coluna, ...]:
    """The columns of one discount."""
    tipo, valor, ate = conteudos
    return (
        Coluna(nomes[0], tipo, opcao(TipoDesconto), APAGAR),
        Coluna(nomes[1], valor, taxa),
        Coluna(nomes[2], ate, data),
    )


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


BOLETOS = Formato(
    "boletos.csv",
    FORMA,
    (
        Coluna("id", "chave: a do título no ERP, até 64 caracteres", codigo),
        Coluna(
            "codigo_cliente", "cliente, de `clientes.csv` ou de uma importação anterior; não muda", codigo
        ),
        Coluna(
            "conta", "conta de cobrança, de `empresa.toml` ou de uma importação anterior; não muda", codigo
        ),
        Coluna("numero_documento", "seu número, como no papel, até 64 caracteres", codigo),
        Coluna("parcela", "na forma `n/total`, como `2/6`", codigo, ""),
        Coluna(
            "nosso_numero",
            "o do banco: letras e algarismos, sem carteira, dígito verificador e pontuação; não muda",
            codigo,
        ),
        Coluna(
            "nosso_numero_impresso",
            "como o banco o imprime; só é preciso onde o código de barras não é calculado",
            codigo,
        ),
        Coluna(
            "agencia_codigo",
            "agência e código do beneficiário como o banco os imprime; só é preciso onde não são calculados",
            codigo,
        ),
        Coluna("data_emissao", "data do documento", data),
        Coluna("data_processamento", "num boleto novo, sem ela, a de emissão", data),
        Coluna("data_vencimento", "vencimento registrado no banco", data),
        Coluna("valor", "como registrado; maior que zero; não muda", dinheiro),
        Coluna("abatimento", "abatimento concedido; `0,00` retira", dinheiro),
        Coluna("especie", "`DM`, `DS`, `NP`...; num boleto novo, sem ela, a da conta", maiusculas),
        Coluna("aceite", "`A` ou `N`; num boleto novo, sem ele, o da conta", maiusculas),
        Coluna(
            "estado",
            "`ABERTO`, `LIQUIDADO` ou `CANCELADO`; num boleto novo, sem ele, `ABERTO`",
            opcao(Estado),
        ),
        Coluna(
            "situacao_banco",
            "`REGISTRADO`, `BAIXADO`, `REJEITADO`, `EM_CARTORIO` ou `PROTESTADO`; "
            "num boleto novo, sem ela, `REGISTRADO`",
            opcao(SituacaoBanco),
        ),
        Coluna("linha_digitavel", "a que o banco emitiu, com ou sem pontuação", codigo),
        Coluna(
            "codigo_barras",
            "o que o banco emitiu, 44 algarismos; no lugar da linha, ou junto com ela",
            codigo,
        ),
        Coluna("pix_copia_cola", "o texto do Pix que o banco gerou para este título", codigo, ""),
        Coluna("sacador_nome", "sacador/avalista; informado, substitui todos os dados dele", texto, APAGAR),
        Coluna("sacador_documento", "CPF ou CNPJ; obrigatório com o nome", codigo),
        *endereco("sacador_", {}),
        Coluna(
            "instrucoes",
            "linhas separadas por `|` ou por quebras de linha; até 16, de até 200 caracteres",
            linhas,
            (),
        ),
        Coluna("multa_tipo", "`VALOR` (reais) ou `PERCENTUAL`", opcao(TipoMulta), APAGAR),
        Coluna("multa_valor", "com `multa_tipo`; `0,00` diz que não há", taxa),
        Coluna("juros_tipo", "`VALOR_DIA` (reais por dia) ou `PERCENTUAL_MES`", opcao(TipoJuros), APAGAR),
        Coluna("juros_valor", "com `juros_tipo`; `0,00` diz que não há", taxa),
        *_desconto(DOS_DESCONTOS[0], DO_DESCONTO),
        *_desconto(DOS_DESCONTOS[1], ("", "", "")),
        *_desconto(DOS_DESCONTOS[2], ("", "", "")),
        Coluna("limite_pagamento", "último dia em que o banco recebe; do vencimento em diante", data, APAGAR),
        Coluna("aceita_parcial", "`S` se o banco aceita pagamento parcial", sim_ou_nao),
        Coluna(
            "itens",
            "o que foi comprado, para o papel em `FATURA`: `descrição*quantidade*valor`, "
            "separados por `|` ou por quebras de linha",
            itens,
            (),
        ),
    ),
    _montar_boleto,
)
