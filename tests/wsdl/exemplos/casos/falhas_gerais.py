"""Faults that any operation may give: access, XML, envelope, limits. Recorded with ConsultarBoletos."""

from dataclasses import replace

from tests.wsdl.exemplos.caso import FALHAS, Caso
from tests.wsdl.exemplos.instalacao import Instalacao
from tests.wsdl.exemplos.pedidos import Corpo, elemento, envelope, operacao, pedido, seguranca
from tests.wsdl.exemplos.quem_pede import (
    CLIENTE,
    CLIENTE_COM_SENHA_ERRADA,
    ERP,
    ERP_COM_SEGREDO_ERRADO,
    do_erp,
    tentar,
)
from tests.wsdl.namespaces import CONTRATO, SOAPENC
from ws.application.acessos.entrada.porteiro import FALHAS_TOLERADAS
from ws.desfechos.catalogo.contrato import Codigo
from ws.soap.mensagem.arvore import NIVEIS_NO_MAXIMO

CONSULTA = "ConsultarBoletos"
DO_ERP = do_erp(CONSULTA)
TRANSACAO = '<t:Transacao xmlns:t="urn:exemplo:transacao" soap:mustUnderstand="1">42</t:Transacao>\n'
DOCTYPE = b"<!DOCTYPE Envelope>\n<soap:Envelope"
DIGEST = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest"


def trocando(corpo: Corpo, antes: bytes, depois: bytes) -> Corpo:
    """The same request, spoilt in one place."""
    return lambda soap: corpo(soap).replace(antes, depois, 1)


def truncado(soap: str) -> bytes:
    """A request whose end did not arrive."""
    return DO_ERP(soap).partition(b"</soap:Body>")[0]


def em_latin1(soap: str) -> bytes:
    """A request in ISO-8859-1 that says it is UTF-8."""
    return do_erp(CONSULTA, ("usuarioFinal", "José"))(soap).decode().encode("iso-8859-1")


def com_dois_elementos(soap: str) -> bytes:
    """A Body with two operations."""
    return envelope(soap, operacao(CONSULTA) + operacao("AnaliseFinanceira"), ERP).encode()


def de_outro_servico(soap: str) -> bytes:
    """A Body with an operation that the contract does not have."""
    corpo = elemento("RenegociarBoleto", [("requisicao", [])], f' xmlns="{CONTRATO}"')
    return envelope(soap, corpo, ERP).encode()


def codificado(soap: str) -> bytes:
    """RPC/encoded, as an old Delphi sends it: a reference from one element to another."""
    corpo = f'<c:ConsultarBoletos xmlns:c="{CONTRATO}"><c:requisicao href="#1"/></c:ConsultarBoletos>\n'
    alvo = f'<e:Struct xmlns:e="{SOAPENC}" id="1"/>\n'
    return envelope(soap, corpo + alvo, ERP).encode()


def fundo_demais(soap: str) -> bytes:
    """More levels than any request of the contract has."""
    niveis = NIVEIS_NO_MAXIMO
    corpo = f'<ConsultarBoletos xmlns="{CONTRATO}">{"<a>" * niveis}{"</a>" * niveis}</ConsultarBoletos>\n'
    return envelope(soap, corpo, ERP).encode()


def quebrar_a_consulta(instalacao: Instalacao) -> None:
    """A defect in the product."""

    def consultar(*_: object) -> None:
        raise RuntimeError

    instalacao.casos = replace(instalacao.casos, consultar=consultar)  # type: ignore[arg-type]  # it never returns


def _casos() -> tuple[Caso, ...]:
    def falha(codigo: Codigo, nome: str, descricao: str, corpo: Corpo, *viola: str) -> Caso:
        return Caso(FALHAS, codigo, nome, descricao, corpo, viola=frozenset(viola))

    return (
        falha(
            Codigo.CREDENCIAIS_AUSENTES,
            "sem-credenciais",
            "Nem UsernameToken nem HTTP Basic: HTTP 401 com o desafio Basic.",
            pedido(CONSULTA),
        ),
        falha(
            Codigo.CREDENCIAIS_INVALIDAS,
            "senha-errada",
            "Usuário que existe, com a senha errada; a resposta é a mesma quando ele não existe.",
            pedido(CONSULTA, cabecalho=CLIENTE_COM_SENHA_ERRADA),
        ),
        replace(
            falha(
                Codigo.ACESSO_BLOQUEADO,
                "conta-bloqueada",
                "Conta de cliente depois de cinco senhas erradas, agora com a senha certa.",
                pedido(CONSULTA, cabecalho=CLIENTE),
            ),
            antes=(tentar(pedido(CONSULTA, cabecalho=CLIENTE_COM_SENHA_ERRADA), FALHAS_TOLERADAS),),
        ),
        replace(
            falha(
                Codigo.ACESSO_BLOQUEADO,
                "segredo-errado-de-novo",
                "Conta de integrador, sexto segredo errado seguido; o certo seria aceito.",
                pedido(CONSULTA, cabecalho=ERP_COM_SEGREDO_ERRADO),
            ),
            antes=(tentar(pedido(CONSULTA, cabecalho=ERP_COM_SEGREDO_ERRADO), FALHAS_TOLERADAS),),
        ),
        falha(
            Codigo.ACESSO_DESATIVADO,
            "conta-desativada",
            "Conta que o gestor desativou, com a senha certa.",
            pedido(CONSULTA, cabecalho=seguranca("desligado", "porta-fechada-2026")),
        ),
        falha(Codigo.XML_INVALIDO, "xml-truncado", "Mensagem que não chegou inteira.", truncado, "R9980"),
        falha(
            Codigo.DTD_PROIBIDO,
            "com-doctype",
            "Mensagem com DOCTYPE.",
            trocando(DO_ERP, b"<soap:Envelope", DOCTYPE),
            "R1008",
        ),
        falha(
            Codigo.CODIFICACAO_INVALIDA,
            "latin1-declarado-utf8",
            "Texto em ISO-8859-1 em uma mensagem que diz ser UTF-8.",
            em_latin1,
            "R9980",
        ),
        falha(
            Codigo.ENVELOPE_INVALIDO,
            "dois-elementos-no-body",
            "Duas operações na mesma mensagem.",
            com_dois_elementos,
            "R9981",
        ),
        falha(
            Codigo.CABECALHO_NAO_ENTENDIDO,
            "cabecalho-obrigatorio",
            "Cabeçalho SOAP com mustUnderstand que o serviço não conhece.",
            pedido(CONSULTA, cabecalho=ERP + TRANSACAO),
        ),
        falha(
            Codigo.SEGURANCA_INVALIDA,
            "password-digest",
            "UsernameToken com PasswordDigest.",
            pedido(CONSULTA, cabecalho=seguranca("erp-aurora", "0d2Xc1h4ZG0yZk5rQ3VwT0E=", DIGEST)),
        ),
        falha(
            Codigo.OPERACAO_DESCONHECIDA,
            "operacao-desconhecida",
            "Uma operação que não existe no contrato.",
            de_outro_servico,
            "R2712",
            "R2744",
        ),
        falha(
            Codigo.ESTILO_NAO_SUPORTADO,
            "rpc-encoded",
            "Mensagem RPC/encoded, como a de um Delphi sem ioDocument.",
            codificado,
            "R2712",
            "R9981",
        ),
        falha(
            Codigo.REQUISICAO_GRANDE,
            "niveis-demais",
            "Elementos uns dentro dos outros além do limite.",
            fundo_demais,
            "R2712",
        ),
        replace(
            falha(
                Codigo.INDISPONIVEL,
                "banco-fora-do-ar",
                "O banco de dados da instalação não responde.",
                DO_ERP,
            ),
            ajustes={"database_url": "sqlite:////nao/existe/central.db"},
        ),
        replace(
            falha(Codigo.ERRO_INTERNO, "defeito", "Uma falha inesperada do serviço.", DO_ERP),
            avaria=quebrar_a_consulta,
        ),
    )


OUTRO_ENVELOPE = Caso(
    FALHAS,
    Codigo.VERSAO_SOAP_DESCONHECIDA,
    "outro-envelope",
    "Um elemento Envelope que não é de SOAP 1.1 nem de SOAP 1.2; responde-se em SOAP 1.1.",
    lambda _: DO_ERP("http://www.w3.org/2001/12/soap-envelope"),
    viola=frozenset({"R9980"}),
)

CASOS = (*_casos(), OUTRO_ENVELOPE)
