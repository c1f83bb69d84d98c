"""Composition root: settings in, a working installation out. The only module that knows every room."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, partial
from importlib.util import find_spec
from secrets import token_hex, token_urlsafe
from typing import Any, Self
from urllib.parse import urlsplit

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
from ws.adapters.pdf.tinta.qr import modulos
from ws.adapters.senhas import SenhasArgon2, argon2id
from ws.application.acessos.autenticar import Autenticar
from ws.application.acessos.emissor_de_convites import EmissorDeConvites
from ws.application.acessos.gerir_acessos import GerirAcessos
from ws.application.auditoria.recusas import ComRecusas, Recusas
from ws.application.carteira.analise_financeira import AnaliseFinanceira
from ws.application.carteira.consultar_boletos import ConsultarBoletos
from ws.application.carteira.emitir_boleto import EmitirBoleto
from ws.application.casos_de_uso import CasosDeUso
from ws.application.casos_do_portal import CasosDoPortal
from ws.application.correio.cartas import Correio
from ws.application.correio.entregar_emails import EntregarEmails
from ws.application.correio.enviar_boleto_email import EnviarBoletoEmail, LimitesDiarios
from ws.application.importacao.importar import Importar
from ws.application.ports.clock import Clock
from ws.bootstrap.portal import Montagem
from ws.config import BYTES_DA_CHAVE, FormatoLog, Settings
from ws.domain.acessos.acesso import Recurso
from ws.http.rastro import rastro
from ws.http.rsgi import Environ, ServidorRsgi, Wsgi
from ws.http.transporte import LIMITE, endereco_de_origem
from ws.http.vez import UmaDeCadaVez
from ws.soap.http.wsgi import criar_aplicacao_soap

FOLGA = timedelta(minutes=1)
"""What a worker's lease has beyond the longest time that a message may take."""
FIOS = 8
"""Calls in progress in one process: they share one Python, and wait for PostgreSQL, or a slow call, side by side."""
SEGUNDOS_PARA_O_CORPO = 30.0
"""What a client has to send a request's body."""
SEGUNDOS_PARA_A_MENSAGEM = 20.0
"""What a stopping server gives the message at hand; one cut short is tried again later."""


class BancoDesatualizado(Exception):
    """The database has a schema of another version; ``central-cobranca migrate`` brings it up."""


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
        """What the doors call."""
        base = self.unidades, self.clock
        limites = LimitesDiarios(
            por_boleto=self.settings.mail_daily_per_boleto,
            por_cliente=self.settings.mail_daily_per_customer,
            por_integrador=self.settings.mail_daily_per_integrator,
        )
        enviar = EnviarBoletoEmail(
            *base,
            self.impressora,
            self.redator,
            limites,
            _novo_id,
            tem_servidor=bool(self.settings.smtp_host),
        )
        recusas = Recusas(*base)
        return CasosDeUso(
            autenticar=Autenticar(self.unidades, self.senhas, self.clock),
            consultar=ComRecusas(ConsultarBoletos(*base), Recurso.CONSULTAR, recusas),
            emitir=ComRecusas(EmitirBoleto(*base, self.impressora), Recurso.EMITIR, recusas),
            enviar=ComRecusas(enviar, Recurso.ENVIAR_EMAIL, recusas),
            analisar=ComRecusas(AnaliseFinanceira(*base), Recurso.ANALISAR, recusas),
            clock=self.clock,
        )

    @cached_property
    def trabalhador(self) -> Trabalhador:
        """Sends what the outbox holds."""
        arrendamento = timedelta(seconds=self.servidor_smtp.prazo_total) + FOLGA
        entregar = EntregarEmails(self.unidades, self.carteiro, self.clock, self.logger, arrendamento)
        return Trabalhador(entregar, self.logger)

    @cached_property
    def importar(self) -> Importar:
        """Brings the company's data in."""
        return Importar(self.unidades, self.clock, _novo_id)

    @cached_property
    def gerir_acessos(self) -> GerirAcessos:
        """The manager's hand on accounts and what is released to them."""
        return GerirAcessos(self.unidades, self.senhas, self.clock)

    @cached_property
    def casos_do_portal(self) -> CasosDoPortal:
        """What the portal calls."""
        comuns = self.casos_de_uso
        correio = Correio(self.redator, _novo_id, tem_servidor=bool(self.settings.smtp_host))
        return Montagem(
            unidades=self.unidades,
            senhas=self.senhas,
            clock=self.clock,
            consultar=comuns.consultar,
            emitir=comuns.emitir,
            enviar=comuns.enviar,
            analisar=comuns.analisar,
            gerir=self.gerir_acessos,
            emissor=EmissorDeConvites(correio, _novo_id, _novo_token, self._link_do_convite),
        ).casos()

    def _link_do_convite(self, empresa: str, token: str) -> str:
        """Address of the page where a password is chosen."""
        return f"{self.settings.public_url.rstrip('/')}/portal/{empresa}/convite/{token}"

    def wsgi(self) -> Wsgi:
        """The HTTP doors: the services, and the portal where there is one. On SQLite, calls take turns."""
        portas = self._portas()
        return UmaDeCadaVez(portas) if self.engine.dialect.name == "sqlite" else portas

    def _portas(self) -> Wsgi:
        servicos = criar_aplicacao_soap(
            self.casos_de_uso,
            url_publica=self.settings.public_url,
            proxies_confiaveis=self.settings.trusted_proxies,
            logger=self.logger,
            pronto=self.banco_em_dia,
        )
        if not self.tem_portal:
            return servicos
        return _por_caminho(servicos, _no_endereco(self.settings.public_url, self.portal()))

    @property
    def tem_portal(self) -> bool:
        """Whether the portal is switched on, and what it needs beyond the rest is installed."""
        return self.settings.portal and find_spec("flask") is not None

    def portal(self) -> Wsgi:
        """The pages for customers and managers."""
        from ws.portal import Instalacao, criar_portal  # Flask is an extra

        aqui = Instalacao(
            casos=self.casos_do_portal,
            logger=self.logger,
            origem=partial(endereco_de_origem, proxies=self.settings.trusted_proxies),
            rastro=rastro,
            modulos_qr=modulos,
        )
        chave = self.settings.secret_key.get_secret_value() or token_urlsafe(BYTES_DA_CHAVE)
        seguro = self.settings.public_url.startswith("https:")
        return criar_portal(aqui, chave=chave, seguro=seguro, corpo_maximo=LIMITE)

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
            raise BancoDesatualizado


def _no_endereco(url: str, portal: Wsgi) -> Wsgi:
    """The pages at the published address, whatever a request's Host header says."""
    publicada = urlsplit(url)

    def responder(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ |= {"HTTP_HOST": publicada.netloc, "wsgi.url_scheme": publicada.scheme}
        return portal(environ, start_response)

    return responder


def _por_caminho(servicos: Wsgi, portal: Wsgi) -> Wsgi:
    """Which application answers, by the first part of the path."""

    def aplicacao(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        no_portal = f"{environ.get('PATH_INFO', '')}/".startswith("/portal/")
        return (portal if no_portal else servicos)(environ, start_response)

    return aplicacao


def _novo_id() -> str:
    """96 random bits: nobody guesses one, and no two meet."""
    return token_hex(12)


def _novo_token() -> str:
    """256 random bits, in letters that fit an address."""
    return token_urlsafe(32)


def montar(settings: Settings | None = None, clock: Clock | None = None) -> Aplicacao:
    """An installation from ``settings``, or from the environment."""
    return Aplicacao(settings or Settings(), clock or SystemClock())


def servidor() -> ServidorRsgi:
    """What each server process loads: the HTTP door, and an outbox worker beside it unless switched off."""
    aplicacao = montar()
    ao_parar = _enviando_emails(aplicacao.trabalhador) if aplicacao.settings.serve_sends_mail else _nada
    return ServidorRsgi(
        aplicacao.wsgi(),
        fios=FIOS,
        corpo_maximo=LIMITE,
        segundos=SEGUNDOS_PARA_O_CORPO,
        ao_parar=ao_parar,
    )


def _enviando_emails(trabalhador: Trabalhador) -> Callable[[], None]:
    """Start the worker; how to stop it after the message at hand."""
    thread = trabalhador.iniciar()

    def parar() -> None:
        trabalhador.parar()
        thread.join(SEGUNDOS_PARA_A_MENSAGEM)

    return parar


def _nada() -> None:
    """Nothing to stop."""
