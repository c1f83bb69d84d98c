"""ConsultarBoletos: order, pages and every filter."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from client_samples.qa.caso import casos
from client_samples.qa.historico import EM_ABERTO, historico, ids, lista, todas_as_paginas
from client_samples.qa.juizo import NaoAplicavel, conferir, igual
from client_samples.qa.servico import Servico

CONSULTAR = "ConsultarBoletos"
SITUACOES: dict[str, Callable[[Any], bool]] = {
    "EM_ABERTO": lambda boleto: boleto.situacao in EM_ABERTO,
    "A_VENCER": lambda boleto: boleto.situacao == "A_VENCER",
    "VENCIDO": lambda boleto: boleto.situacao == "VENCIDO",
    "LIQUIDADO": lambda boleto: boleto.situacao == "LIQUIDADO",
    "CANCELADO": lambda boleto: boleto.situacao == "CANCELADO",
}


def historico_em_ordem(servico: Servico) -> None:
    boletos = historico(servico).boletos
    chaves = [(boleto.dataVencimento, boleto.idBoleto) for boleto in boletos]
    igual("ordem", chaves, sorted(chaves))
    igual("boletos distintos", len(set(ids(boletos))), len(boletos))


def totais_do_filtro(servico: Servico) -> None:
    boletos = historico(servico).boletos
    retorno = servico.chamar(CONSULTAR, situacao="TODOS", registrosPorPagina=1)
    igual("totalRegistros", retorno.totalRegistros, len(boletos))
    igual("totalPaginas", retorno.totalPaginas, len(boletos))
    igual("valorTotal", retorno.valorTotal, sum(boleto.valor for boleto in boletos))
    igual("valorTotalSaldo", retorno.valorTotalSaldo, sum(boleto.valorSaldo for boleto in boletos))


def paginas_somam_o_todo(servico: Servico) -> None:
    boletos = historico(servico).boletos
    if len(boletos) < 2:
        raise NaoAplicavel("o cliente tem menos de dois boletos")
    tamanho = -(-len(boletos) // 3)
    somados, ultimo = todas_as_paginas(servico, tamanho, situacao="TODOS")
    igual("boletos das páginas", ids(somados), ids(boletos))
    alem = servico.chamar(
        CONSULTAR, situacao="TODOS", pagina=ultimo.totalPaginas + 1, registrosPorPagina=tamanho
    )
    igual("boletos além da última página", lista(alem), [])
    igual("totalRegistros além da última página", alem.totalRegistros, len(boletos))


def sem_filtro_em_aberto(servico: Servico) -> None:
    retorno = servico.chamar(CONSULTAR)
    abertos = historico(servico).quais(SITUACOES["EM_ABERTO"])
    igual("boletos", ids(lista(retorno)), ids(abertos)[:50])
    if abertos:
        igual("página e tamanho", (retorno.pagina, retorno.registrosPorPagina), (1, 50))


def cada_situacao(servico: Servico) -> None:
    for situacao, teste in SITUACOES.items():
        boletos, _ = todas_as_paginas(servico, situacao=situacao)
        igual(f"boletos de {situacao}", ids(boletos), ids(historico(servico).quais(teste)))


def vencimento_inclui_as_pontas(servico: Servico) -> None:
    boletos = historico(servico).boletos
    dia = historico(servico).algum().dataVencimento
    for filtro, teste in (
        ({"vencimentoInicial": dia, "vencimentoFinal": dia}, lambda boleto: boleto.dataVencimento == dia),
        ({"vencimentoInicial": dia}, lambda boleto: boleto.dataVencimento >= dia),
        ({"vencimentoFinal": dia}, lambda boleto: boleto.dataVencimento <= dia),
    ):
        achados, _ = todas_as_paginas(servico, situacao="TODOS", **filtro)
        igual(" e ".join(filtro), ids(achados), [b.idBoleto for b in boletos if teste(b)])


def documento_exato(servico: Servico) -> None:
    numero = historico(servico).algum().numeroDocumento
    achados, _ = todas_as_paginas(servico, situacao="TODOS", numeroDocumento=numero)
    igual("boletos", ids(achados), ids(historico(servico).quais(lambda b: b.numeroDocumento == numero)))


def nosso_numero_nas_duas_formas(servico: Servico) -> None:
    boleto = historico(servico).algum()
    for forma in (boleto.nossoNumero, boleto.nossoNumeroImpresso):
        achados, _ = todas_as_paginas(servico, situacao="TODOS", nossoNumero=forma)
        conferir(boleto.idBoleto in ids(achados), f"{boleto.idBoleto} pelo nosso número {forma}")


def nada_encontrado(servico: Servico) -> None:
    retorno = servico.chamar(CONSULTAR, situacao="TODOS", numeroDocumento=f"QA-{uuid4().hex}")
    igual("código", retorno.resultado.codigo, "001")
    igual("boletos", lista(retorno), [])
    igual("totais", (retorno.totalRegistros, retorno.totalPaginas), (0, 0))


def vencimento_invertido(servico: Servico) -> None:
    retorno = servico.chamar(CONSULTAR, vencimentoInicial="2026-02-01", vencimentoFinal="2026-01-31")
    igual("código", retorno.resultado.codigo, "501")
    igual("boletos", retorno.boletos, None)


def cliente_alheio(servico: Servico) -> None:
    retorno = servico.chamar(CONSULTAR, codigoCliente=f"QA-{uuid4().hex}")
    igual("código", retorno.resultado.codigo, "301")


def espacos_e_vazios(servico: Servico) -> None:
    """Legacy clients send spaces around values and empty elements for what they do not want."""
    campos = (
        "<v1:cpfCnpjCliente/><v1:situacao> TODOS </v1:situacao><v1:vencimentoInicial></v1:vencimentoInicial>"
        "<v1:registrosPorPagina>1</v1:registrosPorPagina>"
    )
    resposta = servico.postar(f"<v1:{CONSULTAR}><v1:requisicao>{campos}</v1:requisicao></v1:{CONSULTAR}>")
    igual("HTTP", resposta.status, 200)
    igual("totalRegistros", resposta.valores("totalRegistros"), [str(len(historico(servico).boletos))])


CASOS = casos(
    "consulta",
    ("o histórico vem do vencimento mais antigo para o mais novo", historico_em_ordem),
    ("os totais são do filtro inteiro", totais_do_filtro),
    ("as páginas somam o todo", paginas_somam_o_todo),
    ("sem filtro, os boletos em aberto", sem_filtro_em_aberto),
    ("cada situação traz os seus", cada_situacao),
    ("o vencimento inclui as duas pontas", vencimento_inclui_as_pontas),
    ("número do documento exato", documento_exato),
    ("nosso número, o do banco e o do papel", nosso_numero_nas_duas_formas),
    ("nada encontrado é sucesso, 001", nada_encontrado),
    ("vencimento invertido, 501", vencimento_invertido),
    ("cliente que a conta não tem, 301", cliente_alheio),
    ("espaços e campos vazios são tolerados", espacos_e_vazios),
)
