"""Companies. Fulfils :class:`ws.application.ports.cadastro.empresas.EmpresaRepository`.

Also the columns of other repositories' statements: an account and a collection account always come with theirs.
"""

from functools import lru_cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from ws.adapters.db.modelo import empresa, empresa_logo
from ws.domain.cadastro.empresa import Empresa
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.cadastro.tema import Tema

_e = empresa.c
COLUNAS_DA_PARTE = (_e.nome, _e.documento, _e.logradouro, _e.bairro, _e.cidade, _e.uf, _e.cep)
COLUNAS_DA_EMPRESA = (
    _e.id,
    _e.codigo,
    _e.fuso,
    _e.ambiente,
    _e.contato,
    _e.remetente,
    _e.envia_email,
    _e.cor,
    _e.logo_sha256,
    *COLUNAS_DA_PARTE,
)
POR_CODIGO = select(*COLUNAS_DA_EMPRESA).where(_e.codigo == bindparam("codigo"))
HA_ALGUMA = select(exists(select(_e.id)))
LOGO = select(empresa_logo.c.conteudo).where(empresa_logo.c.empresa_id == bindparam("da_empresa"))
ESTA = update(empresa).where(_e.id == bindparam("da_empresa"))
CONFIGURAR = ESTA.values(
    {
        coluna: bindparam(f"novo_{coluna.name}", type_=coluna.type)
        for coluna in (
            _e.contato,
            _e.remetente,
            _e.envia_email,
            _e.ambiente,
            _e.cor,
        )
    }
)
GRAVAR_RESUMO = ESTA.values(logo_sha256=bindparam("resumo"))
RETIRAR_LOGO = delete(empresa_logo).where(empresa_logo.c.empresa_id == bindparam("da_empresa"))
INCLUIR_LOGO = insert(empresa_logo)


class SqlEmpresaRepository:
    """Companies, and apart from them their logos."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def por_codigo(self, codigo: str) -> Empresa | None:
        linha = self._conexao.execute(POR_CODIGO, {"codigo": codigo}).first()
        return None if linha is None else montar_empresa(tuple(linha))

    def ha_alguma(self) -> bool:
        return bool(self._conexao.execute(HA_ALGUMA).scalar())

    def logo(self, empresa_id: int) -> bytes:
        conteudo = self._conexao.execute(LOGO, {"da_empresa": empresa_id}).scalar()
        return bytes(conteudo) if conteudo else b""

    def configurar(self, empresa: Empresa) -> None:
        valores = {
            "da_empresa": empresa.id,
            "novo_contato": empresa.contato,
            "novo_remetente": empresa.remetente,
            "novo_envia_email": empresa.envia_email,
            "novo_ambiente": empresa.ambiente,
            "novo_cor": empresa.tema.cor,
        }
        self._conexao.execute(CONFIGURAR, valores)

    def gravar_logo(self, empresa_id: int, conteudo: bytes) -> None:
        """The file in the place of the one before; whoever changes it at the same time waits for its company."""
        resumo = sha256(conteudo).hexdigest() if conteudo else ""
        self._conexao.execute(GRAVAR_RESUMO, {"da_empresa": empresa_id, "resumo": resumo})
        self._conexao.execute(RETIRAR_LOGO, {"da_empresa": empresa_id})
        if conteudo:
            self._conexao.execute(INCLUIR_LOGO, {"empresa_id": empresa_id, "conteudo": conteudo})


def montar_parte(valores: tuple[Any, ...]) -> Parte:
    """The company as beneficiário, from the values of ``COLUNAS_DA_PARTE``."""
    nome, documento, *endereco = valores
    return Parte(nome, documento, Endereco(*endereco))


@lru_cache(maxsize=1024)
def montar_empresa(valores: tuple[Any, ...]) -> Empresa:
    """The company, from the values of ``COLUNAS_DA_EMPRESA``; equal values give the same immutable object."""
    parte = len(valores) - len(COLUNAS_DA_PARTE)
    id_, codigo, fuso, ambiente, contato, remetente, envia_email, cor, logo_sha256 = valores[:parte]
    return Empresa(
        id=id_,
        codigo=codigo,
        beneficiario=montar_parte(valores[parte:]),
        fuso=fuso,
        ambiente=ambiente,
        contato=contato,
        remetente=remetente,
        envia_email=envia_email,
        tema=Tema(cor=cor),
        logo_sha256=logo_sha256,
    )
