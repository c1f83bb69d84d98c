"""A data set of realistic proportions: two companies, many customers, one of them with many boletos."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from tests.fakes.banco import Banco
from tests.mundo.acessos import um_acesso, um_integrador
from tests.mundo.aurora import a_vizinha
from tests.mundo.cadastro import um_cliente, uma_conta, uma_empresa
from tests.mundo.carteira import um_boleto, um_pagamento, uma_compra
from tests.mundo.correio import uma_remessa
from tests.mundo.dias import AGORA, HOJE
from ws.application.ports.correio.remessas import Remessa
from ws.domain.carteira.boleto import Boleto, Estado

CLIENTES = 120
BOLETOS = 20
BOLETOS_DO_GRANDE = 300
GRANDE = "C0000"
PEQUENO = "C0001"
INTEGRADOR = "erp.aurora"


def muitos() -> Banco:
    """Everything but what the repositories write themselves."""
    banco = Banco()
    for empresa in (uma_empresa(), a_vizinha()):
        banco.com_empresa(empresa).com_contas(empresa.id, uma_conta())
        for numero in range(CLIENTES):
            _com_cliente(banco, empresa.id, numero)
        banco.com_acessos(um_integrador(empresa_id=empresa.id, id=9999, login=f"erp.{empresa.codigo}"))
    return banco


def remessas(quantas: int) -> Iterator[Remessa]:
    """Requests in the outbox of company 1, each with two messages."""
    for numero in range(quantas):
        yield uma_remessa(
            emails=("b@x.com.br", "a@x.com.br"),
            protocolo=f"p{numero:06}",
            acesso_id=1 + numero % CLIENTES,
            id_requisicao=f"chave{numero}",
            criado_em=AGORA - timedelta(minutes=numero),
            dia=HOJE - timedelta(days=numero % 60),
            boletos=(f"{PEQUENO}-{numero % BOLETOS:04}",),
        )


def _com_cliente(banco: Banco, empresa_id: int, numero: int) -> None:
    codigo = f"C{numero:04}"
    banco.com_clientes(empresa_id, um_cliente(codigo=codigo, documento=f"{numero:014}"))
    banco.com_acessos(
        um_acesso(
            empresa_id=empresa_id, id=1 + numero, login=f"{empresa_id}.{codigo}".lower(), clientes=(codigo,)
        )
    )
    quantos = BOLETOS_DO_GRANDE if (empresa_id, codigo) == (1, GRANDE) else BOLETOS
    for ordem in range(quantos):
        boleto = _boleto(codigo, ordem)
        banco.com_boletos(empresa_id, boleto)
        if boleto.estado is Estado.LIQUIDADO:
            banco.com_pagamentos(
                empresa_id,
                um_pagamento(
                    id=f"P-{boleto.id}",
                    boleto=boleto.id,
                    data=boleto.data_vencimento,
                ),
            )
        banco.com_compras(
            empresa_id,
            uma_compra(
                id=f"V-{boleto.id}",
                codigo_cliente=codigo,
                data=boleto.data_emissao,
            ),
        )


def _boleto(codigo: str, ordem: int) -> Boleto:
    vencimento = HOJE + timedelta(days=30 - ordem * 11 % 700)
    return um_boleto(
        id=f"{codigo}-{ordem:04}",
        codigo_cliente=codigo,
        data_vencimento=vencimento,
        numero_documento=f"NF-{codigo}-{ordem}",
        nosso_numero=f"{ordem:011}",
        nosso_numero_impresso=f"09/{ordem:011}-P",
        valor=Decimal(100 + ordem),
        estado=Estado.LIQUIDADO if ordem % 3 else Estado.ABERTO,
    )
