"""An installation: its adapters and its use cases, put together from the settings."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from importlib.util import find_spec
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from structlog.typing import FilteringBoundLogger

from ws.adapters.clock import SystemClock
from ws.adapters.db.migrations import migrar, versao_atual, versao_do_codigo
from ws.adapters.db.motor.conexao import criar_engine
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.adapters.log import criar_logger
from ws.adapters.mail.captura import CarteiroCaptura
from ws.adapters.mail.carteiro import CarteiroPorAmbiente
from ws.adapters.mail.redator import RedatorEmail
from ws.adapters.mail.servidor import ServidorSmtp
from ws.adapters.mail.smtp import CarteiroSmtp
from ws.adapters.mail.trabalhador import Trabalhador
from ws.adapters.pdf.impressora import ImpressoraReportlab
from ws.adapters.senhas import SenhasArgon2, argon2id
from ws.application.acessos.convites.emissor_de_convites import EmissorDeConvites
from ws.application.casos_de_uso import CasosDeUso, CasosDoPortal, GestaoDeAcessos
from ws.application.correio.avisos import CorreioDeAvisos
from ws.application.correio.entregar_emails import EntregarEmails
from ws.application.correio.enviar_boleto_email import LimitesDiarios
from ws.application.importacao.importar import Importar
from ws.application.ports.clock import Clock
from ws.bootstrap.casos import casos_de_uso, casos_do_portal, gestao_de_acessos, novo_id, novo_token
from ws.bootstrap.http import no_endereco, paginas, por_caminho, servicos
from ws.config import FormatoLog, Settings
from ws.desfechos.catalogo.operacao import CodigoDaOperacao
from ws.desfechos.erro import Erro
from ws.http.uma_de_cada_vez import UmaDeCadaVez
from ws.http.wsgi import Wsgi

FOLGA = timedelta(minutes=1)
"""What a worker's lease has beyond the longest time that a message may take."""


@dataclass(frozen=True)
class Aplicacao:
    """An installation. Each part is built when first asked for, and once; leaving its block closes the database."""

    settings: Settings
    clock: Clock

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if "engine" in vars(self):  # it was asked for
            self.engine.dispose()

    @cached_property
    def logger(self) -> FilteringBoundLogger:
        """The structured log."""
        return criar_logger(json=self.settings.log_format is FormatoLog.JSON)

    @cached_property
    def engine(self) -> Engine:
        """The database; connects when first used."""
        return criar_engine(self.settings.database_url)

    @cached_property
    def unidades(self) -> SqlUnitsOfWork:
        """Its transactions."""
        return SqlUnitsOfWork(self.engine)

    @cached_property
    def senhas(self) -> SenhasArgon2:
        """Password hashing, and its memory of what it accepted."""
        return SenhasArgon2(argon2id())

    @cached_property
    def impressora(self) -> ImpressoraReportlab:
        """The paper."""
        return ImpressoraReportlab(self.logger)

    @cached_property
    def redator(self) -> RedatorEmail:
        """The letters."""
        return RedatorEmail(self.settings.mail_sender)

    @cached_property
    def servidor_smtp(self) -> ServidorSmtp:
        """The mail server, as configured."""
        s = self.settings
        return ServidorSmtp(
            endereco=s.smtp_host,
            porta=s.smtp_port,
            remetente=s.mail_sender,
            seguranca=s.smtp_security,
            usuario=s.smtp_user,
            senha=s.smtp_password.get_secret_value(),
            prazo=s.smtp_timeout,
            autoridades=s.smtp_ca_file,
        )

    @cached_property
    def carteiro_smtp(self) -> CarteiroSmtp:
        """Hands messages to the mail server."""
        return CarteiroSmtp(self.servidor_smtp, self.logger)

    @cached_property
    def carteiro(self) -> CarteiroPorAmbiente:
        """The mail server for PRODUCAO, a folder for HOMOLOGACAO."""
        captura = CarteiroCaptura(self.settings.mail_capture_dir)
        return CarteiroPorAmbiente(producao=self.carteiro_smtp, homologacao=captura)

    @cached_property
    def casos_de_uso(self) -> CasosDeUso:
        """What every door calls."""
        s = self.settings
        return casos_de_uso(
            unidades=self.unidades,
            clock=self.clock,
            senhas=self.senhas,
            impressora=self.impressora,
            redator=self.redator,
            limites=LimitesDiarios(
                por_boleto=s.mail_daily_per_boleto,
                por_cliente=s.mail_daily_per_customer,
                por_integrador=s.mail_daily_per_integrator,
            ),
            tem_servidor=bool(s.smtp_host),
        )

    @cached_property
    def gestao(self) -> GestaoDeAcessos:
        """What whoever manages accounts calls."""
        return gestao_de_acessos(self.unidades, self.senhas, self.clock)

    @cached_property
    def casos_do_portal(self) -> CasosDoPortal:
        """What the pages call."""
        correio = CorreioDeAvisos(self.redator, novo_id, tem_servidor=bool(self.settings.smtp_host))
        emissor = EmissorDeConvites(correio, novo_id, novo_token, self._link_do_convite)
        return casos_do_portal(self.casos_de_uso, self.gestao, self.unidades, self.senhas, emissor)

    def _link_do_convite(self, empresa: str, token: str) -> str:
        """Address of the page where a password is chosen."""
        return f"{self.settings.public_url.rstrip('/')}/portal/{empresa}/convite/{token}"

    @cached_property
    def trabalhador(self) -> Trabalhador:
        """Sends what the outbox holds."""
        arrendamento = timedelta(seconds=self.servidor_smtp.prazo_total) + FOLGA
        entregar = EntregarEmails(self.unidades, self.carteiro, self.clock, self.logger, arrendamento)
        return Trabalhador(entregar, self.logger)

    @cached_property
    def importar(self) -> Importar:
        """Brings the company's data in."""
        return Importar(self.unidades, self.clock, novo_id)

    def banco_em_dia(self) -> bool:
        """Whether the database answers and has this version's schema."""
        try:
            return versao_atual(self.engine) == versao_do_codigo()
        except SQLAlchemyError:
            return False

    def preparar_banco(self) -> None:
        """Create the schema in an empty database; refuse one of another version."""
        if versao_atual(self.engine) is None:
            migrar(self.engine)
        if not self.banco_em_dia():
            raise Erro(CodigoDaOperacao.BANCO_DE_OUTRA_VERSAO)

    @property
    def tem_portal(self) -> bool:
        """Whether the portal is switched on, and what it needs beyond the rest is installed."""
        return self.settings.portal and find_spec("flask") is not None

    def portal(self) -> Wsgi:
        """The pages for customers and managers."""
        return paginas(self.settings, self.casos_do_portal, self.logger)

    def wsgi(self) -> Wsgi:
        """The HTTP doors: the services, and the portal where there is one. On SQLite, calls take turns."""
        s = self.settings
        portas = servicos(s, self.casos_de_uso, self.logger, pronto=self.banco_em_dia)
        if self.tem_portal:
            portas = por_caminho(portas, no_endereco(s.public_url, self.portal()))
        return UmaDeCadaVez(portas) if self.engine.dialect.name == "sqlite" else portas


def montar(settings: Settings | None = None, clock: Clock | None = None) -> Aplicacao:
    """An installation from ``settings``, or from the environment."""
    return Aplicacao(settings or Settings(), clock or SystemClock())
