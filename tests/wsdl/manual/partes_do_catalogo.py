"""Tables of the manual that say what the code says: the catalogue of outcomes, and the limits."""

from collections.abc import Iterator
from datetime import timedelta

from tests.wsdl.contrato import elemento_esquema
from tests.wsdl.manual.partes_do_contrato import tabela
from tests.wsdl.namespaces import PREFIXOS
from ws.application.acessos.entrada.porteiro import (
    BLOQUEIO_MAXIMO,
    FALHAS_TOLERADAS,
    PRIMEIRO_BLOQUEIO,
)
from ws.application.acessos.regras_de_acesso import SENHA_MAXIMA
from ws.application.carteira.consultar_boletos import REGISTROS_POR_PAGINA
from ws.application.correio.enviar_boleto_email import VALIDADE_DA_CHAVE
from ws.bootstrap.processo import SEGUNDOS_PARA_O_CORPO
from ws.cli.servidor import CABECALHOS_MS
from ws.config import Settings
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.faixa import Faixa
from ws.domain.carteira.periodo import MESES_NO_MAXIMO
from ws.http.requisicao import LIMITE
from ws.soap.mensagem.arvore import (
    ATRIBUTOS_NO_MAXIMO,
    ELEMENTOS_NO_MAXIMO,
    NAMESPACES_NO_MAXIMO,
    NIVEIS_NO_MAXIMO,
)

COLUNAS = ("Código", "Mensagem", "Observação", "O que fazer", "Repetir?")
KIB = 1024
CABECALHOS_NO_MAXIMO = 100
"""Of the HTTP server's library, which has no setting for it; a test asks a server."""


def tabela_de_codigos(faixa: str) -> str:
    """The codes of a range, named by its first digit."""
    inteira = Faixa.do_codigo(f"{faixa}00")
    return tabela(
        COLUNAS,
        [
            [f"`{e.codigo}`", e.mensagem, e.observacao, e.providencia, "sim" if e.repetir else "não"]
            for e in Codigo
            if e.faixa is inteira
        ],
    )


def limites() -> str:
    """What the service limits, and what it answers beyond."""
    return tabela(
        ["O quê", "Limite", "Além dele"],
        [*_da_conexao(), *_do_pedido(), *_das_listas(), *_do_email(), *_do_acesso()],
    )


def _da_conexao() -> Iterator[list[str]]:
    cabecalhos = f"{CABECALHOS_MS // 1000} segundos"
    yield ["Tempo para os cabeçalhos HTTP chegarem", cabecalhos, "a conexão é fechada, sem resposta"]
    yield ["Tempo de uma conexão sem pedido", cabecalhos, "a conexão é fechada"]
    yield ["Tempo para o corpo chegar", f"{SEGUNDOS_PARA_O_CORPO:.0f} segundos", "HTTP 408"]
    yield ["Cabeçalhos HTTP de um pedido", str(CABECALHOS_NO_MAXIMO), "HTTP 431"]


def _do_pedido() -> Iterator[list[str]]:
    yield ["Tamanho de um pedido", f"{LIMITE // KIB} KiB", "HTTP 413"]
    yield ["Elementos em um pedido", str(ELEMENTOS_NO_MAXIMO), "falha `901`"]
    yield ["Níveis de elementos", str(NIVEIS_NO_MAXIMO), "falha `901`"]
    yield ["Atributos em um elemento", str(ATRIBUTOS_NO_MAXIMO), "falha `901`"]
    yield ["Declarações de namespace (`xmlns`)", str(NAMESPACES_NO_MAXIMO), "falha `901`"]
    yield ["`X-Correlation-ID`", f"{_faceta('Codigo', 'maxLength')} caracteres", "é trocado por um novo"]


def _das_listas() -> Iterator[list[str]]:
    pagina = f"{_faceta('TamanhoPagina', 'maxInclusive')} (padrão: {REGISTROS_POR_PAGINA})"
    yield ["Boletos por página de `ConsultarBoletos`", pagina, "falha `212`"]
    for operacao in ("EmitirBoleto", "EnviarBoletoEmail"):
        yield [f"Boletos por `{operacao}`", _maximo(f"{operacao}Requisicao", "idBoleto"), "falha `211`"]
    yield ["Destinatários por `EnviarBoletoEmail`", _maximo("Destinatarios", "email"), "falha `211`"]
    yield ["Período de `AnaliseFinanceira`", f"{MESES_NO_MAXIMO} meses do calendário", "resultado `502`"]


def _do_email() -> Iterator[list[str]]:
    campos = Settings.model_fields
    for quem, campo, codigo in (
        ("de um boleto", "mail_daily_per_boleto", Codigo.LIMITE_DIARIO_DO_BOLETO),
        ("de uma conta de cliente", "mail_daily_per_customer", Codigo.LIMITE_DIARIO_DO_ACESSO),
        ("de uma conta de integrador", "mail_daily_per_integrator", Codigo.LIMITE_DIARIO_DO_ACESSO),
    ):
        yield [f"Mensagens por dia {quem}", str(campos[campo].default), f"resultado `{codigo.codigo}`"]
    yield ["Validade de um `idRequisicao`", f"{VALIDADE_DA_CHAVE.days} dias", "a chave volta a estar livre"]


def _do_acesso() -> Iterator[list[str]]:
    yield [
        "Senhas erradas seguidas",
        str(FALHAS_TOLERADAS),
        "espera; falha `103`",
    ]
    espera = f"de {_minutos(PRIMEIRO_BLOQUEIO)} a {_minutos(BLOQUEIO_MAXIMO)} minutos, dobrando"
    yield ["Espera depois delas", espera, "não passa disso"]
    yield ["Tamanho de uma senha", f"{SENHA_MAXIMA} caracteres", "falha `102`"]


def _minutos(duracao: timedelta) -> int:
    return duracao // timedelta(minutes=1)


def _faceta(tipo: str, faceta: str) -> str:
    return _valor(f"xs:simpleType[@name='{tipo}']/xs:restriction/xs:{faceta}", "value")


def _maximo(tipo: str, campo: str) -> str:
    return _valor(f"xs:complexType[@name='{tipo}']/xs:sequence/xs:element[@name='{campo}']", "maxOccurs")


def _valor(caminho: str, atributo: str) -> str:
    elemento = elemento_esquema().find(caminho, PREFIXOS)
    if elemento is None:
        raise ValueError(f"the schema has no {caminho}")
    return elemento.attrib[atributo]
