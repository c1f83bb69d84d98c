"""``central-cobranca user``: the manager's hand on accounts, from the command line."""

import getpass
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from ws.application.gerir_acessos import Credencial, GerirAcessos
from ws.application.ports_gestao import AcessoCadastrado
from ws.domain.acesso import Recurso, TipoAcesso

app = typer.Typer(no_args_is_help=True)
console = Console(highlight=False)

RECURSOS = {
    "consultar": Recurso.CONSULTAR,
    "emitir": Recurso.EMITIR,
    "enviar": Recurso.ENVIAR_EMAIL,
    "analisar": Recurso.ANALISAR,
}
"""What the command line calls each resource."""
TIPOS = {"cliente": TipoAcesso.CLIENTE, "integrador": TipoAcesso.INTEGRADOR}

Login = Annotated[str, typer.Argument(help="Login do acesso.")]
Empresa = Annotated[str, typer.Argument(help="Código da empresa, como em empresa.toml.")]


def _recurso(texto: str) -> Recurso:
    if texto not in RECURSOS:
        raise typer.BadParameter(f"use um destes: {', '.join(RECURSOS)}")
    return RECURSOS[texto]


QualRecurso = Annotated[Recurso, typer.Argument(parser=_recurso, metavar="RECURSO", help=", ".join(RECURSOS))]


def _gestao() -> GerirAcessos:
    from ws.bootstrap import montar

    aplicacao = montar()
    aplicacao.preparar_banco()
    return aplicacao.gerir_acessos


def _quem() -> str:
    """Who changes accounts, for the audit: the operating system's user."""
    return f"linha de comando ({getpass.getuser()})"


def _mostrar(credencial: Credencial, nome: str) -> None:
    console.print(f"Login: {credencial.login}\n{nome}: {credencial.senha}", markup=False, soft_wrap=True)
    console.print("Guarde agora: não será mostrado de novo.")


@app.command()
def add(
    empresa: Empresa,
    login: Login,
    cliente: Annotated[
        list[str] | None, typer.Option(help="Código do cliente no ERP; repita para vários.")
    ] = None,
    integrador: Annotated[
        bool, typer.Option("--integrador", help="Um sistema, que atende todos os clientes.")
    ] = False,
    gerar_senha: Annotated[
        bool, typer.Option("--gerar-senha", help="Gera a senha em vez de perguntar.")
    ] = False,
) -> None:
    """Cria o acesso de um cliente (com senha) ou de um integrador (com segredo, mostrado uma vez)."""
    if integrador == bool(cliente):
        raise typer.BadParameter("informe --cliente CODIGO ou --integrador, e não os dois")
    if cliente is None:
        _mostrar(_gestao().criar_integrador(_quem(), empresa, login), "Segredo")
        return
    senha = (
        None if gerar_senha else typer.prompt("Senha", hide_input=True, confirmation_prompt="Repita a senha")
    )
    credencial = _gestao().criar_cliente(_quem(), empresa, login, cliente, senha)
    if gerar_senha:
        _mostrar(credencial, "Senha")
    else:
        console.print(f"Acesso {credencial.login} criado.")


@app.command(name="list")
def listar(empresa: Empresa) -> None:
    """Lista os acessos de uma empresa, o que alcançam e quando foram usados."""
    tabela = Table("Login", "Tipo", "Clientes", "Liberado", "Último uso", "Situação")
    for acesso in _gestao().listar(empresa):
        tabela.add_row(*_linha(acesso))
    console.print(tabela)


def _linha(acesso: AcessoCadastrado) -> tuple[str, ...]:
    liberados = [nome for nome, recurso in RECURSOS.items() if recurso in acesso.recursos]
    situacao = "ativo" if acesso.ativo else "desativado"
    return (
        acesso.login,
        acesso.tipo.value.lower(),
        ", ".join(acesso.clientes) or "todos",
        ", ".join(liberados) or "nada",
        f"{acesso.ultimo_uso:%d/%m/%Y}" if acesso.ultimo_uso else "nunca",
        f"{situacao}, trocando o segredo" if len(acesso.senhas) > 1 else situacao,
    )


@app.command()
def grant(login: Login, recurso: QualRecurso) -> None:
    """Libera um recurso para um acesso."""
    _gestao().liberar(_quem(), login, recurso, liberado=True)
    console.print(f"Liberado: {recurso.value}.")


@app.command()
def revoke(login: Login, recurso: QualRecurso) -> None:
    """Retém um recurso de um acesso."""
    _gestao().liberar(_quem(), login, recurso, liberado=False)
    console.print(f"Retido: {recurso.value}.")


@app.command()
def default(login: Login, recurso: QualRecurso) -> None:
    """Devolve um recurso de um acesso ao padrão da empresa."""
    _gestao().liberar(_quem(), login, recurso, liberado=None)
    console.print(f"Conforme o padrão da empresa: {recurso.value}.")


@app.command(name="company-default")
def padrao(
    empresa: Empresa,
    tipo: Annotated[str, typer.Argument(help="cliente ou integrador")],
    recurso: QualRecurso,
    reter: Annotated[bool, typer.Option("--reter", help="Retém em vez de liberar.")] = False,
) -> None:
    """Muda o padrão da empresa para um tipo de acesso."""
    if tipo not in TIPOS:
        raise typer.BadParameter(f"use um destes: {', '.join(TIPOS)}")
    _gestao().liberar_padrao(_quem(), empresa, TIPOS[tipo], recurso, liberado=not reter)
    console.print(f"Padrão para {tipo}: {recurso.value} {'retida' if reter else 'liberada'}.")


@app.command()
def rotate(
    login: Login,
    finalizar: Annotated[
        bool, typer.Option("--finalizar", help="Encerra a troca: só o segredo novo vale.")
    ] = False,
) -> None:
    """Troca o segredo de um integrador; o anterior continua valendo até --finalizar."""
    if finalizar:
        _gestao().finalizar_troca(_quem(), login)
        console.print("Só o segredo mais novo vale agora.")
    else:
        _mostrar(_gestao().trocar_segredo(_quem(), login), "Segredo novo")


@app.command()
def password(
    login: Login,
    gerar_senha: Annotated[
        bool, typer.Option("--gerar-senha", help="Gera a senha em vez de perguntar.")
    ] = False,
) -> None:
    """Troca a senha de um cliente."""
    senha = (
        None
        if gerar_senha
        else typer.prompt("Senha nova", hide_input=True, confirmation_prompt="Repita a senha")
    )
    credencial = _gestao().trocar_senha(_quem(), login, senha)
    if gerar_senha:
        _mostrar(credencial, "Senha nova")
    else:
        console.print("Senha trocada.")


@app.command()
def disable(login: Login) -> None:
    """Desativa um acesso, na hora."""
    _gestao().ativar(_quem(), login, ativo=False)
    console.print("Acesso desativado.")


@app.command()
def enable(login: Login) -> None:
    """Ativa de novo um acesso."""
    _gestao().ativar(_quem(), login, ativo=True)
    console.print("Acesso ativado.")
