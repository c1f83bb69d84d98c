"""Imports the small company of the records, or what a test changes of it, and tells what became of it."""

from itertools import count
from typing import Any

from tests.fakes.clock import Clock
from tests.fakes.importacao.leitor import Leitor
from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.registros import (
    conta_cadastrada,
    conta_sem_regra,
    registro_da_empresa,
    registro_de_boleto,
    registro_de_cliente,
    registro_de_compra,
    registro_de_pagamento,
)
from ws.application.importacao.importar import Importar
from ws.application.ports.importacao.corridas import Importacao, SituacaoImportacao
from ws.domain.cadastro.conta import ContaCadastrada, Padroes
from ws.domain.carteira.boleto import Boleto

LOGO = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01"
"""As much of a PNG file as is judged: two pixels by one."""


def com_padroes(**padroes: Any) -> ContaCadastrada:
    """Account BRADESCO with these defaults."""
    return conta_cadastrada(padroes=Padroes(**padroes))


class Cenario:
    """Imports into a database in memory."""

    def __init__(self) -> None:
        self.unidades = UnitsOfWork()
        self.clock = Clock()
        numeros = count(1)
        self._usar = Importar(self.unidades, self.clock, lambda: f"I{next(numeros)}")

    def importar(self, empresa: Any = None, **listas: Any) -> Importacao:
        """One run; what is not given is the small company's record, ``()`` is none at all."""
        return self._usar(self.leitor(empresa, **listas), "ana")

    def leitor(self, empresa: Any = None, **listas: Any) -> Leitor:
        """The source that :meth:`importar` reads."""
        padrao: dict[str, Any] = {
            "contas": [conta_cadastrada(), conta_sem_regra()],
            "clientes": [registro_de_cliente()],
            "boletos": [registro_de_boleto()],
            "compras": [registro_de_compra()],
            "pagamentos": [registro_de_pagamento()],
        }
        dadas = padrao | listas
        return Leitor(
            empresa or registro_da_empresa(),
            dadas["contas"],
            dadas["clientes"],
            dadas["boletos"],
            dadas["compras"],
            dadas["pagamentos"],
        )

    def gravar(self, empresa: Any = None, **listas: Any) -> Importacao:
        """One run, which must be kept."""
        importacao = self.importar(empresa, **listas)
        assert not importacao.problemas, importacao.problemas
        assert importacao.situacao is SituacaoImportacao.GRAVADA
        return importacao

    def recusas(self, empresa: Any = None, **listas: Any) -> list[tuple[str, int | None, str]]:
        """File, line and column of each refusal of a run that must change nothing."""
        antes = self.dados()
        importacao = self.importar(empresa, **listas)
        assert importacao.situacao is SituacaoImportacao.RECUSADA
        assert self.dados() == antes
        return [(problema.arquivo, problema.linha, problema.coluna) for problema in importacao.problemas]

    def motivo(self, empresa: Any = None, **listas: Any) -> str:
        """The one reason of a run that must be refused."""
        [problema] = self.importar(empresa, **listas).problemas
        return problema.motivo

    def boleto(self, id_boleto: str = "B1") -> Boleto:
        """A stored boleto."""
        return self.unidades.banco.boletos[1, id_boleto]

    def dados(self) -> dict[str, Any]:
        """Every table but the runs."""
        banco = self.unidades.banco.copiar()
        banco.importacoes = []
        return vars(banco)
