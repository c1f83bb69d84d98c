"""What the rows of the audit hold keeps its meaning."""

import pytest

from ws.domain.auditoria.acao import SINONIMOS, Acao, AcaoDeOutraVersao, como_se_grava, ler_acao

GRAVADAS = [
    "autenticar",
    "entrar",
    "sair_de_todos",
    "senha_trocada",
    "senha_definida",
    "nova_senha_pedida",
    "consultar",
    "emitir",
    "enviar_email",
    "analisar",
    "envio_enviado",
    "envio_pendente",
    "envio_falhou",
    "envio_possivel_repeticao",
    "envio_refeito",
    "acesso_criado",
    "acesso_ativado",
    "acesso_desativado",
    "convite_enviado",
    "clientes_vinculados",
    "email_mudado",
    "recurso_liberado",
    "recurso_retido",
    "recurso_conforme_padrao",
    "padrao_liberado",
    "padrao_retido",
    "segredo_trocado",
    "troca_de_segredo_finalizada",
    "empresa_configurada",
    "logo_mudado",
    "logo_retirado",
]
"""What stands in rows that were written; a new action is added here too, and none ever goes."""


def test_what_is_stored_never_changes() -> None:
    assert [acao.value for acao in Acao] == GRAVADAS


@pytest.mark.parametrize("acao", Acao)
def test_an_action_is_read_as_it_was_written(acao: Acao) -> None:
    assert [ler_acao(gravada) for gravada in como_se_grava(acao)] == [acao] * len(como_se_grava(acao))


def test_no_synonym_is_an_action_of_its_own() -> None:
    assert not SINONIMOS.keys() & {acao.value for acao in Acao}


def test_what_this_version_has_no_word_for_is_read_as_it_is() -> None:
    assert como_se_grava(ler_acao("de_outra_versao")) == ("de_outra_versao",)
    assert ler_acao("de_outra_versao") == AcaoDeOutraVersao("de_outra_versao")
