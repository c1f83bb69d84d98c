"""A boleto as a row of the pages: its state in words, what makes up its value today, and why it is not issued."""

from dataclasses import dataclass
from datetime import date

from ws.desfechos.desfecho import Desfecho
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.composicao import Componente, composicao
from ws.domain.carteira.estado_em_palavras import estado_em_palavras, falta_pouco
from ws.domain.carteira.pix_do_titulo import motivo_para_nao_imprimir
from ws.domain.carteira.posicao import Posicao, Situacao
from ws.portal.http.erros import frase

TONS = {
    Situacao.VENCIDO: ("perigo", "alerta"),
    Situacao.LIQUIDADO: ("certo", "certo"),
    Situacao.CANCELADO: ("", "cancelado"),
}
"""Colour and drawing of what is not to fall due."""


@dataclass(frozen=True, slots=True)
class Selo:
    """A state in words, with the colour and the drawing that go with it."""

    tom: str
    desenho: str
    texto: str


@dataclass(frozen=True, slots=True)
class Linha:
    """``motivo`` says why no second copy can be issued, or is empty; ``componentes`` are empty where the value today
    is the registered one."""

    boleto: Boleto
    posicao: Posicao
    selo: Selo
    componentes: tuple[Componente, ...]
    motivo: str

    @property
    def aberto(self) -> bool:
        """Whether something is still owed."""
        return self.posicao.situacao in (Situacao.A_VENCER, Situacao.VENCIDO)

    @property
    def pix(self) -> str:
        """The Pix text, where it may be paid by."""
        usavel = self.posicao.emitivel and not motivo_para_nao_imprimir(self.boleto)
        return self.boleto.pix_copia_cola if usavel else ""


def linha_de(boleto: Boleto, posicao: Posicao, hoje: date) -> Linha:
    """The row as of ``hoje``."""
    codigo = posicao.motivo_nao_emitivel
    motivo = frase(Desfecho(codigo)) if codigo else ""
    componentes = composicao(boleto, posicao, hoje).componentes
    return Linha(boleto, posicao, _selo(boleto, posicao, hoje), componentes, motivo)


def _selo(boleto: Boleto, posicao: Posicao, hoje: date) -> Selo:
    a_vencer = ("alerta" if falta_pouco(boleto, hoje) else "", "relogio")
    tom, desenho = TONS.get(posicao.situacao, a_vencer)
    return Selo(tom, desenho, estado_em_palavras(boleto, posicao, hoje))
