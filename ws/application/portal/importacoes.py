"""VerImportacoes: the recorded runs of the company's imports, and what was refused and why."""

from dataclasses import dataclass

from ws.application.portal.gestor import exigir_gestor
from ws.application.portal.paginas import Pagina, Recorte
from ws.application.portal.planilha import em_csv
from ws.application.portal.ports import UnidadesDoPortal
from ws.application.portal.registros import CorridaDeImportacao, ImportacaoDetalhada
from ws.domain.acesso import Acesso

COLUNAS_DOS_PROBLEMAS = ("Arquivo", "Linha", "Coluna", "Motivo")


@dataclass(frozen=True)
class VerImportacoes:
    """Use cases. All raise 110 for who is no manager."""

    unidades: UnidadesDoPortal

    def __call__(self, acesso: Acesso, pagina: int = 1) -> Pagina[CorridaDeImportacao]:
        """Runs, latest first."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return uow.registros.importacoes(acesso.empresa.id, Recorte(pagina))

    def detalhar(self, acesso: Acesso, id_importacao: str) -> ImportacaoDetalhada | None:
        """One run of the company."""
        exigir_gestor(acesso)
        with self.unidades.leitura() as uow:
            return uow.registros.importacao(acesso.empresa.id, id_importacao)


def problemas_em_csv(importacao: ImportacaoDetalhada) -> bytes:
    """What was refused, as a spreadsheet takes it."""
    linhas = [
        (problema.arquivo, str(problema.linha or ""), problema.coluna, problema.motivo)
        for problema in importacao.problemas
    ]
    return em_csv(COLUNAS_DOS_PROBLEMAS, linhas)
