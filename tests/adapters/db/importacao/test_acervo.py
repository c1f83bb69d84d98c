"""What an import needs of the store, on the fake, SQLite and PostgreSQL."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any, TypeVar

import pytest

from tests.adapters.db.armazem import Armazem, Tudo
from tests.mundo.cadastro import BENEFICIARIO, PAGADOR, uma_empresa
from tests.mundo.carteira import um_boleto
from ws.application.ports.importacao.mudancas import Mudancas
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.conta import ContaCadastrada, DescontoPadrao, Padroes
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.cadastro.tema import Tema
from ws.domain.carteira.boleto import Boleto, Estado, ItemFatura, SituacaoBanco
from ws.domain.carteira.compra import Compra
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.domain.carteira.pagamento import Pagamento

G = TypeVar("G")
HOJE = date(2026, 11, 24)
CONTA = ContaCadastrada("BRADESCO", "237", agencia="1172", conta="403005", carteira="09")
CLIENTE = Cliente("C0001", PAGADOR, "a@exemplo.com.br, b@exemplo.com.br")
COMPRA = Compra("V1", "C0001", HOJE, Decimal("200.00"), Decimal("20.00"), cancelada=True)
PAGAMENTO = Pagamento("P1", "B1", HOJE, Decimal("103.50"), Decimal("100.00"), "PIX")
RESUMO = sha256(b"um").hexdigest()

TEXTOS_DA_CONTA: dict[str, Any] = {
    campo.name: f"de {campo.name}"
    for campo in fields(ContaCadastrada)
    if campo.type is str and campo.name != "banco"
}
CONTA_CHEIA = ContaCadastrada(
    **TEXTOS_DA_CONTA,
    banco="237",
    beneficiario=Parte("Filial", "11222333000262", Endereco("R", "B", "C", "MG", "30110044")),
    padroes=Padroes(
        instrucoes=("Uma.", "Outra."),
        especie="DS",
        aceite="A",
        aceita_parcial=True,
        multa=Multa(TipoMulta.PERCENTUAL, Decimal("2.00")),
        juros=Juros(TipoJuros.PERCENTUAL_MES, Decimal("0.0333")),
        desconto=DescontoPadrao(TipoDesconto.PERCENTUAL, Decimal("3.125"), 5),
        limite_dias=60,
    ),
)
BOLETO_CHEIO = um_boleto(
    abatimento=Decimal("1.00"),
    estado=Estado.LIQUIDADO,
    situacao_banco=SituacaoBanco.PROTESTADO,
    pix_copia_cola="000201",
    sacador_avalista=Parte("Fiadora", "11222333000181", Endereco("R", "B", "C", "MG", "30110044")),
    descontos=(Desconto(TipoDesconto.VALOR, Decimal("1.00"), HOJE),),
    limite_pagamento=HOJE,
    aceita_parcial=True,
    valor_pago=Decimal("103.50"),
    principal_pago=Decimal("100.00"),
    data_pagamento=HOJE,
    itens=(
        ItemFatura("Cabo", Decimal("1.5"), Decimal("90.00")),
        ItemFatura("Frete", Decimal(1), Decimal("20.00")),
    ),
)


def novos(*registros: G, chave: str = "id") -> Mudancas[G]:
    return Mudancas(novos={getattr(um, chave): um for um in registros})


def alterados(*registros: G, chave: str = "id") -> Mudancas[G]:
    return Mudancas(alterados={getattr(um, chave): um for um in registros})


def gravar_base(uow: Tudo, codigo: str = "aurora") -> int:
    """A company with an account, a customer and a boleto; its id."""
    empresa_id = uow.acervo.gravar_empresa(uma_empresa(id=0, codigo=codigo))
    uow.acervo.gravar_contas(empresa_id, novos(CONTA, chave="codigo"))
    uow.acervo.gravar_clientes(empresa_id, novos(CLIENTE, chave="codigo"))
    uow.acervo.gravar_boletos(empresa_id, novos(um_boleto()))
    return empresa_id


def test_companies_are_numbered_as_they_come(armazem: Armazem) -> None:
    with armazem.unidades.escrita() as uow:
        ids = [uow.acervo.gravar_empresa(uma_empresa(id=0, codigo=codigo)) for codigo in ("a", "b")]
        uow.commit()
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.por_codigo("b") == uma_empresa(id=ids[1], codigo="b")
        assert uow.empresas.por_codigo("c") is None
    assert ids == [1, 2]


def test_a_company_changes_whole(armazem: Armazem) -> None:
    mudada = Empresa(
        id=1,
        codigo="aurora",
        beneficiario=replace(BENEFICIARIO, nome="Aurora S.A.", endereco=Endereco("R", "B", "C", "SP", "1")),
        fuso="America/Manaus",
        ambiente=Ambiente.HOMOLOGACAO,
        contato="Outro",
        remetente="outro@exemplo.com.br",
        envia_email=False,
    )
    with armazem.unidades.escrita() as uow:
        gravar_base(uow)
        assert uow.acervo.gravar_empresa(mudada) == 1
        assert uow.empresas.por_codigo("aurora") == mudada


def test_a_company_keeps_the_logo_it_brought_until_it_brings_another(
    armazem: Armazem,
) -> None:
    empresa = uma_empresa(id=0, tema=Tema(b"um", "#1A5FB4"), logo_sha256=RESUMO)
    with armazem.unidades.escrita() as uow:
        empresa_id = uow.acervo.gravar_empresa(empresa)
        guardada = uow.empresas.por_codigo(empresa.codigo)
        assert guardada == replace(empresa, id=empresa_id, tema=Tema(cor="#1A5FB4"))
        uow.acervo.gravar_empresa(replace(guardada, contato="Outro"))
        assert uow.empresas.logo(empresa_id) == b"um"
        uow.acervo.gravar_empresa(replace(guardada, tema=Tema(b"dois")))
        assert uow.empresas.logo(empresa_id) == b"dois"


@pytest.mark.parametrize("conta", [CONTA, replace(CONTA_CHEIA, codigo="BRADESCO")])
def test_an_account_comes_back_with_each_field_in_its_place(conta: ContaCadastrada, armazem: Armazem) -> None:
    with armazem.unidades.escrita() as uow:
        gravar_base(uow)
        uow.acervo.gravar_contas(1, alterados(conta, chave="codigo"))
        assert uow.acervo.contas(1) == {"BRADESCO": conta}


def test_an_account_keeps_the_logo_it_brought_until_it_brings_another_or_tells_of_none(
    armazem: Armazem,
) -> None:
    sem, com = replace(CONTA, codigo="SEM"), replace(CONTA, codigo="COM", logo_sha256=RESUMO)
    with armazem.unidades.escrita() as uow:
        gravar_base(uow)
        uow.acervo.gravar_contas(1, novos(sem, replace(com, logo_banco=b"um"), chave="codigo"))
        assert uow.acervo.contas(1) == {"BRADESCO": CONTA, "SEM": sem, "COM": com}
        assert uow.contas.logos(1, ["SEM", "COM"]) == {"COM": b"um"}
        uow.acervo.gravar_contas(1, alterados(replace(com, carteira="02"), chave="codigo"))
        assert uow.contas.logos(1, ["SEM", "COM"]) == {"COM": b"um"}
        trocadas = (replace(sem, logo_sha256=RESUMO, logo_banco=b"tres"), replace(com, logo_banco=b"dois"))
        uow.acervo.gravar_contas(1, alterados(*trocadas, chave="codigo"))
        assert uow.contas.logos(1, ["SEM", "COM"]) == {"SEM": b"tres", "COM": b"dois"}
        uow.acervo.gravar_contas(1, alterados(replace(com, logo_sha256=""), chave="codigo"))
        assert uow.contas.logos(1, ["SEM", "COM"]) == {"SEM": b"tres"}


@pytest.mark.parametrize(
    "boleto", [um_boleto(), BOLETO_CHEIO, um_boleto(multa=None, juros=None, instrucoes=())]
)
def test_a_boleto_comes_back_with_each_field_in_its_place(boleto: Boleto, armazem: Armazem) -> None:
    outro = replace(boleto, id="B2")
    with armazem.unidades.escrita() as uow:
        gravar_base(uow)
        uow.acervo.gravar_boletos(1, Mudancas({"B2": outro}, {"B1": boleto}))
        assert uow.acervo.boletos(1, ["B1", "B2", "B3"]) == {"B1": boleto, "B2": outro}


def test_a_customer_changes_whole(armazem: Armazem) -> None:
    mudado = Cliente("C0001", Parte("Outro", "11144477735", Endereco("R", "B", "C", "SP", "1")))
    with armazem.unidades.escrita() as uow:
        gravar_base(uow)
        assert uow.acervo.clientes(1, ["C0001", "C9"]) == {"C0001": CLIENTE}
        uow.acervo.gravar_clientes(1, alterados(mudado, chave="codigo"))
        assert uow.acervo.clientes(1, ["C0001"]) == {"C0001": mudado}


def test_purchases_come_back(armazem: Armazem) -> None:
    outra = Compra("V1", "C0001", date(2026, 1, 2), Decimal("1.00"))
    with armazem.unidades.escrita() as uow:
        gravar_base(uow)
        uow.acervo.gravar_compras(1, novos(COMPRA))
        assert uow.acervo.compras(1, ["V1", "V9"]) == {"V1": COMPRA}
        uow.acervo.gravar_compras(1, alterados(outra))
        assert uow.acervo.compras(1, ["V1"]) == {"V1": outra}


def test_payments_come_back_by_their_id_and_by_their_boleto(
    armazem: Armazem,
) -> None:
    segundo = replace(PAGAMENTO, id="P2", canal="")
    with armazem.unidades.escrita() as uow:
        gravar_base(uow)
        uow.acervo.gravar_boletos(1, novos(um_boleto(id="B2")))
        uow.acervo.gravar_pagamentos(1, novos(PAGAMENTO, segundo))
        assert uow.acervo.pagamentos(1, ["P1", "P9"]) == {"P1": PAGAMENTO}
        dos_boletos = uow.acervo.pagamentos_dos_boletos(1, ["B1", "B2"])
        assert {boleto: {um.id: um for um in pagos} for boleto, pagos in dos_boletos.items()} == {
            "B1": {"P1": PAGAMENTO, "P2": segundo}
        }
        uow.acervo.gravar_pagamentos(1, alterados(replace(PAGAMENTO, valor=Decimal("100.00"))))
        assert uow.acervo.pagamentos(1, ["P1"])["P1"].valor == Decimal("100.00")


def test_more_keys_than_a_lot_are_looked_up(armazem: Armazem) -> None:
    muitos = [Cliente(f"C{n}", PAGADOR) for n in range(2500)]
    with armazem.unidades.escrita() as uow:
        gravar_base(uow)
        uow.acervo.gravar_clientes(1, novos(*muitos, chave="codigo"))
        assert len(uow.acervo.clientes(1, [um.codigo for um in muitos])) == 2500


def test_each_company_has_its_own_records(armazem: Armazem) -> None:
    with armazem.unidades.escrita() as uow:
        assert (gravar_base(uow), gravar_base(uow, "boreal")) == (1, 2)
        for empresa_id in (1, 2):
            uow.acervo.gravar_pagamentos(empresa_id, novos(PAGAMENTO))
        uow.acervo.gravar_boletos(2, alterados(um_boleto(numero_documento="X")))
        uow.acervo.gravar_pagamentos(2, alterados(replace(PAGAMENTO, canal="X")))
        assert uow.acervo.boletos(1, ["B1"])["B1"] == um_boleto()
        assert uow.acervo.pagamentos(1, ["P1"])["P1"] == PAGAMENTO
        assert uow.acervo.pagamentos_dos_boletos(1, ["B1"]) == {"B1": [PAGAMENTO]}


def test_what_is_not_committed_is_not_kept(armazem: Armazem) -> None:
    with armazem.unidades.escrita() as uow:
        uow.acervo.travar()
        gravar_base(uow)
    with armazem.unidades.leitura() as uow:
        assert uow.empresas.por_codigo("aurora") is None
