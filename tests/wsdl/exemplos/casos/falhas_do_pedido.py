"""Faults that name a field, or need an operation to speak of: each operation has its own example."""

from tests.wsdl.exemplos.caso import Caso
from tests.wsdl.exemplos.pedidos import Campo, Corpo, elemento, envelope, pedido
from tests.wsdl.exemplos.quem_pede import ERP, SEM_NADA_LIBERADO, do_erp
from tests.wsdl.namespaces import CONTRATO
from ws.desfechos.catalogo.contrato import Codigo

UM: Campo = ("idBoleto", "T000101")
PARA: Campo = ("destinatarios", [("email", "financeiro@cliente.exemplo.com.br")])
BONS: dict[str, tuple[Campo, ...]] = {
    "ConsultarBoletos": (),
    "EmitirBoleto": (UM,),
    "EnviarBoletoEmail": (UM, PARA),
    "AnaliseFinanceira": (),
}
"""The fields that an operation must have."""
INVALIDO = frozenset({"R2712"})


def sem_requisicao(nome: str) -> Corpo:
    """An operation with nothing in it."""
    return lambda soap: envelope(soap, elemento(nome, [], f' xmlns="{CONTRATO}"'), ERP).encode()


def quatro_emails() -> Campo:
    """One more than the contract allows."""
    return ("destinatarios", [("email", f"pessoa{numero}@cliente.exemplo.com.br") for numero in range(1, 5)])


Linhas = tuple[tuple[str, str, str, Corpo], ...]
"""Operation, name, what the example shows, request."""

AUSENTES: Linhas = (
    (
        "ConsultarBoletos",
        "sem-requisicao",
        "A operação veio sem o elemento requisicao.",
        sem_requisicao("ConsultarBoletos"),
    ),
    (
        "EmitirBoleto",
        "sem-id-boleto",
        "Nenhum idBoleto.",
        do_erp("EmitirBoleto"),
    ),
    (
        "EnviarBoletoEmail",
        "sem-destinatarios",
        "Nenhum destinatário.",
        do_erp("EnviarBoletoEmail", UM),
    ),
    (
        "AnaliseFinanceira",
        "sem-requisicao",
        "A operação veio sem o elemento requisicao.",
        sem_requisicao("AnaliseFinanceira"),
    ),
)
INESPERADOS: Linhas = (
    (
        "ConsultarBoletos",
        "fora-de-ordem",
        "Campos do contrato, fora da ordem.",
        do_erp("ConsultarBoletos", ("vencimentoInicial", "2026-11-01"), ("situacao", "TODOS")),
    ),
    (
        "EmitirBoleto",
        "campo-desconhecido",
        "Um campo que o contrato não tem: não se renegocia.",
        do_erp("EmitirBoleto", UM, ("novoVencimento", "2026-12-31")),
    ),
    (
        "EnviarBoletoEmail",
        "quarto-email",
        "Quatro destinatários.",
        do_erp("EnviarBoletoEmail", UM, quatro_emails()),
    ),
    (
        "AnaliseFinanceira",
        "fora-de-ordem",
        "A data final antes da inicial.",
        do_erp("AnaliseFinanceira", ("periodoFinal", "2026-12-31"), ("periodoInicial", "2026-10-01")),
    ),
)
INVALIDOS: Linhas = (
    (
        "ConsultarBoletos",
        "situacao-em-minusculas",
        "Uma situação que não está na lista.",
        do_erp("ConsultarBoletos", ("situacao", "vencido")),
    ),
    (
        "EmitirBoleto",
        "modelo-inexistente",
        "Um modelo de impressão que não está na lista.",
        do_erp("EmitirBoleto", UM, ("modelo", "A5")),
    ),
    (
        "EnviarBoletoEmail",
        "modelo-inexistente",
        "Um modelo de impressão que não está na lista.",
        do_erp("EnviarBoletoEmail", UM, PARA, ("modelo", "A5")),
    ),
    (
        "AnaliseFinanceira",
        "data-brasileira",
        "Data na forma DD/MM/AAAA.",
        do_erp("AnaliseFinanceira", ("periodoInicial", "01/10/2026")),
    ),
)
LONGOS: Linhas = (
    (
        "ConsultarBoletos",
        "documento-longo",
        "Número de documento com 65 caracteres.",
        do_erp("ConsultarBoletos", ("numeroDocumento", "9" * 65)),
    ),
    (
        "EmitirBoleto",
        "id-boleto-longo",
        "idBoleto com 65 caracteres.",
        do_erp("EmitirBoleto", ("idBoleto", "9" * 65)),
    ),
    (
        "EnviarBoletoEmail",
        "assunto-longo",
        "Assunto com 151 caracteres.",
        do_erp("EnviarBoletoEmail", UM, PARA, ("assunto", "a" * 151)),
    ),
    (
        "AnaliseFinanceira",
        "usuario-longo",
        "usuarioFinal com 101 caracteres.",
        pedido("AnaliseFinanceira", ("codigoCliente", "C0001"), ("usuarioFinal", "m" * 101), cabecalho=ERP),
    ),
)

CASOS = (
    *(
        Caso(
            operacao,
            Codigo.RECURSO_NAO_LIBERADO,
            "nao-liberado",
            "O gestor da empresa não liberou a operação para a conta.",
            pedido(operacao, ("codigoCliente", "C0001"), *campos, cabecalho=SEM_NADA_LIBERADO),
        )
        for operacao, campos in BONS.items()
    ),
    *(
        Caso(
            operacao,
            Codigo.CLIENTE_NAO_INFORMADO,
            "integrador-sem-cliente",
            "Conta de integrador que não disse de qual cliente trata.",
            pedido(operacao, *campos, cabecalho=ERP),
        )
        for operacao, campos in BONS.items()
    ),
    *(
        Caso(operacao, codigo, nome, descricao, corpo, viola=INVALIDO)
        for codigo, linhas in (
            (Codigo.CAMPO_AUSENTE, AUSENTES),
            (Codigo.CAMPO_INESPERADO, INESPERADOS),
            (Codigo.VALOR_INVALIDO, INVALIDOS),
            (Codigo.TAMANHO_INVALIDO, LONGOS),
        )
        for operacao, nome, descricao, corpo in linhas
    ),
    Caso(
        "EnviarBoletoEmail",
        Codigo.VALOR_INVALIDO,
        "assunto-em-duas-linhas",
        "Um assunto com quebra de linha, que o esquema aceita e um e-mail não.",
        do_erp("EnviarBoletoEmail", UM, PARA, ("assunto", "Seu boleto\nde novembro")),
    ),
)
