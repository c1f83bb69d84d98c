"""The title of a boleto made by hand: as its bank issued it, or computed by the bank's rule.

The digits of a linha digitável say what they say: an option adds to them, and may not contradict them.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ws.application.carteira.explicar_boleto import Explicacao
from ws.cli.boleto.opcoes import Opcoes
from ws.domain.carteira.encargos import ZERO
from ws.febraban import bancos, titulo
from ws.febraban.cobranca import Cobranca
from ws.febraban.codigo import codigo_barras, fator_vencimento
from ws.febraban.errors import BancoNaoSuportado, CampoInvalido
from ws.febraban.titulo import Titulo
from ws.intake.celulas import numeros, valores
from ws.intake.celulas.recusa import ValorRecusado

_PONTUACAO = re.compile(r"[^0-9A-Za-z]")
_NUMERO = re.compile(r"[0-9]{3}\Z")
_SEM_DATA = (
    "É obrigatória: a linha digitável não diz o vencimento, ou não se sabe qual das datas possíveis ele é."
)


@dataclass(frozen=True, slots=True)
class TituloDigitado:
    """What the paper says of the title."""

    banco: str
    carteira: str
    vencimento: date
    valor: Decimal
    titulo: Titulo


def calculado(opcoes: Opcoes, cpf_cnpj: str) -> TituloDigitado:
    """A title from account and number. Raises `CampoInvalido`."""
    vencimento, valor = data("vencimento", opcoes.vencimento), dinheiro("valor", opcoes.valor)
    cobranca = _cobranca(opcoes, cpf_cnpj)
    try:
        bancos.banco(cobranca.banco).conferir(cobranca)
        pronto = titulo.calcular(cobranca, vencimento, valor)
    except BancoNaoSuportado as sem_regra:
        raise CampoInvalido("banco", sem_regra.motivo) from None
    return TituloDigitado(cobranca.banco, cobranca.carteira, vencimento, valor, pronto)


def emitido(opcoes: Opcoes, explicacao: Explicacao) -> TituloDigitado:
    """The title as the bank issued it. Raises `CampoInvalido` for what contradicts it, and for what is missing."""
    if not explicacao.valido:
        raise CampoInvalido("linha", "Há um dígito verificador errado: rode sem --pdf para saber qual.")
    if explicacao.moeda != codigo_barras.REAL:
        raise CampoInvalido("linha", "O título não é em reais, e não é impresso aqui.")
    if opcoes.banco not in ("", explicacao.banco.numero):
        raise CampoInvalido("banco", "Não é o banco da linha digitável.")
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
    except ValorRecusado as recusado:
        raise CampoInvalido(campo, recusado.motivo) from None


def dinheiro(campo: str, texto: str) -> Decimal:
    """Reais as typed."""
    try:
        return numeros.dinheiro(texto)
    except ValorRecusado as recusado:
        raise CampoInvalido(campo, recusado.motivo) from None


def _cobranca(opcoes: Opcoes, cpf_cnpj: str) -> Cobranca:
    if not _NUMERO.match(opcoes.banco):
        raise CampoInvalido("banco", "Deve ter três algarismos.")
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
        raise CampoInvalido(
            "nosso_numero", "É obrigatória: a linha digitável deste banco não o diz por inteiro."
        )
    if lido and _PONTUACAO.sub("", opcoes.nosso_numero) not in _PONTUACAO.sub("", lido):
        raise CampoInvalido("nosso_numero", "Não é o nosso número que está na linha digitável.")
    return lido or opcoes.nosso_numero


def _agencia_codigo(opcoes: Opcoes, explicacao: Explicacao) -> str:
    """The options', else that of the digits."""
    digitado = " / ".join(filter(None, (opcoes.agencia, opcoes.conta or opcoes.convenio)))
    if impresso := digitado or explicacao.campo_livre.agencia_codigo:
        return impresso
    raise CampoInvalido(
        "agencia", "É obrigatória, com --conta ou --convenio: a linha digitável deste banco não a diz."
    )


def _vencimento(opcoes: Opcoes, explicacao: Explicacao) -> date:
    lido = explicacao.vencimento
    if opcoes.vencimento:
        digitado = data("vencimento", opcoes.vencimento)
        if lido.fator not in (fator_vencimento.SEM_VENCIMENTO, fator_vencimento.fator(digitado)):
            raise CampoInvalido("vencimento", "Não é o vencimento que está na linha digitável.")
        return digitado
    if lido.provavel is None:
        raise CampoInvalido("vencimento", _SEM_DATA)
    return lido.provavel


def _valor(opcoes: Opcoes, explicacao: Explicacao) -> Decimal:
    lido = explicacao.valor or ZERO
    if opcoes.valor and dinheiro("valor", opcoes.valor) != lido:
        raise CampoInvalido("valor", "Não é o valor que está na linha digitável.")
    return lido
