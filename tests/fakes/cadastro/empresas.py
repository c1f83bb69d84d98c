"""Fake of the companies' repository."""

from dataclasses import replace
from hashlib import sha256

from tests.fakes.banco import Banco
from ws.domain.cadastro.empresa import Empresa


class EmpresaRepository:
    def __init__(self, banco: Banco) -> None:
        self._banco = banco

    def por_codigo(self, codigo: str) -> Empresa | None:
        empresas = (gravada.empresa for gravada in self._banco.empresas.values())
        return next((empresa for empresa in empresas if empresa.codigo == codigo), None)

    def ha_alguma(self) -> bool:
        return bool(self._banco.empresas)

    def logo(self, empresa_id: int) -> bytes:
        return self._banco.logos.get(empresa_id, b"")

    def configurar(self, empresa: Empresa) -> None:
        atual = self._banco.empresas[empresa.id].empresa
        self._gravar(
            replace(
                atual,
                contato=empresa.contato,
                remetente=empresa.remetente,
                envia_email=empresa.envia_email,
                ambiente=empresa.ambiente,
                tema=replace(atual.tema, cor=empresa.tema.cor),
            )
        )

    def gravar_logo(self, empresa_id: int, conteudo: bytes) -> None:
        resumo = sha256(conteudo).hexdigest() if conteudo else ""
        self._gravar(replace(self._banco.empresas[empresa_id].empresa, logo_sha256=resumo))
        self._banco.logos.pop(empresa_id, None)
        if conteudo:
            self._banco.logos[empresa_id] = conteudo

    def _gravar(self, empresa: Empresa) -> None:
        self._banco.empresas[empresa.id] = replace(self._banco.empresas[empresa.id], empresa=empresa)
