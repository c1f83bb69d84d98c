"""The command line: ``central-cobranca``. It speaks Portuguese, to whoever runs an installation.

What an installation is comes from environment variables (:mod:`ws.config`); a command only takes what is
its own. Heavy imports wait inside the commands, so that ``--help`` is quick.
"""

import sys

from ws.cli.comandos import app


def main() -> None:
    """Run the command line; an expected problem is a sentence on standard error and status 1."""
    try:
        app()
    except Exception as problema:
        from ws.cli.problemas import explicar

        frase = explicar(problema)
        if frase is None:
            raise
        print(frase, file=sys.stderr)  # noqa: T201 - the command line's own voice
        sys.exit(1)
