"""Text as it is searched: without case, accents and punctuation that people leave out.

>>> normalizar("  São João & Cia.  ")
'sao joao & cia.'
>>> palavras("joão 19.506.112/0001-06")
('joao', '19506112000106')
"""

import re
import unicodedata

from ws.domain.cadastro.cliente import Cliente

PALAVRAS_NO_MAXIMO = 6
"""Words of a search that count."""
_NUMERO = re.compile(r"[0-9][0-9a-z./-]*[0-9]")


def normalizar(texto: str) -> str:
    """Lower case, no accents, one space between words."""
    separado = unicodedata.normalize("NFKD", texto)
    sem_acentos = "".join(letra for letra in separado if not unicodedata.combining(letra))
    return " ".join(sem_acentos.casefold().split())


def texto_de_busca(cliente: Cliente) -> str:
    """What is searched of a customer, and what listings are in the order of: name, code, document and addresses."""
    parte = cliente.parte
    return normalizar(f"{parte.nome} {cliente.codigo} {parte.documento} {cliente.email}")


def palavras(texto: str) -> tuple[str, ...]:
    """The words of a search; a CPF or CNPJ loses its punctuation, as it is kept without."""
    return tuple(_sem_pontos(palavra) for palavra in normalizar(texto).split()[:PALAVRAS_NO_MAXIMO])


def _sem_pontos(palavra: str) -> str:
    sem = palavra.translate({ord(sinal): None for sinal in "./-"})
    return sem if _NUMERO.fullmatch(palavra) and len(sem) in (11, 14) else palavra
