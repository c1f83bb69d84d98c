"""Two companies and their customers in a real database; the day is 24/11/2026, a Tuesday.

========  ======================  ================================================================================
company   account (password)      customers, and what they have
========  ======================  ================================================================================
aurora    mercado                 C0001: a boleto in each state, purchases, payments; its CNPJ names one account
aurora    grupo                   C0002 and C0003, branches of one firm, with a boleto each
aurora    vazio                   C0004, a person with nothing open
aurora    so-consulta             C0001: everything but consulting is withheld
aurora    nada                    C0001: everything is withheld
aurora    erp                     an integrator
boreal    mercado@boreal          C0001 again, with the same CNPJ, another firm's boleto B1
========  ======================  ================================================================================
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from tests.adapters.db.gravar import gravar
from tests.fakes.acessos.senhas import PREFIXO, Senhas
from tests.fakes.banco import Banco
from tests.fakes.carteira.impressora import Impressora
from tests.fakes.clock import Clock
from tests.fakes.logger import Logger
from tests.mundo.acessos import um_acesso
from tests.mundo.cadastro import BENEFICIARIO, um_cliente, uma_conta, uma_empresa
from tests.mundo.carteira import ENCARGOS, um_boleto, um_pagamento, uma_compra
from tests.mundo.dias import HOJE
from ws.bootstrap.aplicacao import Aplicacao
from ws.config import Settings
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.encargos import Desconto, TipoDesconto

AURORA, BOREAL = "aurora", "boreal"
SENHA = "dez letras ou mais"
CNPJ, CPF = "19506112000147", "11144477735"
PIX = (
    "00020101021226640014br.gov.bcb.pix2542pix.exemplo.com.br/qr/v2/cobv/4f2a9c0e1b7d"
    "5204000053039865406127.505802BR5907EMPRESA6009SAO PAULO62070503***6304FEF6"
)
"""Of R$ 127.50."""
ZERO = Decimal("0.00")


def vence(dias: int) -> date:
    """So many days from today."""
    return HOJE + timedelta(days=dias)


def boletos_do_mercado() -> list[Boleto]:
    """Of C0001, each with its story as its number."""
    return [
        um_boleto(
            id="VENCIDO",
            numero_documento="NF-VENCIDO",
            data_vencimento=vence(-45),
            valor=Decimal("100.00"),
            **ENCARGOS,
        ),
        um_boleto(id="HOJE", numero_documento="NF-HOJE", data_vencimento=vence(0)),
        um_boleto(id="LOGO", numero_documento="NF-LOGO", data_vencimento=vence(3)),
        um_boleto(
            id="PIX",
            numero_documento="NF-PIX",
            data_vencimento=vence(20),
            valor=Decimal("127.50"),
            pix_copia_cola=PIX,
        ),
        um_boleto(
            id="DESCONTO",
            numero_documento="NF-DESCONTO",
            data_vencimento=vence(30),
            descontos=(Desconto(TipoDesconto.VALOR, Decimal("10.00"), vence(10)),),
        ),
        um_boleto(
            id="BAIXADO",
            numero_documento="NF-BAIXADO",
            data_vencimento=vence(-60),
            situacao_banco=SituacaoBanco.BAIXADO,
        ),
        um_boleto(
            id="PAGO",
            numero_documento="NF-PAGO",
            data_vencimento=vence(-90),
            estado=Estado.LIQUIDADO,
            valor_pago=Decimal("102.00"),
            principal_pago=Decimal("100.00"),
            data_pagamento=vence(-88),
        ),
        um_boleto(
            id="CANCELADO",
            numero_documento="NF-CANCELADO",
            data_vencimento=vence(-10),
            estado=Estado.CANCELADO,
        ),
    ]


def banco() -> Banco:
    """The rows."""
    aurora = uma_empresa(ambiente=Ambiente.HOMOLOGACAO)
    boreal = uma_empresa(
        id=2,
        codigo=BOREAL,
        beneficiario=replace(BENEFICIARIO, nome="Boreal Tecidos"),
        contato="Fale com a Boreal",
    )
    cheio = Banco().com_empresa(aurora).com_empresa(boreal)
    cheio.com_contas(1, uma_conta()).com_contas(2, uma_conta())
    cheio.com_clientes(
        1,
        um_cliente(documento=CNPJ),
        um_cliente(
            codigo="C0002", nome="Grupo Matriz", documento="27865757000102", email="matriz@exemplo.com.br"
        ),
        um_cliente(
            codigo="C0003", nome="Grupo Filial", documento="27865757000285", email="filial@exemplo.com.br"
        ),
        um_cliente(codigo="C0004", nome="Ana Lima", documento=CPF, email=""),
    )
    cheio.com_clientes(2, um_cliente(documento=CNPJ))
    cheio.com_boletos(1, *boletos_do_mercado())
    cheio.com_boletos(
        1,
        um_boleto(id="MATRIZ", codigo_cliente="C0002", numero_documento="NF-MATRIZ"),
        um_boleto(
            id="FILIAL", codigo_cliente="C0003", numero_documento="NF-FILIAL", data_vencimento=vence(11)
        ),
        um_boleto(
            id="DA-ANA",
            codigo_cliente="C0004",
            numero_documento="NF-ANA",
            estado=Estado.LIQUIDADO,
            data_pagamento=HOJE,
        ),
    )
    cheio.com_boletos(2, um_boleto(id="DA-BOREAL", numero_documento="NF-BOREAL"))
    cheio.com_pagamentos(
        1,
        um_pagamento(id="P1", boleto="PAGO", data=vence(-89), principal=Decimal("60.00")),
        um_pagamento(
            id="P2", boleto="PAGO", data=vence(-88), principal=Decimal("40.00"), encargos=Decimal("2.00")
        ),
    )
    cheio.com_compras(1, uma_compra(), uma_compra(id="V2", data=date(2026, 9, 5), valor=Decimal("1234.56")))
    return _com_acessos(cheio)


def _com_acessos(cheio: Banco) -> Banco:
    senhas = (PREFIXO + SENHA,)
    so_consulta = {recurso: recurso is Recurso.CONSULTAR for recurso in Recurso}
    nada = dict.fromkeys(Recurso, False)
    return cheio.com_acessos(
        um_acesso(login="mercado", senhas=senhas),
        um_acesso(id=2, login="grupo", clientes=("C0002", "C0003"), senhas=senhas),
        um_acesso(id=3, login="vazio", clientes=("C0004",), senhas=senhas),
        um_acesso(id=4, login="so-consulta", clientes=("C0002",), senhas=senhas, recursos=so_consulta),
        um_acesso(id=5, login="nada", clientes=("C0002",), senhas=senhas, recursos=nada),
        um_acesso(id=6, login="erp", tipo=TipoAcesso.INTEGRADOR, clientes=(), senhas=senhas),
        um_acesso(empresa_id=2, login="mercado@boreal", senhas=senhas),
    )


def aplicacao(arquivo: Path, clock: Clock, **ajustes: object) -> Aplicacao:
    """An installation on that database; passwords cost nothing, paper is a fake, the log is kept."""
    completos = {"database_url": f"sqlite:///{arquivo}", "secret_key": "x" * 32, **ajustes}
    pronta = Aplicacao(Settings.model_validate(completos), clock)
    vars(pronta).update(senhas=Senhas(), impressora=Impressora(), logger=Logger())
    return pronta


def encenar(arquivo: Path) -> None:
    """Fill a new database."""
    pronta = aplicacao(arquivo, Clock())
    pronta.preparar_banco()
    with pronta.engine.begin() as conexao:
        gravar(conexao, banco())
    pronta.engine.dispose()
