"""The installation that the examples are recorded from: the product itself, with a clock that stands still.

Its company, customers and boletos are the files in ``dados``; today is 24 November 2026, 10:15 in São Paulo.
Identifiers follow one another instead of being random, so that recording twice gives the same bytes.
"""

import io
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from itertools import count, product
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

from tests.fakes.clock import Clock
from tests.fakes.logger import Logger
from ws.adapters.senhas import SenhasArgon2, argon2id
from ws.application.auditoria.recusas import ComRecusas
from ws.application.casos_de_uso import CasosDeUso
from ws.application.correio.enviar_boleto_email import EnviarBoletoEmail
from ws.bootstrap.aplicacao import Aplicacao, montar
from ws.bootstrap.casos import gestao_de_acessos
from ws.config import Settings
from ws.domain.acessos.acesso import COM_RECURSOS, Recurso
from ws.domain.acessos.quem_pede import Operador
from ws.intake.pasta import LeitorCsv
from ws.soap.contrato.publicacao import CAMINHO
from ws.soap.http.wsgi import criar_aplicacao_soap

DADOS = Path(__file__).parent / "dados"
PUBLICO = "https://cobranca.exemplo.com.br"
SEGREDO = "segredo-gerado-do-{}"
"""The secret of an integrator, by its login. Real ones are random."""
INSTANTE = datetime(2026, 11, 24, 13, 15, tzinfo=UTC)
GESTOR = Operador("gestor")
METODO, VERSAO_HTTP = "POST", "HTTP/1.1"
"""How every example is sent."""


class SegredosConhecidos(SenhasArgon2):
    """The product's password hashing, with secrets that can be written down in an example."""

    proximo = ""

    def gerar_segredo(self) -> tuple[str, str]:
        """``proximo``, and what to store."""
        return self.proximo, f"sha256${sha256(self.proximo.encode()).hexdigest()}"


@dataclass(frozen=True)
class RespostaHttp:
    """What came back."""

    status: int
    cabecalhos: Mapping[str, str]
    corpo: bytes


@dataclass
class Instalacao:
    """An installation of its own for one example: whatever one does, the next one does not see."""

    aplicacao: Aplicacao
    relogio: Clock
    casos: CasosDeUso
    url: str = PUBLICO

    @cached_property
    def wsgi(self) -> Callable[..., Iterable[bytes]]:
        """The HTTP door over ``casos``."""
        return criar_aplicacao_soap(
            self.casos, url_publica=self.url, logger=Logger(), pronto=self.aplicacao.banco_em_dia
        )

    def enviar(self, corpo: bytes, cabecalhos: Mapping[str, str]) -> RespostaHttp:
        """POST a message to the service."""
        ambiente: dict[str, Any] = {
            "REQUEST_METHOD": METODO,
            "SERVER_PROTOCOL": VERSAO_HTTP,
            "PATH_INFO": CAMINHO,
            "REMOTE_ADDR": "203.0.113.7",
            "CONTENT_LENGTH": str(len(corpo)),
            "wsgi.input": io.BytesIO(corpo),
            **{_variavel(nome): valor for nome, valor in cabecalhos.items()},
        }
        setup_testing_defaults(ambiente)
        inicio: list[Any] = []
        conteudo = b"".join(self.wsgi(ambiente, lambda *partes: inicio.extend(partes)))
        return RespostaHttp(int(inicio[0].split()[0]), dict(inicio[1]), conteudo)

    def entregar_emails(self) -> None:
        """One round of the outbox worker after another, until nothing is due."""
        while self.aplicacao.trabalhador.rodada():
            pass


def _variavel(cabecalho: str) -> str:
    nome = cabecalho.upper().replace("-", "_")
    return nome if nome in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{nome}"


@dataclass(frozen=True)
class Modelo:
    """A database with the data and the accounts, made once and copied for each example."""

    pasta: Path

    def preparar(self) -> None:
        """Import the companies of ``dados``, and create their accounts."""
        aplicacao = montar(self._ajustes(self.pasta, {}), Clock(INSTANTE))
        aplicacao.preparar_banco()
        for empresa in sorted(DADOS.iterdir()):
            importacao = aplicacao.importar(LeitorCsv(empresa), quem=GESTOR.login)
            assert not importacao.problemas, importacao.problemas
        _criar_acessos(aplicacao)
        aplicacao.engine.dispose()

    def instalar(self, pasta: Path, ajustes: Mapping[str, object]) -> Instalacao:
        """A copy in ``pasta``, with settings that are not the default ones."""
        shutil.copy(self.pasta / "central.db", pasta / "central.db")
        relogio = Clock(INSTANTE)
        aplicacao = montar(self._ajustes(pasta, ajustes), relogio)
        casos, numeros = aplicacao.casos_de_uso, count(1)
        enviar = casos.enviar
        assert isinstance(enviar, ComRecusas)
        assert isinstance(enviar.caso, EnviarBoletoEmail)
        caso = replace(enviar.caso, novo_id=lambda: _identificador(next(numeros)))
        return Instalacao(aplicacao, relogio, replace(casos, enviar=replace(enviar, caso=caso)))

    @staticmethod
    def _ajustes(pasta: Path, ajustes: Mapping[str, object]) -> Settings:
        proprios = {"database_url": f"sqlite:///{pasta / 'central.db'}", "mail_capture_dir": pasta / "emails"}
        return Settings.model_validate({**proprios, **ajustes})


def _identificador(numero: int) -> str:
    """As long as the product's own, and always the same."""
    return sha256(str(numero).encode()).hexdigest()[:24]


def _criar_acessos(aplicacao: Aplicacao) -> None:
    senhas = SegredosConhecidos(argon2id())
    gestao = gestao_de_acessos(aplicacao.unidades, senhas, aplicacao.clock)
    gestao.criar_cliente(GESTOR, "aurora", "mercado", ["C0001"], senha="bom-preco-2026")
    gestao.criar_cliente(GESTOR, "aurora", "desligado", ["C0001"], senha="porta-fechada-2026")
    gestao.desativar_acesso(GESTOR, "desligado")
    for empresa, login in (("aurora", "erp-aurora"), ("aurora", "erp-restrito"), ("boreal", "erp-boreal")):
        senhas.proximo = SEGREDO.format(login)
        gestao.criar_integrador(GESTOR, empresa, login)
    gestao.liberar_padroes(GESTOR, "aurora", dict.fromkeys(product(COM_RECURSOS, Recurso), True))
    gestao.liberar_recursos(GESTOR, "erp-restrito", dict.fromkeys(Recurso, False))
    gestao.liberar_recursos(GESTOR, "erp-boreal", dict.fromkeys(Recurso, True))
