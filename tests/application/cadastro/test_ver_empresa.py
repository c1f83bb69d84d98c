"""Anybody sees a company's name, contact and colour at its door."""

from tests.application.casa import Casa


def test_the_company_is_known_at_its_door(casa: Casa) -> None:
    empresa = casa.casos.ver_empresa("aurora")
    assert empresa is not None
    assert (empresa.id, empresa.contato) == (1, "Financeiro: (31) 3333-0000")
    assert casa.casos.ver_empresa("nenhuma") is None
    assert casa.casos.ver_logo(empresa) is None
