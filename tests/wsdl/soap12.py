"""The SOAP 1.2 document of the contract, made of the SOAP 1.1 one.

``python -m tests.wsdl.soap12`` writes it anew. Who changes the contract edits the SOAP 1.1 file alone; a test fails
while the two differ in anything but the version.
"""

from tests.wsdl.contrato import ARQUIVO_SOAP11, ARQUIVO_SOAP12
from tests.wsdl.namespaces import WSDL_SOAP11, WSDL_SOAP12

TROCAS = (
    ("<soap:", "<soap12:"),
    (f'xmlns:soap="{WSDL_SOAP11}"', f'xmlns:soap12="{WSDL_SOAP12}"'),
    ("versão 1, SOAP 1.1.", "versão 1, SOAP 1.2."),
)
"""What the SOAP 1.1 document says, and the SOAP 1.2 one in its place: the elements of the binding, the namespace that
they are of, and the version that the documentation names."""


def em_soap12(soap11: str) -> str:
    """The text of the SOAP 1.2 document. Raises ``ValueError`` where ``soap11`` lacks what tells its version.

    >>> em_soap12("<definitions/>")
    Traceback (most recent call last):
    ValueError: the SOAP 1.1 document does not say '<soap:'
    """
    texto = soap11
    for antes, depois in TROCAS:
        if antes not in soap11:
            raise ValueError(f"the SOAP 1.1 document does not say {antes!r}")
        texto = texto.replace(antes, depois)
    return texto


if __name__ == "__main__":
    ARQUIVO_SOAP12.write_text(em_soap12(ARQUIVO_SOAP11.read_text("utf-8")), "utf-8")
