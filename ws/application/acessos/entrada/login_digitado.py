"""Who a person means to be: a login, or the CPF or CNPJ of the customer that one account is linked to."""

from dataclasses import dataclass

from ws.application.ports.acessos.autenticacao import AcessoGuardado, AcessoRepository, Tentativas
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import PESSOAS
from ws.domain.acessos.login import LOGIN_MAXIMO
from ws.febraban.documento import compactar


@dataclass(frozen=True, slots=True)
class Achado:
    """The account, if there is one that may use the portal of the company, and the failures counted for it.
    ``login`` is what they are counted under: the account's login, else what was typed."""

    guardado: AcessoGuardado | None
    tentativas: Tentativas
    login: str


def encontrar(acessos: AcessoRepository, empresa_codigo: str, usuario: str, origem: str) -> Achado:
    """The account of a person that ``usuario``, as typed, means at this company; any other is as unknown as none."""
    digitado = usuario.strip()[:LOGIN_MAXIMO]
    guardado, tentativas = acessos.por_login(digitado, origem)
    if guardado is not None and _do_portal(guardado, empresa_codigo):
        return Achado(guardado, tentativas, guardado.login)
    documento = _documento(digitado)
    login = acessos.login_por_documento(empresa_codigo, documento) if documento else None
    if login is None:
        return Achado(None, tentativas, digitado)
    guardado, tentativas = acessos.por_login(login, origem)
    return Achado(guardado, tentativas, login)


def _do_portal(guardado: AcessoGuardado, empresa_codigo: str) -> bool:
    return guardado.tipo in PESSOAS and guardado.empresa.codigo == empresa_codigo


def _documento(digitado: str) -> str:
    """The CPF or CNPJ without punctuation, or nothing."""
    try:
        return compactar(digitado)
    except Erro:
        return ""
