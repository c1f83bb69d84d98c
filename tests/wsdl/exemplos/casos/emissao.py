"""The examples of what EmitirBoleto answers, each with its request."""

from tests.wsdl.exemplos.caso import Caso
from tests.wsdl.exemplos.casos.boletos_nao_emitiveis import NAO_EMITIVEIS
from tests.wsdl.exemplos.casos.falhas_do_pedido import UM
from tests.wsdl.exemplos.quem_pede import do_erp
from ws.desfechos.catalogo.contrato import Codigo

CASOS = (
    Caso(
        "EmitirBoleto",
        Codigo.SUCESSO,
        "um-boleto",
        "A segunda via de um boleto vencido.",
        do_erp("EmitirBoleto", UM),
    ),
    Caso(
        "EmitirBoleto",
        Codigo.SUCESSO,
        "dois-boletos",
        "Dois boletos, de bancos diferentes, em um só PDF.",
        do_erp("EmitirBoleto", UM, ("idBoleto", "T000102")),
    ),
    Caso(
        "EmitirBoleto",
        Codigo.BOLETO_LIQUIDADO,
        "um-ja-liquidado",
        "Dois boletos, um deles já pago: nenhum é emitido.",
        do_erp("EmitirBoleto", UM, ("idBoleto", "T000104")),
    ),
    *(
        Caso(
            "EmitirBoleto",
            codigo,
            nome,
            descricao,
            do_erp("EmitirBoleto", ("idBoleto", boleto), cliente=cliente),
        )
        for codigo, nome, boleto, cliente, descricao in NAO_EMITIVEIS
    ),
    Caso(
        "EmitirBoleto",
        Codigo.BOLETO_REPETIDO,
        "repetido",
        "O mesmo boleto duas vezes.",
        do_erp("EmitirBoleto", UM, UM),
    ),
)
