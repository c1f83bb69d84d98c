"""Daily limits, used up by an account that is given for it; and what a sending is waited for."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from client_samples.qa.juizo import Divergencia, NaoAplicavel
from client_samples.qa.provas import envio
from client_samples.qa.provas.envio import (
    TENTATIVAS,
    acompanhado_ate_sair,
    limite_do_acesso,
    limite_do_boleto,
)
from client_samples.qa.servico import Servico
from tests.client_samples.qa.servico_de_mentira import boleto, retorno, servico

Caso = Callable[[Servico], None]


def com_limites(por_boleto: int, por_acesso: int, *, codigos: tuple[str, str] = ("404", "405")) -> Servico:
    """A service that takes so many sendings; each is of three messages."""
    enviados: list[str] = []

    def responder(operacao: str, **campos: Any) -> Any:
        if operacao == "ConsultarBoletos":
            todos = [boleto("T1"), boleto("preso", emitivel=False), boleto("T2")]
            return retorno("000", boletos=SimpleNamespace(boleto=todos))
        [id_boleto] = campos["idBoleto"]
        assert id_boleto != "preso"
        if len(enviados) >= por_acesso:
            return retorno(codigos[1])
        if enviados.count(id_boleto) >= por_boleto:
            return retorno(codigos[0])
        enviados.append(id_boleto)
        return retorno("000", protocolo="P1")

    return servico(responder)


@pytest.mark.parametrize(
    ("caso", "limites"), [(limite_do_boleto, (3, 9)), (limite_do_acesso, (3, 5)), (limite_do_acesso, (9, 2))]
)
def test_a_limit_that_is_reached_has_its_code(caso: Caso, limites: tuple[int, int]) -> None:
    caso(com_limites(*limites))


@pytest.mark.parametrize(
    ("caso", "limites"),
    [(limite_do_boleto, (3, 2)), (limite_do_acesso, (3, 9)), (limite_do_boleto, (99, 99))],
)
def test_a_limit_that_is_not_reached_shows_nothing(caso: Caso, limites: tuple[int, int]) -> None:
    with pytest.raises(NaoAplicavel, match=r"^40[45] não foi alcançado; antes dele: "):
        caso(com_limites(*limites))


@pytest.mark.parametrize("caso", [limite_do_boleto, limite_do_acesso])
def test_another_refusal_diverges(caso: Caso) -> None:
    with pytest.raises(Divergencia, match=r"obtido 310$"):
        caso(com_limites(3, TENTATIVAS, codigos=("310", "310")))


@pytest.mark.parametrize("ambiente", ["PRODUCAO", "HOMOLOGACAO"])
def test_no_limit_is_used_up_where_mail_really_leaves_or_nothing_can_be_sent(ambiente: str) -> None:
    with pytest.raises(NaoAplicavel):
        limite_do_boleto(servico(lambda *_, **__: retorno("001", ambiente=ambiente)))


@pytest.mark.parametrize(
    ("ambiente", "fim"), [("PRODUCAO", NaoAplicavel), ("HOMOLOGACAO", Divergencia)], ids=str
)
def test_a_message_that_does_not_leave_in_time_is_a_defect_only_where_it_is_captured(
    monkeypatch: pytest.MonkeyPatch, ambiente: str, fim: type[Exception]
) -> None:
    monkeypatch.setattr(envio, "SEGUNDOS_ATE_SAIR", 0)
    pendente = SimpleNamespace(envio=[SimpleNamespace(situacao="PENDENTE")])
    parado = servico(lambda *_, **__: retorno("000", envios=pendente), ambiente=ambiente)
    parado.memoria["envio"] = {"destinatarios": {"email": ["qa@example.com"]}}, "P1"
    with pytest.raises(fim):
        acompanhado_ate_sair(parado)
