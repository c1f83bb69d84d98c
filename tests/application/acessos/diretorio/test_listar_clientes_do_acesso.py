"""A person chooses among the customers of its account."""

from tests.application.casa import Casa


def test_the_customers_of_an_account_come_by_name_with_their_addresses(casa_com_historia: Casa) -> None:
    clientes = casa_com_historia.casos.listar_clientes(casa_com_historia.acesso())
    assert [(c.codigo, c.parte.nome, c.parte.documento, c.emails) for c in clientes] == [
        (
            "C0001",
            "Mercado Bom Preço Ltda",
            "19506112000147",
            ("financeiro@bompreco.exemplo.com.br", "dono@bompreco.exemplo.com.br"),
        ),
        ("C0002", "Mercado Bom Preço – filial", "19506112000228", ()),
    ]
