"""Fake of the printer: bytes that tell what was printed."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.domain.cadastro.empresa import Empresa


class Impressora:
    def imprimir(self, empresa: Empresa, papeis: Sequence[Papel], modelo: Modelo) -> bytes:
        linhas = [f"{papel.boleto.id} {papel.boleto.codigo_barras}" for papel in papeis]
        return "\n".join(["%PDF-", empresa.codigo, modelo.value, *linhas]).encode()

    def imprimir_em(self, saida: BinaryIO, empresa: Empresa, papeis: Iterable[Papel], modelo: Modelo) -> None:
        saida.write(self.imprimir(empresa, tuple(papeis), modelo))
