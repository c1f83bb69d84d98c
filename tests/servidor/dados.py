"""The ready company as a real server has it: names that XML and ISO-8859-1 find hard, a title at each of eight banks.

Dates count back from the day given.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from tests.fakes.banco import Banco
from tests.mundo.aurora import AURORA, duas_empresas
from tests.mundo.bancos import SEM_REGRA, titulo_do_banco, uma_conta_no_banco
from tests.mundo.cadastro import um_cliente, uma_empresa
from tests.mundo.carteira import ENCARGOS, um_boleto, um_pagamento, uma_compra
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.compra import Compra
from ws.febraban.codigo import codigo_barras, linha_digitavel

LOJA, FILIAL, VIZINHO, NINGUEM = "C0001", "C0002", "C0003", "C0005"
NOME_DA_LOJA = 'Construções "Água & Luz" <São José> Ltda'
CLIENTES = (
    um_cliente(nome=NOME_DA_LOJA),
    um_cliente(codigo=FILIAL, nome="Água & Luz – Filial Uberlândia", documento="19506112000228", email=""),
    um_cliente(codigo=VIZINHO, nome="Panificação Três Irmãos", documento="12ABC345000188", email=""),
)
CONTAS = {
    "BB": "001", "SANTANDER": "033", "CAIXA": "104", "BRADESCO": "237", "ITAU": "341", "SICREDI": "748",
    "SICOOB": "756", "FINTECH": SEM_REGRA,
}  # fmt: skip
PARCIAL = {"aceita_parcial": True, "principal_pago": Decimal("300.00"), "valor_pago": Decimal("300.00")}


class Titulo(NamedTuple):
    """A boleto in short."""

    id: str
    cliente: str
    conta: str
    numero: str
    """Nosso número."""
    dias: int
    """From today to the due date."""
    valor: str
    resto: dict[str, Any]
    """What else is said of it."""


TITULOS = (
    Titulo("A01", LOJA, "BB", "0000000011", 20, "1234.56", {}),
    Titulo("A02", FILIAL, "BRADESCO", "00000000012", 15, "350.00", {}),
    Titulo("A03", LOJA, "ITAU", "00000013", 40, "99.90", {"abatimento": Decimal("9.90")}),
    Titulo("A04", LOJA, "FINTECH", "0000000021", 10, "780.01", {}),
    Titulo("V01", LOJA, "SANTANDER", "000000000014", -30, "1500.00", {}),
    Titulo("B01", LOJA, "SICOOB", "0000015", -90, "640.00", {"situacao_banco": SituacaoBanco.BAIXADO}),
    Titulo("K01", FILIAL, "BB", "0000000016", -9, "70.00", {"situacao_banco": SituacaoBanco.EM_CARTORIO}),
    Titulo("P01", FILIAL, "BB", "0000000017", -20, "900.00", PARCIAL),
    Titulo("L01", FILIAL, "CAIXA", "000000000000018", -60, "210.00", {"estado": Estado.LIQUIDADO}),
    Titulo("C01", LOJA, "ITAU", "00000019", -45, "55.00", {"estado": Estado.CANCELADO}),
    Titulo("Z01", VIZINHO, "BB", "0000000020", 7, "47.11", {}),
    *(
        Titulo(
            f"H{n:02}",
            LOJA,
            "BB",
            f"{100 + n:010}",
            -65 - 30 * n,
            f"{100 + n}.00",
            {"estado": Estado.LIQUIDADO},
        )
        for n in range(1, 19)
    ),
)


@dataclass(frozen=True, slots=True)
class Dados:
    """What the company has on a day."""

    hoje: date
    banco: Banco

    def boleto(self, id_boleto: str) -> Boleto:
        """One of its boletos."""
        return self.banco.boletos[AURORA, id_boleto]

    def do_grupo(self) -> list[Boleto]:
        """The boletos of the group's account, as ConsultarBoletos orders them."""
        grupo = [boleto for boleto in self.banco.boletos.values() if boleto.codigo_cliente in {LOJA, FILIAL}]
        return sorted(grupo, key=lambda boleto: (boleto.data_vencimento, boleto.id))

    def compras_do_grupo(self) -> list[Compra]:
        """What the group bought."""
        return [compra for compra in self.banco.compras.values() if compra.codigo_cliente in {LOJA, FILIAL}]


def dados(hoje: date) -> Dados:
    """Ten boletos of the present, eighteen of the past, which are paid, and a neighbour's; all was bought."""
    boletos = [_boleto(hoje, titulo) for titulo in TITULOS]
    banco = duas_empresas(*boletos).com_empresa(uma_empresa(ambiente=Ambiente.HOMOLOGACAO))
    banco.com_contas(AURORA, *(uma_conta_no_banco(numero, codigo) for codigo, numero in CONTAS.items()))
    banco.com_clientes(AURORA, *CLIENTES)
    banco.com_pagamentos(
        AURORA,
        um_pagamento(id="R-P01", boleto="P01", data=hoje - timedelta(20), principal=Decimal("300.00")),
        *(
            um_pagamento(id=f"R-{b.id}", boleto=b.id, data=b.data_vencimento, principal=b.valor)
            for b in boletos
            if b.estado is Estado.LIQUIDADO
        ),
    )
    banco.com_compras(
        AURORA,
        *(
            uma_compra(id=f"PV-{b.id}", codigo_cliente=b.codigo_cliente, data=b.data_emissao, valor=b.valor)
            for b in boletos
        ),
    )
    return Dados(hoje, banco)


def _boleto(hoje: date, titulo: Titulo) -> Boleto:
    vencimento, valor = hoje + timedelta(titulo.dias), Decimal(titulo.valor)
    campos: dict[str, Any] = {
        "id": titulo.id,
        "codigo_cliente": titulo.cliente,
        "conta": titulo.conta,
        "numero_documento": f"NF-{titulo.id}/1",
        "parcela": "1/1",
        "data_emissao": min(vencimento - timedelta(28), hoje),
        "data_vencimento": vencimento,
        "valor": valor,
        **ENCARGOS,
        **_do_banco(CONTAS[titulo.conta], titulo.numero, vencimento, valor),
    }
    if titulo.resto.get("estado") is Estado.LIQUIDADO:
        campos |= {"principal_pago": valor, "valor_pago": valor, "data_pagamento": vencimento}
    return um_boleto(**(campos | titulo.resto))


def _do_banco(banco: str, numero: str, vencimento: date, valor: Decimal) -> dict[str, Any]:
    if banco != SEM_REGRA:
        return titulo_do_banco(banco, numero, vencimento, valor)
    codigo = codigo_barras.montar(banco, vencimento, valor, numero.zfill(25))
    linha = linha_digitavel.de_codigo_barras(codigo)
    return {
        "banco": banco,
        "carteira": "",
        "nosso_numero": numero,
        "codigo_barras": codigo,
        "linha_digitavel": linha,
    }
