"""What is committed is there, what is not is gone, and what is done at the same time does not mix."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest

from tests.adapters.db.armazem import Armazem
from tests.adapters.db.correio.test_remessas import AGORA, DESDE, REMESSA
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import duas_empresas
from tests.mundo.carteira import um_boleto
from tests.mundo.dias import HOJE
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.correio.remessas import ChaveRepetida
from ws.domain.auditoria.acao import Acao

EVENTO = Evento(1, AGORA, Acao.EMITIR, "mercado", "000")
FIM = AGORA + timedelta(minutes=10)
QUANTOS = 8
T = TypeVar("T")


def ao_mesmo_tempo(fazer: Callable[[int], T]) -> list[T]:
    with ThreadPoolExecutor(QUANTOS) as threads:
        return list(threads.map(fazer, range(QUANTOS)))


def test_what_was_committed_is_there_for_the_next(armazem: Armazem) -> None:
    with armazem.unidades.escrita() as uow:
        uow.eventos.registrar(EVENTO)
        uow.commit()
    assert armazem.eventos() == [EVENTO]


def test_an_error_takes_back_what_came_before_it_and_goes_on(armazem: Armazem) -> None:
    def falhar() -> None:
        with armazem.unidades.escrita() as uow:
            uow.eventos.registrar(EVENTO)
            raise LookupError

    with pytest.raises(LookupError):
        falhar()
    assert armazem.eventos() == []


def test_what_came_after_the_commit_is_taken_back(armazem: Armazem) -> None:
    with armazem.unidades.escrita() as uow:
        uow.eventos.registrar(EVENTO)
        uow.commit()
        uow.eventos.registrar(replace(EVENTO, acao=Acao.CONSULTAR))
    assert armazem.eventos() == [EVENTO]


def test_a_reader_sees_one_state_whatever_is_committed_meanwhile(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas())
    with armazem.unidades.leitura() as leitor:
        antes = leitor.acessos.por_login("mercado", "")
        with armazem.unidades.escrita() as escritor:
            escritor.acessos.registrar_uso(1, 1, HOJE)
            escritor.commit()
        assert leitor.acessos.por_login("mercado", "") == antes


def test_failures_at_the_same_time_are_all_counted(armazem: Armazem) -> None:
    def falhar(_: int) -> int:
        with armazem.unidades.escrita() as uow:
            tentativas = uow.acessos.contar_falha("alguem", "203.0.113.7", AGORA, DESDE)
            uow.commit()
        return tentativas.falhas

    assert sorted(ao_mesmo_tempo(falhar)) == list(range(1, QUANTOS + 1))


def test_of_requests_with_one_key_at_the_same_time_one_is_stored(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas(um_boleto(), um_boleto(id="B2")))

    def guardar(numero: int) -> bool:
        try:
            with armazem.unidades.escrita() as uow:
                uow.remessas.guardar(replace(REMESSA, protocolo=f"p{numero}"), DESDE)
                uow.commit()
        except ChaveRepetida:
            return False
        return True

    assert sum(ao_mesmo_tempo(guardar)) == 1


def test_a_daily_limit_holds_for_requests_at_the_same_time(armazem: Armazem) -> None:
    acessos = [um_acesso(id=numero, login=f"acesso{numero}") for numero in range(1, QUANTOS + 1)]
    armazem.gravar(duas_empresas(um_boleto(), um_boleto(id="B2")).com_acessos(*acessos))
    limite = 3

    def enviar(numero: int) -> bool:
        """Each from an account of its own, naming the same boletos in its own order."""
        boletos = ("B1", "B2") if numero % 2 else ("B2", "B1")
        remessa = replace(
            REMESSA,
            protocolo=f"p{numero}",
            acesso_id=numero + 1,
            boletos=boletos,
            mensagens=REMESSA.mensagens[:1],
        )
        with armazem.unidades.escrita() as uow:
            _, por_boleto = uow.remessas.enviados_no_dia(1, numero + 1, boletos, HOJE)
            if por_boleto.get("B1", 0) >= limite:
                return False
            uow.remessas.guardar(remessa, DESDE)
            uow.commit()
        return True

    assert sum(ao_mesmo_tempo(enviar)) == limite


def test_a_message_is_reserved_by_one_worker_only(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas(um_boleto(), um_boleto(id="B2")))
    with armazem.unidades.escrita() as uow:
        for numero in range(QUANTOS // 2):
            remessa = replace(REMESSA, protocolo=f"p{numero}", id_requisicao=None)
            uow.remessas.guardar(remessa, DESDE)
        uow.commit()

    def reservar(_: int) -> list[tuple[str, int]]:
        with armazem.unidades.escrita() as uow:
            envios = uow.mensagens.reservar(AGORA, FIM, 1)
            uow.commit()
        return [(envio.protocolo, envio.ordem) for envio in envios]

    reservados = [envio for envios in ao_mesmo_tempo(reservar) for envio in envios]
    assert len(reservados) == len(set(reservados)) == QUANTOS
