"""A small company to import: one record of each kind, everything changeable, and what became of it."""

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from tests.fakes.clock import Clock
from tests.fakes.importacao.leitor import Leitor
from tests.fakes.unit_of_work import UnitsOfWork
from ws.application.importacao.importar import Importar
from ws.application.ports.importacao.corridas import Importacao, SituacaoImportacao
from ws.application.ports.importacao.registros import (
    RegistroBoleto,
    RegistroCliente,
    RegistroCompra,
    RegistroEmpresa,
    RegistroPagamento,
)
from ws.domain.cadastro.conta import ContaCadastrada, Padroes
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import Boleto

ENDERECO = Endereco("Avenida do Contorno, 6500", "Savassi", "Belo Horizonte", "MG", "30110044")
AURORA = Parte("Aurora Materiais Elétricos Ltda", "11.222.333/0001-81", ENDERECO)
EMISSAO, VENCIMENTO = date(2026, 10, 1), date(2026, 11, 10)
LOGO = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01"
"""As much of a PNG file as is judged: two pixels by one."""


def a_empresa(**mudancas: Any) -> RegistroEmpresa:
    """Company aurora, in PRODUCAO."""
    campos: dict[str, Any] = {"codigo": "aurora", "beneficiario": AURORA, "ambiente": Ambiente.PRODUCAO}
    return RegistroEmpresa(**(campos | mudancas))


def a_conta(**mudancas: Any) -> ContaCadastrada:
    """Account BRADESCO."""
    campos: dict[str, Any] = {
        "codigo": "BRADESCO",
        "banco": "237",
        "agencia": "1172",
        "agencia_dv": "0",
        "conta": "403005",
        "conta_dv": "2",
        "carteira": "09",
    }
    return ContaCadastrada(**(campos | mudancas))


def outra_conta(**mudancas: Any) -> ContaCadastrada:
    """Account FINTECH, at a bank whose rule is not known."""
    return ContaCadastrada(
        **({"codigo": "FINTECH", "banco": "403", "agencia": "0001", "conta": "1234567"} | mudancas)
    )


def um_cliente(**mudancas: Any) -> RegistroCliente:
    """Customer C1."""
    campos: dict[str, Any] = {
        "codigo": "C1",
        "documento": "19.506.112/0001-47",
        "nome": "Mercado Bom Preço Ltda",
        "logradouro": "Rua das Acácias, 192",
        "cidade": "Divinópolis",
        "uf": "MG",
        "cep": "35500898",
    }
    return RegistroCliente(**(campos | mudancas))


def um_boleto(**mudancas: Any) -> RegistroBoleto:
    """Boleto B1 of C1 at BRADESCO: R$ 100.00 due on Tuesday, 10/11/2026."""
    campos: dict[str, Any] = {
        "id": "B1",
        "codigo_cliente": "C1",
        "conta": "BRADESCO",
        "numero_documento": "1001-1",
        "parcela": "1/2",
        "nosso_numero": "2",
        "data_emissao": EMISSAO,
        "data_vencimento": VENCIMENTO,
        "valor": Decimal("100.00"),
    }
    return RegistroBoleto(**(campos | mudancas))


def uma_compra(**mudancas: Any) -> RegistroCompra:
    """Purchase V1 of C1, R$ 200.00."""
    campos: dict[str, Any] = {"id": "V1", "codigo_cliente": "C1", "data": EMISSAO, "valor": Decimal("200.00")}
    return RegistroCompra(**(campos | mudancas))


def um_pagamento(**mudancas: Any) -> RegistroPagamento:
    """Payment P1 of B1, R$ 30.00 on the due date."""
    campos: dict[str, Any] = {"id": "P1", "boleto": "B1", "data": VENCIMENTO, "valor": Decimal("30.00")}
    return RegistroPagamento(**(campos | mudancas))


def com_padroes(**padroes: Any) -> ContaCadastrada:
    """Account BRADESCO with these defaults."""
    return a_conta(padroes=Padroes(**padroes))


class Cenario:
    """Imports into a database in memory."""

    def __init__(self) -> None:
        self.unidades = UnitsOfWork()
        self.clock = Clock()
        numeros = count(1)
        self._usar = Importar(self.unidades, self.clock, lambda: f"I{next(numeros)}")

    def importar(self, empresa: Any = None, **listas: Any) -> Importacao:
        """One run; what is not given is the small company's record, ``()`` is none at all."""
        return self._usar(self.leitor(empresa, **listas), "ana")

    def leitor(self, empresa: Any = None, **listas: Any) -> Leitor:
        """The source that :meth:`importar` reads."""
        padrao: dict[str, Any] = {
            "contas": [a_conta(), outra_conta()],
            "clientes": [um_cliente()],
            "boletos": [um_boleto()],
            "compras": [uma_compra()],
            "pagamentos": [um_pagamento()],
        }
        dadas = padrao | listas
        return Leitor(
            empresa or a_empresa(),
            dadas["contas"],
            dadas["clientes"],
            dadas["boletos"],
            dadas["compras"],
            dadas["pagamentos"],
        )

    def gravar(self, empresa: Any = None, **listas: Any) -> Importacao:
        """One run, which must be kept."""
        importacao = self.importar(empresa, **listas)
        assert not importacao.problemas, importacao.problemas
        assert importacao.situacao is SituacaoImportacao.GRAVADA
        return importacao

    def recusas(self, empresa: Any = None, **listas: Any) -> list[tuple[str, int | None, str]]:
        """File, line and column of each refusal of a run that must change nothing."""
        antes = self.dados()
        importacao = self.importar(empresa, **listas)
        assert importacao.situacao is SituacaoImportacao.RECUSADA
        assert self.dados() == antes
        return [(problema.arquivo, problema.linha, problema.coluna) for problema in importacao.problemas]

    def motivo(self, empresa: Any = None, **listas: Any) -> str:
        """The one reason of a run that must be refused."""
        [problema] = self.importar(empresa, **listas).problemas
        return problema.motivo

    def boleto(self, id_boleto: str = "B1") -> Boleto:
        """A stored boleto."""
        return self.unidades.banco.boletos[1, id_boleto]

    def dados(self) -> dict[str, Any]:
        """Every table but the runs."""
        banco = self.unidades.banco.copiar()
        banco.importacoes = []
        return vars(banco)
