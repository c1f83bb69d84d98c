"""The boletos of a request, ready for paper: all of them, or a refusal that says which and why."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from ws.application.ports.cadastro.contas import ContaCobrancaRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.carteira.boletos import BoletoRepository
from ws.application.ports.carteira.impressora import Papel
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.desfecho import Recusa
from ws.desfechos.erro import Erro
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.empresa import Empresa
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.posicao import motivo_nao_emitivel


class DadosDosPapeis(Protocol):
    """What paper is made of."""

    @property
    def boletos(self) -> BoletoRepository: ...
    @property
    def contas(self) -> ContaCobrancaRepository: ...
    @property
    def empresas(self) -> EmpresaRepository: ...


def papeis_do_pedido(
    uow: DadosDosPapeis,
    empresa_id: int,
    clientes: Sequence[str],
    ids: Sequence[str],
    hoje: date,
) -> tuple[Papel, ...]:
    """One :class:`Papel` for each id, in order.

    Raises the code of the first refused boleto, with every refusal in ``recusas``: 310 to 319. A boleto
    that belongs to somebody else is as unknown as one that was never issued.
    """
    boletos = uow.boletos.por_ids(empresa_id, clientes, ids)
    recusas = [
        Recusa(id_boleto, motivo)
        for indice, id_boleto in enumerate(ids)
        if (motivo := _motivo(boletos, ids, indice, hoje)) is not None
    ]
    if recusas:
        raise Erro(recusas[0].codigo, campo="id_boleto", recusas=recusas)
    contas = _contas_com_logos(uow, empresa_id, {boleto.conta for boleto in boletos.values()})
    return tuple(Papel(boletos[id_boleto], contas[boletos[id_boleto].conta]) for id_boleto in ids)


def _motivo(boletos: Mapping[str, Boleto], ids: Sequence[str], indice: int, hoje: date) -> Codigo | None:
    if ids[indice] not in boletos:
        return Codigo.BOLETO_NAO_ENCONTRADO
    if ids[indice] in ids[:indice]:
        return Codigo.BOLETO_REPETIDO
    return motivo_nao_emitivel(boletos[ids[indice]], hoje)


def _contas_com_logos(
    uow: DadosDosPapeis, empresa_id: int, usadas: Collection[str]
) -> Mapping[str, ContaCobranca]:
    """The accounts of the company; those that paper will show, with their banks' logos."""
    contas = uow.contas.todas(empresa_id)
    com = sorted(codigo for codigo in usadas if contas[codigo].logo_sha256)
    logos = uow.contas.logos(empresa_id, com) if com else {}
    return {**contas, **{codigo: replace(contas[codigo], logo_banco=logos[codigo]) for codigo in logos}}


def com_logo(uow: DadosDosPapeis, empresa: Empresa) -> Empresa:
    """The company as paper shows it. Who asks comes without the logo, which only paper needs."""
    if not empresa.logo_sha256:
        return empresa
    return replace(empresa, tema=replace(empresa.tema, logo=uow.empresas.logo(empresa.id)))


def nome_do_arquivo(papeis: Sequence[Papel]) -> str:
    """File name of the PDF: ASCII letters, digits and hyphens of the document number, or the count."""
    if len(papeis) > 1:
        return f"boletos-{len(papeis)}.pdf"
    numero = papeis[0].boleto.numero_documento
    limpo = "".join(letra if letra.isascii() and letra.isalnum() else "-" for letra in numero).strip("-")
    return f"boleto-{limpo or 'emitido'}.pdf"
