"""Fake of a company's data as a whole."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from tests.fakes.banco import Banco
from tests.fakes.registros import EmpresaGravada
from ws.application.ports.importacao.mudancas import Mudancas
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import ContaCadastrada, ContaCobranca
from ws.domain.cadastro.empresa import Empresa
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.pagamento import Pagamento

T = TypeVar("T")
G = TypeVar("G")
DA_COBRANCA = (
    "codigo",
    "banco",
    "agencia",
    "agencia_dv",
    "conta",
    "conta_dv",
    "convenio",
    "carteira",
    "modalidade",
)


class Acervo:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def contas(self, empresa_id: int) -> Mapping[str, ContaCadastrada]:
        return {
            chave[1]: conta
            for chave, conta in self._banco.contas_importadas.items()
            if chave[0] == empresa_id
        }

    def clientes(self, empresa_id: int, codigos: Sequence[str]) -> Mapping[str, Cliente]:
        return _achar(self._banco.clientes, empresa_id, codigos)

    def boletos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Boleto]:
        return _achar(self._banco.boletos, empresa_id, ids)

    def compras(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Compra]:
        return _achar(self._banco.compras, empresa_id, ids)

    def pagamentos(self, empresa_id: int, ids: Sequence[str]) -> Mapping[str, Pagamento]:
        return _achar(self._banco.pagamentos, empresa_id, ids)

    def pagamentos_dos_boletos(
        self, empresa_id: int, boletos: Sequence[str]
    ) -> Mapping[str, Sequence[Pagamento]]:
        achados: dict[str, list[Pagamento]] = {}
        for (empresa, _), pagamento in self._banco.pagamentos.items():
            if empresa == empresa_id and pagamento.boleto in boletos:
                achados.setdefault(pagamento.boleto, []).append(pagamento)
        return achados

    def travar(self) -> None:
        """The fake has one writer at a time."""

    def gravar_empresa(self, empresa: Empresa) -> int:
        if empresa.tema.logo:
            self._banco.logos[empresa.id or len(self._banco.empresas) + 1] = empresa.tema.logo
            empresa = replace(empresa, tema=replace(empresa.tema, logo=b""))
        if empresa.id:
            padrao = self._banco.empresas[empresa.id].padrao
            self._banco.empresas[empresa.id] = EmpresaGravada(empresa, padrao)
            return empresa.id
        novo = max(self._banco.empresas, default=0) + 1
        nada = {tipo: frozenset[Recurso]() for tipo in COM_RECURSOS}
        self._banco.empresas[novo] = EmpresaGravada(replace(empresa, id=novo), nada)
        return novo

    def gravar_contas(self, empresa_id: int, contas: Mudancas[ContaCadastrada]) -> None:
        sem_logos = _como(contas, lambda conta: replace(conta, logo_banco=None))
        _gravar(self._banco.contas_importadas, empresa_id, sem_logos)
        da_empresa = self._banco.empresas[empresa_id].empresa.beneficiario
        _gravar(self._banco.contas, empresa_id, _como(contas, lambda conta: _da_cobranca(conta, da_empresa)))
        for conta in (*contas.novos.values(), *contas.alterados.values()):
            if conta.logo_banco:
                self._banco.logos_das_contas[empresa_id, conta.codigo] = conta.logo_banco
            elif not conta.logo_sha256:
                self._banco.logos_das_contas.pop((empresa_id, conta.codigo), None)

    def gravar_clientes(self, empresa_id: int, clientes: Mudancas[Cliente]) -> None:
        _gravar(self._banco.clientes, empresa_id, clientes)

    def gravar_boletos(self, empresa_id: int, boletos: Mudancas[Boleto]) -> None:
        _gravar(self._banco.boletos, empresa_id, boletos)

    def gravar_compras(self, empresa_id: int, compras: Mudancas[Compra]) -> None:
        _gravar(self._banco.compras, empresa_id, compras)

    def gravar_pagamentos(self, empresa_id: int, pagamentos: Mudancas[Pagamento]) -> None:
        _gravar(self._banco.pagamentos, empresa_id, pagamentos)


def _achar(tabela: Mapping[tuple[int, str], T], empresa_id: int, chaves: Iterable[str]) -> dict[str, T]:
    return {chave: tabela[empresa_id, chave] for chave in chaves if (empresa_id, chave) in tabela}


def _gravar(tabela: dict[tuple[int, str], T], empresa_id: int, mudancas: Mudancas[T]) -> None:
    """Like a database: what is new must not be there, what changes must."""
    novos = {(empresa_id, chave): novo for chave, novo in mudancas.novos.items()}
    alterados = {(empresa_id, chave): um for chave, um in mudancas.alterados.items()}
    assert not novos.keys() & tabela.keys()
    assert alterados.keys() <= tabela.keys()
    tabela.update(novos | alterados)


def _como(mudancas: Mudancas[G], mudar: Callable[[G], T]) -> Mudancas[T]:
    novos = {chave: mudar(novo) for chave, novo in mudancas.novos.items()}
    return Mudancas(novos, {chave: mudar(um) for chave, um in mudancas.alterados.items()})


def _da_cobranca(conta: ContaCadastrada, da_empresa: Parte) -> ContaCobranca:
    campos = {campo: getattr(conta, campo) for campo in DA_COBRANCA}
    return ContaCobranca(
        **campos,
        posto=conta.posto,
        local_pagamento=conta.local_pagamento,
        logo_sha256=conta.logo_sha256,
        beneficiario=conta.beneficiario or da_empresa,
    )
