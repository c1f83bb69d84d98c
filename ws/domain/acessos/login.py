"""The form in which a login is kept, compared, and counted for failed attempts."""

LOGIN_MAXIMO = 100
"""Characters of a login."""


def normalizar_login(login: str) -> str:
    """The login in lower case.

    >>> normalizar_login("Integrador.Loja")
    'integrador.loja'
    """
    return login.lower()
