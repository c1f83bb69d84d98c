"""An installation is made of its settings: its database, its limits, and how its letters leave."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from tests.bootstrap.instalacao import Instalar, com_um_boleto, enviar
from tests.fakes.clock import Clock
from tests.mundo.cadastro import uma_empresa
from ws.application.correio.enviar_boleto_email import LimitesDiarios
from ws.bootstrap.aplicacao import FOLGA, montar
from ws.config import Settings
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import Ambiente

pytestmark = pytest.mark.smoke


def test_nothing_is_reached_for_before_it_is_asked_for() -> None:
    settings = Settings(
        database_url="postgresql://ninguem@127.0.0.1:1/nada", smtp_host="127.0.0.1", smtp_port=1
    )
    aplicacao = montar(settings, Clock())
    partes = [aplicacao.trabalhador, aplicacao.importar, aplicacao.gestao, aplicacao.wsgi()]
    assert None not in partes


def test_without_settings_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CENTRAL_DATABASE_URL", f"sqlite:///{tmp_path / 'do-ambiente.db'}")
    assert montar().engine.url.database == str(tmp_path / "do-ambiente.db")


def test_each_part_is_made_once(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = instalar(tmp_path)
    for parte in ("engine", "unidades", "senhas", "impressora", "trabalhador", "casos_de_uso"):
        assert getattr(aplicacao, parte) is getattr(aplicacao, parte)


def test_an_empty_database_gets_its_schema(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = instalar(tmp_path)
    assert not aplicacao.banco_em_dia()
    aplicacao.preparar_banco()
    assert aplicacao.banco_em_dia()
    aplicacao.preparar_banco()


def test_a_database_of_another_version_is_refused_and_left_alone(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = instalar(tmp_path)
    aplicacao.preparar_banco()
    with aplicacao.engine.begin() as conexao:
        conexao.execute(text("UPDATE alembic_version SET version_num = 'de-outra-versao'"))
    with pytest.raises(Erro, match="de outra versão do produto"):
        aplicacao.preparar_banco()
    with aplicacao.engine.connect() as conexao:
        assert conexao.scalar(text("SELECT version_num FROM alembic_version")) == "de-outra-versao"


def test_an_installation_whose_database_is_away_is_alive_and_not_ready(
    instalar: Instalar, tmp_path: Path
) -> None:
    porta = instalar(tmp_path / "nao-existe").wsgi()
    respostas: list[Any] = []
    for caminho in ("/saude", "/pronto"):
        porta({"REQUEST_METHOD": "GET", "PATH_INFO": caminho}, lambda *dados: respostas.append(dados[0]))
    assert respostas == ["200 OK", "503 Service Unavailable"]


def test_the_settings_limits_are_those_that_hold(instalar: Instalar, tmp_path: Path) -> None:
    ajustes = {"mail_daily_per_boleto": 1, "mail_daily_per_customer": 2, "mail_daily_per_integrator": 3}
    enviar_email: Any = instalar(tmp_path, **ajustes).casos_de_uso.enviar
    assert enviar_email.caso.limites == LimitesDiarios(por_boleto=1, por_cliente=2, por_integrador=3)


def test_without_a_mail_server_only_what_is_captured_is_accepted(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = com_um_boleto(instalar(tmp_path))
    with pytest.raises(Erro) as recusa:
        enviar(aplicacao)
    assert recusa.value.codigo is Codigo.ENVIO_DESATIVADO
    assert enviar(aplicacao, ambiente=Ambiente.HOMOLOGACAO).envios


def test_what_is_captured_is_a_file_in_the_folder_of_the_settings(instalar: Instalar, tmp_path: Path) -> None:
    em_teste = {"ambiente": Ambiente.HOMOLOGACAO}
    aplicacao = com_um_boleto(instalar(tmp_path), **em_teste)
    enviar(aplicacao, **em_teste)
    assert aplicacao.trabalhador.rodada() == 1
    [carta] = (tmp_path / "emails").glob("*.eml")
    assert b"a@exemplo.com.br" in carta.read_bytes()


def test_a_message_is_held_for_longer_than_it_can_take(instalar: Instalar, tmp_path: Path) -> None:
    aplicacao = instalar(tmp_path, smtp_timeout=90)
    entregar: Any = aplicacao.trabalhador.rodada
    assert (
        entregar.arrendamento.total_seconds() == aplicacao.servidor_smtp.prazo_total + FOLGA.total_seconds()
    )


def test_letters_of_companies_without_a_sender_come_from_the_installations(
    instalar: Instalar, tmp_path: Path
) -> None:
    redator = instalar(tmp_path, mail_sender="boletos@central.com.br").redator
    assert redator.dominio(uma_empresa(remetente="")) == "central.com.br"
