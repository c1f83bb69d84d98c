"""Read: what each column of a title must look like by itself, before anything is compared."""

import re
from dataclasses import replace

from ws.application.importacao.conferencia.campos import CODIGO, Forma
from ws.application.importacao.conferencia.encargos import (
    conferir_aceite,
    conferir_encargo,
    conferir_especie,
    conferir_instrucoes,
)
from ws.application.importacao.conferencia.itens import conferir_itens
from ws.application.importacao.conferencia.partes import conferir_parte
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.registros import Apagar, RegistroBoleto
from ws.desfechos.catalogo.importacao import CodigoDeImportacao

FORMA = Forma(
    "id",
    obrigatorias=(
        "codigo_cliente",
        "conta",
        "numero_documento",
        "nosso_numero",
        "data_emissao",
        "data_vencimento",
        "valor",
    ),
    tamanhos={
        "id": CODIGO,
        "codigo_cliente": CODIGO,
        "conta": CODIGO,
        "numero_documento": CODIGO,
        "nosso_numero_impresso": CODIGO,
        "agencia_codigo": CODIGO,
        "pix_copia_cola": 2000,
    },
    quantias=("valor", "abatimento"),
)
DESCONTOS = 3
_NOSSO_NUMERO = re.compile(r"[0-9A-Za-z]{1,40}\Z")
_PARCELA = re.compile(r"([0-9]{1,3})/([0-9]{1,3})\Z")


def em_forma(registro: RegistroBoleto, falhas: Falhas, *, novo: bool) -> RegistroBoleto:
    """The record with documents without punctuation; everything that is wrong with its columns is told."""
    FORMA.conferir(registro, falhas, novo=novo)
    if registro.valor is not None and not registro.valor:
        falhas.recusar("valor", CodigoDeImportacao.NAO_POSITIVO)
    _conferir_numeros(registro, falhas)
    if registro.especie is not None:
        conferir_especie(registro.especie, falhas)
    if registro.aceite is not None:
        conferir_aceite(registro.aceite, falhas)
    if registro.instrucoes:
        conferir_instrucoes(registro.instrucoes, falhas)
    _conferir_encargos(registro, falhas)
    if registro.itens:
        conferir_itens(registro.itens, falhas)
    sacador = registro.sacador_avalista
    if sacador is None or isinstance(sacador, Apagar):
        return registro
    return replace(registro, sacador_avalista=conferir_parte(sacador, "sacador_", falhas))


def _conferir_numeros(registro: RegistroBoleto, falhas: Falhas) -> None:
    if registro.nosso_numero is not None and not _NOSSO_NUMERO.match(registro.nosso_numero):
        falhas.recusar("nosso_numero", CodigoDeImportacao.NOSSO_NUMERO)
    if registro.parcela:
        forma = _PARCELA.match(registro.parcela)
        if forma is None or not 1 <= int(forma[1]) <= int(forma[2]):
            falhas.recusar("parcela", CodigoDeImportacao.PARCELA)


def _conferir_encargos(registro: RegistroBoleto, falhas: Falhas) -> None:
    if registro.multa is not None and not isinstance(registro.multa, Apagar):
        conferir_encargo(registro.multa, "multa_valor", falhas)
    if registro.juros is not None and not isinstance(registro.juros, Apagar):
        conferir_encargo(registro.juros, "juros_valor", falhas)
    descontos = registro.descontos or ()
    if len(descontos) > DESCONTOS:
        falhas.recusar("desconto3_valor", CodigoDeImportacao.DESCONTOS_DEMAIS, maximo=DESCONTOS)
    for indice, desconto in enumerate(descontos, start=1):
        if desconto is not None:
            conferir_encargo(desconto, f"desconto{indice}_valor", falhas)
