"""``pagamentos.csv``."""

from ws.application.importacao.pagamentos import FORMA
from ws.application.ports.importacao.registros import RegistroPagamento
from ws.intake.celulas.numeros import dinheiro
from ws.intake.celulas.textos import codigo
from ws.intake.celulas.valores import data
from ws.intake.csv.formato import Coluna, Formato

PAGAMENTOS = Formato(
    "pagamentos.csv",
    FORMA,
    (
        Coluna("id", "chave: a do pagamento no ERP", codigo),
        Coluna("boleto", "`id` do boleto, de `boletos.csv` ou de uma importação anterior; não muda", codigo),
        Coluna("data", "data do pagamento", data),
        Coluna("valor", "tudo o que foi pago, com encargos; `0,00` desfaz um pagamento estornado", dinheiro),
        Coluna(
            "principal",
            "quanto do pagamento abate o valor do boleto; sem ele, o pago até o saldo do boleto",
            dinheiro,
        ),
        Coluna("canal", "onde foi pago, até 20 caracteres", codigo, ""),
    ),
    lambda valores, _: RegistroPagamento(**valores),
)
