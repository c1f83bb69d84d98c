"""A new account: its customers exist, its login is free, and the audit says who made it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from ws.application.auditoria.anotar import anotar
from ws.application.ports.acessos.cadastrados import AcessoCadastradoRepository, LoginExistente, NovoAcesso
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.quem_pede import QuemGere
from ws.domain.auditoria.acao import Acao


class DadosDaInclusao(Protocol):
    """The accounts, the customers that one may see, and where the new account is audited."""

    @property
    def cadastrados(self) -> AcessoCadastradoRepository: ...
    @property
    def clientes(self) -> ClienteRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


def incluir_acesso(
    uow: DadosDaInclusao, quem: QuemGere, empresa_id: int, novo: NovoAcesso, agora: datetime
) -> None:
    """Add the account, within somebody's transaction. Raises 606 for customers that do not exist, and 603 for
    a login that another account of the installation has."""
    exigir_clientes(uow.clientes, empresa_id, novo.clientes)
    try:
        uow.cadastrados.incluir(empresa_id, novo)
    except LoginExistente:
        raise Erro(CodigoDeGestao.LOGIN_EM_USO) from None
    anotar(
        uow.eventos,
        quem,
        Acao.ACESSO_CRIADO,
        agora,
        empresa_id=empresa_id,
        clientes=novo.clientes,
        detalhe=f"{novo.login}; {novo.tipo.value.lower()}",
    )


def exigir_clientes(clientes: ClienteRepository, empresa_id: int, codigos: Sequence[str]) -> None:
    """Raise 606 unless each of the codes (the ERP's) is a customer of the company."""
    if len(clientes.existentes(empresa_id, codigos)) < len(codigos):
        raise Erro(CodigoDeGestao.CLIENTE_DESCONHECIDO)
