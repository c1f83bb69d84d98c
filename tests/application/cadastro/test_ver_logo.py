"""Anybody sees the logo that a company has, with its kind and size, and its own only."""

from io import BytesIO

from PIL import Image

from tests.application.casa import Casa
from ws.domain.cadastro.empresa import Empresa


def boreal(casa: Casa) -> Empresa:
    empresa = casa.casos.ver_empresa("boreal")
    assert empresa is not None
    return empresa


def test_a_logo_is_seen_with_its_kind_and_size(casa: Casa) -> None:
    arquivo = BytesIO()
    Image.new("RGB", (40, 20), "#1A5FB4").save(arquivo, "PNG")
    assert casa.casos.ver_logo(casa.aurora()) is None
    casa.casos.mudar_logo(casa.gestora(), arquivo.getvalue())
    logo = casa.casos.ver_logo(casa.aurora())
    assert logo is not None
    assert (logo.conteudo, logo.largura, logo.altura) == (arquivo.getvalue(), 40, 20)
    assert casa.casos.ver_logo(boreal(casa)) is None
