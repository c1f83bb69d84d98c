"""Where a call comes from: its network address in one form, and the source that failed attempts are counted for.

One IPv6 subscriber has a whole /64, and may take each of its addresses in turn: they are one source. Addresses are
kept whole in the audit and in the log. Source: RFC 4291, sections 2.5.4 and 2.5.5.2; RFC 6177.
"""

import re
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address

PREFIXO_DO_ASSINANTE = 64
LEMBRADOS = 4096
_COM_PORTA = re.compile(r"\[(?P<v6>[^\]]*)\](?::\d*)?|(?P<v4>[\d.]+):\d*")


@lru_cache(maxsize=LEMBRADOS)
def endereco(texto: str) -> str | None:
    """The address in its short form, without a port, zone or IPv4 in IPv6's clothes; None for what is no address.

    >>> [
    ...     endereco(texto)
    ...     for texto in ("203.0.113.9:51234", "[2001:DB8::0:1]:443", "::ffff:203.0.113.9", "unknown")
    ... ]
    ['203.0.113.9', '2001:db8::1', '203.0.113.9', None]
    """
    achado = _ler(texto)
    return None if achado is None else str(achado)


@lru_cache(maxsize=LEMBRADOS)
def fonte(origem: str) -> str:
    """What failed attempts from ``origem`` are counted under: an IPv4 address, a /64 of IPv6, else the text itself.

    >>> [fonte(origem) for origem in ("203.0.113.9", "2001:db8:0:1::5", "2001:db8:0:1:ffff::", "")]
    ['203.0.113.9', '2001:db8:0:1::/64', '2001:db8:0:1::/64', '']
    """
    achado = _ler(origem)
    if not isinstance(achado, IPv6Address):
        return origem if achado is None else str(achado)
    resto = achado.max_prefixlen - PREFIXO_DO_ASSINANTE
    return f"{IPv6Address(int(achado) >> resto << resto)}/{PREFIXO_DO_ASSINANTE}"


def _ler(texto: str) -> IPv4Address | IPv6Address | None:
    com_porta = _COM_PORTA.fullmatch(texto.strip())
    escrito = (com_porta["v6"] or com_porta["v4"]) if com_porta else texto.strip()
    try:
        achado = ip_address(escrito or "")
    except ValueError:
        return None
    if isinstance(achado, IPv4Address):
        return achado
    return achado.ipv4_mapped or IPv6Address(int(achado))
