"""Fake of the accounts, as their manager sees them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from tests.fakes.banco import Banco
from tests.fakes.paginas import pagina
from tests.fakes.registros import AcessoGravado
from ws.application.ports.acessos.cadastrados import (
    AcessoCadastrado,
    LoginExistente,
    NovoAcesso,
    SenhaGuardada,
)
from ws.application.ports.paginas import Pagina, Recorte
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.acessos.liberacao import recursos_liberados
from ws.domain.cadastro.cliente import SEPARADOR


class AcessoCadastradoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def por_login(self, login: str, empresa_id: int | None) -> AcessoCadastrado | None:
        for acesso in self._banco.acessos.values():
            if acesso.login == login and empresa_id in {None, acesso.empresa_id}:
                return self._montar(acesso)
        return None

    def todos(self, empresa_id: int) -> Sequence[AcessoCadastrado]:
        da_empresa = [acesso for acesso in self._banco.acessos.values() if acesso.empresa_id == empresa_id]
        return [self._montar(acesso) for acesso in sorted(da_empresa, key=lambda acesso: acesso.login)]

    def buscar(
        self, empresa_id: int, texto: str, tipo: TipoAcesso | None, recorte: Recorte
    ) -> Pagina[AcessoCadastrado]:
        achados = [
            acesso
            for acesso in self.todos(empresa_id)
            if tipo in {None, acesso.tipo} and (texto in acesso.login or texto in acesso.email.lower())
        ]
        return pagina(achados, recorte)

    def dos_clientes(
        self, empresa_id: int, codigos: Sequence[str]
    ) -> Mapping[str, Sequence[AcessoCadastrado]]:
        todos = self.todos(empresa_id)
        vinculados = {codigo: [um for um in todos if codigo in um.clientes] for codigo in codigos}
        return {codigo: acessos for codigo, acessos in vinculados.items() if acessos}

    def email(self, empresa_id: int, acesso_id: int) -> str:
        acesso = self._banco.acessos[empresa_id, acesso_id]
        if acesso.email:
            return acesso.email
        dos_clientes = (self._banco.clientes[empresa_id, codigo].email for codigo in sorted(acesso.clientes))
        return next((emails.split(SEPARADOR)[0] for emails in dos_clientes if emails), "")

    def incluir(self, empresa_id: int, novo: NovoAcesso) -> None:
        if self.por_login(novo.login, None) is not None:
            raise LoginExistente
        numeros = [id_ for empresa, id_ in self._banco.acessos if empresa == empresa_id]
        acesso_id = max(numeros, default=0) + 1
        self._banco.acessos[empresa_id, acesso_id] = AcessoGravado(
            empresa_id, acesso_id, novo.login, novo.tipo, clientes=novo.clientes, email=novo.email
        )
        if novo.senha is not None:
            self.definir_senhas(empresa_id, acesso_id, [novo.senha])

    def definir_senhas(self, empresa_id: int, acesso_id: int, senhas: Sequence[SenhaGuardada]) -> None:
        self._definir(
            empresa_id,
            acesso_id,
            senhas=tuple(senha.hash for senha in senhas),
            criadas_em=tuple(senha.criada_em for senha in senhas),
        )

    def definir_ativo(self, empresa_id: int, acesso_id: int, *, ativo: bool) -> None:
        self._definir(empresa_id, acesso_id, ativo=ativo)

    def definir_clientes(self, empresa_id: int, acesso_id: int, clientes: Sequence[str]) -> None:
        self._definir(empresa_id, acesso_id, clientes=tuple(clientes))

    def definir_email(self, empresa_id: int, acesso_id: int, email: str) -> None:
        self._definir(empresa_id, acesso_id, email=email)

    def definir_recurso(
        self, empresa_id: int, acesso_id: int, recurso: Recurso, *, liberado: bool | None
    ) -> None:
        proprios = dict(self._banco.acessos[empresa_id, acesso_id].recursos)
        proprios.pop(recurso, None)
        if liberado is not None:
            proprios[recurso] = liberado
        self._definir(empresa_id, acesso_id, recursos=proprios)

    def _definir(self, empresa_id: int, acesso_id: int, **campos: Any) -> None:
        atual = self._banco.acessos[empresa_id, acesso_id]
        self._banco.acessos[empresa_id, acesso_id] = replace(atual, **campos)

    def _montar(self, acesso: AcessoGravado) -> AcessoCadastrado:
        padrao = self._banco.empresas[acesso.empresa_id].padrao.get(acesso.tipo, frozenset())
        return AcessoCadastrado(
            empresa_id=acesso.empresa_id,
            id=acesso.id,
            login=acesso.login,
            tipo=acesso.tipo,
            ativo=acesso.ativo,
            senhas=tuple(map(SenhaGuardada, *_com_datas(acesso))) if acesso.senhas else (),
            clientes=tuple(sorted(acesso.clientes)),
            proprios=acesso.recursos,
            recursos=recursos_liberados(acesso.tipo, acesso.recursos, padrao),
            ultimo_uso=acesso.ultimo_uso,
            email=acesso.email,
        )


def _com_datas(acesso: AcessoGravado) -> tuple[tuple[str, ...], tuple[Any, ...]]:
    """The hashes, and since when each opens, where that was written down."""
    pares = list(zip_longest(acesso.senhas, acesso.criadas_em))
    return tuple(hash_ for hash_, _ in pares), tuple(quando for _, quando in pares)
