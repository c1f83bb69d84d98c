"""Who pays, who collects, who guarantees: name, CPF or CNPJ, address; and the addresses of e-mails."""

from ws.application.importacao.conferencia.campos import LINHA, conferir_tamanhos
from ws.application.importacao.corrida.falhas import Falhas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.correio.destinatarios import conferir_destinatarios
from ws.febraban import documento

NOME = 150
"""Contract: ``Texto150``, the name of a party."""
EMAILS_POR_CLIENTE = 3
UFS = frozenset(
    (
        "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA",
        "PB", "PE", "PI", "PR", "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO", "EX",
    )
)  # fmt: skip
"""The states, the Federal District, and EX for an address abroad."""


def conferir_parte(
    lida: Parte, prefixo: str, falhas: Falhas, coluna_do_documento: str = "documento"
) -> Parte:
    """A party with its document without punctuation; empty, with a failure, when that is none. ``prefixo`` stands
    before the names of its columns."""
    numero = _compactar_documento(lida.documento, f"{prefixo}{coluna_do_documento}", falhas)
    if not lida.nome:
        falhas.recusar(f"{prefixo}nome", CodigoDeImportacao.OBRIGATORIO)
    conferir_tamanhos(lida, {"nome": NOME}, falhas, prefixo)
    _conferir_endereco(lida.endereco, prefixo, falhas)
    return Parte(lida.nome, numero, lida.endereco)


def conferir_emails(texto: str, coluna: str, falhas: Falhas, maximo: int = EMAILS_POR_CLIENTE) -> str:
    """Addresses, given with commas, semicolons or spaces between them, in normal form."""
    enderecos = texto.replace(";", " ").replace(",", " ").split()
    if len(enderecos) > maximo:
        falhas.recusar(coluna, CodigoDeImportacao.EMAILS_DEMAIS, maximo=maximo)
        return ""
    try:
        return ", ".join(conferir_destinatarios(enderecos))
    except Erro:
        falhas.recusar(coluna, CodigoDeImportacao.EMAIL)
        return ""


def _compactar_documento(texto: str, coluna: str, falhas: Falhas) -> str:
    try:
        return documento.compactar(texto)
    except Erro as invalido:
        falhas.incluir(invalido.desfecho.em(campo=coluna))
        return ""


def _conferir_endereco(lido: Endereco, prefixo: str, falhas: Falhas) -> None:
    conferir_tamanhos(lido, {"logradouro": LINHA, "bairro": LINHA, "cidade": LINHA}, falhas, prefixo)
    if lido.uf and lido.uf not in UFS:
        falhas.recusar(f"{prefixo}uf", CodigoDeImportacao.UF)
    if lido.cep and not (len(lido.cep) == 8 and lido.cep.isascii() and lido.cep.isdecimal()):
        falhas.recusar(f"{prefixo}cep", CodigoDeImportacao.CEP)
