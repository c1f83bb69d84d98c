"""A small company, whole: each kind of boleto that an outcome needs, names that XML and ISO-8859-1 find hard.

Dates count back from the day given. The files are those that an ERP would deliver (``ws/intake/FORMATO.md``).
"""

import csv
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from ws.demo.cadastros import Cadastro
from ws.demo.dados import LinhaBoleto, LinhaCompra, LinhaPagamento, escrever_empresa
from ws.demo.titulo_do_banco import linha_digitavel_do_banco

MATRIZ, FILIAL, VIZINHO, NOVATO = "G01", "G02", "V01", "N01"
NOME_DA_MATRIZ = 'Construções "Água & Luz" <São José> Ltda'
ENDERECO = ("Rua das Acácias, 10", "Centro", "Divinópolis", "MG", "35500001")
CLIENTES = (
    Cadastro(MATRIZ, NOME_DA_MATRIZ, "27865757000102", *ENDERECO, "financeiro@grupo.exemplo.com.br"),
    Cadastro(FILIAL, "Água & Luz – Filial Uberlândia", "27865757000285", *ENDERECO, ""),
    Cadastro(VIZINHO, "Panificação Três Irmãos", "12ABC345000188", *ENDERECO, ""),
    Cadastro(NOVATO, "Conceição Araújo", "52998224725", *ENDERECO, ""),
)


class Titulo(NamedTuple):
    """A line of boletos.csv in short."""

    id: str
    cliente: str
    conta: str
    numero: str
    """Nosso número."""
    dias: int
    """From today to the due date."""
    valor: str
    resto: dict[str, str]
    """What else the line says."""


TITULOS = (
    Titulo("A01", MATRIZ, "BB", "0000000011", 20, "1234.56", {}),
    Titulo("A02", FILIAL, "BRADESCO", "00000000012", 15, "350.00", {}),
    Titulo("A03", MATRIZ, "ITAU", "00000013", 40, "99.90", {"abatimento": "9,90"}),
    Titulo("A04", MATRIZ, "FINTECH", "0000000021", 10, "780.01", {}),
    Titulo("V01", MATRIZ, "SANTANDER", "000000000014", -30, "1500.00", {}),
    Titulo("B01", MATRIZ, "SICOOB", "0000015", -90, "640.00", {"situacao_banco": "BAIXADO"}),
    Titulo("K01", FILIAL, "BB", "0000000016", -9, "70.00", {"situacao_banco": "EM_CARTORIO"}),
    Titulo("P01", FILIAL, "BB", "0000000017", -20, "900.00", {"aceita_parcial": "S"}),
    Titulo("L01", FILIAL, "CAIXA", "000000000000018", -60, "210.00", {"estado": "LIQUIDADO"}),
    Titulo("C01", MATRIZ, "ITAU", "00000019", -45, "55.00", {"estado": "CANCELADO"}),
    Titulo("Z01", VIZINHO, "BB", "0000000020", 7, "47.11", {}),
    *(
        Titulo(
            f"H{n:02d}",
            MATRIZ,
            "BB",
            f"{100 + n:010d}",
            -65 - 30 * n,
            f"{100 + n}.00",
            {"estado": "LIQUIDADO"},
        )
        for n in range(1, 19)
    ),
)


@dataclass(frozen=True, slots=True)
class Dados:
    """What the company has, as the files say it."""

    hoje: date
    boletos: tuple[LinhaBoleto, ...]
    compras: tuple[LinhaCompra, ...]
    pagamentos: tuple[LinhaPagamento, ...]

    def do_grupo(self) -> list[LinhaBoleto]:
        """The boletos of the group's account, as ConsultarBoletos orders them."""
        grupo = [boleto for boleto in self.boletos if boleto.codigo_cliente in {MATRIZ, FILIAL}]
        return sorted(grupo, key=lambda boleto: (boleto.data_vencimento, boleto.id))


def dados(hoje: date) -> Dados:
    """Ten boletos of the present, eighteen paid ones of the past, and a neighbour's."""
    boletos = tuple(_boleto(hoje, titulo) for titulo in TITULOS)
    pagos = [boleto for boleto in boletos if boleto.estado == "LIQUIDADO"]
    pagamentos = (
        LinhaPagamento("R-P01", "P01", hoje - timedelta(20), Decimal("300.00"), Decimal("300.00")),
        *(LinhaPagamento(f"R-{b.id}", b.id, b.data_vencimento, b.valor, b.valor) for b in pagos),
    )
    compras = tuple(
        LinhaCompra(f"PV-{b.id}", b.codigo_cliente, b.data_emissao, b.valor, Decimal("0.00"), "N")
        for b in boletos
    )
    return Dados(hoje, boletos, compras, pagamentos)


def escrever(pasta: Path, tudo: Dados) -> None:
    """The company's file and its four CSV files."""
    pasta.mkdir(parents=True)
    escrever_empresa(pasta)
    _csv(pasta / "clientes.csv", CLIENTES)
    _csv(pasta / "boletos.csv", tudo.boletos)
    _csv(pasta / "compras.csv", tudo.compras)
    _csv(pasta / "pagamentos.csv", tudo.pagamentos)


def _boleto(hoje: date, titulo: Titulo) -> LinhaBoleto:
    """The whole line. FINTECH's bank issues the linha digitável: nobody else computes it."""
    vencimento, valor, resto = hoje + timedelta(titulo.dias), Decimal(titulo.valor), titulo.resto
    if titulo.conta == "FINTECH":
        linha = linha_digitavel_do_banco("403", titulo.numero, vencimento, valor)
        resto = resto | {"linha_digitavel": linha}
    return LinhaBoleto(
        id=titulo.id,
        codigo_cliente=titulo.cliente,
        conta=titulo.conta,
        numero_documento=f"NF-{titulo.id}/1",
        parcela="1/1",
        nosso_numero=titulo.numero,
        data_emissao=min(vencimento - timedelta(28), hoje),
        data_vencimento=vencimento,
        valor=valor,
        **resto,
    )


def _csv(arquivo: Path, linhas: Sequence[Any]) -> None:
    registros = [asdict(linha) for linha in linhas]
    with arquivo.open("w", encoding="utf-8", newline="") as saida:
        escritor = csv.DictWriter(saida, registros[0], delimiter=";")
        escritor.writeheader()
        escritor.writerows(registros)
