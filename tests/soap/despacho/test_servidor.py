"""What the door does with the unexpected, and with many callers at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from errno import ENOSPC
from typing import Any

import pytest

from tests.fakes.logger import Logger
from tests.fakes.unit_of_work import UnitsOfWork
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import duas_empresas
from tests.mundo.carteira import um_boleto
from tests.soap.instalacao import Instalacao, casos_de_uso, envelope, instalacao_com, pedido
from tests.wsdl.namespaces import SOAP11, SOAP12
from tests.wsdl.wsi.conferencia import conferir_mensagem
from ws.application.carteira.consultar_boletos import BoletosConsultados
from ws.application.casos_de_uso import CasosDeUso
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.http.rastro import rastro

SEGREDO = "19506112000147"


def estoura(*_: Any) -> Any:
    raise RuntimeError(f"INSERT ... parameters: {SEGREDO}")


def com(porta: Instalacao, **casos: Any) -> Instalacao:
    inteiros: CasosDeUso = casos_de_uso(porta.unidades, porta.clock)
    porta.trocar_casos(replace(inteiros, **casos))
    return porta


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize("caso", ["consultar", "autenticar"])
def test_an_exception_is_999_and_a_line_in_the_log(soap: str, caso: str) -> None:
    porta = com(instalacao_com(), **{caso: estoura})
    resposta = porta.chamar("ConsultarBoletos", soap=soap, HTTP_X_CORRELATION_ID="c-1")
    assert (resposta.status, resposta.codigo) == (500, "999")
    assert resposta.texto("idCorrelacao") == "c-1"
    assert [evento for _, evento, _ in porta.logger.linhas] == ["erro_interno", "chamada_soap"]
    erro = porta.logger.linhas[0][2]
    assert erro["id_correlacao"] == "c-1"
    assert erro["rastro"][-1] == "RuntimeError"


def test_neither_the_answer_nor_the_log_repeats_what_an_exception_says() -> None:
    porta = com(instalacao_com(), consultar=estoura)
    resposta = porta.chamar("ConsultarBoletos")
    assert SEGREDO.encode() not in resposta.corpo
    assert SEGREDO not in repr(porta.logger.linhas)


def test_an_answer_that_cannot_be_written_is_999() -> None:
    porta = com(instalacao_com(), consultar=lambda *_: object())
    assert porta.chamar("ConsultarBoletos").codigo == "999"


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize("valor", ["NaN", "Infinity", "-Infinity", "12345678901234.00"])
def test_an_amount_that_the_contract_cannot_tell_is_999_and_a_line_in_the_log(soap: str, valor: str) -> None:
    consultados = BoletosConsultados((), {}, 1, 50, 0, Decimal(valor), Decimal(0))
    porta = com(instalacao_com(), consultar=lambda *_: consultados)
    assert porta.chamar("ConsultarBoletos", soap=soap).codigo == "999"
    assert [evento for _, evento, _ in porta.logger.linhas] == ["erro_interno", "chamada_soap"]


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
def test_characters_that_xml_forbids_do_not_break_a_fault(soap: str) -> None:
    def recusa(*_: Any) -> Any:
        raise Erro(Codigo.RECURSO_NAO_LIBERADO, recurso="a\x00<b>\ud800")

    resposta = com(instalacao_com(), consultar=recusa).chamar("ConsultarBoletos", soap=soap)
    assert resposta.codigo == "110"
    assert "a\ufffd<b>\ufffd" in (resposta.texto("mensagem") or "")
    assert conferir_mensagem(resposta.corpo, status=resposta.status, content_type=resposta.tipo) == []


def test_an_outcome_that_the_contract_does_not_know_is_999_and_a_line_in_the_log() -> None:
    def recusa(*_: Any) -> Any:
        raise Erro(CodigoDoPapel.NUMERO_DO_BANCO, campo="banco")

    porta = com(instalacao_com(), consultar=recusa)
    assert porta.chamar("ConsultarBoletos").codigo == "999"
    assert [evento for _, evento, _ in porta.logger.linhas] == ["erro_interno", "chamada_soap"]


def test_what_a_use_case_calls_unavailable_is_told_so() -> None:
    def indisponivel(*_: Any) -> Any:
        raise Erro(Codigo.INDISPONIVEL, segundos_para_repetir=7)

    resposta = com(instalacao_com(), consultar=indisponivel).chamar("ConsultarBoletos")
    assert (resposta.codigo, resposta.cabecalhos["Retry-After"]) == ("903", "7")


def test_the_trace_of_an_exception_tells_its_causes_and_no_value() -> None:
    def estoura_de_novo() -> None:
        try:
            estoura()
        except RuntimeError as causa:
            raise LookupError(SEGREDO) from causa

    with pytest.raises(LookupError) as erro:
        estoura_de_novo()
    linhas = rastro(erro.value)
    assert [linha for linha in linhas if " " not in linha] == ["LookupError", "RuntimeError"]
    assert SEGREDO not in repr(linhas)


def test_each_call_is_a_line_in_the_log() -> None:
    porta = instalacao_com()
    porta.chamar("ConsultarBoletos", HTTP_X_CORRELATION_ID="c-1", HTTP_SOAPACTION='""')
    nivel, evento, dados = porta.logger.linhas[-1]
    assert (nivel, evento) == ("info", "chamada_soap")
    assert dados.pop("ms") >= 0
    assert dados == {
        "operacao": "ConsultarBoletos",
        "codigo": "001",
        "id_correlacao": "c-1",
        "soap": "1.1",
        "empresa": "aurora",
        "acesso": 1,
        "origem": "192.0.2.10",
        "acao_divergente": False,
    }


class LoggerQueEstoura(Logger):
    def info(self, event: str, **dados: Any) -> None:
        super().info(event, **dados)
        raise OSError(ENOSPC, "No space left on device")

    def warning(self, event: str, **dados: Any) -> None:
        super().warning(event, **dados)
        raise OSError(ENOSPC, "No space left on device")


@pytest.mark.parametrize("soap", [SOAP11, SOAP12])
@pytest.mark.parametrize(
    ("casos", "opcoes"),
    [
        ({}, {}),
        ({}, {"conta": ("mercado", "errada")}),
        ({}, {"tipo": "text/plain"}),
        ({}, {"REQUEST_METHOD": "PUT"}),
        ({"consultar": estoura}, {}),
        ({"consultar": lambda *_: object()}, {}),
    ],
)
def test_a_log_that_fails_changes_no_answer(casos: dict[str, Any], opcoes: dict[str, Any], soap: str) -> None:
    certa, outra = (com(Instalacao(logger=logger), **casos) for logger in (Logger(), LoggerQueEstoura()))
    esperada, resposta = (
        porta.chamar("ConsultarBoletos", soap=soap, HTTP_X_CORRELATION_ID="c-1", **opcoes)
        for porta in (certa, outra)
    )
    assert resposta == esperada
    assert [evento for _, evento, _ in outra.logger.linhas] == [
        evento for _, evento, _ in certa.logger.linhas
    ]


CHAMADORES = 8
CHAMADAS = 60


def test_no_caller_sees_anything_of_another() -> None:
    """Eight threads, each with its own customer, account and mark, right and wrong requests in turn."""
    banco = duas_empresas(*(um_boleto(id=f"M{n}", codigo_cliente=f"C{n}") for n in range(CHAMADORES)))
    for n in range(CHAMADORES):
        banco.com_acessos(
            um_acesso(id=n + 10, login=f"login{n}", senhas=(f"hash:senha{n}",), clientes=(f"C{n}",))
        )
    porta = Instalacao(UnitsOfWork(banco))

    def chamar(n: int) -> set[str]:
        vistos = set()
        for vez in range(CHAMADAS):
            opcoes: dict[str, Any] = {
                "conta": (f"login{n}", f"senha{n}"),
                "HTTP_X_CORRELATION_ID": f"t{n}-{vez}",
            }
            certa = porta.enviar(envelope(pedido("ConsultarBoletos")), **opcoes)
            errada = porta.chamar("EmitirBoleto", f"<idBoleto>{'x' * 65}</idBoleto>" * (n + 1), **opcoes)
            segunda = porta.chamar("EmitirBoleto", "<idBoleto>a</idBoleto>" * n + "<idBoleto/>", **opcoes)
            assert certa.texto("idCorrelacao") == errada.texto("idCorrelacao") == f"t{n}-{vez}"
            vistos |= {*certa.textos("idBoleto"), errada.codigo, f"{segunda.texto('campo')}"}
        return vistos

    with ThreadPoolExecutor(CHAMADORES) as threads:
        todos = list(threads.map(chamar, range(CHAMADORES)))
    assert todos == [{f"M{n}", "213", f"idBoleto[{n + 1}]"} for n in range(CHAMADORES)]
