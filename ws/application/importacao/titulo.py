"""The bar code of a title: computed by its bank's rule, or as the bank issued it.

What is issued is verified (digits, bank, currency, value, due date read from the day of issue) and kept as it is,
for any bank. Where the account brings what computes it, the two must be the same. A bank whose rule is not known
here and a title without an issued line: no bar code, and the title cannot be re-issued until one comes.

Of a registered title the campo livre never changes by itself: when the source registered another due date at
the bank, only the factor does.
"""

import re
from dataclasses import dataclass, replace

from ws.application.importacao.conta import ContaPronta
from ws.application.importacao.falhas import Falhas
from ws.application.ports.importacao.registros import RegistroBoleto
from ws.domain.carteira.boleto import Boleto
from ws.febraban import bancos, titulo
from ws.febraban.codigo import codigo_barras, fator_vencimento, linha_digitavel
from ws.febraban.errors import CampoInvalido
from ws.febraban.titulo import Titulo

NOMES = {"linha_digitavel": "A linha digitável", "codigo_barras": "O código de barras"}
_DO_REGISTRO = {
    "nosso_numero": "nosso_numero",
    "numero_documento": "numero_documento",
    "parcela": "parcela",
    "valor": "valor",
    "vencimento": "data_vencimento",
}
"""Columns of the title for fields of a bank's rule; the others are its account's."""
_PONTUACAO = re.compile(r"[^0-9A-Za-z]")


def titulo_novo(
    registro: RegistroBoleto, rascunho: Boleto, conta: ContaPronta | None, falhas: Falhas
) -> Titulo | None:
    """What goes on the paper of a title seen for the first time; None if it cannot be told."""
    emitido = _emitido(registro, rascunho, falhas)
    return None if conta is None else _novo(registro, rascunho, conta, emitido, falhas)


def titulo_registrado(
    registro: RegistroBoleto, guardado: Boleto, rascunho: Boleto, conta: ContaPronta | None, falhas: Falhas
) -> Titulo | None:
    """What goes on the paper of a stored title that the source tells about again; None if it cannot be told."""
    emitido = _emitido(registro, rascunho, falhas)
    if conta is None:
        return None
    antes = _titulo(guardado)
    if emitido is not None:
        if not _mesmo_campo_livre(emitido.codigo, antes.codigo_barras):
            return _novo(registro, rascunho, conta, emitido, falhas)
        antes = _com_codigo(antes, emitido.codigo)
    elif not antes.codigo_barras:
        if conta.calcula:
            return _novo(registro, rascunho, conta, emitido, falhas)
    elif rascunho.data_vencimento != guardado.data_vencimento:
        antes = _com_outro_vencimento(antes, rascunho, conta, falhas)
    return _com_o_impresso(registro, antes)


def com_titulo(rascunho: Boleto, titulo: Titulo) -> Boleto:
    """The boleto, whole."""
    return replace(
        rascunho,
        codigo_barras=titulo.codigo_barras,
        linha_digitavel=titulo.linha_digitavel,
        nosso_numero_impresso=titulo.nosso_numero_impresso,
        agencia_codigo=titulo.agencia_codigo,
    )


@dataclass(frozen=True, slots=True)
class _Emitido:
    """The bank's title: the column that brings it, and its 44 digits."""

    coluna: str
    codigo: str

    def recusar(self, falhas: Falhas, motivo: str) -> None:
        falhas.recusar(self.coluna, f"{NOMES[self.coluna]} {motivo}")


def _novo(
    registro: RegistroBoleto, rascunho: Boleto, conta: ContaPronta, emitido: _Emitido | None, falhas: Falhas
) -> Titulo | None:
    calculado = _calcular(rascunho, conta, falhas) if conta.calcula else None
    if emitido is not None:
        if calculado is not None and calculado.codigo_barras != emitido.codigo:
            emitido.recusar(falhas, "não é a que resulta da conta de cobrança e do nosso número.")
    elif conta.suportada and not conta.calcula and falhas.sem(*NOMES):
        motivo = "É obrigatória: a conta de cobrança não traz os dados que calculam o código de barras."
        falhas.recusar("linha_digitavel", motivo)
    if calculado is not None and not _mesmo_impresso(registro, calculado):
        motivo = "Não é o que resulta da conta de cobrança e do nosso número."
        falhas.recusar("nosso_numero_impresso", motivo)
    if falhas:
        return None
    return _com_o_impresso(registro, calculado or _so_do_banco(rascunho, conta, emitido))


def _calcular(rascunho: Boleto, conta: ContaPronta, falhas: Falhas) -> Titulo | None:
    """By the rule of the account's bank; its first objection is told."""
    if not falhas.sem("nosso_numero", "numero_documento", "parcela"):
        return None
    cobranca = replace(
        conta.cobranca,
        nosso_numero=rascunho.nosso_numero,
        numero_documento=rascunho.numero_documento,
        parcela=rascunho.parcela.partition("/")[0],
    )
    try:
        bancos.banco(cobranca.banco).conferir(cobranca)
        if falhas.sem("valor", "data_vencimento"):
            return titulo.calcular(cobranca, rascunho.data_vencimento, rascunho.valor)
    except CampoInvalido as invalido:
        falhas.recusar(_DO_REGISTRO.get(invalido.campo, "conta"), invalido.regra)
    return None


def _emitido(registro: RegistroBoleto, rascunho: Boleto, falhas: Falhas) -> _Emitido | None:
    """The title as the bank issued it, if the source brings one that can be read; refused unless it is this one."""
    if not (registro.codigo_barras or registro.linha_digitavel):
        return None
    lidos: dict[str, str] = {}
    for coluna, ler in (
        ("codigo_barras", _o_proprio),
        ("linha_digitavel", linha_digitavel.para_codigo_barras),
    ):
        if escrito := getattr(registro, coluna):
            try:
                lidos[coluna] = ler(escrito)
            except CampoInvalido as invalido:
                falhas.recusar(coluna, invalido.regra)
    if not lidos:
        return None
    if len(set(lidos.values())) > 1:
        falhas.recusar("linha_digitavel", "A linha digitável e o código de barras são de títulos diferentes.")
    emitido = _Emitido(*lidos.popitem())
    _conferir_emitido(emitido, rascunho, falhas)
    return emitido


def _o_proprio(codigo: str) -> str:
    codigo_barras.conferir(codigo)
    return codigo


def _conferir_emitido(emitido: _Emitido, rascunho: Boleto, falhas: Falhas) -> None:
    """Compare it with what else is known of the title."""
    codigo = emitido.codigo
    if rascunho.banco and codigo_barras.banco(codigo) != rascunho.banco:
        emitido.recusar(falhas, "é de outro banco que não o da conta de cobrança.")
    if codigo_barras.moeda(codigo) != codigo_barras.REAL:
        emitido.recusar(falhas, "não é em reais.")
    if falhas.sem("valor") and codigo_barras.valor(codigo) != rascunho.valor:
        emitido.recusar(falhas, "tem um valor que não é o da coluna valor.")
    if falhas.sem("data_emissao", "data_vencimento"):
        _conferir_vencimento(emitido, rascunho, falhas)


def _conferir_vencimento(emitido: _Emitido, rascunho: Boleto, falhas: Falhas) -> None:
    try:
        vencimento = fator_vencimento.vencimento(codigo_barras.fator(emitido.codigo), rascunho.data_emissao)
    except CampoInvalido as invalido:
        falhas.recusar(emitido.coluna, invalido.regra)
        return
    if vencimento is not None and vencimento != rascunho.data_vencimento:
        emitido.recusar(falhas, "tem um vencimento que não é o da coluna data_vencimento.")


def _com_outro_vencimento(antes: Titulo, rascunho: Boleto, conta: ContaPronta, falhas: Falhas) -> Titulo:
    codigo = antes.codigo_barras
    if codigo_barras.fator(codigo) == fator_vencimento.SEM_VENCIMENTO:
        return antes
    if not conta.suportada:
        if falhas.sem(*NOMES):
            falhas.recusar("linha_digitavel", "O vencimento mudou: informe a nova linha digitável do banco.")
        return antes
    try:
        codigo = codigo_barras.montar(
            rascunho.banco, rascunho.data_vencimento, rascunho.valor, codigo_barras.campo_livre(codigo)
        )
    except CampoInvalido as invalido:
        falhas.recusar("data_vencimento", invalido.regra)
    return _com_codigo(antes, codigo)


def _com_codigo(antes: Titulo, codigo: str) -> Titulo:
    if codigo == antes.codigo_barras:
        return antes
    return replace(antes, codigo_barras=codigo, linha_digitavel=linha_digitavel.de_codigo_barras(codigo))


def _mesmo_campo_livre(um: str, outro: str) -> bool:
    return bool(outro) and codigo_barras.campo_livre(um) == codigo_barras.campo_livre(outro)


def _so_do_banco(rascunho: Boleto, conta: ContaPronta, emitido: _Emitido | None) -> Titulo:
    """A title of which nothing is computed: printed as the source says, or else plainly."""
    dados = conta.conta
    agencia, numero = _com_dv(dados.agencia, dados.agencia_dv), _com_dv(dados.conta, dados.conta_dv)
    codigo = " / ".join(parte for parte in (agencia, numero or dados.convenio) if parte)
    barras = emitido.codigo if emitido else ""
    linha = linha_digitavel.de_codigo_barras(barras) if barras else ""
    return Titulo(barras, linha, rascunho.nosso_numero, codigo)


def _com_dv(numero: str, dv: str) -> str:
    return f"{numero}-{dv}" if numero and dv else numero


def _titulo(boleto: Boleto) -> Titulo:
    return Titulo(
        boleto.codigo_barras, boleto.linha_digitavel, boleto.nosso_numero_impresso, boleto.agencia_codigo
    )


def _mesmo_impresso(registro: RegistroBoleto, calculado: Titulo) -> bool:
    """Whether the printed number that the source gives, if any, is the computed one, punctuation apart."""
    dado = registro.nosso_numero_impresso or calculado.nosso_numero_impresso
    return _PONTUACAO.sub("", dado) == _PONTUACAO.sub("", calculado.nosso_numero_impresso)


def _com_o_impresso(registro: RegistroBoleto, base: Titulo) -> Titulo:
    """``base`` with the fields that the source gives as printed."""
    return replace(
        base,
        nosso_numero_impresso=registro.nosso_numero_impresso or base.nosso_numero_impresso,
        agencia_codigo=registro.agencia_codigo or base.agencia_codigo,
    )
