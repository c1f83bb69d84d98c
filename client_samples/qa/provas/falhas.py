"""What cannot be processed: who asks, and messages outside the contract. Each is a fault with its code."""

from typing import Any
from uuid import uuid4

from client_samples.conexao import NAMESPACE
from client_samples.qa.caso import casos
from client_samples.qa.envelope import SOAP11, SOAP12, Acesso, campo, envelope, pedido
from client_samples.qa.juizo import NaoAplicavel, conferir, igual
from client_samples.qa.servico import TIPO, Falha, Servico

CONSULTAR = "ConsultarBoletos"
CAMPOS: dict[str, dict[str, Any]] = {
    CONSULTAR: {},
    "EmitirBoleto": {"idBoleto": ["QA-0"]},
    "EnviarBoletoEmail": {"idBoleto": ["QA-0"], "destinatarios": {"email": ["qa@example.com"]}},
    "AnaliseFinanceira": {},
}
"""What asks for each operation without doing anything: no boleto has that id."""


def senha_errada(servico: Servico) -> None:
    """Wrong password and unknown login are told apart by nothing."""
    errada = servico.falhar(CONSULTAR, acesso=Acesso(servico.cliente.usuario, f"qa-{uuid4().hex}"))
    ninguem = servico.falhar(CONSULTAR, acesso=Acesso(f"qa-{uuid4().hex}", "qualquer"))
    igual("senha errada: HTTP e falha", (errada.status, errada.codigo), (500, "102"))
    igual("usuário desconhecido", ninguem, errada)
    igual("depois, a senha certa", servico.chamar(CONSULTAR).resultado.codigo[0], "0")


def sem_credenciais(servico: Servico) -> None:
    mensagem = envelope(pedido(CONSULTAR), None).encode()
    resposta = servico.postar_bytes(mensagem, {"Content-Type": TIPO})
    igual("HTTP e falha", (resposta.status, resposta.codigo), (401, "101"))
    desafio = resposta.cabecalhos.get("WWW-Authenticate", "")
    conferir(desafio.lower().startswith("basic"), "cabeçalho WWW-Authenticate: Basic")


def acesso_desativado(servico: Servico) -> None:
    falha = servico.falhar(CONSULTAR, acesso=servico.acesso("desativado"))
    igual("HTTP e falha", (falha.status, falha.codigo), (500, "104"))


def recurso_nao_liberado(servico: Servico) -> None:
    acesso = servico.acesso("sem-liberacao")
    vistos = {operacao: servico.tentar(operacao, acesso=acesso, **CAMPOS[operacao]) for operacao in CAMPOS}
    falhas = {operacao: visto for operacao, visto in vistos.items() if isinstance(visto, Falha)}
    if not falhas:
        raise NaoAplicavel("o gestor liberou as quatro operações para o acesso de --sem-liberacao")
    for operacao, falha in falhas.items():
        igual(f"{operacao}: HTTP e falha", (falha.status, falha.codigo), (500, "110"))


def valor_fora_da_lista(servico: Servico) -> None:
    falha = servico.falhar(CONSULTAR, situacao="QUALQUER")
    igual("HTTP, falha e campo", (falha.status, falha.codigo, falha.campo), (500, "212", "situacao"))
    conferir("QUALQUER" not in falha.mensagem, "mensagem que não repita o valor recebido")


def data_invalida(servico: Servico) -> None:
    _falha(servico, pedido(CONSULTAR, campo("vencimentoInicial", "31/01/2026")), "212")


def obrigatorio_ausente(servico: Servico) -> None:
    _falha(servico, pedido("EmitirBoleto"), "210")
    _falha(servico, "<v1:EmitirBoleto/>", "210")
    _falha(servico, pedido("EmitirBoleto", "<v1:idBoleto/>"), "210")


def fora_de_ordem(servico: Servico) -> None:
    _falha(servico, pedido(CONSULTAR, campo("pagina", "1") + campo("situacao", "TODOS")), "211")
    _falha(servico, pedido(CONSULTAR, campo("desconto", "1")), "211")


def sem_namespace(servico: Servico) -> None:
    corpo = f"<v1:{CONSULTAR}><requisicao/></v1:{CONSULTAR}>"
    _falha(servico, corpo, "211")


def texto_longo(servico: Servico) -> None:
    _falha(servico, pedido("EmitirBoleto", campo("idBoleto", "9" * 65)), "213")


def operacao_desconhecida(servico: Servico) -> None:
    _falha(servico, pedido("CancelarBoleto"), "208")


def dois_elementos_no_body(servico: Servico) -> None:
    _falha(servico, pedido(CONSULTAR) * 2, "204")


def rpc_encoded(servico: Servico) -> None:
    corpo = f'<v1:{CONSULTAR}><v1:requisicao href="#1"/></v1:{CONSULTAR}>'
    _falha(servico, corpo, "209")


def cabecalho_nao_entendido(servico: Servico) -> None:
    mensagem = envelope(pedido(CONSULTAR), servico.cliente).replace(
        "<s:Header>", '<s:Header><x:Rota xmlns:x="urn:qa" s:mustUnderstand="1"/>'
    )
    _falha_de_bytes(servico, mensagem, "206")


def outro_envelope(servico: Servico) -> None:
    mensagem = envelope(pedido(CONSULTAR), servico.cliente).replace(SOAP11, "urn:qa:envelope")
    _falha_de_bytes(servico, mensagem, "205")


def dtd(servico: Servico) -> None:
    mensagem = envelope(pedido(CONSULTAR, campo("numeroDocumento", "x")), servico.cliente)
    entidade = '<!DOCTYPE s [<!ENTITY x "1">]>' + mensagem.replace(">x<", ">&x;<")
    _falha_de_bytes(servico, entidade, "202")


def xml_truncado(servico: Servico) -> None:
    mensagem = envelope(pedido(CONSULTAR), servico.cliente)
    _falha_de_bytes(servico, mensagem[: len(mensagem) // 2], "201")
    _falha_de_bytes(servico, "", "201")


def falha_em_soap12(servico: Servico) -> None:
    falha = servico.falhar(CONSULTAR, soap=SOAP12, situacao="QUALQUER")
    igual("HTTP e falha", (falha.status, falha.codigo), (400, "212"))


def correlacao(servico: Servico) -> None:
    """The caller's own identifier comes back, in an answer and in a fault."""
    meu = f"qa-{uuid4().hex}"
    for corpo in (pedido(CONSULTAR, campo("registrosPorPagina", "1")), pedido("EmitirBoleto")):
        resposta = servico.postar(corpo, **{"X-Correlation-ID": meu})
        igual("idCorrelacao", resposta.valores("idCorrelacao"), [meu])


def sem_soapaction(servico: Servico) -> None:
    """Many legacy clients send none, or the wrong one: the body says what is asked."""
    for acao in ('""', "qualquer", f'"{NAMESPACE}:EmitirBoleto"'):
        resposta = servico.postar(pedido(CONSULTAR, campo("registrosPorPagina", "1")), SOAPAction=acao)
        igual(f"HTTP com SOAPAction {acao}", resposta.status, 200)


def _falha(servico: Servico, corpo: str, codigo: str) -> None:
    resposta = servico.postar(corpo)
    igual("HTTP e falha", (resposta.status, resposta.codigo), (500, codigo))


def _falha_de_bytes(servico: Servico, mensagem: str, codigo: str) -> None:
    resposta = servico.postar_bytes(mensagem.encode(), {"Content-Type": TIPO})
    igual("HTTP e falha", (resposta.status, resposta.codigo), (500, codigo))


CASOS = casos(
    "falhas",
    ("senha errada e usuário desconhecido, 102", senha_errada),
    ("sem credenciais, HTTP 401 com desafio e falha 101", sem_credenciais),
    ("acesso desativado, 104", acesso_desativado),
    ("recurso que o gestor não liberou, 110", recurso_nao_liberado),
    ("valor fora da lista, 212", valor_fora_da_lista),
    ("data que não é AAAA-MM-DD, 212", data_invalida),
    ("campo obrigatório ausente ou vazio, 210", obrigatorio_ausente),
    ("campo fora de ordem ou desconhecido, 211", fora_de_ordem),
    ("campo sem namespace, 211", sem_namespace),
    ("texto longo demais, 213", texto_longo),
    ("operação desconhecida, 208", operacao_desconhecida),
    ("dois elementos no Body, 204", dois_elementos_no_body),
    ("mensagem rpc/encoded, 209", rpc_encoded),
    ("cabeçalho obrigatório não entendido, 206", cabecalho_nao_entendido),
    ("envelope que não é SOAP, 205", outro_envelope),
    ("DTD, 202", dtd),
    ("XML truncado ou vazio, 201", xml_truncado),
    ("falha em SOAP 1.2: HTTP 400", falha_em_soap12),
    ("o X-Correlation-ID do pedido volta", correlacao),
    ("SOAPAction vazio ou errado não importa", sem_soapaction),
)
