"""A company is found by its code, and kept as its manager says; its logo comes only when asked for."""

from dataclasses import replace
from hashlib import sha256

from tests.adapters.db.armazem import Armazem
from tests.mundo.aurora import a_vizinha, duas_empresas
from tests.mundo.cadastro import uma_empresa
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.tema import Tema


def test_a_company_is_found_by_its_code_with_its_colour_and_without_its_logo(armazem: Armazem) -> None:
    empresa = uma_empresa(tema=Tema(cor="#1A5FB4"), logo_sha256="f" * 64)
    banco = duas_empresas().com_empresa(empresa)
    banco.logos[1] = b"\x89PNG"
    armazem.gravar(banco)
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.por_codigo("aurora") == empresa
        assert uow.empresas.por_codigo("Aurora") is None
        assert uow.empresas.logo(1) == b"\x89PNG"


def test_an_installation_has_a_company_once_there_is_one(armazem: Armazem) -> None:
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.ha_alguma() is False
    armazem.gravar(duas_empresas())
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.ha_alguma() is True


def test_a_company_without_a_logo_has_no_bytes_of_one(armazem: Armazem) -> None:
    armazem.gravar(duas_empresas())
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.logo(1) == b""


def duas(armazem: Armazem) -> Armazem:
    armazem.gravar(duas_empresas())
    return armazem


def test_what_a_manager_may_change_is_kept_and_nothing_else(armazem: Armazem) -> None:
    antes = uma_empresa()
    mudada = replace(
        antes,
        contato="Fale com a Ana",
        remetente="",
        envia_email=False,
        ambiente=Ambiente.HOMOLOGACAO,
        tema=Tema(cor="#1A5FB4"),
    )
    with duas(armazem).unidades.escrita() as uow:
        uow.empresas.configurar(replace(mudada, codigo="outro", fuso="America/Manaus", logo_sha256="e" * 64))
        uow.commit()
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.por_codigo("aurora") == mudada
        assert uow.empresas.por_codigo("boreal") == a_vizinha()


def test_a_logo_takes_the_place_of_the_one_before_and_can_be_taken_away(armazem: Armazem) -> None:
    unidades = duas(armazem).unidades
    for conteudo in (b"\x89PNG um", b"\x89PNG dois", b""):
        with unidades.escrita() as uow:
            uow.empresas.gravar_logo(1, conteudo)
            uow.commit()
        with unidades.leitura() as uow:
            empresa = uow.empresas.por_codigo("aurora")
            assert uow.empresas.logo(1) == conteudo
            assert uow.empresas.logo(2) == b""
        assert empresa is not None
        assert empresa.logo_sha256 == (sha256(conteudo).hexdigest() if conteudo else "")
