"""Each boleto goes on paper with its own account, and each reason not to is told under its code, in order."""

from dataclasses import replace
from typing import Any

import pytest

from tests.application.cena import Cena
from tests.mundo.cadastro import uma_conta
from tests.mundo.carteira import um_boleto
from tests.mundo.dias import HOJE
from ws.application.carteira.papeis import nome_do_arquivo, papeis_do_pedido
from ws.application.ports.carteira.impressora import Papel
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.desfecho import Recusa
from ws.desfechos.erro import Erro
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco

OUTRA_CONTA = uma_conta(codigo="ITAU", banco="341")


def papeis(boletos: list[Boleto], ids: tuple[str, ...]) -> tuple[Papel, ...]:
    cena = Cena(*boletos)
    cena.banco.com_contas(1, OUTRA_CONTA)
    with cena.unidades.leitura() as uow:
        return papeis_do_pedido(uow, 1, ("C0001", "C0002"), ids, HOJE)


def recusa(boletos: list[Boleto], *ids: str) -> Erro:
    with pytest.raises(Erro) as excecao:
        papeis(boletos, ids)
    return excecao.value


def nome(*numeros: str) -> str:
    return nome_do_arquivo([Papel(um_boleto(numero_documento=numero), uma_conta()) for numero in numeros])


def test_each_boleto_comes_with_its_own_account_in_the_order_asked_for() -> None:
    boletos = [
        um_boleto(id="B1"),
        um_boleto(id="B2", conta="ITAU"),
        um_boleto(id="B3", codigo_cliente="C0002"),
    ]
    prontos = papeis(boletos, ("B3", "B2", "B1"))
    assert [(papel.boleto.id, papel.conta) for papel in prontos] == [
        ("B3", uma_conta()),
        ("B2", OUTRA_CONTA),
        ("B1", uma_conta()),
    ]


def test_an_account_comes_with_its_banks_logo_where_it_has_one() -> None:
    cena = Cena(um_boleto(id="B1"), um_boleto(id="B2", conta="ITAU"))
    conta = uma_conta(codigo="ITAU", banco="341", logo_sha256="f" * 64)
    cena.banco.com_contas(1, conta).logos_das_contas = {(1, "ITAU"): b"logo", (1, "BRADESCO"): b"velho"}
    with cena.unidades.leitura() as uow:
        prontos = papeis_do_pedido(uow, 1, ("C0001",), ("B1", "B2"), HOJE)
    assert [papel.conta for papel in prontos] == [uma_conta(), replace(conta, logo_banco=b"logo")]


@pytest.mark.parametrize(
    ("mudancas", "motivo"),
    [
        ({"estado": Estado.LIQUIDADO}, Codigo.BOLETO_LIQUIDADO),
        ({"estado": Estado.CANCELADO}, Codigo.BOLETO_CANCELADO),
        ({"situacao_banco": SituacaoBanco.BAIXADO}, Codigo.BOLETO_BAIXADO),
        ({"situacao_banco": SituacaoBanco.REJEITADO}, Codigo.BOLETO_REJEITADO),
        ({"situacao_banco": SituacaoBanco.EM_CARTORIO}, Codigo.BOLETO_EM_CARTORIO),
        ({"situacao_banco": SituacaoBanco.PROTESTADO}, Codigo.BOLETO_EM_CARTORIO),
        ({"principal_pago": um_boleto().valor / 2}, Codigo.BOLETO_PAGO_EM_PARTE),
        ({"limite_pagamento": HOJE.replace(day=23)}, Codigo.BOLETO_FORA_DO_PRAZO),
        ({"codigo_barras": "", "linha_digitavel": ""}, Codigo.BOLETO_INCOMPLETO),
        ({"codigo_cliente": "C0003"}, Codigo.BOLETO_NAO_ENCONTRADO),
    ],
)
def test_each_reason_has_its_code(mudancas: dict[str, Any], motivo: Codigo) -> None:
    erro = recusa([um_boleto(**mudancas)], "B1")
    assert (erro.codigo, erro.campo) == (motivo, "id_boleto")
    assert erro.desfecho.recusas == (Recusa("B1", motivo),)


def test_the_first_refused_boleto_gives_the_code_and_every_refused_one_is_told_in_order() -> None:
    boletos = [
        um_boleto(id="BOM"),
        um_boleto(id="PAGO", estado=Estado.LIQUIDADO),
        um_boleto(id="BAIXADO", situacao_banco=SituacaoBanco.BAIXADO),
    ]
    erro = recusa(boletos, "BOM", "BAIXADO", "NENHUM", "PAGO")
    assert erro.codigo is Codigo.BOLETO_BAIXADO
    assert erro.desfecho.recusas == (
        Recusa("BAIXADO", Codigo.BOLETO_BAIXADO),
        Recusa("NENHUM", Codigo.BOLETO_NAO_ENCONTRADO),
        Recusa("PAGO", Codigo.BOLETO_LIQUIDADO),
    )


def test_the_second_time_a_boleto_is_named_is_refused_and_the_first_is_not() -> None:
    erro = recusa([um_boleto(id="B1"), um_boleto(id="B2")], "B1", "B2", "B1")
    assert erro.desfecho.recusas == (Recusa("B1", Codigo.BOLETO_REPETIDO),)


def test_an_unknown_boleto_named_twice_is_unknown_twice() -> None:
    assert recusa([], "B1", "B1").desfecho.recusas == (Recusa("B1", Codigo.BOLETO_NAO_ENCONTRADO),) * 2


def test_the_last_day_of_payment_is_still_in_time() -> None:
    [papel] = papeis([um_boleto(limite_pagamento=HOJE)], ("B1",))
    assert papel.boleto.limite_pagamento == HOJE


@pytest.mark.parametrize(
    ("numero", "esperado"),
    [
        ("NF-1001", "boleto-NF-1001.pdf"),
        ("12345", "boleto-12345.pdf"),
        ("1001/2", "boleto-1001-2.pdf"),
        ("../../etc/passwd", "boleto-etc-passwd.pdf"),
        ('a"; filename="x.exe', "boleto-a---filename--x-exe.pdf"),
        ("NF\r\n1", "boleto-NF--1.pdf"),
        ("Ação 7", "boleto-A--o-7.pdf"),
        ("///", "boleto-emitido.pdf"),
        ("", "boleto-emitido.pdf"),
    ],
)
def test_a_file_is_named_after_the_document_in_characters_that_every_system_takes(
    numero: str, esperado: str
) -> None:
    assert nome(numero) == esperado


def test_a_file_of_several_is_named_after_their_number() -> None:
    assert nome("NF-1", "NF-2", "NF-3") == "boletos-3.pdf"
