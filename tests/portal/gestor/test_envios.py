"""A manager reads the outbox in words, and sends a failed message again."""

import pytest

from tests.portal.sem_scripts import Navegador


def test_the_outbox_counts_its_messages_and_says_why_one_failed(gestora: Navegador) -> None:
    pagina = gestora.ler("/gestor/envios/")
    assert all(
        rotulo in pagina.texto for rotulo in ("Todos (3)", "Falharam (1)", "Aguardando (1)", "Enviados (1)")
    )
    assert "O servidor de e-mail não reconhece o endereço." in pagina.texto


@pytest.mark.parametrize("situacao", ["falhou", "pendente", "enviado"])
def test_messages_of_one_situation_are_listed_alone(gestora: Navegador, situacao: str) -> None:
    pagina = gestora.ler(f"/gestor/envios/?situacao={situacao}")
    (linha,) = pagina.arvore.xpath("//tbody/tr")
    assert "".join(linha.xpath("./td[1]/strong//text()")) == f"{situacao}@aurora.exemplo.com.br"


def test_a_failed_message_is_sent_again(gestora: Navegador) -> None:
    feito = gestora.enviar(gestora.ler("/gestor/envios/?situacao=falhou"), "enviar-de-novo")
    assert feito.avisos == ["A mensagem voltou para a fila e será enviada em instantes."]
    assert "Nenhum e-mail falhou" in feito.texto
    assert "Aguardando (2)" in feito.texto
    assert "E-mail posto de novo na fila" in gestora.ler("/gestor/auditoria/?acao=envio_refeito").texto


def test_a_message_that_did_not_fail_is_not_sent_again(gestora: Navegador) -> None:
    feito = gestora.forjar("/gestor/envios/de-novo", protocolo="aurora-enviado", ordem="1")
    assert feito.avisos == ["Esta mensagem não está entre as que falharam."]
