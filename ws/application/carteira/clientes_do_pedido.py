"""Which customers a request is about: from the credentials, narrowed or named by what the request says."""

from ws.application.ports.cadastro.clientes import ClienteRepository
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso
from ws.domain.carteira.solicitante import Solicitante


def clientes_do_pedido(
    acesso: Acesso, solicitante: Solicitante, clientes: ClienteRepository
) -> tuple[str, ...]:
    """ERP codes of the customers who may be seen in this call, never empty.

    Raises 220 (integrator without customer), 301 (unknown, or not linked to this account) and
    302 (the two identifiers are of different customers).
    """
    pedidos = _codigos_pedidos(acesso, solicitante, clientes)
    if pedidos is None:
        alcance = acesso.clientes
    elif acesso.integrador:
        alcance = pedidos
    else:
        alcance = tuple(codigo for codigo in pedidos if codigo in acesso.clientes)
    if not alcance:
        raise Erro(Codigo.CLIENTE_NAO_ENCONTRADO, campo=_campo(solicitante))
    return alcance


def _codigos_pedidos(
    acesso: Acesso, solicitante: Solicitante, clientes: ClienteRepository
) -> tuple[str, ...] | None:
    """Codes the request names, or None when a customer account names nobody."""
    documento, codigo = solicitante.cpf_cnpj, solicitante.codigo_cliente
    if documento is None and codigo is None:
        if acesso.integrador:
            raise Erro(Codigo.CLIENTE_NAO_INFORMADO, campo="cpf_cnpj_cliente")
        return None
    empresa_id = acesso.empresa.id
    do_documento = clientes.codigos_por_documento(empresa_id, documento) if documento is not None else None
    do_codigo = clientes.existentes(empresa_id, [codigo]) if codigo is not None else None
    if do_documento is None or do_codigo is None:
        return do_documento if do_documento is not None else do_codigo
    if do_documento and do_codigo and not set(do_codigo) <= set(do_documento):
        _exigir_alcance(acesso, (*do_documento, *do_codigo), solicitante)
        raise Erro(Codigo.CLIENTE_DIVERGENTE, campo="codigo_cliente")
    return do_codigo if do_documento else ()


def _exigir_alcance(acesso: Acesso, codigos: tuple[str, ...], solicitante: Solicitante) -> None:
    """A customer account must not learn that somebody else's code exists."""
    if not acesso.integrador and not set(codigos) <= set(acesso.clientes):
        raise Erro(Codigo.CLIENTE_NAO_ENCONTRADO, campo=_campo(solicitante))


def _campo(solicitante: Solicitante) -> str | None:
    if solicitante.cpf_cnpj is not None:
        return "cpf_cnpj_cliente"
    return "codigo_cliente" if solicitante.codigo_cliente is not None else None
