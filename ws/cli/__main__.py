"""``python -m ws.cli`` is ``central-cobranca``."""

from ws.cli import main

main()
