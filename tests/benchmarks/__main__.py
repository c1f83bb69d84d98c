"""Runs the measurements beside it, ``bench_*.py``: all of them, or those that are named (``make bench ARGS=pdf``)."""

import sys
from importlib import import_module
from pathlib import Path


def main(nomes: list[str]) -> None:
    """Each module has a ``main`` that prints what it measured."""
    modulos = sorted(caminho.stem for caminho in Path(__file__).parent.glob("bench_*.py"))
    for modulo in modulos:
        if not nomes or modulo.removeprefix("bench_") in nomes:
            import_module(f"tests.benchmarks.{modulo}").main()
            print()


if __name__ == "__main__":
    main(sys.argv[1:])
