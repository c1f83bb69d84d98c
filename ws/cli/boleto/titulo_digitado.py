"""The title of a boleto made by hand: as its bank issued it, or computed by the bank's rule.

The digits of a linha digitável say what they say: an option adds to them, and may not contradict them.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ws.application.carteira.explicar_boleto import Explicacao
from ws.cli.boleto.opcoes import Opcoes
from ws.desfechos.catalogo.operacao import CodigoDaOperacao
from ws.desfechos.erro import Erro
from ws.domain.carteira.encargos import ZERO
from ws.febraban import bancos, titulo
from ws.febraban.cobranca import Cobranca
from ws.febraban.codigo import codigo_barras, fator_vencimento
from ws.febraban.titulo import Titulo
from ws.intake.celulas import numeros, valores

_PONTUACAO = re.compile(r"[^0-9A-Za-z]")
_NUMERO = re.compile(r"[0-9]{3}\Z")


@dataclass(frozen=True, slots=True)
class TituloDigitado:
    """What the paper says of the title."""

    banco: str
    carteira: str
    vencimento: date
    valor: Decimal
    titulo: Titulo


def calculado(opcoes: Opcoes, cpf_cnpj: str) -> TituloDigitado:
    """A title from account and number. Raises :class:`Erro` about the field that is to blame."""
    vencimento, valor = data("vencimento", opcoes.vencimento), dinheiro("valor", opcoes.valor)
    cobranca = _cobranca(opcoes, cpf_cnpj)
    bancos.banco(cobranca.banco).conferir(cobranca)
    pronto = titulo.calcular(cobranca, vencimento, valor)
    return TituloDigitado(cobranca.banco, cobranca.carteira, vencimento, valor, pronto)


def emitido(opcoes: Opcoes, explicacao: Explicacao) -> TituloDigitado:
    """The title as the bank issued it. Raises :class:`Erro` for what contradicts it, and for what is missing."""
    if not explicacao.valido:
        raise Erro(CodigoDaOperacao.LINHA_COM_DIGITO_ERRADO, campo="linha")
    if explicacao.moeda != codigo_barras.REAL:
        raise Erro(CodigoDaOperacao.TITULO_EM_OUTRA_MOEDA, campo="linha")
    if opcoes.banco not in ("", explicacao.banco.numero):
        raise Erro(CodigoDaOperacao.NAO_E_O_BANCO, campo="banco")
    pronto = Titulo(
        explicacao.codigo_barras,
        explicacao.linha_digitavel,
        _nosso_numero(opcoes, explicacao),
        _agencia_codigo(opcoes, explicacao),
    )
    carteira = opcoes.carteira or explicacao.campo_livre.carteira
    vencimento, valor = _vencimento(opcoes, explicacao), _valor(opcoes, explicacao)
    return TituloDigitado(explicacao.banco.numero, carteira, vencimento, valor, pronto)


def data(campo: str, texto: str) -> date:
    """A day as typed."""
    try:
        return valores.data(texto)
    except Erro as recusado:
        raise recusado.em(campo=campo) from None


def dinheiro(campo: str, texto: str) -> Decimal:
    """Reais as typed."""
    try:
        return numeros.dinheiro(texto)
    except Erro as recusado:
        raise recusado.em(campo=campo) from None


def _cobranca(opcoes: Opcoes, cpf_cnpj: str) -> Cobranca:
    if not _NUMERO.match(opcoes.banco):
        raise Erro(CodigoDaOperacao.BANCO_COM_TRES_ALGARISMOS, campo="banco")
    agencia, _, agencia_dv = opcoes.agencia.partition("-")
    conta, _, conta_dv = opcoes.conta.partition("-")
    return Cobranca(
        banco=opcoes.banco,
        carteira=opcoes.carteira,
        agencia=agencia,
        agencia_dv=agencia_dv,
        conta=conta,
        conta_dv=conta_dv,
        convenio=opcoes.convenio,
        modalidade=opcoes.modalidade,
        posto=opcoes.posto,
        cpf_cnpj=cpf_cnpj,
        nosso_numero=opcoes.nosso_numero,
        numero_documento=opcoes.documento,
        parcela=opcoes.parcela.partition("/")[0],
    )


def _nosso_numero(opcoes: Opcoes, explicacao: Explicacao) -> str:
    """That of the digits, else the option's."""
    lido = explicacao.campo_livre.nosso_numero_impresso
    if not (lido or opcoes.nosso_numero):
        raise Erro(CodigoDaOperacao.SEM_NOSSO_NUMERO, campo="nosso_numero")
    if lido and _PONTUACAO.sub("", opcoes.nosso_numero) not in _PONTUACAO.sub("", lido):
        raise Erro(CodigoDaOperacao.NAO_E_O_NOSSO_NUMERO, campo="nosso_numero")
    return lido or opcoes.nosso_numero


def _agencia_codigo(opcoes: Opcoes, explicacao: Explicacao) -> str:
    """The options', else that of the digits."""
    digitado = " / ".join(filter(None, (opcoes.agencia, opcoes.conta or opcoes.convenio)))
    if impresso := digitado or explicacao.campo_livre.agencia_codigo:
        return impresso
    raise Erro(CodigoDaOperacao.SEM_AGENCIA, campo="agencia")


def _vencimento(opcoes: Opcoes, explicacao: Explicacao) -> date:
    lido = explicacao.vencimento
    if opcoes.vencimento:
        digitado = data("vencimento", opcoes.vencimento)
        if lido.fator not in (fator_vencimento.SEM_VENCIMENTO, fator_vencimento.fator(digitado)):
            raise Erro(CodigoDaOperacao.NAO_E_O_VENCIMENTO, campo="vencimento")
        return digitado
    if lido.provavel is None:
        raise Erro(CodigoDaOperacao.SEM_VENCIMENTO, campo="vencimento")
    return lido.provavel


def _valor(opcoes: Opcoes, explicacao: Explicacao) -> Decimal:
    lido = explicacao.valor or ZERO
    if opcoes.valor and dinheiro("valor", opcoes.valor) != lido:
        raise Erro(CodigoDaOperacao.NAO_E_O_VALOR, campo="valor")
    return lido
