"""Checks that several kinds of record share: what is required, how long a text may be, documents, addresses.

None raises: what is wrong is given back, or added to the failures at hand, so that a line is refused for all of it.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ws.application.importacao.falhas import Falhas
from ws.application.ports.importacao.registros import Falha
from ws.desfechos.erro import Erro
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.encargos import em_centavos
from ws.domain.correio.destinatarios import conferir_destinatarios
from ws.febraban import documento
from ws.febraban.codigo.codigo_barras import VALOR_MAXIMO
from ws.febraban.errors import CampoInvalido

CODIGO = 64
"""Contract: ``Codigo``, and every identifier."""
NOME = 150
"""Contract: ``Texto150``, the name of a party."""
LINHA = 150
"""A line of an address or a contact, that has to fit on paper."""
EMAILS_POR_CLIENTE = 3
UFS = frozenset(
    (
        "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA",
        "PB", "PE", "PI", "PR", "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO", "EX",
    )
)  # fmt: skip
"""The states, the Federal District, and EX for an address abroad."""

OBRIGATORIO = "É obrigatório num registro novo."


def faltando(registro: object, colunas: tuple[str, ...]) -> Iterator[Falha]:
    """Fields that a new record must have."""
    for coluna in colunas:
        if getattr(registro, coluna) in (None, ""):
            yield Falha(coluna, OBRIGATORIO)


def exigir(registro: object, colunas: tuple[str, ...], chave: str, falhas: Falhas) -> None:
    """Refuse a new record for what it must have. One whose key is wrong may be known by the right one: of what it
    leaves out nothing is said."""
    if falhas.sem(chave):
        falhas.juntar(faltando(registro, colunas))
    else:
        falhas.calar(falha.coluna for falha in faltando(registro, colunas))


def longos(registro: object, tamanhos: Mapping[str, int]) -> Iterator[Falha]:
    """Texts that are too long."""
    for coluna, tamanho in tamanhos.items():
        texto = getattr(registro, coluna)
        if texto is not None and len(texto) > tamanho:
            yield Falha(coluna, f"Deve ter no máximo {tamanho} caracteres.")


def quantias(registro: object, colunas: tuple[str, ...]) -> Iterator[Falha]:
    """Amounts in reais that cannot be stored, of those that are given."""
    for coluna in colunas:
        valor: Decimal | None = getattr(registro, coluna)
        if valor is None:
            continue
        if not 0 <= valor <= VALOR_MAXIMO:
            yield Falha(coluna, "Deve ser de zero a 99.999.999.999,99.")
        elif valor != em_centavos(valor):
            yield Falha(coluna, "Deve ter no máximo duas casas decimais.")


def compactar_documento(texto: str, coluna: str, falhas: Falhas) -> str:
    """A CPF or CNPJ without punctuation; empty, with a failure, when it is none."""
    try:
        return documento.compactar(texto)
    except CampoInvalido as invalido:
        falhas.recusar(coluna, invalido.regra)
        return ""


def parte(lida: Parte, prefixo: str, falhas: Falhas, coluna_do_documento: str = "documento") -> Parte:
    """A party with its document without punctuation, and what is wrong with it added to ``falhas``."""
    numero = compactar_documento(lida.documento, f"{prefixo}{coluna_do_documento}", falhas)
    falhas.juntar(Falha(f"{prefixo}{falha.coluna}", falha.motivo) for falha in _do_papel(lida))
    return Parte(lida.nome, numero, lida.endereco)


def _do_papel(lida: Parte) -> Iterator[Falha]:
    if not lida.nome:
        yield Falha("nome", "É obrigatório.")
    yield from longos(lida, {"nome": NOME})
    yield from longos(lida.endereco, {"logradouro": LINHA, "bairro": LINHA, "cidade": LINHA})
    if lida.endereco.uf and lida.endereco.uf not in UFS:
        yield Falha("uf", "Deve ser a sigla de um estado, ou EX para o exterior.")
    cep = lida.endereco.cep
    if cep and not (len(cep) == 8 and cep.isascii() and cep.isdecimal()):
        yield Falha("cep", "Deve ter 8 algarismos.")


def emails(texto: str, coluna: str, falhas: Falhas, maximo: int = EMAILS_POR_CLIENTE) -> str:
    """Addresses, given with commas, semicolons or spaces between them, in normal form."""
    enderecos = texto.replace(";", " ").replace(",", " ").split()
    if len(enderecos) > maximo:
        falhas.recusar(coluna, f"Deve ter no máximo {maximo} endereço(s) de e-mail.")
        return ""
    try:
        return ", ".join(conferir_destinatarios(enderecos))
    except Erro:
        falhas.recusar(coluna, "Deve ter endereços de e-mail válidos, cada um uma vez.")
        return ""
