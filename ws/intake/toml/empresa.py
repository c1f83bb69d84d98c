"""Reads ``empresa.toml``: the company, and its collection accounts in ``[[contas]]``. ``FORMATO.md`` lists the keys.

Numbers may be written as TOML numbers or, as in the CSV files, as text with a decimal comma.
"""

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any

from ws.application.ports.importacao.leitor import Linha
from ws.application.ports.importacao.registros import RegistroEmpresa
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho, Lugar
from ws.domain.cadastro.conta import ContaCadastrada, DescontoPadrao, Padroes
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.encargos import Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.intake.celulas.numeros import inteiro, taxa
from ws.intake.celulas.textos import cep, codigo, maiusculas, mostrar_nome, texto
from ws.intake.celulas.valores import opcao, sim_ou_nao
from ws.intake.csv.exame import Exame
from ws.intake.toml.imagem import conteudo_na_pasta
from ws.intake.toml.lugar import CONTAS, Lugares, lugares
from ws.intake.toml.tabela import TabelaToml

ARQUIVO = "empresa.toml"
DA_CONTA = ("agencia", "agencia_dv", "conta", "conta_dv", "convenio", "carteira", "modalidade", "posto")
_LINHA_DO_ERRO = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class EmpresaLida:
    """The company file. ``avisos`` are the keys that are not known."""

    empresa: Linha[RegistroEmpresa]
    contas: tuple[Linha[ContaCadastrada], ...] = ()
    avisos: tuple[Desfecho, ...] = ()


def ler_empresa(caminho: Path, exame: Exame) -> EmpresaLida:
    """Read the whole file."""
    if exame.motivo:
        return _ilegivel(None, exame.motivo)
    escrito = caminho.read_text(exame.codificacao, "replace")
    try:
        dados = tomllib.loads(escrito, parse_float=Decimal)
    except tomllib.TOMLDecodeError as erro:
        return _ilegivel(_linha_do_erro(erro, escrito), CodigoDeImportacao.FORA_DO_TOML)
    except (ValueError, ArithmeticError, RecursionError):  # thousands of digits, or of brackets in each other
        return _ilegivel(None, CodigoDeImportacao.DEMAIS_NO_TOML)
    contas = dados.pop(CONTAS, [])
    if not isinstance(contas, list) or not all(isinstance(conta, dict) for conta in contas):
        return _ilegivel(None, CodigoDeImportacao.CONTAS_FORA_DO_LUGAR)
    da_empresa, *das_contas = lugares(escrito)
    lidas = [
        _conta(conta, onde or Lugares(da_empresa.chaves.get(CONTAS)), caminho.parent)
        for conta, onde in zip_longest(contas, das_contas[: len(contas)])
    ]
    empresa, tabela = _empresa(dados, da_empresa, caminho.parent)
    desconhecidas = tabela.desconhecidas() + tuple(
        chave for _, lida in lidas for chave in lida.desconhecidas()
    )
    avisos = tuple(
        Desfecho(CodigoDeImportacao.CHAVE_DESCONHECIDA, Lugar(mostrar_nome(chave))) for chave in desconhecidas
    )
    return EmpresaLida(empresa, tuple(linha for linha, _ in lidas), avisos)


def sem_arquivo() -> EmpresaLida:
    """What there is to say when the folder has no such file."""
    return _ilegivel(None, CodigoDeImportacao.ARQUIVO_AUSENTE)


def _linha_do_erro(erro: tomllib.TOMLDecodeError, escrito: str) -> int:
    """The line that the parser names (as an attribute only from Python 3.14 on); else it came to the end, which is the
    last line with anything on it."""
    achada = _LINHA_DO_ERRO.search(str(erro))
    return int(achada[1]) if achada else escrito.rstrip().count("\n") + 1


def _ilegivel(numero: int | None, codigo: CodigoDeImportacao) -> EmpresaLida:
    return EmpresaLida(Linha(ARQUIVO, numero, "", None, (Desfecho(codigo),)))


def _empresa(dados: dict[str, Any], onde: Lugares, pasta: Path) -> tuple[Linha[RegistroEmpresa], TabelaToml]:
    tabela = TabelaToml(dados)
    registro = RegistroEmpresa(
        codigo=tabela.exigir("codigo", codigo, ""),
        beneficiario=_parte(tabela),
        ambiente=tabela.ler("ambiente", opcao(Ambiente), None),
        fuso=tabela.ler("fuso", codigo, None),
        contato=tabela.ler("contato", texto, None),
        remetente=tabela.ler("remetente", codigo, None),
        envia_email=tabela.ler("envia_email", sim_ou_nao, None),
        cor=tabela.ler("cor", texto, None),
        logo=tabela.ler("logo", conteudo_na_pasta(pasta), None),
    )
    return _linha(onde, registro.codigo, registro, tabela), tabela


def _conta(dados: dict[str, Any], onde: Lugares, pasta: Path) -> tuple[Linha[ContaCadastrada], TabelaToml]:
    tabela = TabelaToml(dados)
    beneficiario = tabela.tabela("beneficiario")
    conta = ContaCadastrada(
        codigo=tabela.exigir("codigo", codigo, ""),
        banco=tabela.exigir("banco", codigo, ""),
        beneficiario=None if beneficiario is None else _parte(beneficiario),
        local_pagamento=tabela.ler("local_pagamento", texto, ""),
        logo_banco=tabela.ler("logo_banco", conteudo_na_pasta(pasta), None),
        padroes=_padroes(tabela),
        **{campo: tabela.ler(campo, maiusculas, "") for campo in DA_CONTA},
    )
    return _linha(onde, conta.codigo, conta, tabela), tabela


def _linha(onde: Lugares, chave: str, registro: Any, tabela: TabelaToml) -> Linha[Any]:
    """One line for the whole table. What is wrong with a key that is not written is of the table's heading; the company
    has none, and then it is of no line."""
    return Linha(ARQUIVO, onde.inicio, chave, registro, tuple(tabela.falhas), onde.chaves)


def _parte(tabela: TabelaToml) -> Parte:
    endereco = Endereco(
        logradouro=tabela.ler("logradouro", texto, ""),
        bairro=tabela.ler("bairro", texto, ""),
        cidade=tabela.ler("cidade", texto, ""),
        uf=tabela.ler("uf", maiusculas, ""),
        cep=tabela.ler("cep", cep, ""),
    )
    return Parte(tabela.exigir("nome", texto, ""), tabela.exigir("cnpj", codigo, ""), endereco)


def _padroes(tabela: TabelaToml) -> Padroes:
    multa, juros, desconto = (tabela.tabela(nome) for nome in ("multa", "juros", "desconto"))
    return Padroes(
        instrucoes=tabela.linhas("instrucoes"),
        especie=tabela.ler("especie", maiusculas, "DM"),
        aceite=tabela.ler("aceite", maiusculas, "N"),
        aceita_parcial=tabela.ler("aceita_parcial", sim_ou_nao, False),
        multa=_encargo(multa, TipoMulta, Multa),
        juros=_encargo(juros, TipoJuros, Juros),
        desconto=_desconto(desconto),
        limite_dias=tabela.ler("limite_dias", inteiro, None),
    )


def _encargo(tabela: TabelaToml | None, tipos: Any, encargo: Any) -> Any:
    if tabela is None:
        return None
    tipo, valor = tabela.exigir("tipo", opcao(tipos), None), tabela.exigir("valor", taxa, None)
    return encargo(tipo, valor) if tipo is not None and valor else None


def _desconto(tabela: TabelaToml | None) -> DescontoPadrao | None:
    if tabela is None:
        return None
    tipo, valor = tabela.exigir("tipo", opcao(TipoDesconto), None), tabela.exigir("valor", taxa, None)
    dias = tabela.exigir("dias", inteiro, None)
    return DescontoPadrao(tipo, valor, dias) if tipo is not None and valor and dias is not None else None
