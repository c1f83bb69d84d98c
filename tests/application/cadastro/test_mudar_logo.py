"""A logo is an image that paper can show; it is read only where paper is drawn."""

from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image

from tests.adapters.db.espiao import espiar
from tests.application.cadastro.test_configurar_empresa import IGUAL
from tests.application.casa import Casa, frase_da_recusa
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.cadastro.logo import BYTES_NO_MAXIMO, PIXELS_DO_LADO
from ws.domain.cadastro.tema import Tema

LOGO_GRANDE = str(Erro(CodigoDeGestao.LOGO_GRANDE, maximo=BYTES_NO_MAXIMO // 1024))
LOGO_INVALIDO = CodigoDeGestao.LOGO_INVALIDO.mensagem
LOGO_LARGO = str(Erro(CodigoDeGestao.LOGO_LARGO, maximo=PIXELS_DO_LADO))


def imagem(formato: str = "PNG", tamanho: tuple[int, int] = (40, 30)) -> bytes:
    saida = BytesIO()
    Image.new("RGB", tamanho, "navy").save(saida, formato)
    return saida.getvalue()


@pytest.mark.parametrize(("formato", "tipo"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_logo_is_kept_as_it_came(casa: Casa, formato: str, tipo: str) -> None:
    conteudo = imagem(formato)
    casa.casos.mudar_logo(casa.gestora(), conteudo)
    empresa = casa.aurora()
    assert empresa.logo_sha256 == sha256(conteudo).hexdigest()
    logo = casa.casos.ver_logo(empresa)
    assert logo is not None
    assert (logo.conteudo, logo.tipo, logo.largura, logo.altura) == (conteudo, tipo, 40, 30)
    assert empresa.tema.logo == casa.acesso().empresa.tema.logo == b""


def test_a_logo_takes_the_place_of_another_and_can_be_taken_away(casa: Casa) -> None:
    mudar_logo = casa.casos.mudar_logo
    for conteudo in (imagem(), imagem("JPEG")):
        mudar_logo(casa.gestora(), conteudo)
        logo = casa.casos.ver_logo(casa.aurora())
        assert logo is not None
        assert logo.conteudo == conteudo
    mudar_logo(casa.gestora(), b"")
    assert casa.aurora().logo_sha256 == ""
    assert casa.casos.ver_logo(casa.aurora()) is None
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
    assert casa.aurora().logo_sha256 == ""


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
