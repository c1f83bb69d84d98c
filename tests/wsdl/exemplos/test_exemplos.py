"""The recorded examples are what the service answers today, show every code, and are good messages."""

import re
import zlib
from base64 import b64decode
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from tests.wsdl.contrato import OPERACOES, elemento_esquema
from tests.wsdl.exemplos.acervo import PASTA, cabecalhos_da_resposta, legivel, ler_indice
from tests.wsdl.exemplos.caso import FALHAS, Caso
from tests.wsdl.exemplos.casos.todos import CASOS
from tests.wsdl.exemplos.gravacao import codigo_do_desfecho, gravar, renovar
from tests.wsdl.exemplos.instalacao import Modelo
from tests.wsdl.namespaces import CONTRATO, SOAP12
from tests.wsdl.wsi.conferencia import conferir, conferir_troca
from tests.wsdl.wsi.mensagem import Mensagem
from ws.desfechos.catalogo.contrato import Codigo

RENOVAR = "if this is meant: python -m tests.wsdl.exemplos, then python -m tests.wsdl.manual"
INDICE = {exemplo["nome"]: exemplo for exemplo in ler_indice()}
ALGUNS = (
    "ConsultarBoletos/000-em-aberto",
    "ConsultarBoletos/000-em-aberto.soap12",
    "Falhas/103-conta-bloqueada",
)
FALHA = f"{{{CONTRATO}}}FalhaServico"
FLUXO = re.compile(rb"/Length (\d+) >>\nstream\n")
para_cada_caso = pytest.mark.parametrize("caso", CASOS, ids=lambda caso: caso.arquivo)

DO_CLIENTE = {"301", "302"}
DO_BOLETO = {f"3{numero}" for numero in range(10, 20)}
DO_PEDIDO = {"110", "210", "211", "212", "213", "220"}
CODIGOS_DE = {
    "ConsultarBoletos": {"000", "001", "501"} | DO_CLIENTE | DO_PEDIDO,
    "EmitirBoleto": {"000"} | DO_CLIENTE | DO_BOLETO | DO_PEDIDO,
    "EnviarBoletoEmail": {"000"} | {f"40{numero}" for numero in range(1, 8)} | DO_CLIENTE | DO_BOLETO | DO_PEDIDO,
    "AnaliseFinanceira": {"000", "501", "502"} | DO_CLIENTE | DO_PEDIDO,
    FALHAS: {"101", "102", "103", "104", *(f"20{numero}" for numero in range(1, 10)), "901", "903", "999"},
}  # fmt: skip
"""What each operation may answer; the last line, what any of them may."""


@pytest.fixture(scope="session")
def modelo(tmp_path_factory: pytest.TempPathFactory) -> Modelo:
    modelo = Modelo(tmp_path_factory.mktemp("exemplos"))
    modelo.preparar()
    return modelo


def arquivo(caso: Caso, papel: str) -> bytes:
    return (PASTA / str(INDICE[caso.arquivo][papel]["arquivo"])).read_bytes()


def pedido_gravado(caso: Caso) -> Mensagem:
    pedido = INDICE[caso.arquivo]["pedido"]
    cabecalhos = pedido["cabecalhos"]
    return Mensagem(
        arquivo(caso, "pedido"),
        cabecalhos["Content-Type"],
        cabecalhos=cabecalhos,
        metodo=pedido["metodo"],
        versao_http=pedido["versaoHttp"],
    )


def resposta_gravada(caso: Caso) -> Mensagem:
    resposta = INDICE[caso.arquivo]["resposta"]
    cabecalhos = resposta["cabecalhos"]
    return Mensagem(arquivo(caso, "resposta"), cabecalhos["Content-Type"], resposta["status"], cabecalhos)


def sem_compressao(pdf: bytes) -> bytes:
    """A PDF's content, whatever this machine's zlib makes of it: streams as they were, no lengths, no offsets."""
    partes, fim = [], 0
    for fluxo in FLUXO.finditer(pdf):
        conteudo = fluxo.end() + int(fluxo[1])
        partes += [pdf[fim : fluxo.start()], zlib.decompress(pdf[fluxo.end() : conteudo])]
        fim = conteudo
    return b"".join([*partes, pdf[fim : pdf.rindex(b"\nxref")]])


def comparavel(mensagem: bytes) -> bytes:
    """A message as read by people, with the content of its PDF in the place of its bytes."""
    raiz = etree.fromstring(mensagem)
    for pdf in raiz.iter(f"{{{CONTRATO}}}pdf"):
        conteudo = b64decode(pdf.text or "", validate=True)
        [tamanho], [resumo] = (
            list(raiz.iter(f"{{{CONTRATO}}}{nome}")) for nome in ("tamanhoBytes", "sha256")
        )
        assert (tamanho.text, resumo.text) == (str(len(conteudo)), sha256(conteudo).hexdigest())
        tamanho.text = resumo.text = None
        pdf.text = sem_compressao(conteudo).decode("latin-1").encode("unicode_escape").decode()
    return legivel(etree.tostring(raiz))


@para_cada_caso
def test_the_service_answers_as_recorded(caso: Caso, modelo: Modelo) -> None:
    resposta = gravar(caso, modelo, arquivo(caso, "pedido"))
    gravada = INDICE[caso.arquivo]["resposta"]
    assert comparavel(resposta.corpo) == comparavel(arquivo(caso, "resposta")), RENOVAR
    assert resposta.status == gravada["status"]
    assert cabecalhos_da_resposta(resposta) == gravada["cabecalhos"]


@para_cada_caso
def test_an_example_shows_the_code_in_its_name(caso: Caso) -> None:
    assert codigo_do_desfecho(arquivo(caso, "resposta")) == caso.codigo.codigo


@para_cada_caso
def test_the_request_and_its_headers_are_those_of_the_case(caso: Caso) -> None:
    exemplo = INDICE[caso.arquivo]
    assert arquivo(caso, "pedido") == caso.pedido
    assert exemplo["pedido"]["cabecalhos"] == caso.cabecalhos_http
    assert (exemplo["codigo"], exemplo["descricao"]) == (caso.codigo.codigo, caso.descricao)


def test_the_folder_holds_the_examples_of_the_index_and_nothing_else() -> None:
    indicados = [exemplo[papel]["arquivo"] for exemplo in INDICE.values() for papel in ("pedido", "resposta")]
    guardados = [str(caminho.relative_to(PASTA)) for caminho in PASTA.glob("*/*")]
    assert sorted(indicados) == sorted(guardados)
    assert list(INDICE) == [caso.arquivo for caso in CASOS]


def test_every_code_of_the_catalogue_has_an_example_and_no_example_shows_another() -> None:
    mostrados = {exemplo["codigo"] for exemplo in INDICE.values()}
    assert mostrados == {codigo.codigo for codigo in Codigo}


@pytest.mark.parametrize("pasta", CODIGOS_DE)
def test_every_code_that_an_operation_may_answer_has_an_example_of_it(pasta: str) -> None:
    assert {caso.codigo.codigo for caso in CASOS if caso.pasta == pasta} == CODIGOS_DE[pasta]


def test_every_fault_is_shown_in_both_versions_of_soap() -> None:
    de_12 = {caso.arquivo.removesuffix(".soap12") for caso in CASOS if caso.soap == SOAP12}
    falhas = {
        caso.arquivo for caso in CASOS if caso.codigo.faixa.impede_processamento and caso.soap != SOAP12
    }
    assert falhas - de_12 == {"Falhas/205-outro-envelope"}  # it is no envelope of either


@pytest.mark.parametrize("operacao", OPERACOES)
def test_the_operation_of_an_example_is_that_of_its_folder(operacao: str) -> None:
    for caso in CASOS:
        if caso.pasta == operacao:
            assert INDICE[caso.arquivo]["operacao"] == operacao


@para_cada_caso
def test_a_request_breaks_the_rules_it_means_to_break_and_no_other(caso: Caso) -> None:
    assert {achado.regra for achado in conferir(pedido_gravado(caso))} == set(caso.viola)


@para_cada_caso
def test_an_answer_breaks_no_rule(caso: Caso) -> None:
    assert conferir(resposta_gravada(caso)) == []


@para_cada_caso
def test_an_exchange_breaks_no_rule(caso: Caso) -> None:
    assert conferir_troca(pedido_gravado(caso), resposta_gravada(caso)) == []


@para_cada_caso
def test_a_second_schema_engine_finds_the_messages_valid(caso: Caso) -> None:
    mensagens = [resposta_gravada(caso)] if caso.viola else [pedido_gravado(caso), resposta_gravada(caso)]
    for mensagem in mensagens:
        [conteudo] = mensagem.corpo if mensagem.falha is None else mensagem.falha.iter(FALHA)
        segundo_motor().validate(etree.tostring(conteudo, encoding="unicode"))


@cache
def segundo_motor() -> xmlschema.XMLSchema10:
    return xmlschema.XMLSchema10(etree.tostring(elemento_esquema(), encoding="unicode"))


# The command that records them.


def test_recording_anew_writes_the_same_files_and_takes_old_ones_away(modelo: Modelo, tmp_path: Path) -> None:
    alguns = [caso for caso in CASOS if caso.arquivo in ALGUNS]
    (tmp_path / FALHAS).mkdir()
    (tmp_path / FALHAS / "999-de-ontem.pedido.xml").touch()
    renovar(alguns, modelo, tmp_path)
    assert ler_indice(tmp_path) == [INDICE[nome] for nome in INDICE if nome in ALGUNS]
    gravados = {str(caminho.relative_to(tmp_path)): caminho for caminho in tmp_path.glob("*/*")}
    assert sorted(gravados) == sorted(
        f"{nome}.{papel}.xml" for nome in ALGUNS for papel in ("pedido", "resposta")
    )
    for nome, caminho in gravados.items():
        assert caminho.read_bytes() == (PASTA / nome).read_bytes()


def test_an_answer_that_does_not_show_its_code_is_not_recorded(modelo: Modelo, tmp_path: Path) -> None:
    consulta, *_ = CASOS
    with pytest.raises(ValueError, match="answered otherwise"):
        renovar([replace(consulta, codigo=Codigo.NENHUM_BOLETO)], modelo, tmp_path)
    assert list(tmp_path.iterdir()) == []
