"""The command line: ``central-cobranca``. It speaks Portuguese, to whoever runs an installation.

What an installation is comes from environment variables (:mod:`ws.config`); a command only takes what is
its own. Heavy imports wait inside the commands, so that ``--help`` is quick.
"""

import sys

from ws.cli.comandos import app


def main() -> None:
    """Run the command line; an expected problem is a sentence on standard error and status 1."""
    from ws.cli.problemas import explicar

    try:
        app()
    except Exception as problema:
        frase = explicar(problema)
        if frase is None:
            raise
        print(frase, file=sys.stderr)  # noqa: T201 - the command line's own voice
        sys.exit(1)
