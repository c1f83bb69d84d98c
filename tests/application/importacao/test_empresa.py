"""A company is created by its first import and changes only as its file says."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from tests.application.importacao.cenario import LOGO, Cenario
from tests.mundo.cadastro import ENDERECO
from tests.mundo.registros import COMO_SE_ESCREVE, registro_da_empresa
from ws.application.ports.importacao.leitor import Linha
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho, Lugar
from ws.domain.acessos.acesso import COM_RECURSOS
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.parte import Parte
from ws.domain.cadastro.tema import Tema

COR_CLARA = CodigoDeGestao.COR_CLARA.mensagem
COR_INVALIDA = CodigoDeGestao.COR_INVALIDA.mensagem
LOGO_INVALIDO = CodigoDeGestao.LOGO_INVALIDO.mensagem

OPCIONAIS: dict[str, Any] = {
    "fuso": "America/Manaus",
    "contato": "Financeiro: (31) 3333-0000",
    "remetente": "boletos@aurora.com.br",
    "envia_email": False,
}


def gravada(cenario: Cenario) -> Empresa:
    return cenario.unidades.banco.empresas[1].empresa


def test_a_company_is_created_by_its_first_import(cenario: Cenario) -> None:
    importacao = cenario.gravar()
    assert importacao.empresa_id == 1
    assert gravada(cenario) == Empresa(
        1,
        "aurora",
        replace(COMO_SE_ESCREVE, documento="11222333000181"),
        "America/Sao_Paulo",
        Ambiente.PRODUCAO,
    )


def test_a_new_company_releases_nothing_to_anybody(cenario: Cenario) -> None:
    cenario.gravar()
    assert cenario.unidades.banco.empresas[1].padrao == {tipo: frozenset() for tipo in COM_RECURSOS}


def test_what_the_file_leaves_out_stays_as_it_is(cenario: Cenario) -> None:
    cenario.gravar(registro_da_empresa(**OPCIONAIS))
    antes = gravada(cenario)
    cenario.gravar(registro_da_empresa())
    assert gravada(cenario) == antes


def test_what_the_file_says_changes(cenario: Cenario) -> None:
    cenario.gravar()
    mudada = registro_da_empresa(
        beneficiario=replace(COMO_SE_ESCREVE, nome="Aurora S.A."), ambiente=Ambiente.HOMOLOGACAO, **OPCIONAIS
    )
    cenario.gravar(mudada)
    empresa = gravada(cenario)
    assert empresa.beneficiario.nome == "Aurora S.A."
    assert empresa.ambiente is Ambiente.HOMOLOGACAO
    assert {campo: getattr(empresa, campo) for campo in OPCIONAIS} == OPCIONAIS


def test_two_companies_never_share_a_record(cenario: Cenario) -> None:
    cenario.gravar()
    outra = registro_da_empresa(
        codigo="boreal", beneficiario=replace(COMO_SE_ESCREVE, documento="11222333000262")
    )
    importacao = cenario.gravar(outra)
    assert importacao.empresa_id == 2
    assert set(cenario.unidades.banco.boletos) == {(1, "B1"), (2, "B1")}


def _parte(**mudancas: Any) -> Parte:
    return replace(COMO_SE_ESCREVE, **mudancas)


@pytest.mark.parametrize(
    ("mudanca", "coluna", "motivo"),
    [
        (
            {"codigo": "Aurora S.A."},
            "codigo",
            "Deve ter letras minúsculas sem acento, algarismos e hifens entre eles.",
        ),
        ({"codigo": "a" * 65}, "codigo", "Deve ter no máximo 64 caracteres."),
        (
            {"fuso": "America/Belo_Horizonte"},
            "fuso",
            "Deve ser um fuso horário da base IANA, como America/Sao_Paulo.",
        ),
        ({"fuso": "../etc"}, "fuso", "Deve ser um fuso horário da base IANA, como America/Sao_Paulo."),
        ({"contato": "x" * 151}, "contato", "Deve ter no máximo 150 caracteres."),
        ({"remetente": "Aurora"}, "remetente", "Deve ter endereços de e-mail válidos, cada um uma vez."),
        ({"remetente": "a@b.com.br, c@d.com.br"}, "remetente", "Deve ter no máximo 1 endereço(s) de e-mail."),
        ({"beneficiario": _parte(nome="")}, "nome", "É obrigatório."),
        ({"beneficiario": _parte(nome="x" * 151)}, "nome", "Deve ter no máximo 150 caracteres."),
        (
            {"beneficiario": _parte(documento="1")},
            "cnpj",
            "Informe um CPF (11 algarismos) ou um CNPJ (14 caracteres).",
        ),
        (
            {"beneficiario": _parte(endereco=replace(ENDERECO, logradouro=""))},
            "logradouro",
            "É obrigatório: o boleto traz o endereço do beneficiário (Lei 12.039/2009).",
        ),
        (
            {"beneficiario": _parte(endereco=replace(ENDERECO, uf="XX"))},
            "uf",
            "Deve ser a sigla de um estado, ou EX para o exterior.",
        ),
        (
            {"beneficiario": _parte(endereco=replace(ENDERECO, cep="3011004"))},
            "cep",
            "Deve ter 8 algarismos.",
        ),
    ],
)
def test_a_company_is_refused_for(
    mudanca: dict[str, Any], coluna: str, motivo: str, cenario: Cenario
) -> None:
    [problema] = cenario.importar(registro_da_empresa(**mudanca)).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


def test_another_companys_cnpj_under_a_known_code_is_refused(cenario: Cenario) -> None:
    cenario.gravar()
    impostora = registro_da_empresa(beneficiario=_parte(documento="11222333000262"))
    assert cenario.recusas(impostora) == [("empresa", 2, "cnpj")]


def test_a_refused_company_does_not_hide_what_the_reader_refused(cenario: Cenario) -> None:
    ilegivel: Linha[object] = Linha(
        "boletos", 7, "B1", None, (Desfecho(CodigoDeImportacao.OBRIGATORIO, Lugar("valor")),)
    )
    recusas = cenario.recusas(registro_da_empresa(fuso="x"), boletos=[ilegivel])
    assert recusas == [("empresa", 2, "fuso"), ("boletos", 7, "valor")]


def test_a_company_that_the_reader_refused_is_refused(cenario: Cenario) -> None:
    cenario.gravar()
    ilegivel: Linha[object] = Linha(
        "empresa", 3, "aurora", None, (Desfecho(CodigoDeImportacao.OBRIGATORIO, Lugar("cnpj")),)
    )
    assert cenario.recusas(ilegivel) == [("empresa", 3, "cnpj")]
    assert cenario.importar(ilegivel).empresa_id == 1


def test_a_new_company_says_what_it_is_for(cenario: Cenario) -> None:
    importacao = cenario.importar(registro_da_empresa(ambiente=None))
    assert [(problema.coluna, problema.motivo) for problema in importacao.problemas] == [
        ("ambiente", "É obrigatório numa empresa nova.")
    ]


def test_what_the_manager_switched_stays_where_the_file_does_not_say(cenario: Cenario) -> None:
    cenario.gravar(registro_da_empresa(ambiente=Ambiente.HOMOLOGACAO))
    cenario.gravar(registro_da_empresa(ambiente=None))
    assert gravada(cenario).ambiente is Ambiente.HOMOLOGACAO


def test_a_company_comes_with_its_colour_and_logo(cenario: Cenario) -> None:
    cenario.gravar(registro_da_empresa(cor=" #1a5fb4", logo=LOGO))
    empresa = gravada(cenario)
    assert empresa.tema == Tema(cor="#1A5FB4")
    assert empresa.logo_sha256 == sha256(LOGO).hexdigest()
    assert cenario.unidades.banco.logos == {1: LOGO}


def test_the_same_logo_again_changes_nothing(cenario: Cenario) -> None:
    cenario.gravar(registro_da_empresa(logo=LOGO))
    importacao = cenario.importar(registro_da_empresa(logo=LOGO))
    assert importacao.total.alteradas == 0


@pytest.mark.parametrize(
    ("mudanca", "coluna", "motivo"),
    [
        ({"cor": "azul"}, "cor", COR_INVALIDA),
        ({"cor": "#FFFF00"}, "cor", COR_CLARA),
        ({"logo": b"GIF89a"}, "logo", LOGO_INVALIDO),
        ({"logo": b""}, "logo", LOGO_INVALIDO),
    ],
)
def test_looks_that_cannot_be_are_refused(
    cenario: Cenario, mudanca: dict[str, Any], coluna: str, motivo: str
) -> None:
    importacao = cenario.importar(registro_da_empresa(**mudanca))
    assert [(problema.coluna, problema.motivo) for problema in importacao.problemas] == [(coluna, motivo)]
