"""The types of WSGI, which is how the server and the doors meet. Source: PEP 3333."""

from collections.abc import Callable, Iterable
from typing import Any

Environ = dict[str, Any]
"""A request: CGI's variables, its headers as ``HTTP_...``, and its body in ``wsgi.input``."""
StartResponse = Callable[..., Any]
"""Takes the status (``200 OK``) and the headers, as pairs of name and value. What it gives, a function that writes
the body, nobody here uses."""
Wsgi = Callable[[Environ, StartResponse], Iterable[bytes]]
"""An application: from a request to the pieces of its answer's body."""
