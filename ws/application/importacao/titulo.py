"""The bar code of a title: computed by its bank's rule, or as the bank issued it.

What is issued is verified (digits, bank, currency, value, due date read from the day of issue) and kept as it is,
for any bank. Where the account brings what computes it, the two must be the same. A bank whose rule is not known
here and a title without an issued line: no bar code, and the title cannot be re-issued until one comes.

Of a registered title the campo livre never changes by itself: when the source registered another due date at
the bank, only the factor does.
"""

import re
from dataclasses import replace

from ws.application.importacao.conta import ContaPronta
from ws.application.importacao.diario import Recusada
from ws.application.importacao.registros import Falha, RegistroBoleto
from ws.domain.boleto import Boleto
from ws.febraban import bancos, codigo_barras, fator_vencimento, linha_digitavel, titulo
from ws.febraban.errors import CampoInvalido
from ws.febraban.titulo import Titulo

NOMES = {"linha_digitavel": "A linha digitável", "codigo_barras": "O código de barras"}
_DO_REGISTRO = frozenset({"nosso_numero", "numero_documento", "parcela", "valor"})
"""Fields of a bank's rule that are columns of the title; the others are its account's."""
_PONTUACAO = re.compile(r"[^0-9A-Za-z]")


def titulo_novo(registro: RegistroBoleto, rascunho: Boleto, conta: ContaPronta) -> Titulo:
    """What goes on the paper of a title seen for the first time. Raises `Recusada`."""
    calculado = _calcular(rascunho, conta) if conta.calcula else None
    coluna, emitido = _emitido(registro)
    if emitido:
        _conferir_emitido(coluna, emitido, rascunho)
        if calculado is not None and calculado.codigo_barras != emitido:
            raise Recusada(
                Falha(coluna, f"{NOMES[coluna]} não é a que resulta da conta de cobrança e do nosso número.")
            )
    elif conta.suportada and calculado is None:
        motivo = "É obrigatória: a conta de cobrança não traz os dados que calculam o código de barras."
        raise Recusada(Falha("linha_digitavel", motivo))
    if calculado is not None and not _mesmo_impresso(registro, calculado):
        motivo = "Não é o que resulta da conta de cobrança e do nosso número."
        raise Recusada(Falha("nosso_numero_impresso", motivo))
    return _com_o_impresso(registro, calculado or _so_do_banco(rascunho, conta, emitido))


def titulo_registrado(
    registro: RegistroBoleto, guardado: Boleto, rascunho: Boleto, conta: ContaPronta
) -> Titulo:
    """What goes on the paper of a stored title that the source tells about again. Raises `Recusada`."""
    coluna, emitido = _emitido(registro)
    antes = _titulo(guardado)
    if emitido:
        if not _mesmo_campo_livre(emitido, antes.codigo_barras):
            return titulo_novo(registro, rascunho, conta)
        _conferir_emitido(coluna, emitido, rascunho)
        antes = _com_codigo(antes, emitido)
    elif not antes.codigo_barras:
        return titulo_novo(registro, rascunho, conta) if conta.calcula else _com_o_impresso(registro, antes)
    elif rascunho.data_vencimento != guardado.data_vencimento:
        antes = _com_outro_vencimento(antes, rascunho, conta)
    return _com_o_impresso(registro, antes)


def _calcular(rascunho: Boleto, conta: ContaPronta) -> Titulo:
    cobranca = replace(
        conta.cobranca,
        nosso_numero=rascunho.nosso_numero,
        numero_documento=rascunho.numero_documento,
        parcela=rascunho.parcela.partition("/")[0],
    )
    try:
        bancos.banco(cobranca.banco).conferir(cobranca)
        return titulo.calcular(cobranca, rascunho.data_vencimento, rascunho.valor)
    except CampoInvalido as invalido:
        coluna = invalido.campo if invalido.campo in _DO_REGISTRO else "conta"
        raise Recusada(Falha(coluna, invalido.regra)) from None


def _emitido(registro: RegistroBoleto) -> tuple[str, str]:
    """The column that brings the bank's title, and its 44 digits; both empty when there is none."""
    coluna, codigo = "", ""
    try:
        if registro.codigo_barras:
            coluna, codigo = "codigo_barras", registro.codigo_barras
            codigo_barras.conferir(codigo)
        if registro.linha_digitavel:
            coluna, do_barras = "linha_digitavel", codigo
            codigo = linha_digitavel.para_codigo_barras(registro.linha_digitavel)
            if do_barras and do_barras != codigo:
                raise Recusada(
                    Falha(coluna, "A linha digitável e o código de barras são de títulos diferentes.")
                )
    except CampoInvalido as invalido:
        raise Recusada(Falha(coluna, invalido.regra)) from None
    return coluna, codigo


def _conferir_emitido(coluna: str, codigo: str, rascunho: Boleto) -> None:
    """Raise unless the bank's title is this one."""
    if codigo_barras.banco(codigo) != rascunho.banco:
        raise Recusada(Falha(coluna, f"{NOMES[coluna]} é de outro banco que não o da conta de cobrança."))
    if codigo_barras.moeda(codigo) != codigo_barras.REAL:
        raise Recusada(Falha(coluna, f"{NOMES[coluna]} não é em reais."))
    if codigo_barras.valor(codigo) != rascunho.valor:
        raise Recusada(Falha(coluna, f"{NOMES[coluna]} tem um valor que não é o da coluna valor."))
    try:
        vencimento = fator_vencimento.vencimento(codigo_barras.fator(codigo), rascunho.data_emissao)
    except CampoInvalido as invalido:
        raise Recusada(Falha(coluna, invalido.regra)) from None
    if vencimento is not None and vencimento != rascunho.data_vencimento:
        motivo = f"{NOMES[coluna]} tem um vencimento que não é o da coluna data_vencimento."
        raise Recusada(Falha(coluna, motivo))


def _com_outro_vencimento(antes: Titulo, rascunho: Boleto, conta: ContaPronta) -> Titulo:
    codigo = antes.codigo_barras
    if codigo_barras.fator(codigo) == fator_vencimento.SEM_VENCIMENTO:
        return antes
    if not conta.suportada:
        raise Recusada(
            Falha("linha_digitavel", "O vencimento mudou: informe a nova linha digitável do banco.")
        )
    codigo = codigo_barras.montar(
        rascunho.banco, rascunho.data_vencimento, rascunho.valor, codigo_barras.campo_livre(codigo)
    )
    return _com_codigo(antes, codigo)


def _com_codigo(antes: Titulo, codigo: str) -> Titulo:
    if codigo == antes.codigo_barras:
        return antes
    return replace(antes, codigo_barras=codigo, linha_digitavel=linha_digitavel.de_codigo_barras(codigo))


def _mesmo_campo_livre(um: str, outro: str) -> bool:
    return bool(outro) and codigo_barras.campo_livre(um) == codigo_barras.campo_livre(outro)


def _so_do_banco(rascunho: Boleto, conta: ContaPronta, emitido: str) -> Titulo:
    """A title of which nothing is computed: printed as the source says, or else plainly."""
    dados = conta.conta
    agencia, numero = _com_dv(dados.agencia, dados.agencia_dv), _com_dv(dados.conta, dados.conta_dv)
    codigo = " / ".join(parte for parte in (agencia, numero or dados.convenio) if parte)
    linha = linha_digitavel.de_codigo_barras(emitido) if emitido else ""
    return Titulo(emitido, linha, rascunho.nosso_numero, codigo)


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
