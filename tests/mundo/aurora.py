"""The ready company, and the neighbour of which nobody in it may ever see anything.

``aurora``, company 1, where everybody's password is :data:`tests.mundo.acessos.SENHA`
    ======  ======================  ==============================================
    code    CPF or CNPJ             who
    ======  ======================  ==============================================
    C0001   19506112000147          a shop: ``mercado`` sees it, and ``grupo``
    C0002   19506112000228          its branch: ``grupo`` sees both
    C0003   27865757000102          a bakery: only ``vizinho`` sees it
    C0004   19506112000147 again    another ERP code of C0001, seen by nobody
    C0005   52998224725             José, a person: seen by nobody
    ======  ======================  ==============================================
    ``erp`` is its integrator, ``gestora`` its manager.

``boreal``, company 2, in Auckland, where the day is already the next one
    C0001 with the CNPJ that C0001 has in ``aurora`` too, seen by ``boreal.grupo``; C0009, a person, seen by nobody.
    ``boreal.erp`` is its integrator, ``chefe`` its manager. All that is its own says Boreal.
"""

from typing import Any

from tests.fakes.banco import Banco
from tests.fakes.registros import AcessoGravado
from tests.mundo.acessos import um_acesso, um_gestor, um_integrador
from tests.mundo.cadastro import ENDERECO, PAGADOR, um_cliente, uma_conta, uma_empresa
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.empresa import Empresa
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.boleto import Boleto

AURORA, BOREAL = 1, 2
MATRIZ, FILIAL, VIZINHO, CPF = PAGADOR.documento, "19506112000228", "27865757000102", "52998224725"
BENEFICIARIO_DA_BOREAL = Parte("Boreal Tecidos Ltda", "44555666000181", ENDERECO)


def a_vizinha(**mudancas: Any) -> Empresa:
    """``boreal``, in PRODUCAO."""
    campos: dict[str, Any] = {
        "id": BOREAL,
        "codigo": "boreal",
        "beneficiario": BENEFICIARIO_DA_BOREAL,
        "fuso": "Pacific/Auckland",
        "contato": "Fale com a Boreal",
        "remetente": "boletos@boreal.exemplo.com.br",
    }
    return uma_empresa(**(campos | mudancas))


def duas_empresas(*boletos: Boleto) -> Banco:
    """Both, whole; these boletos are ``aurora``'s, ``boreal`` has none."""
    return (
        Banco()
        .com_empresa(uma_empresa())
        .com_empresa(a_vizinha())
        .com_contas(AURORA, uma_conta())
        .com_contas(BOREAL, uma_conta(beneficiario=BENEFICIARIO_DA_BOREAL))
        .com_clientes(AURORA, *_da_aurora())
        .com_clientes(BOREAL, *_da_boreal())
        .com_acessos(*_acessos())
        .com_boletos(AURORA, *boletos)
    )


def _da_aurora() -> tuple[Cliente, ...]:
    return (
        um_cliente(),
        um_cliente(
            codigo="C0002",
            documento=FILIAL,
            nome="Mercado Bom Preço – filial",
            email="filial@bompreco.exemplo.com.br",
        ),
        um_cliente(
            codigo="C0003",
            documento=VIZINHO,
            nome="Panificação Três Irmãos",
            email="contas@tresirmaos.exemplo.com.br",
        ),
        um_cliente(codigo="C0004"),
        um_cliente(codigo="C0005", documento=CPF, nome="José da Conceição", email=""),
    )


def _da_boreal() -> tuple[Cliente, ...]:
    return (
        um_cliente(nome="Bom Preço na Boreal"),
        um_cliente(codigo="C0009", documento="11144477735", nome="Só da Boreal"),
    )


def _acessos() -> tuple[AcessoGravado, ...]:
    return (
        um_acesso(),
        um_integrador(),
        um_gestor(),
        um_acesso(id=4, login="grupo", clientes=("C0001", "C0002")),
        um_acesso(id=5, login="vizinho", clientes=("C0003",)),
        um_acesso(empresa_id=BOREAL, login="boreal.grupo"),
        um_integrador(empresa_id=BOREAL, login="boreal.erp"),
        um_gestor(empresa_id=BOREAL, login="chefe"),
    )
