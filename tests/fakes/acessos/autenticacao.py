"""Fake of the accounts' repository."""

from dataclasses import replace
from datetime import date, datetime

from tests.fakes.banco import Banco
from tests.fakes.registros import AcessoGravado, TentativaGravada
from ws.application.ports.acessos.autenticacao import AcessoGuardado, Tentativas
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.acessos.liberacao import recursos_liberados
from ws.domain.acessos.login import normalizar_login
from ws.domain.acessos.origem import fonte


class AcessoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def por_login(self, login: str, origem: str) -> tuple[AcessoGuardado | None, Tentativas]:
        normal = normalizar_login(login)
        achados = (self._montar(acesso) for acesso in self._banco.acessos.values() if acesso.login == normal)
        tentativa = self._banco.tentativas.get(_quem(login, origem))
        if tentativa is None:
            return next(achados, None), Tentativas()
        return next(achados, None), Tentativas(tentativa.falhas, tentativa.bloqueado_ate)

    def por_id(self, empresa_id: int, acesso_id: int) -> AcessoGuardado | None:
        acesso = self._banco.acessos.get((empresa_id, acesso_id))
        return None if acesso is None else self._montar(acesso)

    def login_por_documento(self, empresa_codigo: str, documento: str) -> str | None:
        achados = [
            acesso
            for acesso in self._banco.acessos.values()
            if acesso.tipo is TipoAcesso.CLIENTE
            and self._banco.empresas[acesso.empresa_id].empresa.codigo == empresa_codigo
            and any(
                self._banco.clientes[acesso.empresa_id, codigo].parte.documento == documento
                for codigo in acesso.clientes
            )
        ]
        candidatos = [acesso for acesso in achados if acesso.ativo] or achados
        return candidatos[0].login if len(candidatos) == 1 else None

    def encerrar_sessoes(self, empresa_id: int, acesso_id: int) -> int:
        acesso = self._banco.acessos[empresa_id, acesso_id]
        encerrado = replace(acesso, versao_sessao=acesso.versao_sessao + 1)
        self._banco.acessos[empresa_id, acesso_id] = encerrado
        return encerrado.versao_sessao

    def contar_falha(
        self, login: str, origem: str, agora: datetime, esquecer_antes_de: datetime
    ) -> Tentativas:
        atual = self._banco.tentativas.get(_quem(login, origem))
        if atual is None or atual.atualizado_em < esquecer_antes_de:
            atual = TentativaGravada(0, agora)
        if atual.bloqueado_ate is None or atual.bloqueado_ate <= agora:
            atual = replace(atual, falhas=atual.falhas + 1, atualizado_em=agora)
        self._banco.tentativas[_quem(login, origem)] = atual
        return Tentativas(atual.falhas, atual.bloqueado_ate)

    def bloquear(self, login: str, origem: str, ate: datetime) -> None:
        atual = self._banco.tentativas[_quem(login, origem)]
        self._banco.tentativas[_quem(login, origem)] = replace(atual, bloqueado_ate=ate)

    def esquecer_tentativas(self, login: str, origem: str) -> None:
        self._banco.tentativas.pop(_quem(login, origem), None)

    def registrar_uso(self, empresa_id: int, acesso_id: int, dia: date) -> None:
        acesso = self._banco.acessos[empresa_id, acesso_id]
        self._banco.acessos[empresa_id, acesso_id] = replace(acesso, ultimo_uso=dia)

    def _montar(self, acesso: AcessoGravado) -> AcessoGuardado:
        gravada = self._banco.empresas[acesso.empresa_id]
        padrao: frozenset[Recurso] = gravada.padrao.get(acesso.tipo, frozenset())
        return AcessoGuardado(
            empresa=gravada.empresa,
            id=acesso.id,
            login=acesso.login,
            tipo=acesso.tipo,
            ativo=acesso.ativo,
            senhas=acesso.senhas,
            recursos=recursos_liberados(acesso.tipo, acesso.recursos, padrao),
            clientes=tuple(sorted(acesso.clientes)),
            ultimo_uso=acesso.ultimo_uso,
            versao_sessao=acesso.versao_sessao,
        )


def _quem(login: str, origem: str) -> tuple[str, str]:
    return normalizar_login(login), fonte(origem)
