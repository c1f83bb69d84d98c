"""One call: what HTTP told of it, and what is learnt of it on the way. Carried by Spyne's context as ``udc``."""

import re
from dataclasses import dataclass
from secrets import token_hex

from ws.domain.acessos.acesso import Acesso
from ws.soap.mensagem.versoes import SOAP_11, VersaoSoap

_CORRELACAO = re.compile(r"[A-Za-z0-9._:-]{1,64}")


@dataclass(slots=True)
class Chamada:
    """``charset`` and ``autorizacao`` are HTTP's, as they came; ``versao`` is a guess until the envelope is read."""

    id_correlacao: str
    origem: str = ""
    charset: str | None = None
    autorizacao: str | None = None
    versao: VersaoSoap = SOAP_11
    operacao: str = ""
    acesso: Acesso | None = None
    pediu_timestamp: bool = False
    """Whether a wsu:Timestamp came, and one is expected back."""


def id_de_correlacao(recebido: str | None) -> str:
    """The caller's own identifier where it is sane, else a new one.

    >>> id_de_correlacao("pedido-17"), len(id_de_correlacao("a\\r\\nb"))
    ('pedido-17', 32)
    """
    if recebido is not None and _CORRELACAO.fullmatch(recebido):
        return recebido
    return token_hex(16)
