"""A manager changes what the company looks like and sends, and only what changed is audited."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from tests.adapters.db.espiao import espiar
from tests.adapters.db.portal.casa import Casa, frase_da_recusa
from ws.application.acessos.convites.convidar import NovoConvite
from ws.application.cadastro.configurar_empresa import MudancasDaEmpresa
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO, PIXELS_DO_LADO
from ws.domain.cadastro.tema import Tema

COR_CLARA = CodigoDeGestao.COR_CLARA.mensagem
COR_INVALIDA = CodigoDeGestao.COR_INVALIDA.mensagem
LOGO_GRANDE = str(Erro(CodigoDeGestao.LOGO_GRANDE, maximo=BYTES_NO_MAXIMO // 1024))
LOGO_INVALIDO = CodigoDeGestao.LOGO_INVALIDO.mensagem
LOGO_LARGO = str(Erro(CodigoDeGestao.LOGO_LARGO, maximo=PIXELS_DO_LADO))

IGUAL = MudancasDaEmpresa(
    contato="Financeiro: (31) 3333-0000",
    remetente="boletos@aurora.exemplo.com.br",
    envia_email=True,
    ambiente=Ambiente.PRODUCAO,
    cor="",
)


def imagem(formato: str = "PNG", tamanho: tuple[int, int] = (40, 30)) -> bytes:
    saida = BytesIO()
    Image.new("RGB", tamanho, "navy").save(saida, formato)
    return saida.getvalue()


def aurora(casa: Casa) -> Empresa:
    empresa = casa.casos.ver_empresa("aurora")
    assert empresa is not None
    return empresa


def test_a_company_is_as_its_manager_says(casa: Casa) -> None:
    mudancas = MudancasDaEmpresa(
        "  Fale com a Ana: \n (31) 3333-1111 ",
        " Cobranca@Aurora.com.br ",
        False,
        Ambiente.HOMOLOGACAO,
        " #1a5fb4 ",
    )
    nova = casa.casos.configurar_empresa(casa.gestora(), mudancas)
    assert nova == aurora(casa) == casa.acesso().empresa
    assert nova.contato == "Fale com a Ana: (31) 3333-1111"
    assert nova.remetente == "Cobranca@aurora.com.br"
    assert (nova.envia_email, nova.ambiente, nova.tema.cor) == (False, Ambiente.HOMOLOGACAO, "#1A5FB4")
    [evento] = casa.eventos("empresa_configurada")
    assert (evento.login, evento.detalhe) == (
        "gestora",
        "contato, remetente, envio de e-mail, ambiente, cor",
    )


@pytest.mark.parametrize(
    ("antes", "depois"),
    [(Ambiente.HOMOLOGACAO, Ambiente.PRODUCAO), (Ambiente.PRODUCAO, Ambiente.HOMOLOGACAO)],
)
def test_mail_that_was_accepted_does_not_follow_the_company_into_another_environment(
    casa: Casa, antes: Ambiente, depois: Ambiente
) -> None:
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, ambiente=antes))
    casa.casos.enviar(casa.acesso(), PedidoDeEnvio(("B1",), ("a@exemplo.com.br",)))
    casa.casos.convidar(casa.gestora(), NovoConvite("jose@exemplo.com.br", clientes=("C0003",)))
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, ambiente=depois))
    agora = casa.clock.agora()
    with casa.armazem.unidades.escrita() as uow:
        envios = uow.mensagens.reservar(agora, agora + timedelta(minutes=5), 9)
    assert [envio.captura for envio in envios] == [antes is Ambiente.HOMOLOGACAO] * 2


def test_only_what_changed_is_audited(casa: Casa) -> None:
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, contato="Fale com a Ana"))
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, contato="Fale com a Ana"))
    assert [evento.detalhe for evento in casa.eventos("empresa_configurada")] == ["contato"]


def test_a_company_may_have_neither_sender_nor_contact_nor_colour(casa: Casa) -> None:
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, contato="", remetente=" ", cor=" "))
    empresa = aurora(casa)
    assert (empresa.contato, empresa.remetente, empresa.tema.cor) == ("", "", "")


@pytest.mark.parametrize(
    ("mudanca", "frase"),
    [
        ({"cor": "azul"}, COR_INVALIDA),
        ({"cor": "#12345"}, COR_INVALIDA),
        ({"cor": "#FFD700"}, COR_CLARA),
        ({"remetente": "sem arroba"}, "O e-mail deve ser um único endereço, como nome@empresa.com.br."),
        (
            {"remetente": "a@x.com.br, b@x.com.br"},
            "O e-mail deve ser um único endereço, como nome@empresa.com.br.",
        ),
        ({"contato": "x" * 151}, "O contato deve ser uma linha de texto de até 150 caracteres."),
        ({"contato": "a\u202eb"}, "O contato deve ser uma linha de texto de até 150 caracteres."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(casa: Casa, mudanca: dict[str, Any], frase: str) -> None:
    antes = aurora(casa)
    gestora = casa.gestora()
    mudancas = replace(IGUAL, **mudanca)
    assert frase_da_recusa(lambda: casa.casos.configurar_empresa(gestora, mudancas)) == frase
    assert aurora(casa) == antes


@pytest.mark.parametrize(("formato", "tipo"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_logo_is_kept_as_it_came(casa: Casa, formato: str, tipo: str) -> None:
    conteudo = imagem(formato)
    casa.casos.mudar_logo(casa.gestora(), conteudo)
    empresa = aurora(casa)
    assert empresa.logo_sha256 == sha256(conteudo).hexdigest()
    logo = casa.casos.ver_logo(empresa)
    assert logo is not None
    assert (logo.conteudo, logo.tipo, logo.largura, logo.altura) == (conteudo, tipo, 40, 30)
    assert empresa.tema.logo == casa.acesso().empresa.tema.logo == b""


def test_a_logo_takes_the_place_of_another_and_can_be_taken_away(casa: Casa) -> None:
    mudar_logo = casa.casos.mudar_logo
    for conteudo in (imagem(), imagem("JPEG")):
        mudar_logo(casa.gestora(), conteudo)
        logo = casa.casos.ver_logo(aurora(casa))
        assert logo is not None
        assert logo.conteudo == conteudo
    mudar_logo(casa.gestora(), b"")
    assert aurora(casa).logo_sha256 == ""
    assert casa.casos.ver_logo(aurora(casa)) is None
    acoes = [evento.acao for evento in casa.armazem.eventos() if evento.acao.startswith("logo")]
    assert sorted(acoes) == ["logo_mudado", "logo_mudado", "logo_retirado"]


@pytest.mark.parametrize(
    ("conteudo", "frase"),
    [
        (b"GIF89a" + b"\0" * 100, LOGO_INVALIDO),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", LOGO_INVALIDO),
        (imagem()[:20], LOGO_INVALIDO),
        (imagem("JPEG")[:30], LOGO_INVALIDO),
        (imagem(tamanho=(PIXELS_DO_LADO + 1, 1)), LOGO_LARGO),
        (imagem("JPEG", (1, PIXELS_DO_LADO + 1)), LOGO_LARGO),
        (imagem() + b"\0" * BYTES_NO_MAXIMO, LOGO_GRANDE),
    ],
    ids=["gif", "svg", "cut png", "cut jpeg", "wide", "tall", "heavy"],
)
def test_what_is_no_logo_is_refused_in_a_sentence(casa: Casa, conteudo: bytes, frase: str) -> None:
    gestora = casa.gestora()
    assert frase_da_recusa(lambda: casa.casos.mudar_logo(gestora, conteudo)) == frase
    assert aurora(casa).logo_sha256 == ""


def test_paper_and_letters_show_the_logo_and_the_colour(casa: Casa) -> None:
    conteudo = imagem()
    casa.casos.mudar_logo(casa.gestora(), conteudo)
    casa.casos.configurar_empresa(casa.gestora(), replace(IGUAL, cor="#1A5FB4"))
    acesso = casa.acesso()
    casa.casos.emitir(acesso, PedidoDeEmissao(("B1",)))
    casa.casos.enviar(acesso, PedidoDeEnvio(("B1",), ("a@exemplo.com.br",)))
    assert [empresa.tema for empresa in casa.impressora.empresas] == [Tema(conteudo, "#1A5FB4")] * 2


def test_a_logo_is_read_only_where_paper_is_drawn(casa: Casa) -> None:
    acesso = casa.acesso()
    sem_logo = casa.custo(lambda: casa.casos.emitir(acesso, PedidoDeEmissao(("B1",))))
    casa.casos.mudar_logo(casa.gestora(), imagem())
    acesso = casa.acesso()
    assert casa.custo(lambda: casa.casos.emitir(acesso, PedidoDeEmissao(("B1",)))) == sem_logo + 1
    with espiar(casa.engine) as comandos:
        casa.acesso()
        casa.casos.consultar(acesso, PedidoDeConsulta())
    assert [sql for sql, _ in comandos if "empresa_logo" in sql] == []
