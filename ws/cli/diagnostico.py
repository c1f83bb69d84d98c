"""``central-cobranca doctor``: is this installation able to work, and if not, what to mend."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version

from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from ws.adapters.db.migrations import versao_atual, versao_do_codigo
from ws.bootstrap.aplicacao import Aplicacao, montar
from ws.config import variaveis_desconhecidas
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import FUSO_PADRAO
from ws.febraban.grafia import dia, instante
from ws.soap.contrato.publicacao import carregar_contrato

console = Console(highlight=False)


@dataclass(frozen=True, slots=True)
class Achado:
    """What one check found; ``conserto`` is empty when all is well."""

    item: str
    estado: str
    conserto: str = ""


PROXIES = (
    "Se há um proxy à frente, diga qual em CENTRAL_TRUSTED_PROXIES: o bloqueio de senhas é por endereço."
)
ENDERECOS = "Use sqlite:///arquivo.db, em pasta que exista, ou postgresql://usuario:senha@servidor/banco."


def diagnosticar() -> int:
    """Print every check; 0 when nothing needs mending."""
    with montar() as aplicacao:
        achados = [achado for exame in EXAMES for achado in exame(aplicacao)]
    tabela = Table(*(Column(nome, overflow="fold") for nome in ("", "Item", "Estado", "O que fazer")))
    for achado in achados:
        marca = "[red]![/]" if achado.conserto else "[green]ok[/]"
        tabela.add_row(marca, achado.item, achado.estado, achado.conserto)
    console.print(tabela)
    return int(any(achado.conserto for achado in achados))


def _bibliotecas(_: Aplicacao) -> Iterator[Achado]:
    import ws.soap  # noqa: F401 - refuses an unsafe XML parser when imported

    nomes = ("spyne", "lxml", "sqlalchemy", "reportlab", "granian")
    yield Achado("Bibliotecas", ", ".join(f"{nome} {version(nome)}" for nome in nomes))


def _configuracao(_: Aplicacao) -> Iterator[Achado]:
    for nome in variaveis_desconhecidas():
        yield Achado("Configuração", f"{escape(nome)} não é lida", "Confira o nome da variável no README.")


def _banco(aplicacao: Aplicacao) -> Iterator[Achado]:
    try:
        engine = aplicacao.engine
        onde = make_url(aplicacao.settings.database_url).render_as_string(hide_password=True)
    except ArgumentError:
        yield Achado("Banco de dados", "CENTRAL_DATABASE_URL não é um endereço de banco aceito", ENDERECOS)
        return
    try:
        versao = versao_atual(engine)
    except SQLAlchemyError:
        yield Achado("Banco de dados", f"{onde} não responde", "Confira CENTRAL_DATABASE_URL e o servidor.")
        return
    if versao == versao_do_codigo():
        yield Achado("Banco de dados", f"{onde}, versão {versao}")
    elif versao is None:
        yield Achado("Banco de dados", f"{onde}, vazio", "Importe os dados: central-cobranca import PASTA")
    else:
        yield Achado("Banco de dados", f"{onde}, versão {versao}", "Rode: central-cobranca migrate")


def _email(aplicacao: Aplicacao) -> Iterator[Achado]:
    servidor = aplicacao.servidor_smtp
    if not servidor.endereco:
        yield Achado(
            "Servidor de e-mail",
            "não configurado",
            "Defina CENTRAL_SMTP_HOST; até lá, só empresas em HOMOLOGACAO enviam, e o e-mail é guardado em pasta.",
        )
        return
    onde = f"{servidor.endereco}:{servidor.porta} ({servidor.seguranca.value})"
    try:
        aplicacao.carteiro_smtp.experimentar()
    except Erro as falha:
        yield Achado("Servidor de e-mail", f"{onde}: {falha}", "Confira as variáveis CENTRAL_SMTP_*.")
    else:
        yield Achado("Servidor de e-mail", onde)


def _contrato(aplicacao: Aplicacao) -> Iterator[Achado]:
    endereco = aplicacao.settings.public_url
    carregar_contrato(endereco)
    local = "localhost" in endereco or "127.0.0.1" in endereco
    conserto = "Defina CENTRAL_PUBLIC_URL com o endereço que os clientes usam." if local else ""
    yield Achado("Endereço publicado no WSDL", endereco, conserto)
    if endereco.startswith("https:") and not aplicacao.settings.trusted_proxies:
        yield Achado("Proxy", "nenhum é de confiança: todos parecem vir do mesmo endereço", PROXIES)


def _portal(aplicacao: Aplicacao) -> Iterator[Achado]:
    settings = aplicacao.settings
    if not settings.portal:
        yield Achado("Portal", "desligado")
    elif not aplicacao.tem_portal:
        yield Achado("Portal", "sem o Flask", "Instale o extra: pip install 'central-cobranca\\[portal]'")
    elif not settings.secret_key.get_secret_value():
        sem_chave = "; sem CENTRAL_SECRET_KEY, todos saem quando o servidor reinicia"
        yield Achado("Portal", f"{settings.public_url}/portal/EMPRESA/{sem_chave}")
    else:
        yield Achado("Portal", f"{settings.public_url}/portal/EMPRESA/")


def _relogio(aplicacao: Aplicacao) -> Iterator[Achado]:
    agora = aplicacao.clock.agora()
    hoje = aplicacao.clock.hoje(FUSO_PADRAO)
    yield Achado("Relógio", f"{instante(agora, 'UTC')} UTC; hoje em São Paulo é {dia(hoje)}")


EXAMES: tuple[Callable[[Aplicacao], Iterator[Achado]], ...] = (
    _bibliotecas,
    _configuracao,
    _banco,
    _email,
    _contrato,
    _portal,
    _relogio,
)
