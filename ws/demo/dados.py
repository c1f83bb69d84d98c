"""The demonstration company's data, written as the CSV files an ERP would deliver (``ws/intake/FORMATO.md``).

Two years of purchases, each paid in one to three boletos; what fell due is mostly paid, some late, a few
overdue, cancelled, written off or in part. The seed is fixed; dates count back from the day given, so there
is always something to fall due and something overdue.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from shutil import copyfile
from typing import Any

from ws.demo.cadastros import Cadastro, cadastros
from ws.demo.titulo_do_banco import linha_digitavel_do_banco, pix_do_banco

SEMENTE = 20261124
DIAS_DE_HISTORIA = 730
BOLETOS_DO_GRANDE_CLIENTE = 1500
GRANDE_CLIENTE, SEM_NADA_EM_ABERTO = "C0007", "C0002"
CANCELADA_NO_PASSEIO = 9
"""Which purchase of each customer of the tour was cancelled."""
COMPRAS_POR_ITEMIZADA = 7
"""One purchase in so many tells what was bought."""
CENTAVO = Decimal("0.01")

ARQUIVOS_DA_EMPRESA = tuple(Path(__file__).with_name(nome) for nome in ("empresa.toml", "logo.png"))
CONTAS = {
    "BB": 10,
    "SANTANDER": 12,
    "CAIXA": 15,
    "BRADESCO": 11,
    "ITAU": 8,
    "SICREDI": 5,
    "SICOOB": 7,
    "FINTECH": 10,
}
"""Accounts of ``empresa.toml`` and how many digits number their titles: seven banks whose bar code is
computed, and one (403, Cora) whose titles come as the bank issued them."""
COM_PIX = {"BRADESCO", "FINTECH", "ITAU"}
"""Accounts whose bank returns a Pix code for each title."""


@dataclass(slots=True)
class LinhaBoleto:
    """One line of boletos.csv; text as an ERP writes it."""

    id: str
    codigo_cliente: str
    conta: str
    numero_documento: str
    parcela: str
    nosso_numero: str
    data_emissao: date
    data_vencimento: date
    valor: Decimal
    estado: str = "ABERTO"
    situacao_banco: str = "REGISTRADO"
    aceita_parcial: str = ""
    abatimento: str = ""
    desconto1_tipo: str = ""
    desconto1_valor: str = ""
    desconto1_ate: str = ""
    linha_digitavel: str = ""
    pix_copia_cola: str = ""
    itens: str = ""


@dataclass(frozen=True, slots=True)
class LinhaCompra:
    """One line of compras.csv."""

    id: str
    codigo_cliente: str
    data: date
    valor: Decimal
    valor_devolvido: Decimal
    cancelada: str


@dataclass(frozen=True, slots=True)
class LinhaPagamento:
    """One line of pagamentos.csv."""

    id: str
    boleto: str
    data: date
    valor: Decimal
    principal: Decimal


@dataclass
class Gerador:
    """Draws the company's two years, in the order things happened."""

    hoje: date
    rng: Random = field(default_factory=lambda: Random(SEMENTE))  # noqa: S311 - reproducible data, no secret
    clientes: list[Cadastro] = field(default_factory=list)
    boletos: list[LinhaBoleto] = field(default_factory=list)
    compras: list[LinhaCompra] = field(default_factory=list)
    pagamentos: list[LinhaPagamento] = field(default_factory=list)

    def gerar(self) -> None:
        """Fill the four lists."""
        self.clientes = list(cadastros(self.rng))
        for cliente in self.clientes:
            for ordem, dia in enumerate(self._dias_de_compra(cliente.codigo), start=1):
                self._comprar(cliente.codigo, dia, cancelada=self._cancelada(cliente.codigo, ordem))

    def _dias_de_compra(self, codigo: str) -> Iterator[date]:
        inicio = self.hoje - timedelta(days=DIAS_DE_HISTORIA)
        if codigo == GRANDE_CLIENTE:
            for numero in range(BOLETOS_DO_GRANDE_CLIENTE // 2):
                yield inicio + timedelta(days=numero * DIAS_DE_HISTORIA // (BOLETOS_DO_GRANDE_CLIENTE // 2))
            return
        dia = inicio + timedelta(days=self.rng.randrange(20))
        ultimo = self.hoje - timedelta(days=120 if codigo == SEM_NADA_EM_ABERTO else 0)
        while dia < ultimo:
            yield dia
            dia += timedelta(days=self.rng.randrange(18, 55))

    def _cancelada(self, codigo: str, ordem: int) -> bool:
        """Now and then; and one of each customer of the tour, so that there is always one to see."""
        return self.rng.random() < 0.02 or (codigo <= GRANDE_CLIENTE and ordem == CANCELADA_NO_PASSEIO)

    def _comprar(self, codigo: str, dia: date, *, cancelada: bool) -> None:
        valor = Decimal(self.rng.randrange(18_000, 980_000)).scaleb(-2)
        devolvido = (valor / 10).quantize(CENTAVO) if self.rng.random() < 0.04 else Decimal("0.00")
        numero = len(self.compras) + 1
        compra = LinhaCompra(f"PV{numero:06d}", codigo, dia, valor, devolvido, "S" if cancelada else "N")
        self.compras.append(compra)
        parcelas = 2 if codigo == GRANDE_CLIENTE else self.rng.choice((1, 2, 2, 3))
        for parcela in range(1, parcelas + 1):
            self._cobrar(compra, parcela, parcelas)

    def _cobrar(self, compra: LinhaCompra, parcela: int, parcelas: int) -> None:
        numero = len(self.boletos) + 1
        conta = tuple(CONTAS)[numero % len(CONTAS)]
        boleto = LinhaBoleto(
            id=f"T{numero:06d}",
            codigo_cliente=compra.codigo_cliente,
            conta=conta,
            numero_documento=f"{10_000 + len(self.compras)}-{parcela}",
            parcela=f"{parcela}/{parcelas}",
            nosso_numero=_nosso_numero(conta, numero, compra.data),
            data_emissao=compra.data,
            data_vencimento=compra.data + timedelta(days=28 * parcela),
            valor=(compra.valor / parcelas).quantize(CENTAVO),
        )
        if conta == "FINTECH":
            boleto.linha_digitavel = linha_digitavel_do_banco(
                "403", boleto.nosso_numero, boleto.data_vencimento, boleto.valor
            )
        if conta in COM_PIX:
            boleto.pix_copia_cola = pix_do_banco(boleto.id, boleto.valor)
        if len(self.compras) % COMPRAS_POR_ITEMIZADA == 0:
            boleto.itens = _itens(compra.valor)
        self.boletos.append(boleto)
        if compra.cancelada == "S":
            boleto.estado = "CANCELADO"
        elif boleto.data_vencimento < self.hoje:
            self._vencer(boleto)
        elif self.rng.random() < 0.2:
            boleto.desconto1_tipo, boleto.desconto1_valor = "PERCENTUAL", "3,00"
            boleto.desconto1_ate = (boleto.data_vencimento - timedelta(days=5)).isoformat()

    def _vencer(self, boleto: LinhaBoleto) -> None:
        """What became of a boleto whose due date has passed."""
        sorte = self.rng.random()
        recente = (self.hoje - boleto.data_vencimento).days < 200
        if boleto.codigo_cliente == SEM_NADA_EM_ABERTO or not recente or sorte < 0.80:
            atraso = self.rng.choice((0, 0, 0, 0, 1, 3, 9))
            self._pagar(
                boleto, min(boleto.data_vencimento + timedelta(days=atraso), self.hoje), boleto.valor, atraso
            )
            boleto.estado = "LIQUIDADO"
        elif sorte < 0.84:
            boleto.situacao_banco = "BAIXADO"
        elif sorte < 0.86:
            boleto.situacao_banco = "EM_CARTORIO"
        elif sorte < 0.90:
            boleto.aceita_parcial = "S"
            self._pagar(boleto, boleto.data_vencimento, (boleto.valor / 2).quantize(CENTAVO), 0)

    def _pagar(self, boleto: LinhaBoleto, dia: date, principal: Decimal, atraso: int) -> None:
        encargos = (
            (principal * (Decimal("0.02") + Decimal(atraso) / 3000)).quantize(CENTAVO)
            if atraso
            else Decimal(0)
        )
        self.pagamentos.append(
            LinhaPagamento(
                f"R{len(self.pagamentos) + 1:06d}", boleto.id, dia, principal + encargos, principal
            )
        )


def _nosso_numero(conta: str, sequencial: int, dia: date) -> str:
    """The number, as long as the bank has it; Sicredi's begins with the year and who numbered it."""
    numero = f"{sequencial:0{CONTAS[conta]}d}"
    return f"{dia:%y}2{numero}" if conta == "SICREDI" else numero


def _itens(valor: Decimal) -> str:
    """What was bought, which amounts to the purchase."""
    cabo, frete = (valor * 3 / 5).quantize(CENTAVO), Decimal("35.00")
    itens = (
        ("Cabo flexível 2,5 mm² 750 V, rolo de 100 m", 4, cabo),
        ("Disjuntor bipolar 20 A", 3, valor - cabo - frete),
        ("Frete", 1, frete),
    )
    return " | ".join("*".join(map(_texto, item)) for item in itens)


def escrever(pasta: Path, hoje: date) -> Gerador:
    """Write the company file, its logo and the four CSV files (UTF-8, ``;``, decimal comma) into ``pasta``."""
    gerador = Gerador(hoje)
    gerador.gerar()
    pasta.mkdir(parents=True, exist_ok=True)
    escrever_empresa(pasta)
    for nome in ("clientes", "boletos", "compras", "pagamentos"):
        _escrever_csv(pasta / f"{nome}.csv", getattr(gerador, nome))
    return gerador


def escrever_empresa(pasta: Path) -> None:
    """The company file, and the logo that it names."""
    for arquivo in ARQUIVOS_DA_EMPRESA:
        copyfile(arquivo, pasta / arquivo.name)


def _escrever_csv(arquivo: Path, linhas: Sequence[Any]) -> None:
    """Dataclasses of one kind, a column for each field."""
    with arquivo.open("w", encoding="utf-8", newline="") as saida:
        escritor = csv.writer(saida, delimiter=";")
        escritor.writerow(campo.name for campo in fields(linhas[0]))
        for linha in linhas:
            escritor.writerow(_texto(valor) for valor in asdict(linha).values())


def _texto(valor: object) -> str:
    return str(valor).replace(".", ",") if isinstance(valor, Decimal) else str(valor)
