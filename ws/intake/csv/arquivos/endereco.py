"""The columns of an address, of whoever it is."""

from collections.abc import Mapping

from ws.intake.celulas.textos import cep, maiusculas, texto
from ws.intake.csv.formato import Coluna

LEITORES = {"logradouro": texto, "bairro": texto, "cidade": texto, "uf": maiusculas, "cep": cep}
"""By the fields of :class:`ws.domain.cadastro.parte.Endereco`, in its order."""


def endereco(prefixo: str, conteudos: Mapping[str, str]) -> tuple[Coluna, ...]:
    """Columns named by the parts of the address after ``prefixo``; ``conteudos`` is what FORMATO.md says of a part."""
    return tuple(
        Coluna(f"{prefixo}{parte}", conteudos.get(parte, ""), ler, "") for parte, ler in LEITORES.items()
    )
