"""The way into the demonstration, which says at once that it is coming."""

from pathlib import Path

from ws.demo.lugar import console


def demonstrar(pasta: Path, porta: int, *, ate_o_fim: bool) -> int:
    """Run it; 0 when every sample client did its work. ``ate_o_fim`` keeps serving until a signal comes."""
    with console.status("Carregando o produto..."):
        from ws.demo.encenacao import encenar  # the whole product: over a second, the first time
    return encenar(pasta, porta, ate_o_fim=ate_o_fim)
