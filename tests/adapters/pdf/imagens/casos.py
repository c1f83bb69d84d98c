"""What the pictures show: three banks in each layout, then Pix, homologation, theme, items, and the worst text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.adapters.pdf.papeis import (
    HOMOLOGACAO,
    ITENS,
    PRODUCAO,
    TEMATICA,
    com_pix,
    feio,
    imprimir,
    logo,
    papel,
)
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.domain.cadastro.empresa import Empresa

BANCOS = ("001", "104", "341")


@dataclass(frozen=True)
class Caso:
    """One picture: the first page of a document."""

    nome: str
    modelo: Modelo
    papeis: Sequence[Papel]
    empresa: Empresa = PRODUCAO

    def pdf(self) -> bytes:
        """The document."""
        return imprimir(*self.papeis, empresa=self.empresa, modelo=self.modelo)


def _casos(modelo: Modelo) -> Sequence[Caso]:
    nome = modelo.lower()
    com_logo = replace(papel("341"), conta=replace(papel("341").conta, logo_banco=logo("JPEG", "RGB")))
    return (
        *(Caso(f"{nome}-{banco}", modelo, [papel(banco)]) for banco in BANCOS),
        *(Caso(f"{nome}-{banco}-pix", modelo, [com_pix(papel(banco))]) for banco in BANCOS),
        Caso(f"{nome}-homologacao", modelo, [com_pix(papel("748")), papel("237"), papel("218")], HOMOLOGACAO),
        Caso(f"{nome}-tema", modelo, [com_pix(com_logo), com_logo], TEMATICA),
        Caso(f"{nome}-feio", modelo, [feio(), feio()], HOMOLOGACAO),
    )


CASOS = (
    *(caso for modelo in Modelo for caso in _casos(modelo)),
    Caso("fatura-itens", Modelo.FATURA, [com_pix(papel("001", itens=ITENS))], TEMATICA),
)
