"""Mail of companies in homologação becomes a file instead of leaving."""

from pathlib import Path

import pytest

from tests.adapters.mail.cartas import carta, envio, ler, redigir
from ws.adapters.mail.captura import CarteiroCaptura
from ws.adapters.mail.carteiro import CarteiroPorAmbiente
from ws.application.ports.correio.mensagens import EnvioReservado
from ws.desfechos.erro import Erro


def test_a_message_becomes_a_file_that_a_mail_program_opens(tmp_path: Path) -> None:
    conteudo = redigir(carta())
    CarteiroCaptura(tmp_path / "emails").entregar(envio(protocolo="p1", ordem=2, conteudo=conteudo))
    [arquivo] = (tmp_path / "emails").iterdir()
    assert arquivo.name == "p1-2.eml"
    assert arquivo.read_bytes() == conteudo
    assert ler(arquivo.read_bytes())["Subject"].startswith("Boleto 1001-1")


def test_a_repeated_message_takes_the_place_of_the_first(tmp_path: Path) -> None:
    carteiro = CarteiroCaptura(tmp_path)
    for _ in range(2):
        carteiro.entregar(envio())
    assert [arquivo.name for arquivo in tmp_path.iterdir()] == ["p1-1.eml"]


def test_a_folder_that_cannot_be_written_is_a_temporary_failure(tmp_path: Path) -> None:
    ocupado = tmp_path / "emails"
    ocupado.write_text("um arquivo")
    with pytest.raises(Erro) as falha:
        CarteiroCaptura(ocupado).entregar(envio())
    assert falha.value.codigo.repetir
    assert str(tmp_path) not in str(falha.value)


class Anotado:
    def __init__(self) -> None:
        self.entregues: list[EnvioReservado] = []

    def entregar(self, envio: EnvioReservado) -> None:
        self.entregues.append(envio)


@pytest.mark.parametrize("captura", [True, False])
def test_only_mail_of_companies_in_homologacao_is_captured(*, captura: bool) -> None:
    producao, homologacao = Anotado(), Anotado()
    um = envio(captura=captura)
    CarteiroPorAmbiente(producao, homologacao).entregar(um)
    assert homologacao.entregues == ([um] if captura else [])
    assert producao.entregues == ([] if captura else [um])
