"""A manager lets a person in by a letter, or is told why not."""

from datetime import timedelta
from functools import partial

import pytest

from tests.application.acessos.convites.passos import JOSE, usar
from tests.application.casa import NOVA, Casa, codigo_da_recusa, frase_da_recusa
from tests.mundo.acessos import CORRELACAO, ORIGEM
from tests.mundo.aurora import CPF
from tests.mundo.cadastro import uma_empresa
from ws.application.acessos.convites.convidar import NovoConvite
from ws.application.ports.acessos.convites import MotivoConvite
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.cadastro.empresa import Ambiente

SEM_CORREIO = CodigoDeGestao.SEM_CORREIO.mensagem


def test_an_invited_person_chooses_a_password_and_is_in(casa: Casa) -> None:
    enviado = casa.casos.convidar(casa.gestora(), JOSE)
    assert (enviado.login, enviado.email) == ("jose@exemplo.com.br", "Jose@exemplo.com.br")
    assert enviado.expira_em == casa.clock.agora() + timedelta(days=7)
    [[para, _, tipo, login, link]] = casa.cartas()
    assert (para, tipo, login) == ("Jose@exemplo.com.br", "convite", "jose@exemplo.com.br")
    assert link == f"https://x/portal/aurora/convite/{casa.token()}"
    aberto = casa.casos.ler_convite("aurora", casa.token())
    assert aberto is not None
    assert (aberto.login, aberto.motivo) == ("jose@exemplo.com.br", MotivoConvite.CONVITE)
    acesso = casa.casos.retomar(usar(casa, casa.token()), ORIGEM, "")
    assert acesso is not None
    assert (acesso.login, acesso.clientes) == ("jose@exemplo.com.br", ("C0005",))
    assert casa.acesso(CPF, NOVA).id == acesso.id


def test_before_that_no_password_opens_the_account(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    for senha in ("", "senha", "None"):
        recusa = codigo_da_recusa(partial(casa.entrar, "jose@exemplo.com.br", senha))
        assert recusa is Codigo.CREDENCIAIS_INVALIDAS
    assert casa.casos.gestao.ver_acesso(casa.gestora(), "jose@exemplo.com.br").senhas == ()


def test_a_manager_invites_another(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), NovoConvite("ana@aurora.com.br", login="ana", gestor=True))
    acesso = casa.casos.retomar(usar(casa, casa.token()), ORIGEM, "")
    assert acesso is not None
    assert (acesso.login, acesso.tipo, acesso.empresa.codigo) == ("ana", TipoAcesso.GESTOR, "aurora")


def test_without_a_mail_server_the_manager_is_told_and_nothing_is_created(casa: Casa) -> None:
    casos = casa.montar(tem_servidor=False)
    assert frase_da_recusa(lambda: casos.convidar(casa.gestora(), JOSE)) == SEM_CORREIO
    casos.pedir_nova_senha("aurora", "grupo", ORIGEM, CORRELACAO)
    assert not casos.pedir_nova_senha.disponivel(uma_empresa())
    assert casos.pedir_nova_senha.disponivel(uma_empresa(ambiente=Ambiente.HOMOLOGACAO))
    assert casa.cartas() == []
    assert casa.casos.buscar_acessos(casa.gestora(), "jose").total == 0


@pytest.mark.parametrize(
    ("pedido", "frase"),
    [
        (NovoConvite("sem arroba", ("C0003",)), "O e-mail deve ser"),
        (NovoConvite("a@exemplo.com.br"), "Escolha ao menos um cliente"),
        (NovoConvite("a@exemplo.com.br", ("C0003",), gestor=True), "Escolha ao menos um cliente"),
        (NovoConvite("a@exemplo.com.br", ("C0009",)), "Há cliente que não existe nesta empresa"),
        (NovoConvite("a@exemplo.com.br", ("C0003",), "grupo"), "Já existe um acesso com este login"),
        (NovoConvite("a@exemplo.com.br", ("C0003",), "boreal.grupo"), "Já existe um acesso com este login"),
        (NovoConvite("a@exemplo.com.br", ("C0003",), "com espaço"), "O login deve ter"),
    ],
)
def test_an_invitation_that_cannot_be_is_refused_in_a_sentence(
    casa: Casa, pedido: NovoConvite, frase: str
) -> None:
    assert frase_da_recusa(lambda: casa.casos.convidar(casa.gestora(), pedido)).startswith(frase)
    assert casa.cartas() == []


def test_invitations_are_audited(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    usar(casa, casa.token())
    criado, enviado, definida = (
        casa.eventos(acao)[0] for acao in ("acesso_criado", "convite_enviado", "senha_definida")
    )
    assert (criado.login, criado.detalhe, criado.clientes) == (
        "gestora",
        "jose@exemplo.com.br; cliente",
        ("C0005",),
    )
    assert (enviado.login, enviado.detalhe) == ("gestora", "jose@exemplo.com.br; Jose@exemplo.com.br")
    assert (definida.login, definida.detalhe, definida.origem) == ("jose@exemplo.com.br", "convite", ORIGEM)
