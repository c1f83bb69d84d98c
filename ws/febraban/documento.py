"""CPF and CNPJ, the alphanumeric CNPJ of July 2026 included, kept as text without punctuation.

A CPF has 11 digits; a CNPJ has 12 characters of 0-9 and A-Z and two digits. python-stdnum computes the check
digits.
Source: Instrução Normativa RFB 2.229/2024.

>>> compactar("12.abc.345/01de-35"), formatar("12ABC34501DE35")
('12ABC34501DE35', '12.ABC.345/01DE-35')
>>> compactar("111.444.777-35"), formatar("11144477735")
('11144477735', '111.444.777-35')
"""

from stdnum.br import cnpj, cpf
from stdnum.exceptions import InvalidChecksum, ValidationError

from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro

TAMANHO_CPF = 11
TAMANHO_CNPJ = 14


def compactar(texto: str) -> str:
    """Return the document without punctuation, its check digits verified."""
    documento = sem_pontuacao(texto)
    if len(documento) == TAMANHO_CPF:
        return _validado(documento, "CPF")
    if len(documento) == TAMANHO_CNPJ:
        return _validado(documento, "CNPJ")
    raise Erro(CodigoDoPapel.TAMANHO_DO_DOCUMENTO, campo="documento")


def sem_pontuacao(texto: str) -> str:
    """Return what was written in upper case and without punctuation, whether it is a document or not."""
    return cnpj.compact(texto)


def formatar(documento: str) -> str:
    """Return a document as it is printed."""
    return cpf.format(documento) if len(documento) == TAMANHO_CPF else cnpj.format(documento)


def _validado(documento: str, tipo: str) -> str:
    if not documento.isascii() or len(set(documento)) == 1:
        raise Erro(CodigoDoPapel.DOCUMENTO_INVALIDO, campo="documento", tipo=tipo)
    try:
        return cpf.validate(documento) if tipo == "CPF" else cnpj.validate(documento)
    except InvalidChecksum:
        raise Erro(CodigoDoPapel.DIGITOS_DO_DOCUMENTO, campo="documento", tipo=tipo) from None
    except ValidationError:
        formato = "só algarismos" if tipo == "CPF" else "12 letras ou algarismos e 2 algarismos"
        raise Erro(
            CodigoDoPapel.CARACTERES_DO_DOCUMENTO, campo="documento", tipo=tipo, formato=formato
        ) from None
