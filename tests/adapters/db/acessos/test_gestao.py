"""Accounts are managed (`ws/application/acessos/gestao`, `recursos`) on both databases, and judged
by what a login then meets."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine

from tests.adapters.db.armazem import ArmazemSql
from tests.adapters.db.interrupcao import interromper
from tests.fakes.banco import Banco
from tests.fakes.clock import Clock
from tests.mundo.aurora import duas_empresas
from tests.mundo.cadastro import um_cliente, uma_empresa
from tests.mundo.dias import HOJE
from ws.adapters.db.acessos.cadastrados import SqlAcessoCadastradoRepository
from ws.adapters.db.acessos.padroes import SqlPadraoRepository
from ws.adapters.db.auditoria.eventos import SqlEventoRepository
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.adapters.senhas import SenhasArgon2
from ws.application.acessos.entrada.autenticar import Autenticar
from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.ports.acessos.cadastrados import AcessoCadastrado
from ws.application.ports.auditoria.eventos import Evento
from ws.bootstrap.casos import gestao_de_acessos
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import COM_RECURSOS, Acesso, Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import Operador

POR = Operador("gerente")
TODOS = frozenset(Recurso)
ONDE_FALHA: dict[str, type] = {
    "definir_recurso": SqlAcessoCadastradoRepository,
    "definir": SqlPadraoRepository,
    "registrar": SqlEventoRepository,
}


class Cena:
    """Companies aurora (customers C0001, C0002) and boreal (C0009), which release nothing, and their manager."""

    def __init__(self, engine: Engine) -> None:
        self.armazem = ArmazemSql(engine)
        self.clock = Clock()
        self.senhas = SenhasArgon2(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        self.gerir = gestao_de_acessos(SqlUnitsOfWork(engine), self.senhas, self.clock)
        self._autenticar = Autenticar(self.armazem.unidades, self.senhas, self.clock)
        nada: dict[str, frozenset[Recurso]] = {"cliente": frozenset(), "integrador": frozenset()}
        banco: Banco = duas_empresas().com_empresa(uma_empresa(), **nada)
        banco.com_empresa(uma_empresa(id=2, codigo="boreal"), **nada)
        banco.com_clientes(1, um_cliente(codigo="C0002")).com_clientes(2, um_cliente(codigo="C0009"))
        banco.acessos.clear()
        self.armazem.gravar(banco)

    def criar(self, login: str = "mercado", **mudancas: Any) -> str:
        """A customer account; its password."""
        campos: dict[str, Any] = {"empresa": "aurora", "login": login, "clientes": ["C0001"]}
        return self.gerir.criar_cliente(POR, **(campos | mudancas)).senha

    def entrar(self, login: str, senha: str) -> Acesso:
        return self._autenticar(Credenciais(login, senha, "203.0.113.7"))

    def recusa_de_entrada(self, login: str, senha: str) -> CodigoDoCatalogo:
        with pytest.raises(Erro) as excecao:
            self.entrar(login, senha)
        return excecao.value.codigo

    def ver(self, login: str, empresa: str = "aurora") -> AcessoCadastrado:
        [acesso] = [acesso for acesso in self.gerir.listar_acessos(POR, empresa) if acesso.login == login]
        return acesso

    def eventos(self) -> Sequence[Evento]:
        return [evento for evento in self.armazem.eventos() if evento.login == POR.login]


@pytest.fixture
def cena(engine: Engine) -> Cena:
    return Cena(engine)


def test_a_customers_account_opens_with_the_password_it_was_given(cena: Cena) -> None:
    assert cena.criar(senha="dez caracteres!", clientes=["C0002", "C0001", "C0002"]) == "dez caracteres!"
    acesso = cena.entrar("mercado", "dez caracteres!")
    assert (acesso.empresa, acesso.tipo) == (uma_empresa(), TipoAcesso.CLIENTE)
    assert acesso.clientes == ("C0001", "C0002")


def test_a_password_is_made_when_none_is_given(cena: Cena) -> None:
    senha = cena.criar()
    assert len(senha) == 19
    cena.entrar("mercado", senha)


def test_an_integrators_secret_is_told_once_and_opens(cena: Cena) -> None:
    credencial = cena.gerir.criar_integrador(POR, "aurora", "erp")
    assert len(credencial.senha) == 43
    assert credencial.senha not in repr(credencial)
    assert cena.entrar("erp", credencial.senha).tipo is TipoAcesso.INTEGRADOR


def test_what_is_stored_is_never_what_was_told(cena: Cena) -> None:
    senha = cena.criar("ana")
    segredo = cena.gerir.criar_integrador(POR, "aurora", "erp").senha
    guardadas = [
        guardada.hash for acesso in cena.gerir.listar_acessos(POR, "aurora") for guardada in acesso.senhas
    ]
    assert [guardada.split("$")[:2] for guardada in guardadas] == [
        ["", "argon2id"],
        ["sha256", guardadas[1][7:]],
    ]
    assert senha not in str(guardadas)
    assert segredo not in str(guardadas)
    assert not [hash_ for hash_ in guardadas if hash_ in repr(cena.gerir.listar_acessos(POR, "aurora"))]


def test_a_login_is_kept_in_lower_case_without_spaces_around_it(cena: Cena) -> None:
    senha = cena.criar(" MerCado ")
    assert cena.ver("mercado").login == "mercado"
    cena.entrar("MERCADO", senha)
    cena.gerir.desativar_acesso(POR, "MerCado")


@pytest.mark.parametrize("empresa", ["aurora", "boreal"])
@pytest.mark.parametrize("login", ["mercado", "MerCado"])
def test_a_login_is_unique_in_the_installation(cena: Cena, empresa: str, login: str) -> None:
    cena.criar()
    with pytest.raises(Erro, match="Já existe um acesso com este login nesta instalação"):
        cena.gerir.criar_integrador(POR, empresa, login)
    assert len(cena.gerir.listar_acessos(POR, "aurora")) == 1
    assert len(cena.gerir.listar_acessos(POR, "boreal")) == 0


@pytest.mark.parametrize(
    ("mudancas", "mensagem"),
    [
        ({"empresa": "nenhuma"}, "Não existe empresa com este código."),
        ({"clientes": []}, "Informe ao menos um cliente, pelo código do ERP."),
        (
            {"clientes": ["C0001", "C0077"]},
            "Há cliente que não existe nesta empresa: confira os códigos do ERP.",
        ),
        ({"clientes": ["C0009"]}, "Há cliente que não existe nesta empresa: confira os códigos do ERP."),
        ({"senha": "curta"}, "A senha deve ter de 10 a 128 caracteres."),
        ({"login": "a b"}, None),
    ],
    ids=["company", "no customer", "unknown customer", "another company's customer", "password", "login"],
)
def test_an_account_that_cannot_be_made_leaves_nothing(
    cena: Cena, mudancas: dict[str, Any], mensagem: str | None
) -> None:
    with pytest.raises(Erro) as excecao:
        cena.criar(**mudancas)
    assert mensagem in {str(excecao.value), None}
    assert cena.gerir.listar_acessos(POR, "aurora") == ()
    assert cena.eventos() == []


def test_accounts_of_each_company_are_numbered_apart(cena: Cena) -> None:
    for n in range(3):
        cena.criar(f"conta{n}")
    cena.gerir.criar_integrador(POR, "boreal", "erp")
    assert [acesso.id for acesso in cena.gerir.listar_acessos(POR, "aurora")] == [1, 2, 3]
    assert [acesso.id for acesso in cena.gerir.listar_acessos(POR, "boreal")] == [1]


def test_accounts_made_at_the_same_time_are_all_made(cena: Cena) -> None:
    with ThreadPoolExecutor(8) as executor:
        list(executor.map(cena.criar, [f"conta{n}" for n in range(16)]))
    assert sorted(acesso.id for acesso in cena.gerir.listar_acessos(POR, "aurora")) == list(range(1, 17))


def test_the_same_login_at_the_same_time_is_made_once(cena: Cena) -> None:
    def tentar(_: int) -> bool:
        try:
            cena.criar()
        except Erro:
            return False
        return True

    with ThreadPoolExecutor(8) as executor:
        assert sorted(executor.map(tentar, range(8))) == [False] * 7 + [True]


# --- what is released ------------------------------------------------------------------------------------------


def test_a_new_account_follows_its_company_which_released_nothing(cena: Cena) -> None:
    senha = cena.criar()
    assert cena.entrar("mercado", senha).recursos == frozenset()
    assert (cena.ver("mercado").recursos, cena.ver("mercado").proprios) == (frozenset(), {})


def test_the_companys_word_holds_for_accounts_of_that_type(cena: Cena) -> None:
    senha = cena.criar()
    segredo = cena.gerir.criar_integrador(POR, "aurora", "erp").senha
    cena.gerir.liberar_padroes(POR, "aurora", {(TipoAcesso.CLIENTE, Recurso.EMITIR): True})
    assert cena.entrar("mercado", senha).recursos == {Recurso.EMITIR}
    assert cena.entrar("erp", segredo).recursos == frozenset()
    cena.gerir.liberar_padroes(POR, "aurora", {(TipoAcesso.CLIENTE, Recurso.EMITIR): False})
    assert cena.entrar("mercado", senha).recursos == frozenset()


def test_the_companys_word_is_not_the_next_companys(cena: Cena) -> None:
    cena.gerir.liberar_padroes(POR, "boreal", {(TipoAcesso.CLIENTE, Recurso.EMITIR): True})
    assert cena.entrar("mercado", cena.criar()).recursos == frozenset()


@pytest.mark.parametrize("padrao", [True, False])
@pytest.mark.parametrize("proprio", [True, False, None])
@pytest.mark.parametrize("recurso", Recurso)
def test_the_accounts_own_word_goes_before_the_companys(
    cena: Cena, recurso: Recurso, *, proprio: bool | None, padrao: bool
) -> None:
    senha = cena.criar()
    cena.gerir.liberar_padroes(POR, "aurora", {(TipoAcesso.CLIENTE, recurso): padrao})
    cena.gerir.liberar_recursos(POR, "mercado", {recurso: not padrao})
    cena.gerir.liberar_recursos(POR, "mercado", {recurso: proprio})
    efetivo = padrao if proprio is None else proprio
    assert (recurso in cena.entrar("mercado", senha).recursos) is efetivo
    assert (recurso in cena.ver("mercado").recursos) is efetivo
    assert cena.ver("mercado").proprios == ({} if proprio is None else {recurso: proprio})


def test_several_resources_are_released_together_each_in_a_row_of_its_own(cena: Cena) -> None:
    cena.criar()
    cena.gerir.liberar_recursos(POR, "mercado", dict.fromkeys(Recurso, True))
    assert cena.ver("mercado").recursos == TODOS
    detalhes = [evento.detalhe for evento in cena.eventos() if evento.acao == "recurso_liberado"]
    assert sorted(detalhes) == sorted(f"mercado; {recurso.name.lower()}" for recurso in Recurso)


@pytest.mark.parametrize("onde", ["definir_recurso", "registrar"])
def test_a_failure_midway_through_the_resources_of_an_account_leaves_nothing(
    cena: Cena, onde: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cena.criar()
    antes = cena.eventos()
    interromper(monkeypatch, ONDE_FALHA[onde], onde, vez=3)
    with pytest.raises(Erro):
        cena.gerir.liberar_recursos(POR, "mercado", dict.fromkeys(Recurso, True))
    assert cena.ver("mercado").proprios == {}
    assert cena.eventos() == antes


@pytest.mark.parametrize("onde", ["definir", "registrar"])
def test_a_failure_midway_through_the_companys_defaults_leaves_nothing(
    cena: Cena, onde: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    interromper(monkeypatch, ONDE_FALHA[onde], onde, vez=6)
    with pytest.raises(Erro):
        cena.gerir.liberar_padroes(POR, "aurora", dict.fromkeys(product(COM_RECURSOS, Recurso), True))
    assert set(cena.gerir.ver_padroes(POR, "aurora").values()) <= {frozenset()}
    assert cena.eventos() == []


def test_releasing_to_one_account_releases_to_no_other(cena: Cena) -> None:
    cena.criar()
    senha = cena.criar("outra")
    cena.gerir.liberar_recursos(POR, "mercado", {Recurso.ANALISAR: True})
    assert cena.entrar("outra", senha).recursos == frozenset()


# --- secrets and passwords -------------------------------------------------------------------------------------


def test_while_a_secret_is_changed_both_open_until_the_change_is_finished(cena: Cena) -> None:
    antigo = cena.gerir.criar_integrador(POR, "aurora", "erp").senha
    novo = cena.gerir.trocar_segredo(POR, "erp").senha
    cena.entrar("erp", antigo)
    cena.entrar("erp", novo)
    cena.gerir.finalizar_troca(POR, "erp")
    assert cena.recusa_de_entrada("erp", antigo) is Codigo.CREDENCIAIS_INVALIDAS
    cena.entrar("erp", novo)


def test_a_third_secret_ends_the_first(cena: Cena) -> None:
    segredos = [cena.gerir.criar_integrador(POR, "aurora", "erp").senha]
    segredos += [cena.gerir.trocar_segredo(POR, "erp").senha for _ in range(2)]
    assert cena.recusa_de_entrada("erp", segredos[0]) is Codigo.CREDENCIAIS_INVALIDAS
    for segredo in segredos[1:]:
        cena.entrar("erp", segredo)


def test_the_list_says_since_when_each_secret_opens(cena: Cena) -> None:
    cena.gerir.criar_integrador(POR, "aurora", "erp")
    inicio = cena.clock.agora()
    cena.clock.avancar(timedelta(days=30))
    cena.gerir.trocar_segredo(POR, "erp")
    assert [senha.criada_em for senha in cena.ver("erp").senhas] == [inicio, cena.clock.agora()]


def test_a_change_that_was_not_begun_cannot_be_finished(cena: Cena) -> None:
    segredo = cena.gerir.criar_integrador(POR, "aurora", "erp").senha
    with pytest.raises(Erro, match="Não há troca de segredo em andamento"):
        cena.gerir.finalizar_troca(POR, "erp")
    cena.entrar("erp", segredo)


def test_a_new_password_ends_the_old_one_at_once(cena: Cena) -> None:
    antiga = cena.criar()
    cena.entrar("mercado", antiga)
    nova = cena.gerir.redefinir_senha(POR, "mercado", "outra senha longa").senha
    assert cena.recusa_de_entrada("mercado", antiga) is Codigo.CREDENCIAIS_INVALIDAS
    cena.entrar("mercado", nova)
    gerada = cena.gerir.redefinir_senha(POR, "mercado").senha
    cena.entrar("mercado", gerada)


def test_people_have_passwords_and_systems_have_secrets(cena: Cena) -> None:
    cena.criar()
    cena.gerir.criar_integrador(POR, "aurora", "erp")
    with pytest.raises(Erro, match="Só integradores têm segredo"):
        cena.gerir.trocar_segredo(POR, "mercado")
    with pytest.raises(Erro, match="Integradores não têm senha"):
        cena.gerir.redefinir_senha(POR, "erp")
    with pytest.raises(Erro, match="A senha deve ter"):
        cena.gerir.redefinir_senha(POR, "mercado", "curta")


def test_a_disabled_account_stops_at_once_and_an_enabled_one_opens_again(cena: Cena) -> None:
    senha = cena.criar()
    cena.entrar("mercado", senha)
    cena.gerir.desativar_acesso(POR, "mercado")
    assert cena.recusa_de_entrada("mercado", senha) is Codigo.ACESSO_DESATIVADO
    assert not cena.ver("mercado").ativo
    cena.gerir.ativar_acesso(POR, "mercado")
    cena.entrar("mercado", senha)


def test_the_list_says_when_each_was_last_used(cena: Cena) -> None:
    cena.criar("nunca")
    cena.entrar("mercado", cena.criar())
    assert [(acesso.login, acesso.ultimo_uso) for acesso in cena.gerir.listar_acessos(POR, "aurora")] == [
        ("mercado", HOJE),
        ("nunca", None),
    ]


def test_what_does_not_exist_cannot_be_changed(cena: Cena) -> None:
    for mudar in (
        lambda: cena.gerir.liberar_recursos(POR, "ninguem", {Recurso.EMITIR: True}),
        lambda: cena.gerir.desativar_acesso(POR, "ninguem"),
        lambda: cena.gerir.finalizar_troca(POR, "ninguem"),
        lambda: cena.gerir.trocar_segredo(POR, "ninguem"),
        lambda: cena.gerir.redefinir_senha(POR, "ninguem"),
    ):
        with pytest.raises(Erro, match="Não existe acesso com este login"):
            mudar()
    for de_empresa in (
        lambda: cena.gerir.listar_acessos(POR, "nenhuma"),
        lambda: cena.gerir.liberar_padroes(POR, "nenhuma", {(TipoAcesso.CLIENTE, Recurso.EMITIR): True}),
    ):
        with pytest.raises(Erro, match="Não existe empresa com este código"):
            de_empresa()
    assert cena.eventos() == []


def test_every_change_is_an_audit_row_that_says_who_and_tells_no_secret(cena: Cena) -> None:
    gerir, passo = cena.gerir, timedelta(seconds=1)
    segredos = [cena.criar()]
    mudancas: list[Callable[[], object]] = [
        lambda: segredos.append(gerir.criar_integrador(POR, "aurora", "erp").senha),
        lambda: gerir.liberar_recursos(POR, "erp", {Recurso.EMITIR: True}),
        lambda: gerir.liberar_recursos(POR, "erp", {Recurso.EMITIR: False}),
        lambda: gerir.liberar_recursos(POR, "erp", {Recurso.EMITIR: None}),
        lambda: gerir.liberar_padroes(POR, "aurora", {(TipoAcesso.CLIENTE, Recurso.ANALISAR): True}),
        lambda: segredos.append(gerir.trocar_segredo(POR, "erp").senha),
        lambda: gerir.finalizar_troca(POR, "erp"),
        lambda: segredos.append(gerir.redefinir_senha(POR, "mercado").senha),
        lambda: gerir.desativar_acesso(POR, "erp"),
        lambda: gerir.ativar_acesso(POR, "erp"),
    ]
    for mudar in mudancas:
        cena.clock.avancar(passo)
        mudar()
    eventos = cena.eventos()
    assert [(evento.acao, evento.detalhe) for evento in eventos] == [
        ("acesso_criado", "mercado; cliente"),
        ("acesso_criado", "erp; integrador"),
        ("recurso_liberado", "erp; emitir"),
        ("recurso_retido", "erp; emitir"),
        ("recurso_conforme_padrao", "erp; emitir"),
        ("padrao_liberado", "cliente; analisar"),
        ("segredo_trocado", "erp"),
        ("troca_de_segredo_finalizada", "erp"),
        ("senha_trocada", "mercado"),
        ("acesso_desativado", "erp"),
        ("acesso_ativado", "erp"),
    ]
    assert {(evento.empresa_id, evento.codigo) for evento in eventos} == {(1, "000")}
    assert eventos[0].clientes == ("C0001",)
    assert not [segredo for segredo in segredos if segredo in str(eventos)]
