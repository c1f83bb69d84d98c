"""The examples of what EnviarBoletoEmail answers, each with its request."""

from datetime import timedelta

from tests.wsdl.exemplos.caso import Caso
from tests.wsdl.exemplos.casos.boletos_nao_emitiveis import NAO_EMITIVEIS
from tests.wsdl.exemplos.casos.falhas_do_pedido import PARA, UM
from tests.wsdl.exemplos.instalacao import Instalacao
from tests.wsdl.exemplos.pedidos import Campo, pedido
from tests.wsdl.exemplos.quem_pede import CLIENTE, do_erp, integrador, tentar
from ws.desfechos.catalogo.contrato import Codigo


def emails(*enderecos: str) -> Campo:
    """The recipients of a request."""
    return ("destinatarios", [("email", endereco) for endereco in enderecos])


ENVIO = do_erp(
    "EnviarBoletoEmail",
    ("usuarioFinal", "maria"),
    UM,
    emails("financeiro@mercado.exemplo.com.br", "gerente@mercado.exemplo.com.br"),
    ("assunto", "Seu boleto de novembro"),
    ("idRequisicao", "pedido-2026-000417"),
)
OUTRO_ENVIO = do_erp(
    "EnviarBoletoEmail", ("idBoleto", "T000102"), PARA, ("idRequisicao", "pedido-2026-000417")
)


def mais_tarde(instalacao: Instalacao) -> None:
    """A minute passes, and the worker does its round."""
    instalacao.relogio.avancar(timedelta(minutes=1))
    instalacao.entregar_emails()


CASOS = (
    Caso("EnviarBoletoEmail", Codigo.SUCESSO, "aceito", "Um boleto para dois destinatários.", ENVIO),
    Caso(
        "EnviarBoletoEmail",
        Codigo.SUCESSO,
        "acompanhamento",
        "O mesmo pedido, repetido depois do envio: mesmo protocolo, situação de agora.",
        ENVIO,
        antes=(tentar(ENVIO), mais_tarde),
    ),
    *(
        Caso(
            "EnviarBoletoEmail",
            codigo,
            nome,
            descricao,
            do_erp("EnviarBoletoEmail", ("idBoleto", boleto), PARA, cliente=cliente),
        )
        for codigo, nome, boleto, cliente, descricao in NAO_EMITIVEIS
    ),
    Caso(
        "EnviarBoletoEmail",
        Codigo.BOLETO_REPETIDO,
        "repetido",
        "O mesmo boleto duas vezes.",
        do_erp("EnviarBoletoEmail", UM, UM, PARA),
    ),
    Caso(
        "EnviarBoletoEmail",
        Codigo.EMAIL_INVALIDO,
        "lista-em-um-endereco",
        "Dois endereços no mesmo elemento.",
        do_erp("EnviarBoletoEmail", UM, emails("maria@cliente.exemplo.com.br; jose@cliente.exemplo.com.br")),
    ),
    Caso(
        "EnviarBoletoEmail",
        Codigo.EMAIL_REPETIDO,
        "endereco-repetido",
        "O mesmo endereço, com outras maiúsculas.",
        do_erp(
            "EnviarBoletoEmail", UM, emails("maria@cliente.exemplo.com.br", "Maria@cliente.exemplo.com.br")
        ),
    ),
    Caso(
        "EnviarBoletoEmail",
        Codigo.ID_REQUISICAO_REUTILIZADO,
        "chave-reutilizada",
        "Um idRequisicao já usado, com outro conteúdo.",
        OUTRO_ENVIO,
        antes=(tentar(ENVIO),),
    ),
    Caso(
        "EnviarBoletoEmail",
        Codigo.LIMITE_DIARIO_DO_BOLETO,
        "limite-do-boleto",
        "Mais mensagens de um boleto do que a empresa permite por dia.",
        do_erp("EnviarBoletoEmail", UM, PARA),
        ajustes={"mail_daily_per_boleto": 1},
        antes=(tentar(do_erp("EnviarBoletoEmail", UM, PARA)),),
    ),
    Caso(
        "EnviarBoletoEmail",
        Codigo.LIMITE_DIARIO_DO_ACESSO,
        "limite-da-conta",
        "Mais mensagens de uma conta do que a empresa permite por dia.",
        do_erp("EnviarBoletoEmail", UM, PARA),
        ajustes={"mail_daily_per_integrator": 1},
        antes=(tentar(do_erp("EnviarBoletoEmail", ("idBoleto", "T000102"), PARA)),),
    ),
    Caso(
        "EnviarBoletoEmail",
        Codigo.ENVIO_DESATIVADO,
        "envio-desativado",
        "Uma empresa que não envia e-mails.",
        pedido(
            "EnviarBoletoEmail",
            ("codigoCliente", "C0001"),
            ("idBoleto", "B000001"),
            PARA,
            cabecalho=integrador("erp-boreal"),
        ),
    ),
    Caso(
        "EnviarBoletoEmail",
        Codigo.TEXTO_NAO_PERMITIDO,
        "assunto-de-cliente",
        "Conta de cliente que informa assunto.",
        pedido("EnviarBoletoEmail", UM, PARA, ("assunto", "Boleto"), cabecalho=CLIENTE),
    ),
)
