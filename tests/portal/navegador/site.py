"""The scene on a real server: ``serve``, its outbox worker, and a mail server that takes what it sends."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.adapters.mail.correio import Correio
from tests.adapters.mail.correio import no_ar as correio_no_ar
from tests.mundo.aurora import AURORA, BOREAL
from tests.mundo.destinos.banco_de_dados import datar_senhas, gravar
from tests.mundo.importacao import uma_importacao_com_recusas
from tests.portal.navegador.cena import banco
from tests.servidor.processo import LOCAL, no_ar, porta_livre
from ws.application.ports.importacao.corridas import Importacao
from ws.bootstrap.aplicacao import Aplicacao, montar
from ws.config import Settings, ambiente_do_processo

FUSO = ZoneInfo("America/Sao_Paulo")
RECUSADO = "ninguem@exemplo.com.br"
"""The mail server knows no such address."""


@dataclass(frozen=True)
class Site:
    """Where it is, and the installation in this process that has the same database."""

    url: str
    correio: Correio
    aplicacao: Aplicacao
    hoje: date
    sessoes: dict[str, Any] = field(default_factory=dict)
    """Cookies of those who came in before, by path and login."""

    def daqui(self, dias: int) -> date:
        """So many days from the day on which the scene was written."""
        return self.hoje + timedelta(dias)

    def carta(self, para: str) -> str | None:
        """The latest letter to an address, as text."""
        for recebida in reversed(self.correio.recebidas):
            if para in recebida.para:
                corpo = message_from_bytes(recebida.conteudo, policy=default).get_body(("plain",))
                return str(corpo.get_content()) if corpo else ""
        return None

    def link(self, para: str) -> str | None:
        """The link to choose a password in that letter."""
        achado = re.search(r"http\S+/convite/\S+", self.carta(para) or "")
        return achado[0] if achado else None


@contextmanager
def servindo(pasta: Path) -> Iterator[Site]:
    """The data written, the server up, until the block ends."""
    porta = porta_livre()
    with correio_no_ar(Correio(respostas={RECUSADO: "550 5.1.1 unknown"})) as correio:
        ajustes = {
            "database_url": f"sqlite:///{pasta / 'central.db'}",
            "mail_capture_dir": str(pasta / "emails"),
            "public_url": f"http://{LOCAL}:{porta}",
            "host": LOCAL,
            "port": str(porta),
            "smtp_host": "localhost",
            "smtp_port": str(correio.porta),
            "smtp_security": "nenhuma",
            "mail_daily_per_boleto": "1000",
            "mail_daily_per_customer": "1000",
        }
        aplicacao = montar(Settings.model_validate(ajustes))
        aplicacao.preparar_banco()
        hoje = datetime.now(FUSO).date()
        with aplicacao.engine.begin() as conexao:
            gravar(conexao, banco(hoje))
            datar_senhas(conexao, aplicacao.clock.agora())
        with aplicacao.importar.unidades.escrita() as unidade:
            for empresa_id in (AURORA, BOREAL):
                unidade.importacoes.registrar(_importacao(empresa_id, aplicacao.clock.agora()))
            unidade.commit()
        try:
            ambiente = ambiente_do_processo(ajustes)
            with no_ar("ws.cli", "serve", porta=porta, registro=pasta / "serve.log", ambiente=ambiente):
                yield Site(f"http://{LOCAL}:{porta}", correio, aplicacao, hoje)
        finally:
            aplicacao.engine.dispose()


def _importacao(empresa_id: int, quando: datetime) -> Importacao:
    return uma_importacao_com_recusas(id=f"corrida-{empresa_id}", empresa_id=empresa_id, iniciada_em=quando)
