"""Accounts, managed by the operator and judged by what a login then meets, on both databases."""

from collections.abc import Sequence
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine

from tests.adapters.db.armazem import ArmazemSql
from tests.fakes.banco import Banco
from tests.fakes.clock import Clock
from tests.mundo.aurora import a_vizinha, duas_empresas
from tests.mundo.cadastro import um_cliente, uma_empresa
from ws.adapters.db.acessos.cadastrados import SqlAcessoCadastradoRepository
from ws.adapters.db.acessos.padroes import SqlPadraoRepository
from ws.adapters.db.auditoria.eventos import SqlEventoRepository
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.adapters.senhas import SenhasArgon2
from ws.application.acessos.entrada.autenticar import Autenticar
from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.ports.acessos.cadastrados import AcessoCadastrado
from ws.application.ports.auditoria.eventos import Evento
from ws.bootstrap.casos import gestao_de_acessos
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.acessos.quem_pede import Operador

POR = Operador("gerente")
TODOS = frozenset(Recurso)
ONDE_FALHA: dict[str, type] = {
    "definir_recurso": SqlAcessoCadastradoRepository,
    "definir": SqlPadraoRepository,
    "registrar": SqlEventoRepository,
}


class Gerencia:
    """Companies aurora (customers C0001, C0002) and boreal (C0009), which release nothing, and their manager."""

    def __init__(self, engine: Engine) -> None:
        self.armazem = ArmazemSql(engine)
        self.clock = Clock()
        self.senhas = SenhasArgon2(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        self.gerir = gestao_de_acessos(SqlUnitsOfWork(engine), self.senhas, self.clock)
        self._autenticar = Autenticar(self.armazem.unidades, self.senhas, self.clock)
        nada: dict[str, frozenset[Recurso]] = {"cliente": frozenset(), "integrador": frozenset()}
        banco: Banco = duas_empresas().com_empresa(uma_empresa(), **nada)
        banco.com_empresa(a_vizinha(), **nada)
        banco.com_clientes(1, um_cliente(codigo="C0002")).com_clientes(2, um_cliente(codigo="C0009"))
        banco.acessos.clear()
        self.armazem.gravar(banco)

    def criar(self, login: str = "mercado", **mudancas: Any) -> str:
        """A customer account; its password."""
        campos: dict[str, Any] = {"empresa": "aurora", "login": login, "clientes": ["C0001"]}
        return self.gerir.criar_cliente(POR, **(campos | mudancas)).senha

    def entrar(self, login: str, senha: str) -> Acesso:
        return self._autenticar(Credenciais(login, senha, "203.0.113.7"))

    def recusa_de_entrada(self, login: str, senha: str) -> CodigoDoCatalogo:
        with pytest.raises(Erro) as excecao:
            self.entrar(login, senha)
        return excecao.value.codigo

    def ver(self, login: str, empresa: str = "aurora") -> AcessoCadastrado:
        [acesso] = [acesso for acesso in self.gerir.listar_acessos(POR, empresa) if acesso.login == login]
        return acesso

    def eventos(self) -> Sequence[Evento]:
        return [evento for evento in self.armazem.eventos() if evento.login == POR.login]
