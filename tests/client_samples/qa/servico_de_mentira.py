"""A service that answers each operation as a test says, for what no real one at hand can show."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

from client_samples.qa.envelope import Acesso
from client_samples.qa.historico import Historico
from client_samples.qa.servico import Servico

HOJE = date(2026, 11, 24)


def boleto(id_boleto: str = "T1", **campos: Any) -> SimpleNamespace:
    """One that is owed and can be issued, but for what is said of it."""
    padrao = {
        "idBoleto": id_boleto,
        "situacao": "VENCIDO",
        "situacaoBanco": "REGISTRADO",
        "emitivel": True,
        "valorPago": None,
        "linhaDigitavel": "0" * 47,
    }
    return SimpleNamespace(**(padrao | campos))


def retorno(codigo: str, *, ambiente: str = "HOMOLOGACAO", **campos: Any) -> SimpleNamespace:
    """An answer with this outcome."""
    padrao = {"pdf": None, "protocolo": None, "recusas": None, "boletos": None}
    return SimpleNamespace(resultado=SimpleNamespace(codigo=codigo, ambiente=ambiente), **(padrao | campos))


def servico(
    responder: Callable[..., Any], *boletos: Any, ambiente: str = "HOMOLOGACAO", **campos: Any
) -> Servico:
    """One with this history, whose operations ``responder`` answers."""
    return cast(
        "Servico",
        SimpleNamespace(
            chamar=responder,
            acesso=lambda nome: Acesso(nome, "senha"),
            cliente=Acesso("cliente", "senha"),
            email=None,
            url="http://nenhum",
            memoria={"historico": Historico(boletos, HOJE, ambiente)},
            **campos,
        ),
    )
