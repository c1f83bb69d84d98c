"""ExplicarBoleto: what a linha digitável or a bar code says, and which of its digits is wrong.

Needs no database and no account: anybody's boleto, of any bank, can be explained.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ws.application.ports.clock import Clock
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import FUSO_PADRAO
from ws.febraban import bancos
from ws.febraban.cobranca import Cobranca
from ws.febraban.codigo import codigo_barras, conta_lida, fator_vencimento, linha_digitavel, verificacao
from ws.febraban.codigo.verificacao import Correcao, Digito

SUGESTOES = 5
"""With more corrections than these, a look at the paper is quicker."""


@dataclass(frozen=True, slots=True)
class BancoLido:
    """The bank, by its number."""

    numero: str
    numero_com_dv: str
    nome: str
    motivo: str
    """Why its campo livre is not computed here; empty where it is."""


@dataclass(frozen=True, slots=True)
class VencimentoLido:
    """The due date as far as the factor tells it."""

    fator: str
    candidatos: tuple[date, ...]
    """The last date until today that the factor may mean, and the next one; empty where there is no factor."""
    provavel: date | None
    """The one that is meant, seen from today."""


@dataclass(frozen=True, slots=True)
class CampoLivreLido:
    """The bank's 25 digits taken apart."""

    digitos: str
    layout: str
    """Name of the position table; empty where none is known."""
    partes: tuple[tuple[str, str], ...]
    confere: bool | None
    """Whether the bank's rule gives these digits; None where that cannot be told."""
    carteira: str
    """Empty, as the two below, where the digits do not tell it whole."""
    nosso_numero_impresso: str
    """As on the paper."""
    agencia_codigo: str
    """As on the paper."""


@dataclass(frozen=True, slots=True)
class Explicacao:
    """All that the digits say; where a check digit is wrong, what the wrong digits say."""

    linha_digitavel: str
    """47 digits; empty where a bar code was read whose digit is wrong."""
    codigo_barras: str
    """44 digits, in the order of the bar code."""
    digitos: tuple[Digito, ...]
    correcoes: tuple[Correcao, ...]
    """The lines that one slip turns into the one read; empty where they are too many to help."""
    banco: BancoLido
    moeda: str
    valor: Decimal | None
    """None where it is left open, or not in reais."""
    vencimento: VencimentoLido
    campo_livre: CampoLivreLido

    @property
    def valido(self) -> bool:
        """Whether every check digit fits."""
        return all(digito.confere for digito in self.digitos)

    @property
    def avisos(self) -> tuple[Desfecho, ...]:
        """What a careful reader should know."""
        return tuple(self._avisos())

    def _avisos(self) -> Iterator[Desfecho]:
        if self.vencimento.candidatos and self.vencimento.provavel is None:
            yield Desfecho(CodigoDoPapel.VENCIMENTO_LONGE)
        if self.moeda != codigo_barras.REAL:
            yield Desfecho(CodigoDoPapel.OUTRA_MOEDA)
        if self.valido and self.campo_livre.confere is False:
            yield Desfecho(CodigoDoPapel.OUTRA_REGRA)


@dataclass(frozen=True)
class ExplicarBoleto:
    """Reads a number off a boleto, whoever issued it."""

    clock: Clock

    def __call__(self, texto: str) -> Explicacao:
        """Explain what was typed, pasted or read. Raises :class:`Erro` for what is no boleto de cobrança."""
        linha, codigo = _ler(linha_digitavel.compactar(texto))
        digitos = verificacao.da_linha(linha) if linha else verificacao.do_codigo(codigo)
        correcoes = _plausiveis(verificacao.correcoes(linha)) if linha else ()
        if not linha and all(digito.confere for digito in digitos):
            linha = linha_digitavel.de_codigo_barras(codigo)
        moeda = codigo_barras.moeda(codigo)
        return Explicacao(
            linha,
            codigo,
            digitos,
            correcoes if len(correcoes) <= SUGESTOES else (),
            _banco(codigo_barras.banco(codigo)),
            moeda,
            (codigo_barras.valor(codigo) or None) if moeda == codigo_barras.REAL else None,
            _vencimento(codigo_barras.fator(codigo), self.clock.hoje(FUSO_PADRAO)),
            _campo_livre(codigo_barras.banco(codigo), codigo_barras.campo_livre(codigo)),
        )


def _ler(digitos: str) -> tuple[str, str]:
    """Return line and bar code of what was read, the line empty where it was a bar code."""
    if len(digitos) == codigo_barras.TAMANHO and not _encurtada(digitos):
        codigo_barras.conferir_tipo(digitos)
        return "", digitos
    linha = linha_digitavel.completar(digitos)
    return linha, linha_digitavel.na_ordem_do_codigo(linha)


def _encurtada(digitos: str) -> bool:
    """Return whether these 44 digits are those of an old line without its last zeros, rather than a bar code."""
    if digitos[33:].strip("0"):
        return False
    da_linha = verificacao.da_linha(linha_digitavel.completar(digitos))
    return all(digito.confere for digito in da_linha) or not verificacao.do_codigo(digitos)[0].confere


def _plausiveis(correcoes: tuple[Correcao, ...]) -> tuple[Correcao, ...]:
    """Return those whose campo livre is what the rule of its bank gives, or all where none is."""
    codigos = {correcao: linha_digitavel.para_codigo_barras(correcao.linha) for correcao in correcoes}
    return (
        tuple(
            correcao
            for correcao, codigo in codigos.items()
            if conta_lida.ler(codigo_barras.banco(codigo), codigo_barras.campo_livre(codigo))
        )
        or correcoes
    )


def _banco(numero: str) -> BancoLido:
    try:
        bancos.banco(numero)
        motivo = ""
    except Erro as sem_regra:
        motivo = str(sem_regra)
    return BancoLido(numero, bancos.numero_com_dv(numero), bancos.nome_do_banco(numero), motivo)


def _vencimento(fator: str, hoje: date) -> VencimentoLido:
    if fator == fator_vencimento.SEM_VENCIMENTO:
        return VencimentoLido(fator, (), None)
    try:
        provavel = fator_vencimento.vencimento(fator, hoje)
    except Erro:
        provavel = None
    return VencimentoLido(fator, fator_vencimento.candidatos(fator, hoje), provavel)


def _campo_livre(banco: str, digitos: str) -> CampoLivreLido:
    layout = bancos.layout(banco, digitos)
    lida = conta_lida.ler(banco, digitos)
    return CampoLivreLido(
        digitos,
        layout.nome if layout else "",
        layout.desmontar(digitos) if layout else (),
        lida is not None if conta_lida.legivel(banco) else None,
        lida.carteira if lida else "",
        _nosso_numero(lida) if lida else "",
        _agencia_codigo(lida) if lida else "",
    )


def _nosso_numero(lida: Cobranca) -> str:
    """Return it as printed, or nothing where its digit depends on an account that the bar code does not carry."""
    try:
        return bancos.banco(lida.banco).nosso_numero_impresso(lida)
    except Erro:
        return ""


def _agencia_codigo(lida: Cobranca) -> str:
    """Return it as printed, or nothing where branch or account are on the paper but not in the bar code."""
    impresso = bancos.banco(lida.banco).agencia_codigo_impresso
    try:
        com_tudo = replace(lida, agencia=lida.agencia or "1", conta=lida.conta or "1")
        return impresso(lida) if impresso(lida) == impresso(com_tudo) else ""
    except Erro:
        return ""
