"""``compras.csv``."""

from ws.application.importacao.compras import FORMA
from ws.application.ports.importacao.registros import RegistroCompra
from ws.intake.celulas.numeros import dinheiro
from ws.intake.celulas.textos import codigo
from ws.intake.celulas.valores import data, sim_ou_nao
from ws.intake.csv.formato import Coluna, Formato

COMPRAS = Formato(
    "compras.csv",
    FORMA,
    (
        Coluna("id", "chave: a da compra no ERP", codigo),
        Coluna("codigo_cliente", "não muda", codigo),
        Coluna("data", "data da compra", data),
        Coluna("valor", "valor da compra, à vista também", dinheiro),
        Coluna("valor_devolvido", "quanto foi devolvido, até o valor da compra", dinheiro),
        Coluna("cancelada", "`S` se a compra inteira foi cancelada", sim_ou_nao),
    ),
    lambda valores, _: RegistroCompra(**valores),
)
