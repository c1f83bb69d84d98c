"""Writes a folder to import: only what a test is about is written in it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho
from ws.desfechos.renderer import PADRAO
from ws.intake.pasta import LeitorCsv

EMPRESA = """\
codigo = "aurora"
nome = "Aurora Materiais Elétricos Ltda"
cnpj = "11.222.333/0001-81"
logradouro = "Avenida do Contorno, 6500"
cidade = "Belo Horizonte"
uf = "MG"
ambiente = "PRODUCAO"
"""
CONTA = """
[[contas]]
codigo = "BRADESCO"
banco = "237"
agencia = "1172"
conta = "403005"
carteira = "09"
"""
DEMAIS = CodigoDeImportacao.DEMAIS_NO_TOML.mensagem
FORA_DO_FORMATO = PADRAO.frase(Desfecho(CodigoDeImportacao.FORA_DO_TOML))
JUNTOS = CodigoDeImportacao.ENCARGO_INCOMPLETO.mensagem
MALFEITA = PADRAO.frase(Desfecho(CodigoDeImportacao.LINHA_MALFEITA, dados={"maximo": "131.072"}))
CLIENTES = "codigo;documento;nome\nC1;19506112000147;Mercado Bom Preço Ltda\n"


def leitor(pasta: Path, empresa: str | None = EMPRESA, /, **arquivos: str | bytes) -> LeitorCsv:
    """The reader of a folder with these files; text is written in UTF-8."""
    if empresa is not None:
        arquivos["empresa_toml"] = empresa
    for nome, conteudo in arquivos.items():
        arquivo = pasta / (nome.replace("_toml", ".toml") if nome.endswith("_toml") else f"{nome}.csv")
        arquivo.write_bytes(conteudo if isinstance(conteudo, bytes) else conteudo.encode())
    return LeitorCsv(pasta)


def recusas(linhas: Sequence[Any]) -> list[tuple[int | None, str]]:
    """Line and column of each refusal."""
    return [(linha.numero, coluna_de(falha)) for linha in linhas for falha in linha.falhas]


def coluna_de(falha: Desfecho) -> str:
    """The column that an outcome is about; empty of a line as a whole."""
    return falha.lugar.campo or ""


def motivo_de(falha: Desfecho) -> str:
    """The sentence of an outcome."""
    return PADRAO.frase(falha)
