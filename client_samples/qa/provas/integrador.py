"""An integrator serves every customer of its company, and names one in each request."""

from uuid import uuid4

from client_samples.qa.caso import casos
from client_samples.qa.historico import historico, ids, lista
from client_samples.qa.juizo import NaoAplicavel, conferir, igual
from client_samples.qa.servico import Servico

CONSULTAR = "ConsultarBoletos"


def sem_cliente(servico: Servico) -> None:
    falha = servico.falhar(CONSULTAR, acesso=servico.integrador)
    igual("HTTP e falha", (falha.status, falha.codigo), (500, "220"))


def cliente_desconhecido(servico: Servico) -> None:
    retorno = servico.chamar(CONSULTAR, acesso=servico.integrador, codigoCliente=f"QA-{uuid4().hex}")
    igual("código", retorno.resultado.codigo, "301")
    igual("boletos", retorno.boletos, None)


def por_codigo(servico: Servico) -> None:
    _como_o_cliente(servico, codigoCliente=historico(servico).algum().codigoCliente)


def por_documento(servico: Servico) -> None:
    """The document, with its punctuation too, finds what the customer's own account finds by it."""
    documento = historico(servico).algum().pagador.cpfCnpj
    _como_o_cliente(servico, cpfCnpjCliente=documento)
    retorno = servico.chamar(CONSULTAR, acesso=servico.integrador, cpfCnpjCliente=pontuado(documento))
    igual("código com pontuação", retorno.resultado.codigo[0], "0")


def por_ambos(servico: Servico) -> None:
    boleto = historico(servico).algum()
    _como_o_cliente(servico, cpfCnpjCliente=boleto.pagador.cpfCnpj, codigoCliente=boleto.codigoCliente)


def divergentes(servico: Servico) -> None:
    """Needs two customers: an account of a group has them."""
    um = historico(servico).algum()
    outro = historico(servico).um(
        "de outro cliente da conta, com outro CPF ou CNPJ",
        lambda b: b.codigoCliente != um.codigoCliente and b.pagador.cpfCnpj != um.pagador.cpfCnpj,
    )
    retorno = servico.chamar(
        CONSULTAR,
        acesso=servico.integrador,
        cpfCnpjCliente=um.pagador.cpfCnpj,
        codigoCliente=outro.codigoCliente,
    )
    igual("código", retorno.resultado.codigo, "302")


def emissao_so_do_cliente_indicado(servico: Servico) -> None:
    """Another customer's boleto does not exist, even for an integrator who could name that customer."""
    boleto = historico(servico).emitiveis()[0]
    outros = historico(servico).quais(lambda b: b.codigoCliente != boleto.codigoCliente)
    if not outros:
        raise NaoAplicavel("a conta tem boletos de um cliente só")
    for codigo, esperado in ((boleto.codigoCliente, "000"), (outros[0].codigoCliente, "310")):
        retorno = servico.chamar(
            "EmitirBoleto", acesso=servico.integrador, codigoCliente=codigo, idBoleto=[boleto.idBoleto]
        )
        igual(f"código pelo cliente {codigo}", retorno.resultado.codigo, esperado)


def analise_do_cliente(servico: Servico) -> None:
    codigo = historico(servico).algum().codigoCliente
    do_cliente = servico.chamar("AnaliseFinanceira", codigoCliente=codigo)
    do_integrador = servico.chamar("AnaliseFinanceira", acesso=servico.integrador, codigoCliente=codigo)
    for nome in ("totalCompras", "valorPago", "valorAVencer", "valorVencido", "dataUltimaCompra"):
        igual(nome, do_integrador[nome], do_cliente[nome])


def pontuado(documento: str) -> str:
    """A CPF or CNPJ as people write it.

    >>> pontuado("12ABC34501DE35"), pontuado("52998224725")
    ('12.ABC.345/01DE-35', '529.982.247-25')
    """
    d = documento
    if len(d) == 11:
        return f"{d[:3]}.{d[3:6]}.{d[6:9]}-{d[9:]}"
    return f"{d[:2]}.{d[2:5]}.{d[5:8]}/{d[8:12]}-{d[12:]}"


def _como_o_cliente(servico: Servico, **quem: str) -> None:
    """Integrator and customer get the same boletos when they name the same customer."""
    filtro = {"situacao": "TODOS", "registrosPorPagina": 1000, **quem}
    do_integrador = servico.chamar(CONSULTAR, acesso=servico.integrador, **filtro)
    do_cliente = servico.chamar(CONSULTAR, **filtro)
    igual("código", do_integrador.resultado.codigo, do_cliente.resultado.codigo)
    conferir(lista(do_cliente), "boletos do cliente indicado")
    igual("boletos", ids(lista(do_integrador)), ids(lista(do_cliente)))


CASOS = casos(
    "integrador",
    ("sem dizer o cliente, falha 220", sem_cliente),
    ("cliente desconhecido, 301", cliente_desconhecido),
    ("pelo código, o mesmo que o cliente vê", por_codigo),
    ("pelo CPF ou CNPJ, o mesmo que o cliente vê", por_documento),
    ("pelos dois, o mesmo que o cliente vê", por_ambos),
    ("código e CNPJ de clientes diferentes, 302", divergentes),
    ("emite só do cliente indicado", emissao_so_do_cliente_indicado),
    ("a análise do cliente indicado", analise_do_cliente),
)
