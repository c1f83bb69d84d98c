"""A company is found by its code; its logo comes only when asked for."""

from tests.adapters.db.armazem import Armazem
from tests.mundo.aurora import um_banco
from tests.mundo.cadastro import uma_empresa
from ws.domain.cadastro.tema import Tema


def test_a_company_is_found_by_its_code_with_its_colour_and_without_its_logo(armazem: Armazem) -> None:
    empresa = uma_empresa(tema=Tema(cor="#1A5FB4"), logo_sha256="f" * 64)
    banco = um_banco().com_empresa(empresa)
    banco.logos[1] = b"\x89PNG"
    armazem.gravar(banco)
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.por_codigo("aurora") == empresa
        assert uow.empresas.por_codigo("Aurora") is None
        assert uow.empresas.logo(1) == b"\x89PNG"


def test_an_installation_has_a_company_once_there_is_one(armazem: Armazem) -> None:
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.ha_alguma() is False
    armazem.gravar(um_banco())
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.ha_alguma() is True


def test_a_company_without_a_logo_has_no_bytes_of_one(armazem: Armazem) -> None:
    armazem.gravar(um_banco())
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.logo(1) == b""
