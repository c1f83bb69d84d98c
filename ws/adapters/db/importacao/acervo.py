"""A company's data as a whole. Fulfils :class:`ws.application.ports.importacao.acervo.Acervo`.

Records are written in lots, many rows to a statement.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, bindparam, func, insert, select, text, update

from ws.adapters.db.cadastro.clientes import COLUNAS_DO_CLIENTE, montar_cliente
from ws.adapters.db.cadastro.empresas import SqlEmpresaRepository
from ws.adapters.db.cadastro.logos_das_contas import incluir_logos, retirar_logos
from ws.adapters.db.carteira.consulta_boletos import COLUNAS
from ws.adapters.db.carteira.pagamentos import COLUNAS_DO_PAGAMENTO
from ws.adapters.db.importacao.linhas import (
    COLUNAS_DA_CONTA,
    PADRAO_DE_EMPRESA_NOVA,
    linha_da_compra,
    linha_da_conta,
    linha_da_empresa,
    linha_do_boleto,
    linha_do_cliente,
    linha_do_pagamento,
    montar_conta,
)
from ws.adapters.db.modelo import boleto, cliente, compra, conta_cobranca, empresa, pagamento
from ws.application.ports.importacao.mudancas import Mudancas
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import ContaCadastrada
from ws.domain.cadastro.empresa import Empresa
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.pagamento import Pagamento

G = TypeVar("G")
LOTE = 1000
TRAVA = 0x1A9047A
"""Key of the PostgreSQL advisory lock under which one import at a time is written."""

PROXIMO_ID = select(func.coalesce(func.max(empresa.c.id), 0) + 1)
MUDAR_EMPRESA = update(empresa).where(empresa.c.id == bindparam("da_empresa"))
CONTAS = select(*COLUNAS_DA_CONTA).where(conta_cobranca.c.empresa_id == bindparam("da_empresa"))


def _por_chave(tabela: Table, chave: str, colunas: Iterable[Any]) -> Select[Any]:
    return select(*colunas).where(
        tabela.c.empresa_id == bindparam("da_empresa"),
        tabela.c[chave].in_(bindparam("chaves", expanding=True)),
    )


CLIENTES = _por_chave(cliente, "codigo", COLUNAS_DO_CLIENTE)
BOLETOS = _por_chave(boleto, "id", COLUNAS)
COMPRAS = _por_chave(compra, "id", tuple(compra.c)[1:])
PAGAMENTOS = _por_chave(pagamento, "id", COLUNAS_DO_PAGAMENTO)
PAGAMENTOS_DOS_BOLETOS = _por_chave(pagamento, "boleto_id", COLUNAS_DO_PAGAMENTO)


class SqlAcervo:
    """The data of every company; each call names one."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def contas(self, empresa_id: int) -> Mapping[str, ContaCadastrada]:
        linhas = self._conexao.execute(CONTAS, {"da_empresa": empresa_id})
        return {linha["codigo"]: montar_conta(linha) for linha in linhas.mappings()}

    def clientes(self, empresa_id: int, codigos: Sequence[str]) -> Mapping[str, Cliente]:
        return {linha[0]: montar_cliente(linha) for linha in self._buscar(CLIENTES, empresa_id, codigos)}

    def boletos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Boleto]:
        return {linha[0]: Boleto(*linha) for linha in self._buscar(BOLETOS, empresa_id, ids)}

    def compras(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Compra]:
        return {linha[0]: Compra(*linha) for linha in self._buscar(COMPRAS, empresa_id, ids)}

    def pagamentos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Pagamento]:
        return {linha[0]: Pagamento(*linha) for linha in self._buscar(PAGAMENTOS, empresa_id, ids)}

    def pagamentos_dos_boletos(
        self, empresa_id: int, boletos: Sequence[str]
    ) -> Mapping[str, Sequence[Pagamento]]:
        achados: dict[str, list[Pagamento]] = {}
        for linha in self._buscar(PAGAMENTOS_DOS_BOLETOS, empresa_id, boletos):
            achado = Pagamento(*linha)
            achados.setdefault(achado.boleto, []).append(achado)
        return achados

    def travar(self) -> None:
        """Wait for the imports that are being written; SQLite has one writer at a time anyway."""
        if self._conexao.dialect.name == "postgresql":
            self._conexao.execute(text("SELECT pg_advisory_xact_lock(:trava)"), {"trava": TRAVA})

    def gravar_empresa(self, empresa_: Empresa) -> int:
        """Add the company, which then releases nothing to anybody, or change it; its id. A logo that it brings
        takes the place of the one it had."""
        linha = linha_da_empresa(empresa_)
        if empresa_.id:
            empresa_id = empresa_.id
            self._conexao.execute(MUDAR_EMPRESA.values(linha), {"da_empresa": empresa_id})
        else:
            empresa_id = self._conexao.execute(PROXIMO_ID).scalar_one()
            self._conexao.execute(insert(empresa), {"id": empresa_id, **linha, **PADRAO_DE_EMPRESA_NOVA})
        if empresa_.tema.logo:
            SqlEmpresaRepository(self._conexao).gravar_logo(empresa_id, empresa_.tema.logo)
        return empresa_id

    def gravar_contas(self, empresa_id: int, contas: Mudancas[ContaCadastrada]) -> None:
        """Add and change. A logo that an account brings takes the place of the one it had."""
        self._gravar(conta_cobranca, "codigo", empresa_id, contas, linha_da_conta)
        retirar_logos(self._conexao, empresa_id, contas.alterados.values())
        incluir_logos(self._conexao, empresa_id, (*contas.novos.values(), *contas.alterados.values()))

    def gravar_clientes(self, empresa_id: int, clientes: Mudancas[Cliente]) -> None:
        self._gravar(cliente, "codigo", empresa_id, clientes, linha_do_cliente)

    def gravar_boletos(self, empresa_id: int, boletos: Mudancas[Boleto]) -> None:
        self._gravar(boleto, "id", empresa_id, boletos, linha_do_boleto)

    def gravar_compras(self, empresa_id: int, compras: Mudancas[Compra]) -> None:
        self._gravar(compra, "id", empresa_id, compras, linha_da_compra)

    def gravar_pagamentos(self, empresa_id: int, pagamentos: Mudancas[Pagamento]) -> None:
        self._gravar(pagamento, "id", empresa_id, pagamentos, linha_do_pagamento)

    def _buscar(self, sql: Select[Any], empresa_id: int, chaves: Sequence[str]) -> Iterator[Any]:
        for lote in _lotes(chaves):
            yield from self._conexao.execute(sql, {"da_empresa": empresa_id, "chaves": lote})

    def _gravar(
        self,
        tabela: Table,
        chave: str,
        empresa_id: int,
        mudancas: Mudancas[G],
        linha: Callable[[G], dict[str, Any]],
    ) -> None:
        for novos in _lotes(mudancas.novos.values()):
            self._conexao.execute(
                insert(tabela), [{"empresa_id": empresa_id, **linha(novo)} for novo in novos]
            )
        mudar = update(tabela).where(
            tabela.c.empresa_id == bindparam("da_empresa"), tabela.c[chave] == bindparam("da_chave")
        )
        for alterados in _lotes(mudancas.alterados.values()):
            self._conexao.execute(mudar, [_sob_chave(linha(um), chave, empresa_id) for um in alterados])


def _sob_chave(linha: dict[str, Any], chave: str, empresa_id: int) -> dict[str, Any]:
    """The parameters of an UPDATE of one row."""
    return {"da_empresa": empresa_id, "da_chave": linha.pop(chave), **linha}


def _lotes(itens: Iterable[G]) -> Iterator[list[G]]:
    iterador = iter(itens)
    while lote := list(islice(iterador, LOTE)):
        yield lote
