"""Customers are kept clean and whole, and a wrong one is refused by its line."""

from typing import Any

import pytest

from tests.application.importacao.cenario import Cenario
from tests.mundo.registros import registro_de_cliente
from ws.application.ports.importacao.registros import RegistroCliente

SEM_O_RESTO: dict[str, Any] = {"boletos": (), "compras": (), "pagamentos": ()}


def guardado(cenario: Cenario) -> Any:
    return cenario.unidades.banco.clientes[1, "C1"]


@pytest.mark.parametrize(
    ("escrito", "guardado_como"),
    [
        ("12.abc.345/01de-35", "12ABC34501DE35"),
        ("111.444.777-35", "11144477735"),
        ("19506112000147", "19506112000147"),
    ],
)
def test_documents_are_kept_without_punctuation(escrito: str, guardado_como: str, cenario: Cenario) -> None:
    cenario.gravar(clientes=[registro_de_cliente(documento=escrito)])
    assert guardado(cenario).parte.documento == guardado_como


def test_what_the_source_leaves_blank_stays_and_what_it_clears_goes(cenario: Cenario) -> None:
    cenario.gravar(clientes=[registro_de_cliente(email="a@exemplo.com.br")])
    cenario.gravar(clientes=[RegistroCliente("C1", logradouro="", nome="Outro Nome Ltda")])
    cliente = guardado(cenario)
    assert (cliente.parte.nome, cliente.email) == ("Outro Nome Ltda", "a@exemplo.com.br")
    assert (cliente.parte.endereco.logradouro, cliente.parte.endereco.cidade) == ("", "Divinópolis")


@pytest.mark.parametrize(
    "escrito",
    [
        "a@exemplo.com.br; b@exemplo.com.br",
        "a@exemplo.com.br,b@exemplo.com.br",
        "a@exemplo.com.br b@exemplo.com.br",
    ],
)
def test_a_customer_may_have_several_addresses(escrito: str, cenario: Cenario) -> None:
    cenario.gravar(clientes=[registro_de_cliente(email=escrito)])
    assert guardado(cenario).email == "a@exemplo.com.br, b@exemplo.com.br"
    assert cenario.gravar(clientes=[registro_de_cliente(email=escrito)]).total.alteradas == 0


def test_a_changed_document_is_taken_with_a_warning(cenario: Cenario) -> None:
    cenario.gravar()
    importacao = cenario.gravar(clientes=[registro_de_cliente(documento="11144477735")])
    assert guardado(cenario).parte.documento == "11144477735"
    assert [(aviso.arquivo, aviso.linha, aviso.coluna) for aviso in importacao.avisos] == [
        ("clientes", 2, "documento")
    ]


@pytest.mark.parametrize(
    ("mudanca", "coluna", "motivo"),
    [
        ({"codigo": "C" * 65}, "codigo", "Deve ter no máximo 64 caracteres."),
        ({"documento": None}, "documento", "É obrigatório num registro novo."),
        ({"nome": None}, "nome", "É obrigatório num registro novo."),
        ({"documento": "19506112000146"}, "documento", "Os dígitos verificadores do CNPJ não conferem."),
        ({"documento": "11111111111"}, "documento", "O CPF informado não é válido."),
        ({"nome": "x" * 151}, "nome", "Deve ter no máximo 150 caracteres."),
        ({"bairro": "x" * 151}, "bairro", "Deve ter no máximo 150 caracteres."),
        ({"uf": "Minas"}, "uf", "Deve ser a sigla de um estado, ou EX para o exterior."),
        ({"cep": "3550089"}, "cep", "Deve ter 8 algarismos."),
        ({"email": "a@b@c"}, "email", "Deve ter endereços de e-mail válidos, cada um uma vez."),
        (
            {"email": "a@b.com.br a@B.com.br"},
            "email",
            "Deve ter endereços de e-mail válidos, cada um uma vez.",
        ),
        (
            {"email": "a@b.com b@b.com c@b.com d@b.com"},
            "email",
            "Deve ter no máximo 3 endereço(s) de e-mail.",
        ),
    ],
)
def test_a_customer_is_refused_for(
    mudanca: dict[str, Any], coluna: str, motivo: str, cenario: Cenario
) -> None:
    [problema] = cenario.importar(clientes=[registro_de_cliente(**mudanca)], **SEM_O_RESTO).problemas
    assert (problema.coluna, problema.motivo) == (coluna, motivo)


def test_a_name_cannot_be_cleared(cenario: Cenario) -> None:
    cenario.gravar()
    assert cenario.motivo(clientes=[registro_de_cliente(nome="")]) == "É obrigatório."
