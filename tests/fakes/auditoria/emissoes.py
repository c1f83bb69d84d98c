"""Fake of the emissions' repository."""

from collections.abc import Sequence

from tests.fakes.banco import Banco
from ws.application.ports.auditoria.emissoes import Emissao
from ws.application.ports.paginas import LIMITE_DO_HISTORICO


class EmissaoRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def registrar(self, emissoes: Sequence[Emissao]) -> None:
        self._banco.emissoes.extend(emissoes)

    def do_boleto(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[Emissao, ...]:
        chave = empresa_id, boleto_id, acesso_id
        achadas = [
            emissao
            for emissao in self._banco.emissoes
            if (emissao.empresa_id, emissao.boleto_id, emissao.acesso_id) == chave
        ]
        achadas.sort(key=lambda emissao: emissao.quando, reverse=True)
        return tuple(achadas[:LIMITE_DO_HISTORICO])
