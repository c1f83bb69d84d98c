"""Writes a company as the folder that its ERP would deliver (``ws/intake/FORMATO.md``)."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.fakes.banco import Banco
from tests.mundo.aurora import AURORA
from tests.mundo.bancos import COBRANCAS
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.empresa import Empresa
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.encargos import Juros, Multa

DO_BOLETO = (
    "id", "codigo_cliente", "conta", "numero_documento", "parcela", "nosso_numero", "data_emissao", "data_vencimento",
    "valor", "abatimento", "estado", "situacao_banco",
)  # fmt: skip
"""Fields of a boleto that are columns of their own. Its bar code is computed, or issued by its bank."""
DA_CONTA = tuple(
    campo for campo in ContaCobranca.__dataclass_fields__ if not campo.startswith(("logo", "benef"))
)


def escrever(pasta: Path, banco: Banco) -> None:
    """The company's file and its four CSV files, of all that the database has of ``aurora``."""
    pasta.mkdir(parents=True)
    empresa = banco.empresas[AURORA].empresa
    (pasta / "empresa.toml").write_text(_toml(empresa, _da_aurora(banco.contas)), "utf-8")
    _csv(pasta / "clientes.csv", map(_cliente, _da_aurora(banco.clientes)))
    _csv(pasta / "boletos.csv", map(_boleto, _da_aurora(banco.boletos)))
    _csv(pasta / "compras.csv", map(_com_sim_e_nao, _da_aurora(banco.compras)))
    _csv(pasta / "pagamentos.csv", map(asdict, _da_aurora(banco.pagamentos)))


def _da_aurora(tabela: Mapping[tuple[int, str], Any]) -> Iterator[Any]:
    return (linha for (empresa_id, _), linha in tabela.items() if empresa_id == AURORA)


def _toml(empresa: Empresa, contas: Iterable[ContaCobranca]) -> str:
    da_empresa = {
        "codigo": empresa.codigo,
        **_parte(empresa.beneficiario, documento="cnpj"),
        "fuso": empresa.fuso,
        "ambiente": empresa.ambiente.name,
        "contato": empresa.contato,
        "remetente": empresa.remetente,
    }
    tabelas = [{campo: getattr(conta, campo) for campo in DA_CONTA} for conta in contas]
    return "\n[[contas]]\n".join(map(_chaves, [da_empresa, *tabelas]))


def _chaves(tabela: Mapping[str, str]) -> str:
    """Keys that say something; a JSON string is a TOML string."""
    linhas = [
        f"{chave} = {json.dumps(valor, ensure_ascii=False)}\n" for chave, valor in tabela.items() if valor
    ]
    return "".join(linhas)


def _cliente(cliente: Cliente) -> dict[str, Any]:
    return {"codigo": cliente.codigo, **_parte(cliente.parte), "email": cliente.email}


def _parte(parte: Parte, documento: str = "documento") -> dict[str, str]:
    return {"nome": parte.nome, documento: parte.documento, **asdict(parte.endereco)}


def _boleto(boleto: Boleto) -> dict[str, Any]:
    do_banco = "" if boleto.banco in COBRANCAS else boleto.linha_digitavel
    return {
        **{campo: getattr(boleto, campo) for campo in DO_BOLETO},
        "aceita_parcial": _sim_ou_nao(boleto.aceita_parcial),
        "linha_digitavel": do_banco,
        **_encargo("multa", boleto.multa),
        **_encargo("juros", boleto.juros),
    }


def _encargo(nome: str, encargo: Multa | Juros | None) -> dict[str, Any]:
    return {f"{nome}_tipo": encargo and encargo.tipo.name, f"{nome}_valor": encargo and encargo.valor}


def _com_sim_e_nao(linha: Any) -> dict[str, Any]:
    return {
        campo: _sim_ou_nao(valor) if isinstance(valor, bool) else valor
        for campo, valor in asdict(linha).items()
    }


def _sim_ou_nao(valor: bool) -> str:
    return "S" if valor else "N"


def _csv(arquivo: Path, linhas: Iterable[dict[str, Any]]) -> None:
    registros = list(linhas)
    with arquivo.open("w", encoding="utf-8", newline="") as saida:
        escritor = csv.DictWriter(saida, registros[0], delimiter=";")
        escritor.writeheader()
        escritor.writerows(registros)
