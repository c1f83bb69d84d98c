"""A due message is in one worker's hands at a time, and what became of it is not lost to a slower one."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.adapters.db.armazem import Armazem
from tests.adapters.db.bancos import POSTGRESQL
from tests.adapters.db.correio.test_remessas import AGORA, REMESSA
from tests.fakes.banco import Banco
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import a_vizinha, duas_empresas
from tests.mundo.cadastro import um_cliente, uma_conta
from tests.mundo.carteira import um_boleto
from ws.application.ports.correio.mensagens import EnvioDoBoleto, EnvioReservado, MensagemNaSaida
from ws.application.ports.correio.remessas import Remessa, SituacaoEnvio
from ws.application.ports.paginas import LIMITE_DO_HISTORICO, Recorte
from ws.domain.cadastro.empresa import Ambiente

MINUTO = timedelta(minutes=1)
FIM = AGORA + 10 * MINUTO
SEM_CHAVE = replace(REMESSA, id_requisicao=None, boletos=("B1",))
UMA = replace(SEM_CHAVE, mensagens=SEM_CHAVE.mensagens[:1])


def com_homologacao() -> Banco:
    homologacao = a_vizinha(ambiente=Ambiente.HOMOLOGACAO, remetente="")
    banco = duas_empresas(um_boleto()).com_empresa(homologacao).com_contas(2, uma_conta())
    banco.com_clientes(2, um_cliente()).com_boletos(2, um_boleto())
    return banco.com_acessos(um_acesso(empresa_id=2, login="outro"))


@pytest.fixture
def fila(armazem: Armazem) -> Armazem:
    armazem.gravar(com_homologacao())
    return armazem


def guardar(fila: Armazem, *remessas: Remessa) -> None:
    with fila.unidades.escrita() as uow:
        for remessa in remessas:
            uow.remessas.guardar(remessa, AGORA - timedelta(days=90))
        uow.commit()


def reservar(
    fila: Armazem, agora: datetime = AGORA, ate: datetime = FIM, quantos: int = 9
) -> Sequence[EnvioReservado]:
    with fila.unidades.escrita() as uow:
        envios = uow.mensagens.reservar(agora, ate, quantos)
        uow.commit()
    return envios


def concluir(
    fila: Armazem,
    envio: EnvioReservado,
    situacao: SituacaoEnvio,
    proxima: datetime | None = None,
) -> None:
    with fila.unidades.escrita() as uow:
        uow.mensagens.concluir(envio, situacao, AGORA + MINUTO, "", proxima)
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
        uow.mensagens.reservar(AGORA, FIM, 1)
    assert reservar(fila)[0].tentativa == 1


@pytest.mark.parametrize("armazem", [POSTGRESQL], indirect=True)
@pytest.mark.parametrize(("mensagens", "da_outra"), [(1, []), (2, [2])])
def test_who_asks_while_another_is_taking_is_answered_at_once(
    fila: Armazem, mensagens: int, da_outra: list[int]
) -> None:
    """Only where writers do not take turns: on SQLite they do."""
    guardar(fila, replace(SEM_CHAVE, mensagens=SEM_CHAVE.mensagens[:mensagens]))
    with ThreadPoolExecutor(1) as outra, fila.unidades.escrita() as uow:
        [minha] = uow.mensagens.reservar(AGORA, FIM, 1)
        dela = outra.submit(reservar, fila).result(5)
        uow.commit()
    assert minha.ordem == 1
    assert [envio.ordem for envio in dela] == da_outra


def pagina(
    fila: Armazem, situacao: SituacaoEnvio | None = None, recorte: Recorte | None = None, empresa_id: int = 1
) -> tuple[list[str], int]:
    """Protocol and order of the messages that a page shows, and how many there are in all."""
    with fila.unidades.leitura() as uow:
        achadas = uow.mensagens.pagina(empresa_id, situacao, recorte or Recorte())
    return [f"{mensagem.protocolo}/{mensagem.ordem}" for mensagem in achadas.itens], achadas.total


def falhar(fila: Armazem) -> None:
    """The message that is due first fails, a minute later."""
    concluir(fila, reservar(fila, quantos=1)[0], SituacaoEnvio.FALHOU)


def test_a_message_is_seen_with_who_asked_for_it_and_its_boletos_in_order(fila: Armazem) -> None:
    guardar(fila, UMA)
    reservar(fila)
    with fila.unidades.leitura() as uow:
        [vista] = uow.mensagens.pagina(1, None, Recorte()).itens
    assert vista == MensagemNaSaida(
        protocolo="p1",
        ordem=1,
        email="b@x.com.br",
        situacao=SituacaoEnvio.PENDENTE,
        mensagem="",
        tentativas=1,
        criado_em=AGORA,
        atualizado_em=AGORA,
        proxima_tentativa=FIM,
        login="mercado",
        boletos=("B1",),
    )


def test_a_letter_without_boletos_is_seen_too(fila: Armazem) -> None:
    guardar(fila, replace(UMA, boletos=()))
    with fila.unidades.leitura() as uow:
        assert [vista.boletos for vista in uow.mensagens.pagina(1, None, Recorte()).itens] == [()]


def test_messages_come_by_their_latest_change_then_by_protocol_and_order(fila: Armazem) -> None:
    guardar(fila, replace(SEM_CHAVE, protocolo="p2"), SEM_CHAVE)
    falhar(fila)
    assert pagina(fila) == (["p1/1", "p1/2", "p2/1", "p2/2"], 4)
    falhar(fila)
    concluir(fila, reservar(fila, quantos=1)[0], SituacaoEnvio.ENVIADO)
    assert pagina(fila, recorte=Recorte(2, 3)) == (["p2/2"], 4)


def test_messages_are_seen_by_situation_and_counted_by_it(fila: Armazem) -> None:
    guardar(fila, SEM_CHAVE)
    falhar(fila)
    assert pagina(fila, SituacaoEnvio.FALHOU) == (["p1/1"], 1)
    assert pagina(fila, SituacaoEnvio.PENDENTE) == (["p1/2"], 1)
    assert pagina(fila, SituacaoEnvio.ENVIADO) == ([], 0)
    with fila.unidades.leitura() as uow:
        contadas = uow.mensagens.contagem(1)
    assert contadas == {SituacaoEnvio.PENDENTE: 1, SituacaoEnvio.ENVIADO: 0, SituacaoEnvio.FALHOU: 1}


def test_each_companys_outbox_is_its_own(fila: Armazem) -> None:
    guardar(fila, UMA)
    falhar(fila)
    assert pagina(fila, empresa_id=2) == ([], 0)
    with fila.unidades.escrita() as uow:
        assert set(uow.mensagens.contagem(2).values()) == {0}
        assert not uow.mensagens.reenviar(2, "p1", 1, FIM)


def test_a_failed_message_is_due_again_as_if_for_the_first_time(fila: Armazem) -> None:
    guardar(fila, UMA)
    falhar(fila)
    with fila.unidades.escrita() as uow:
        assert uow.mensagens.reenviar(1, "p1", 1, FIM)
        uow.commit()
    with fila.unidades.leitura() as uow:
        [vista] = uow.mensagens.pagina(1, None, Recorte()).itens
    assert (vista.situacao, vista.mensagem, vista.tentativas) == (SituacaoEnvio.PENDENTE, "", 0)
    assert vista.atualizado_em == vista.proxima_tentativa == FIM
    [envio] = reservar(fila, agora=FIM, ate=FIM + MINUTO)
    assert (envio.tentativa, envio.interrompida, envio.conteudo) == (1, False, b"um")


@pytest.mark.parametrize("situacao", [SituacaoEnvio.ENVIADO, SituacaoEnvio.PENDENTE])
def test_only_what_failed_is_due_again(fila: Armazem, situacao: SituacaoEnvio) -> None:
    guardar(fila, UMA)
    concluir(fila, reservar(fila)[0], situacao, FIM if situacao is SituacaoEnvio.PENDENTE else None)
    with fila.unidades.escrita() as uow:
        assert not uow.mensagens.reenviar(1, "p1", 1, FIM)
        assert not uow.mensagens.reenviar(1, "p1", 2, FIM)


def do_boleto(fila: Armazem, empresa_id: int = 1, boleto_id: str = "B1", acesso_id: int = 1) -> list[str]:
    with fila.unidades.leitura() as uow:
        envios = uow.mensagens.do_boleto(empresa_id, boleto_id, acesso_id)
    return [f"{envio.protocolo} {envio.email}" for envio in envios]


def test_a_boleto_has_the_messages_that_the_account_asked_for_latest_first(fila: Armazem) -> None:
    guardar(
        fila,
        replace(SEM_CHAVE, protocolo="p2", criado_em=AGORA + MINUTO),
        SEM_CHAVE,
        replace(UMA, protocolo="p3", boletos=()),
    )
    assert do_boleto(fila) == ["p2 b@x.com.br", "p2 a@x.com.br", "p1 b@x.com.br", "p1 a@x.com.br"]
    assert (
        do_boleto(fila, acesso_id=2) == do_boleto(fila, empresa_id=2) == do_boleto(fila, boleto_id="B2") == []
    )


def test_a_boletos_message_says_why_it_failed(fila: Armazem) -> None:
    guardar(fila, UMA)
    [envio] = reservar(fila)
    with fila.unidades.escrita() as uow:
        uow.mensagens.concluir(envio, SituacaoEnvio.FALHOU, FIM, "Caixa cheia.", None)
        uow.commit()
    with fila.unidades.leitura() as uow:
        assert uow.mensagens.do_boleto(1, "B1", 1) == (
            EnvioDoBoleto(AGORA, "p1", "b@x.com.br", SituacaoEnvio.FALHOU, "Caixa cheia."),
        )


def test_only_the_latest_messages_of_a_boleto_are_told(fila: Armazem) -> None:
    remessas = [
        replace(UMA, protocolo=f"p{n:02}", criado_em=AGORA + n * MINUTO)
        for n in range(LIMITE_DO_HISTORICO + 1)
    ]
    guardar(fila, *remessas)
    assert do_boleto(fila) == [f"{remessa.protocolo} b@x.com.br" for remessa in remessas[:0:-1]]
