"""A due message is in one worker's hands at a time, and what became of it is not lost to a slower one."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.adapters.db.armazem import Armazem
from tests.adapters.db.bancos import POSTGRESQL
from tests.adapters.db.correio.test_caixa_de_saida import AGORA, REMESSA
from tests.fakes.banco import Banco
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import um_banco
from tests.mundo.cadastro import um_cliente, uma_conta, uma_empresa
from tests.mundo.carteira import um_boleto
from ws.application.ports.correio.caixa_de_saida import EnvioReservado, Remessa, SituacaoEnvio
from ws.domain.cadastro.empresa import Ambiente

MINUTO = timedelta(minutes=1)
FIM = AGORA + 10 * MINUTO
SEM_CHAVE = replace(REMESSA, id_requisicao=None, boletos=("B1",))
UMA = replace(SEM_CHAVE, mensagens=SEM_CHAVE.mensagens[:1])


def duas_empresas() -> Banco:
    homologacao = uma_empresa(id=2, codigo="outra", ambiente=Ambiente.HOMOLOGACAO, remetente="")
    banco = um_banco(um_boleto()).com_empresa(homologacao).com_contas(2, uma_conta())
    banco.com_clientes(um_cliente(empresa_id=2)).com_boletos(2, um_boleto())
    return banco.com_acessos(um_acesso(empresa_id=2, login="outro"))


@pytest.fixture
def fila(armazem: Armazem) -> Armazem:
    armazem.gravar(duas_empresas())
    return armazem


def guardar(fila: Armazem, *remessas: Remessa) -> None:
    with fila.unidades.escrita() as uow:
        for remessa in remessas:
            uow.caixa_de_saida.guardar(remessa, AGORA - timedelta(days=90))
        uow.commit()


def reservar(
    fila: Armazem, agora: datetime = AGORA, ate: datetime = FIM, quantos: int = 9
) -> Sequence[EnvioReservado]:
    with fila.unidades.escrita() as uow:
        envios = uow.caixa_de_saida.reservar(agora, ate, quantos)
        uow.commit()
    return envios


def concluir(
    fila: Armazem,
    envio: EnvioReservado,
    situacao: SituacaoEnvio,
    proxima: datetime | None = None,
) -> None:
    with fila.unidades.escrita() as uow:
        uow.caixa_de_saida.concluir(envio, situacao, AGORA + MINUTO, "", proxima)
        uow.commit()


def protocolos(envios: Sequence[EnvioReservado]) -> list[str]:
    return [envio.protocolo for envio in envios]


def test_a_reserved_message_has_all_that_sending_needs(fila: Armazem) -> None:
    guardar(fila, UMA)
    assert reservar(fila) == (
        EnvioReservado(
            empresa_id=1,
            protocolo="p1",
            ordem=1,
            email="b@x.com.br",
            message_id="<1@x>",
            conteudo=b"um",
            remetente="boletos@aurora.exemplo.com.br",
            captura=False,
            tentativa=1,
            interrompida=False,
            criado_em=AGORA,
        ),
    )


@pytest.mark.parametrize("empresa_id", [1, 2], ids=["producao", "homologacao"])
@pytest.mark.parametrize("captura", [True, False])
def test_what_was_decided_on_acceptance_stands_whatever_the_company_is_in_now(
    fila: Armazem, empresa_id: int, *, captura: bool
) -> None:
    guardar(fila, replace(UMA, empresa_id=empresa_id, captura=captura))
    assert [envio.captura for envio in reservar(fila)] == [captura]


def test_a_company_without_a_sender_of_its_own_has_none(fila: Armazem) -> None:
    guardar(fila, replace(UMA, empresa_id=2))
    assert [envio.remetente for envio in reservar(fila)] == [""]


def test_the_longest_due_comes_first_whatever_its_company(fila: Armazem) -> None:
    guardar(
        fila,
        replace(UMA, protocolo="b", criado_em=AGORA - 1 * MINUTO),
        replace(UMA, protocolo="a", criado_em=AGORA - 3 * MINUTO, empresa_id=2),
        replace(SEM_CHAVE, protocolo="c", criado_em=AGORA - 2 * MINUTO),
    )
    envios = reservar(fila, quantos=3)
    assert [(envio.protocolo, envio.ordem) for envio in envios] == [("a", 1), ("c", 1), ("c", 2)]


def test_what_one_holds_another_does_not_get(fila: Armazem) -> None:
    guardar(fila, SEM_CHAVE)
    assert [len(reservar(fila, quantos=1)) for _ in range(3)] == [1, 1, 0]


def test_a_message_is_not_due_before_its_time(fila: Armazem) -> None:
    guardar(fila, UMA)
    assert reservar(fila, agora=AGORA - timedelta(microseconds=1)) == ()


def test_a_lease_that_ran_out_is_due_again_and_says_so(fila: Armazem) -> None:
    guardar(fila, UMA)
    reservar(fila)
    assert reservar(fila, agora=FIM - timedelta(microseconds=1)) == ()
    [envio] = reservar(fila, agora=FIM, ate=FIM + MINUTO)
    assert (envio.tentativa, envio.interrompida) == (2, True)


def test_a_failed_attempt_comes_back_when_told_and_was_not_interrupted(fila: Armazem) -> None:
    guardar(fila, UMA)
    concluir(fila, reservar(fila)[0], SituacaoEnvio.PENDENTE, AGORA + 2 * MINUTO)
    assert reservar(fila, agora=AGORA + MINUTO) == ()
    [envio] = reservar(fila, agora=AGORA + 2 * MINUTO)
    assert (envio.tentativa, envio.interrompida, envio.conteudo) == (2, False, b"um")


@pytest.mark.parametrize("situacao", [SituacaoEnvio.ENVIADO, SituacaoEnvio.FALHOU])
def test_what_is_over_is_never_due_again(fila: Armazem, situacao: SituacaoEnvio) -> None:
    guardar(fila, UMA)
    concluir(fila, reservar(fila)[0], situacao)
    assert reservar(fila, agora=FIM + MINUTO) == ()


def test_a_success_counts_even_after_another_worker_took_over(fila: Armazem) -> None:
    guardar(fila, UMA)
    [primeiro] = reservar(fila)
    [segundo] = reservar(fila, agora=FIM, ate=FIM + MINUTO)
    concluir(fila, primeiro, SituacaoEnvio.ENVIADO)
    concluir(fila, segundo, SituacaoEnvio.PENDENTE, FIM + 2 * MINUTO)
    assert reservar(fila, agora=FIM + 3 * MINUTO) == ()


def test_a_failure_told_after_another_worker_took_over_changes_nothing(fila: Armazem) -> None:
    guardar(fila, UMA)
    [primeiro] = reservar(fila)
    [segundo] = reservar(fila, agora=FIM, ate=FIM + MINUTO)
    concluir(fila, primeiro, SituacaoEnvio.FALHOU)
    concluir(fila, segundo, SituacaoEnvio.PENDENTE, FIM + 2 * MINUTO)
    assert protocolos(reservar(fila, agora=FIM + 2 * MINUTO)) == ["p1"]


def test_a_reservation_that_was_not_committed_holds_nothing(fila: Armazem) -> None:
    guardar(fila, UMA)
    with fila.unidades.escrita() as uow:
        uow.caixa_de_saida.reservar(AGORA, FIM, 1)
    assert reservar(fila)[0].tentativa == 1


@pytest.mark.parametrize("armazem", [POSTGRESQL], indirect=True)
@pytest.mark.parametrize(("mensagens", "da_outra"), [(1, []), (2, [2])])
def test_who_asks_while_another_is_taking_is_answered_at_once(
    fila: Armazem, mensagens: int, da_outra: list[int]
) -> None:
    """Only where writers do not take turns: on SQLite they do."""
    guardar(fila, replace(SEM_CHAVE, mensagens=SEM_CHAVE.mensagens[:mensagens]))
    with ThreadPoolExecutor(1) as outra, fila.unidades.escrita() as uow:
        [minha] = uow.caixa_de_saida.reservar(AGORA, FIM, 1)
        dela = outra.submit(reservar, fila).result(5)
        uow.commit()
    assert minha.ordem == 1
    assert [envio.ordem for envio in dela] == da_outra
