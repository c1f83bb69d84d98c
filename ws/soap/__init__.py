"""The SOAP door: it translates XML to use cases and back, and is the only room that knows Spyne and lxml.

Importing the package repairs Spyne for this Python first (``spyne_compat``), so every other module here may
simply ``import spyne``.
"""

from lxml.etree import LXML_VERSION

# With lxml 4.9, which Debian 12 ships, Spyne's multipart reader pasted local files into answers.
MINIMUM_LXML = (5, 3)

if LXML_VERSION < MINIMUM_LXML:
    raise ImportError(
        f"ws.soap needs lxml 5.3 or newer and found {'.'.join(map(str, LXML_VERSION))}: "
        "install the versions of requirements.lock."
    )

from ws.soap import spyne_compat as spyne_compat  # noqa: E402  # only after lxml is known to be good enough
