"""Where ``serve`` listens: a name becomes an address, and one that cannot be had is told before the server starts."""

import socket

from ws.desfechos.catalogo.operacao import CodigoDaOperacao
from ws.desfechos.erro import Erro


def endereco_de_escuta(host: str, porta: int) -> str:
    """The address of ``host``, on which ``porta`` is free. Raises :class:`Erro` (655)
    where address and port are taken, not of this machine, or not known.

    >>> endereco_de_escuta("127.0.0.1", 0)
    '127.0.0.1'
    """
    try:
        enderecos = socket.getaddrinfo(host, porta, type=socket.SOCK_STREAM)
        familia, _, _, _, endereco = min(enderecos, key=lambda este: este[0] != socket.AF_INET)
        socket.create_server((str(endereco[0]), porta), family=familia).close()
    except (OSError, UnicodeError) as falha:
        raise Erro(CodigoDaOperacao.SEM_PORTA) from falha
    return str(endereco[0])
