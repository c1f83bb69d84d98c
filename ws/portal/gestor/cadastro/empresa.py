"""The company: logo, colour, contact, sender of its e-mails, and whether it is in earnest."""

from dataclasses import replace

from flask import Blueprint, flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from ws.application.cadastro.configurar_empresa import CONTATO_MAXIMO, MudancasDaEmpresa
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO, PIXELS_DO_LADO
from ws.portal.acesso.sessao import acesso_atual
from ws.portal.gestor.cadastro.cores import REGRA, SUGESTOES, mostrar
from ws.portal.http.erros import frase_da_recusa
from ws.portal.pagina.empresa import empresa_atual
from ws.portal.pagina.instalacao import casos

ESCOLHA_ARQUIVO = "Escolha primeiro o arquivo do logotipo."
TROCOU = {
    Ambiente.PRODUCAO: "A empresa está em produção: os boletos valem e os e-mails saem.",
    Ambiente.HOMOLOGACAO: "A empresa está em ambiente de testes: nada do que sai daqui tem valor.",
}
OUTRO = {Ambiente.PRODUCAO: Ambiente.HOMOLOGACAO, Ambiente.HOMOLOGACAO: Ambiente.PRODUCAO}
empresa = Blueprint("empresa", __name__)


@empresa.get("/")
def ver() -> ResponseReturnValue:
    """Everything that the manager may change."""
    return _pagina(_como_esta(empresa_atual()))


@empresa.post("/")
def gravar() -> ResponseReturnValue:
    """Contact, sender, whether it sends mail, colour."""
    escrita = MudancasDaEmpresa(
        contato=request.form.get("contato", ""),
        remetente=request.form.get("remetente", ""),
        envia_email="envia_email" in request.form,
        ambiente=empresa_atual().ambiente,
        cor=request.form.get("cor", "").strip(),
    )
    try:
        casos().configurar_empresa(acesso_atual(), escrita)
    except Erro as erro:
        return _pagina(escrita, frase_da_recusa(erro))
    flash("Os dados da empresa foram gravados.", "sucesso")
    return redirect(url_for("gestor.empresa.ver"))


@empresa.post("/logo")
def mudar_logo() -> ResponseReturnValue:
    """The file chosen, in the place of the logo there was."""
    arquivo = request.files.get("logo")
    conteudo = arquivo.read() if arquivo else b""
    if not conteudo:
        return _pagina(_como_esta(empresa_atual()), problema_do_logo=ESCOLHA_ARQUIVO)
    try:
        casos().mudar_logo(acesso_atual(), conteudo)
    except Erro as erro:
        return _pagina(_como_esta(empresa_atual()), problema_do_logo=frase_da_recusa(erro))
    flash("O logotipo foi trocado. Ele já aparece aqui em cima, e sai nos próximos boletos.", "sucesso")
    return redirect(url_for("gestor.empresa.ver"))


@empresa.post("/logo/retirar")
def retirar_logo() -> ResponseReturnValue:
    """No logo: the name in its place."""
    casos().mudar_logo(acesso_atual(), b"")
    flash("O logotipo foi retirado: o nome da empresa aparece no lugar dele.", "sucesso")
    return redirect(url_for("gestor.empresa.ver"))


@empresa.get("/ambiente")
def perguntar_ambiente() -> ResponseReturnValue:
    """What will be different, before it is."""
    novo = OUTRO[empresa_atual().ambiente]
    return render_template("gestor/cadastro/ambiente.html", novo=novo, Ambiente=Ambiente)


@empresa.post("/ambiente")
def mudar_ambiente() -> ResponseReturnValue:
    """In earnest, or as a test; the form says which, so that sent twice it does not go back."""
    novo = next((ambiente for ambiente in Ambiente if ambiente.name == request.form.get("ambiente")), None)
    if novo is None:
        return redirect(url_for("gestor.empresa.perguntar_ambiente"))
    casos().configurar_empresa(acesso_atual(), replace(_como_esta(empresa_atual()), ambiente=novo))
    flash(TROCOU[novo], "sucesso")
    return redirect(url_for("gestor.empresa.ver"))


def _como_esta(atual: Empresa) -> MudancasDaEmpresa:
    return MudancasDaEmpresa(
        atual.contato, atual.remetente, atual.envia_email, atual.ambiente, atual.tema.cor
    )


def _pagina(
    escrita: MudancasDaEmpresa, problema: str = "", problema_do_logo: str = ""
) -> ResponseReturnValue:
    pagina = render_template(
        "gestor/cadastro/empresa.html",
        escrita=escrita,
        problema=problema,
        problema_do_logo=problema_do_logo,
        cor=mostrar(escrita.cor),
        regra=REGRA,
        sugestoes=SUGESTOES,
        contato_maximo=CONTATO_MAXIMO,
        kilobytes=BYTES_NO_MAXIMO // 1024,
        pixels=PIXELS_DO_LADO,
        Ambiente=Ambiente,
    )
    return make_response(pagina, 400 if problema or problema_do_logo else 200)
