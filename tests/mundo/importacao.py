"""Builds runs of an import; a call names only what its test is about."""

from datetime import timedelta
from typing import Any

from tests.mundo.dias import AGORA
from ws.application.ports.importacao.corridas import (
    ArquivoImportado,
    Contagem,
    Importacao,
    Problema,
    SituacaoImportacao,
)


def uma_importacao(**mudancas: Any) -> Importacao:
    """Run I1 of company 1, just begun and kept after nine seconds, that brought nothing."""
    comeco = mudancas.get("iniciada_em", AGORA)
    campos: dict[str, Any] = {
        "id": "I1",
        "empresa_id": 1,
        "quem": "erp",
        "situacao": SituacaoImportacao.GRAVADA,
        "iniciada_em": comeco,
        "terminada_em": comeco + timedelta(seconds=9),
        "arquivos": (),
        "total": Contagem(),
        "problemas": (),
    }
    return Importacao(**(campos | mudancas))


def uma_importacao_com_recusas(**mudancas: Any) -> Importacao:
    """One that kept all lines but two, and wonders at a column."""
    campos: dict[str, Any] = {
        "arquivos": (
            ArquivoImportado("clientes.csv", "0" * 64, Contagem(lidas=60, inalteradas=60)),
            ArquivoImportado("boletos.csv", "1" * 64, Contagem(1520, 120, 30, 1368, 2)),
        ),
        "total": Contagem(1580, 120, 30, 1428, 2),
        "problemas": (
            Problema("boletos.csv", 17, "vencimento", "A data não existe: escreva AAAA-MM-DD."),
            Problema("boletos.csv", 912, "cliente", "Não existe cliente com este código."),
        ),
        "avisos": (Problema("boletos.csv", None, "obs", "A coluna não é conhecida e não foi lida."),),
    }
    return uma_importacao(**(campos | mudancas))
