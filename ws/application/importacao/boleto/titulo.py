"""Compute: what goes on the paper of a title, by its bank's rule or as the bank issued it.

Where the account brings what computes an issued title, the two must be the same. A bank whose rule is not known
here and a title without an issued line: no bar code, and the title cannot be re-issued until one comes.

Of a registered title the campo livre never changes by itself: when the source registered another due date at
the bank, only the factor does.
"""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from ws.application.importacao.boleto.casamento import Casado
from ws.application.importacao.boleto.conta_no_banco import ContaNoBanco
from ws.application.importacao.boleto.emitido import NOMES, Emitido, ler_emitido
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.registros import RegistroBoleto
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.dias_uteis import proximo_dia_util
from ws.febraban import bancos, titulo
from ws.febraban.codigo import codigo_barras, fator_vencimento, linha_digitavel
from ws.febraban.titulo import Titulo

_DO_REGISTRO = {
    "nosso_numero": "nosso_numero",
    "numero_documento": "numero_documento",
    "parcela": "parcela",
    "valor": "valor",
    "vencimento": "data_vencimento",
}
"""Columns of the title for fields of a bank's rule; the others are its account's."""
_DO_NUMERO = {"nosso_numero", "numero_documento", "parcela"}
_PONTUACAO = re.compile(r"[^0-9A-Za-z]")


def calcular(casado: Casado, falhas: Falhas) -> dict[str, Any] | None:
    """The fields of the paper and the term, by the names of the boleto's; None if they cannot be told."""
    registro, conta, guardado = casado.registro, casado.conta, casado.guardado
    trazido = registro.codigo_barras or registro.linha_digitavel
    emitido = ler_emitido(casado, falhas) if trazido else None
    if conta is None:
        return None
    if guardado is None or _como_novo(guardado, conta, emitido):
        no_papel = _novo(casado, conta, emitido, falhas)
    else:
        no_papel = _registrado(casado, guardado, conta, emitido, falhas)
    if no_papel is None or "data_vencimento" not in casado.campos:
        return None
    return {
        "codigo_barras": no_papel.codigo_barras,
        "linha_digitavel": no_papel.linha_digitavel,
        "nosso_numero_impresso": registro.nosso_numero_impresso or no_papel.nosso_numero_impresso,
        "agencia_codigo": registro.agencia_codigo or no_papel.agencia_codigo,
        "prazo": _prazo(casado),
    }


def _prazo(casado: Casado) -> date:
    vencimento: date = casado.campos["data_vencimento"]
    guardado = casado.guardado
    if guardado is not None and vencimento == guardado.data_vencimento:
        return guardado.prazo
    return proximo_dia_util(vencimento)


def _novo(casado: Casado, conta: ContaNoBanco, emitido: Emitido | None, falhas: Falhas) -> Titulo | None:
    """By the bank's rule, or as the bank issued it; None if either is not to be had."""
    calculado = _pela_regra(casado, conta, falhas) if conta.calcula else None
    if emitido is not None:
        if calculado is not None and calculado.codigo_barras != emitido.codigo:
            emitido.recusar(falhas, CodigoDeImportacao.OUTRO_CALCULO)
    elif conta.suportada and not conta.calcula and falhas.sem(*NOMES):
        falhas.recusar("linha_digitavel", CodigoDeImportacao.LINHA_AUSENTE)
    if calculado is not None and not _mesmo_impresso(casado.registro, calculado):
        falhas.recusar("nosso_numero_impresso", CodigoDeImportacao.OUTRO_IMPRESSO)
    if conta.calcula or "nosso_numero" not in casado.campos:
        return calculado
    return _como_o_banco(casado, conta, emitido)


def _pela_regra(casado: Casado, conta: ContaNoBanco, falhas: Falhas) -> Titulo | None:
    """By the rule of the account's bank; its first objection is told."""
    campos = casado.campos
    if not campos.keys() >= _DO_NUMERO:
        return None
    cobranca = replace(
        conta.cobranca,
        nosso_numero=campos["nosso_numero"],
        numero_documento=campos["numero_documento"],
        parcela=campos["parcela"].partition("/")[0],
    )
    try:
        bancos.banco(cobranca.banco).conferir(cobranca)
        if "valor" in campos and "data_vencimento" in campos:
            return titulo.calcular(cobranca, campos["data_vencimento"], campos["valor"])
    except Erro as invalido:
        coluna = _DO_REGISTRO.get(invalido.campo or "", "conta")
        falhas.incluir(invalido.desfecho.em(campo=coluna))
    return None


def _mesmo_impresso(registro: RegistroBoleto, calculado: Titulo) -> bool:
    """Whether the printed number that the source gives, if any, is the computed one, punctuation apart."""
    dado = registro.nosso_numero_impresso or calculado.nosso_numero_impresso
    return _PONTUACAO.sub("", dado) == _PONTUACAO.sub("", calculado.nosso_numero_impresso)


def _como_o_banco(casado: Casado, conta: ContaNoBanco, emitido: Emitido | None) -> Titulo:
    """A title of which nothing is computed: printed plainly."""
    dados = conta.conta
    agencia, numero = _com_dv(dados.agencia, dados.agencia_dv), _com_dv(dados.conta, dados.conta_dv)
    codigo = " / ".join(parte for parte in (agencia, numero or dados.convenio) if parte)
    barras = emitido.codigo if emitido else ""
    linha = linha_digitavel.de_codigo_barras(barras) if barras else ""
    return Titulo(barras, linha, casado.campos["nosso_numero"], codigo)


def _com_dv(numero: str, dv: str) -> str:
    return f"{numero}-{dv}" if numero and dv else numero


def _como_novo(guardado: Boleto, conta: ContaNoBanco, emitido: Emitido | None) -> bool:
    """Whether a stored title gets another campo livre: its bank issued one, or it had none and can have one now."""
    if emitido is None:
        return conta.calcula and not guardado.codigo_barras
    livre = codigo_barras.campo_livre
    return not guardado.codigo_barras or livre(emitido.codigo) != livre(guardado.codigo_barras)


def _registrado(
    casado: Casado, guardado: Boleto, conta: ContaNoBanco, emitido: Emitido | None, falhas: Falhas
) -> Titulo:
    """A stored title with the campo livre that it has."""
    codigo, vencimento = guardado.codigo_barras, casado.campos.get("data_vencimento")
    if emitido is not None:
        codigo = emitido.codigo
    elif codigo and vencimento not in (None, guardado.data_vencimento):
        codigo = _com_outro_vencimento(guardado, vencimento, conta, falhas)
    mudou = codigo != guardado.codigo_barras
    linha = linha_digitavel.de_codigo_barras(codigo) if mudou else guardado.linha_digitavel
    return Titulo(codigo, linha, guardado.nosso_numero_impresso, guardado.agencia_codigo)


def _com_outro_vencimento(guardado: Boleto, vencimento: date, conta: ContaNoBanco, falhas: Falhas) -> str:
    """Its 44 digits with the factor of the new due date."""
    codigo = guardado.codigo_barras
    if codigo_barras.fator(codigo) == fator_vencimento.SEM_VENCIMENTO:
        return codigo
    if not conta.suportada:
        if falhas.sem(*NOMES):
            falhas.recusar("linha_digitavel", CodigoDeImportacao.LINHA_DO_NOVO_VENCIMENTO)
        return codigo
    try:
        livre = codigo_barras.campo_livre(codigo)
        return codigo_barras.montar(guardado.banco, vencimento, guardado.valor, livre)
    except Erro as invalido:
        falhas.incluir(invalido.desfecho.em(campo="data_vencimento"))
        return codigo
