"""Whoever hands messages over: what it takes arrives whole and once, and what it does not take raises."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.adapters.mail.cartas import carta, envio, redigir
from tests.adapters.mail.correio import Correio, no_ar
from tests.fakes.correio import carteiro as fakes
from tests.fakes.logger import Logger
from ws.adapters.mail.captura import CarteiroCaptura
from ws.adapters.mail.carteiro import CarteiroPorAmbiente
from ws.adapters.mail.smtp import CarteiroSmtp
from ws.application.ports.correio.carteiro import Carteiro
from ws.desfechos.catalogo.entrega import CodigoDeEntrega
from ws.desfechos.erro import Erro


@dataclass
class Cena:
    """One that works, or (``falha``) one that does not, and what reached the other side."""

    carteiro: Carteiro
    recebidas: Callable[[], list[bytes]]


@contextmanager
def de_mentira(_: Path, *, falha: bool) -> Iterator[Cena]:
    carteiro = fakes.Carteiro(*([Erro(CodigoDeEntrega.DESTINATARIO_ADIADO, resposta="")] if falha else []))
    yield Cena(carteiro, lambda: [entregue.conteudo for entregue in carteiro.entregues])


@contextmanager
def em_pasta(pasta: Path, *, falha: bool) -> Iterator[Cena]:
    """The folder cannot be made where a file is."""
    destino = pasta / "emails"
    if falha:
        destino.touch()
    yield Cena(CarteiroCaptura(destino), lambda: [um.read_bytes() for um in sorted(destino.glob("*.eml"))])


@contextmanager
def por_smtp(_: Path, *, falha: bool) -> Iterator[Cena]:
    with no_ar(Correio({"RCPT": "450 depois"} if falha else {})) as correio:
        carteiro = CarteiroSmtp(correio.servidor(), Logger())
        yield Cena(carteiro, lambda: [recebida.conteudo for recebida in correio.recebidas])


@contextmanager
def por_ambiente(pasta: Path, *, falha: bool) -> Iterator[Cena]:
    """The message is one of PRODUCAO: the folder stays empty."""
    with por_smtp(pasta, falha=falha) as cena:
        yield Cena(CarteiroPorAmbiente(cena.carteiro, CarteiroCaptura(pasta / "nada")), cena.recebidas)
        assert not (pasta / "nada").exists()


MontaCena = Callable[..., AbstractContextManager[Cena]]
TODOS = pytest.mark.parametrize("montar", [de_mentira, em_pasta, por_smtp, por_ambiente])


@TODOS
def test_a_message_that_is_taken_is_there_once_as_it_was_written(tmp_path: Path, montar: MontaCena) -> None:
    conteudo = redigir(carta())
    with montar(tmp_path, falha=False) as cena:
        cena.carteiro.entregar(envio(conteudo=conteudo))
        assert cena.recebidas() == [conteudo]


@TODOS
def test_each_message_is_there(tmp_path: Path, montar: MontaCena) -> None:
    conteudos = [redigir(carta(mensagem=texto)) for texto in ("um", "dois")]
    with montar(tmp_path, falha=False) as cena:
        for ordem, conteudo in enumerate(conteudos, start=1):
            cena.carteiro.entregar(envio(ordem=ordem, message_id=f"<{ordem}@x>", conteudo=conteudo))
        assert cena.recebidas() == conteudos


@TODOS
def test_a_message_that_is_not_taken_raises_a_sentence_and_is_nowhere(
    tmp_path: Path, montar: MontaCena
) -> None:
    with montar(tmp_path, falha=True) as cena:
        with pytest.raises(Erro) as falha:
            cena.carteiro.entregar(envio())
        assert cena.recebidas() == []
    assert str(falha.value).endswith(".")
    assert falha.value.codigo.repetir
