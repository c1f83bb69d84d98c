"""Parts of the manual taken from the recorded examples: excerpts, and the list of all of them."""

from tests.wsdl.exemplos.acervo import PASTA, ler_indice
from tests.wsdl.manual.partes_do_contrato import tabela
from ws.soap.contrato.exemplos import encurtar


def trecho(nome: str) -> str:
    """A recorded message (``ConsultarBoletos/000-em-aberto.resposta``) in a fenced block, what is long cut short."""
    return f"```xml\n{encurtar((PASTA / f'{nome}.xml').read_bytes())}\n```"


def lista_de_exemplos() -> str:
    """Every example: name, SOAP version, HTTP status, what it shows."""
    return tabela(
        ["Exemplo", "SOAP", "HTTP", "O que mostra"],
        [
            [
                f"`{exemplo['nome']}`",
                exemplo["soap"],
                str(exemplo["resposta"]["status"]),
                exemplo["descricao"],
            ]
            for exemplo in ler_indice()
        ],
    )
