"""Companies, as columns of other repositories' statements: an access and an account always come with theirs."""

from functools import lru_cache
from typing import Any

from ws.adapters.db.modelo import empresa
from ws.domain.empresa import Empresa, Endereco, Parte

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
    *COLUNAS_DA_PARTE,
)


def montar_parte(valores: tuple[Any, ...]) -> Parte:
    """The company as beneficiário, from the values of `COLUNAS_DA_PARTE`."""
    nome, documento, *endereco = valores
    return Parte(nome, documento, Endereco(*endereco))


@lru_cache(maxsize=1024)
def montar_empresa(valores: tuple[Any, ...]) -> Empresa:
    """The company, from the values of `COLUNAS_DA_EMPRESA`; equal values give the same immutable object."""
    id_, codigo, *resto = valores[: -len(COLUNAS_DA_PARTE)]
    return Empresa(id_, codigo, montar_parte(valores[-len(COLUNAS_DA_PARTE) :]), *resto)
