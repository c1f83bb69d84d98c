"""``central-cobranca user``: the manager's hand on accounts, from the command line."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Column, Table

from ws.application.acessos.gestao.credencial import Credencial
from ws.application.ports.acessos.cadastrados import AcessoCadastrado
from ws.cli.portugues import Aplicativo, pedir_senha
from ws.domain.acessos.acesso import Recurso, TipoAcesso
from ws.domain.acessos.quem_pede import Operador
from ws.febraban.grafia import dia

if TYPE_CHECKING:  # it knows every use case, and the help needs none
    from ws.application.casos_de_uso import GestaoDeAcessos

app = Aplicativo()
console = Console(highlight=False)

RECURSOS = {
    "consultar": Recurso.CONSULTAR,
    "emitir": Recurso.EMITIR,
    "enviar": Recurso.ENVIAR_EMAIL,
    "analisar": Recurso.ANALISAR,
}
"""What the command line calls each resource."""
TODOS = "todos"
RESULTADO = {True: "Liberado", False: "Retido", None: "Conforme o padrão da empresa"}
SENHAS = {0: ", sem senha ainda", 2: ", trocando o segredo"}
"""What the number of an account's passwords says."""
TIPOS = {"cliente": TipoAcesso.CLIENTE, "integrador": TipoAcesso.INTEGRADOR}

Login = Annotated[str, typer.Argument(help="Login do acesso.")]
Empresa = Annotated[str, typer.Argument(help="Código da empresa, como em empresa.toml.")]


NOMES = f"{', '.join(RECURSOS)}, ou {TODOS}"
RECURSO = "RECURSO"
QuaisRecursos = Annotated[list[str], typer.Argument(metavar=RECURSO, help=NOMES)]


def _recursos(nomes: list[str]) -> list[Recurso]:
    if nomes == [TODOS]:
        return list(Recurso)
    if not set(nomes) <= set(RECURSOS):
        raise typer.BadParameter(f"use {NOMES}.", param_hint=RECURSO)
    return [RECURSOS[nome] for nome in nomes]


def _liberar(login: str, nomes: list[str], *, liberado: bool | None) -> None:
    recursos = _recursos(nomes)
    with _gestao() as gestao:
        gestao.liberar_recursos(_quem(), login, dict.fromkeys(recursos, liberado))
    console.print(f"{RESULTADO[liberado]}: {', '.join(recurso.value for recurso in recursos)}.")


@contextmanager
def _gestao() -> Iterator["GestaoDeAcessos"]:
    from ws.bootstrap.aplicacao import montar

    with montar() as aplicacao:
        aplicacao.preparar_banco()
        yield aplicacao.gestao


def _quem() -> Operador:
    """Who changes accounts, for the audit: the operating system's user, whom no company holds."""
    return Operador(f"linha de comando ({getpass.getuser()})")


def _mostrar(credencial: Credencial, nome: str) -> None:
    console.print(f"Login: {credencial.login}\n{nome}: {credencial.senha}", markup=False, soft_wrap=True)
    console.print("Guarde agora: não será mostrado de novo.")


def _lembrar_de_liberar(empresa: str, login: str) -> None:
    """Whoever creates an account that reaches nothing should know it."""
    with _gestao() as gestao:
        acessos = gestao.listar_acessos(_quem(), empresa)
    if any(acesso.login == login and not acesso.recursos for acesso in acessos):
        console.print(f"Nada está liberado ainda. Libere com: central-cobranca user grant {login} {TODOS}")


@app.command()
def add(
    empresa: Empresa,
    login: Login,
    *,
    cliente: Annotated[
        list[str] | None, typer.Option(help="Código do cliente no ERP; repita para vários.")
    ] = None,
    integrador: Annotated[
        bool, typer.Option("--integrador", help="Um sistema, que atende todos os clientes.")
    ] = False,
    gestor: Annotated[
        bool, typer.Option("--gestor", help="Um gestor da empresa, que entra só no portal.")
    ] = False,
    gerar_senha: Annotated[
        bool, typer.Option("--gerar-senha", help="Gera a senha em vez de perguntar.")
    ] = False,
) -> None:
    """Cria o acesso de um cliente ou de um gestor (com senha), ou de um integrador (com segredo, mostrado uma vez)."""
    if [bool(cliente), integrador, gestor].count(True) != 1:
        raise typer.BadParameter("Informe --cliente CODIGO, --integrador ou --gestor, e só um deles.")
    if integrador:
        with _gestao() as gestao:
            credencial = gestao.criar_integrador(_quem(), empresa, login)
        _mostrar(credencial, "Segredo")
        _lembrar_de_liberar(empresa, credencial.login)
        return
    senha = None if gerar_senha else pedir_senha("Senha")
    with _gestao() as gestao:
        if cliente:
            credencial = gestao.criar_cliente(_quem(), empresa, login, cliente, senha)
        else:
            credencial = gestao.criar_gestor(_quem(), empresa, login, senha)
    if gerar_senha:
        _mostrar(credencial, "Senha")
    else:
        console.print(f"Acesso {credencial.login} criado.")
    if cliente:
        _lembrar_de_liberar(empresa, credencial.login)


@app.command(name="list")
def listar(empresa: Empresa) -> None:
    """Lista os acessos de uma empresa, o que alcançam e quando foram usados."""
    colunas = ("Login", "Tipo", "Clientes", "Liberado", "Último uso", "Situação")
    tabela = Table(*(Column(nome, overflow="fold") for nome in colunas))  # what is cut cannot be typed
    with _gestao() as gestao:
        acessos = gestao.listar_acessos(_quem(), empresa)
    for acesso in acessos:
        tabela.add_row(*_linha(acesso))
    console.print(tabela)


def _linha(acesso: AcessoCadastrado) -> tuple[str, ...]:
    liberados = [nome for nome, recurso in RECURSOS.items() if recurso in acesso.recursos]
    situacao = "ativo" if acesso.ativo else "desativado"
    return (
        acesso.login,
        acesso.tipo.value.lower(),
        ", ".join(acesso.clientes) or "todos",
        "a gestão" if acesso.tipo is TipoAcesso.GESTOR else ", ".join(liberados) or "nada",
        dia(acesso.ultimo_uso) if acesso.ultimo_uso else "nunca",
        situacao + SENHAS.get(len(acesso.senhas), ""),
    )


@app.command()
def grant(login: Login, recursos: QuaisRecursos) -> None:
    """Libera recursos para um acesso."""
    _liberar(login, recursos, liberado=True)


@app.command()
def revoke(login: Login, recursos: QuaisRecursos) -> None:
    """Retém recursos de um acesso."""
    _liberar(login, recursos, liberado=False)


@app.command()
def reset(login: Login, recursos: QuaisRecursos) -> None:
    """Devolve recursos de um acesso ao padrão da empresa."""
    _liberar(login, recursos, liberado=None)


@app.command()
def default(
    empresa: Empresa,
    tipo: Annotated[str, typer.Argument(help="cliente ou integrador")],
    recursos: QuaisRecursos,
    reter: Annotated[bool, typer.Option("--reter", help="Retém em vez de liberar.")] = False,
) -> None:
    """Muda o que a empresa libera, por padrão, a um tipo de acesso. No início, nada."""
    if tipo not in TIPOS:
        raise typer.BadParameter(f"use {' ou '.join(TIPOS)}.", param_hint="tipo")
    quais = _recursos(recursos)
    with _gestao() as gestao:
        gestao.liberar_padroes(_quem(), empresa, {(TIPOS[tipo], recurso): not reter for recurso in quais})
    nomes = ", ".join(recurso.value for recurso in quais)
    console.print(f"{RESULTADO[not reter]} por padrão para {tipo}: {nomes}.")


@app.command()
def rotate(
    login: Login,
    finalizar: Annotated[
        bool, typer.Option("--finalizar", help="Encerra a troca: só o segredo novo vale.")
    ] = False,
) -> None:
    """Troca o segredo de um integrador; o anterior continua valendo até --finalizar."""
    with _gestao() as gestao:
        if finalizar:
            gestao.finalizar_troca(_quem(), login)
            console.print("Só o segredo mais novo vale agora.")
        else:
            _mostrar(gestao.trocar_segredo(_quem(), login), "Segredo novo")


@app.command()
def password(
    login: Login,
    gerar_senha: Annotated[
        bool, typer.Option("--gerar-senha", help="Gera a senha em vez de perguntar.")
    ] = False,
) -> None:
    """Troca a senha de um cliente ou de um gestor."""
    senha = None if gerar_senha else pedir_senha("Senha nova")
    with _gestao() as gestao:
        credencial = gestao.redefinir_senha(_quem(), login, senha)
    if gerar_senha:
        _mostrar(credencial, "Senha nova")
    else:
        console.print("Senha trocada.")


@app.command()
def disable(login: Login) -> None:
    """Desativa um acesso, na hora."""
    with _gestao() as gestao:
        gestao.desativar_acesso(_quem(), login)
    console.print("Acesso desativado.")


@app.command()
def enable(login: Login) -> None:
    """Ativa de novo um acesso."""
    with _gestao() as gestao:
        gestao.ativar_acesso(_quem(), login)
    console.print("Acesso ativado.")
