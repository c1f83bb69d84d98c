"""The database in memory: what the fakes read and write, and what fills a real one for the same test."""

from copy import copy
from dataclasses import dataclass, field, fields
from typing import Self

from tests.fakes.registros import (
    AcessoGravado,
    ConviteGravado,
    EmpresaGravada,
    MensagemGravada,
    TentativaGravada,
)
from ws.application.ports.auditoria.emissoes import Emissao
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.correio.remessas import Remessa
from ws.application.ports.importacao.corridas import Importacao
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import ContaCadastrada, ContaCobranca
from ws.domain.cadastro.empresa import Empresa
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.pagamento import Pagamento


@dataclass
class Banco:
    """Tables; a key begins with the company. Rows never change: they are replaced."""

    empresas: dict[int, EmpresaGravada] = field(default_factory=dict)
    contas: dict[tuple[int, str], ContaCobranca] = field(default_factory=dict)
    clientes: dict[tuple[int, str], Cliente] = field(default_factory=dict)
    boletos: dict[tuple[int, str], Boleto] = field(default_factory=dict)
    pagamentos: dict[tuple[int, str], Pagamento] = field(default_factory=dict)
    compras: dict[tuple[int, str], Compra] = field(default_factory=dict)
    acessos: dict[tuple[int, int], AcessoGravado] = field(default_factory=dict)
    convites: dict[tuple[int, str], ConviteGravado] = field(default_factory=dict)
    tentativas: dict[tuple[str, str], TentativaGravada] = field(default_factory=dict)
    remessas: dict[tuple[int, str], Remessa] = field(default_factory=dict)
    mensagens: dict[tuple[int, str, int], MensagemGravada] = field(default_factory=dict)
    eventos: list[Evento] = field(default_factory=list)
    emissoes: list[Emissao] = field(default_factory=list)
    logos: dict[int, bytes] = field(default_factory=dict)
    logos_das_contas: dict[tuple[int, str], bytes] = field(default_factory=dict)
    contas_importadas: dict[tuple[int, str], ContaCadastrada] = field(default_factory=dict)
    """The accounts with their defaults, as an import gave them."""
    importacoes: list[Importacao] = field(default_factory=list)

    def copiar(self) -> Self:
        """A state of its own."""
        return type(self)(**{tabela.name: copy(getattr(self, tabela.name)) for tabela in fields(self)})

    def receber(self, outro: Self) -> None:
        """Become ``outro``."""
        for tabela in fields(self):
            setattr(self, tabela.name, getattr(outro, tabela.name))

    def com_empresa(self, empresa: Empresa, **padrao: frozenset[Recurso]) -> Self:
        """Add a company; ``padrao`` is what it releases by type of account (``cliente=...``), else everything."""
        todos = {tipo: padrao.get(tipo.name.lower(), frozenset(Recurso)) for tipo in COM_RECURSOS}
        self.empresas[empresa.id] = EmpresaGravada(empresa, todos)
        return self

    def com_contas(self, empresa_id: int, *contas: ContaCobranca) -> Self:
        """Add collection accounts."""
        self.contas.update({(empresa_id, conta.codigo): conta for conta in contas})
        return self

    def com_boletos(self, empresa_id: int, *boletos: Boleto) -> Self:
        """Add boletos."""
        self.boletos.update({(empresa_id, boleto.id): boleto for boleto in boletos})
        return self

    def com_clientes(self, empresa_id: int, *clientes: Cliente) -> Self:
        """Add customers."""
        self.clientes.update({(empresa_id, cliente.codigo): cliente for cliente in clientes})
        return self

    def com_pagamentos(self, empresa_id: int, *pagamentos: Pagamento) -> Self:
        """Add payments."""
        self.pagamentos.update({(empresa_id, pagamento.id): pagamento for pagamento in pagamentos})
        return self

    def com_compras(self, empresa_id: int, *compras: Compra) -> Self:
        """Add purchases."""
        self.compras.update({(empresa_id, compra.id): compra for compra in compras})
        return self

    def com_acessos(self, *acessos: AcessoGravado) -> Self:
        """Add accounts."""
        self.acessos.update({(acesso.empresa_id, acesso.id): acesso for acesso in acessos})
        return self
