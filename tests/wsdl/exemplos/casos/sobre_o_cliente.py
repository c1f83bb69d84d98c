"""Results about the customer that a request names: the same in every operation."""

from tests.wsdl.exemplos.caso import Caso
from tests.wsdl.exemplos.casos.falhas_do_pedido import BONS
from tests.wsdl.exemplos.pedidos import pedido
from tests.wsdl.exemplos.quem_pede import CNPJ, ERP
from ws.desfechos.catalogo.contrato import Codigo

CASOS = tuple(
    Caso(operacao, codigo, nome, descricao, pedido(operacao, *cliente, *campos, cabecalho=ERP))
    for operacao, campos in BONS.items()
    for codigo, nome, descricao, cliente in (
        (
            Codigo.CLIENTE_NAO_ENCONTRADO,
            "cliente-desconhecido",
            "Um código que não é de cliente da empresa.",
            [("codigoCliente", "C9999")],
        ),
        (
            Codigo.CLIENTE_DIVERGENTE,
            "cliente-divergente",
            "CNPJ de um cliente e código de outro.",
            [CNPJ, ("codigoCliente", "C0003")],
        ),
    )
)
