"""Write what the fakes hold into a real database, for the same test."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, update

from tests.fakes.banco import Banco
from tests.fakes.registros import AcessoGravado
from ws.adapters.db.importacao.linhas import (
    linha_da_compra,
    linha_do_boleto,
    linha_do_cliente,
    linha_do_pagamento,
)
from ws.adapters.db.modelo import (
    acesso,
    acesso_cliente,
    boleto,
    cliente,
    compra,
    conta_cobranca,
    conta_cobranca_logo,
    empresa,
    empresa_logo,
    nome_do_padrao,
    pagamento,
)
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso

T = TypeVar("T")


def gravar(conexao: Connection, banco: Banco) -> None:
    """Every table that is not written by the repositories themselves."""
    for tabela, linhas in (
        (empresa, [_empresa(banco, id_) for id_ in banco.empresas]),
        (conta_cobranca, [_conta(banco, *chave) for chave in banco.contas]),
        (empresa_logo, [{"empresa_id": id_, "conteudo": logo} for id_, logo in banco.logos.items()]),
        (conta_cobranca_logo, [_logo(*chave, logo) for chave, logo in banco.logos_das_contas.items()]),
        (cliente, _de_cada_empresa(banco.clientes, linha_do_cliente)),
        (boleto, _de_cada_empresa(banco.boletos, linha_do_boleto)),
        (pagamento, _de_cada_empresa(banco.pagamentos, linha_do_pagamento)),
        (compra, _de_cada_empresa(banco.compras, linha_da_compra)),
        (acesso, [_acesso(linha) for linha in banco.acessos.values()]),
        (acesso_cliente, [linha for um in banco.acessos.values() for linha in _vinculos(um)]),
    ):
        _incluir(conexao, tabela, linhas)


def datar_senhas(conexao: Connection, quando: datetime) -> None:
    """Every password and secret was made at that instant; without this nobody knows since when they are."""
    com_senha = update(acesso).where(acesso.c.senha_1.is_not(None))
    conexao.execute(com_senha.values(senha_1_criada_em=quando))


def _incluir(conexao: Connection, tabela: Table, linhas: list[dict[str, Any]]) -> None:
    if linhas:
        conexao.execute(tabela.insert(), linhas)


def _de_cada_empresa(
    tabela: Mapping[tuple[int, str], T], linha_de: Callable[[T], dict[str, Any]]
) -> list[dict[str, Any]]:
    return [{"empresa_id": empresa_id, **linha_de(um)} for (empresa_id, _), um in tabela.items()]


def _empresa(banco: Banco, id_: int) -> dict[str, Any]:
    gravada = banco.empresas[id_]
    parte = gravada.empresa.beneficiario
    return {
        "id": id_,
        "codigo": gravada.empresa.codigo,
        "nome": parte.nome,
        "documento": parte.documento,
        **asdict(parte.endereco),
        "fuso": gravada.empresa.fuso,
        "ambiente": gravada.empresa.ambiente,
        "contato": gravada.empresa.contato,
        "remetente": gravada.empresa.remetente,
        "envia_email": gravada.empresa.envia_email,
        "cor": gravada.empresa.tema.cor,
        "logo_sha256": gravada.empresa.logo_sha256,
        **{
            nome_do_padrao(tipo, recurso): recurso in gravada.padrao[tipo]
            for tipo in COM_RECURSOS
            for recurso in Recurso
        },
    }


def _conta(banco: Banco, empresa_id: int, codigo: str) -> dict[str, Any]:
    conta = banco.contas[empresa_id, codigo]
    da_empresa = conta.beneficiario == banco.empresas[empresa_id].empresa.beneficiario
    return {
        **asdict(conta),
        "empresa_id": empresa_id,
        "beneficiario": None if da_empresa else conta.beneficiario,
        "instrucoes": (),
        "especie": "DM",
        "aceite": "N",
        "aceita_parcial": False,
    }


def _logo(empresa_id: int, codigo: str, conteudo: bytes) -> dict[str, Any]:
    return {"empresa_id": empresa_id, "codigo": codigo, "conteudo": conteudo}


def _acesso(linha: AcessoGravado) -> dict[str, Any]:
    senha_1, senha_2 = (*linha.senhas, None, None)[:2]
    criada_1, criada_2 = (*linha.criadas_em, None, None)[:2]
    return {
        "empresa_id": linha.empresa_id,
        "id": linha.id,
        "login": linha.login,
        "tipo": linha.tipo,
        "ativo": linha.ativo,
        "senha_1": senha_1,
        "senha_1_criada_em": criada_1,
        "senha_2": senha_2,
        "senha_2_criada_em": criada_2,
        "ultimo_uso": linha.ultimo_uso,
        "email": linha.email,
        "versao_sessao": linha.versao_sessao,
        **{recurso.name.lower(): linha.recursos.get(recurso) for recurso in Recurso},
    }


def _vinculos(linha: AcessoGravado) -> list[dict[str, Any]]:
    return [
        {"empresa_id": linha.empresa_id, "acesso_id": linha.id, "codigo_cliente": codigo}
        for codigo in linha.clientes
    ]
