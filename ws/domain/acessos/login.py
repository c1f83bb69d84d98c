"""The form in which a login is kept, compared, and counted for failed attempts."""


def normalizar_login(login: str) -> str:
    """The login in lower case.

    >>> normalizar_login("Integrador.Loja")
    'integrador.loja'
    """
    return login.lower()
