"""Boletos, what was paid of them, and purchases.

After the company, the columns of ``boleto`` are the fields of :class:`ws.domain.carteira.boleto.Boleto`, in its order.
"""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, Table

from ws.adapters.db.modelo.esquema import (
    chave,
    curto,
    da_empresa,
    metadata,
    opcao,
    pertence,
    referencia,
    texto,
)
from ws.adapters.db.motor.tipos import Centavos
from ws.adapters.db.motor.valores import DESCONTOS, ITENS, JUROS, LISTA, MULTA, PARTE
from ws.domain.carteira.boleto import Estado, SituacaoBanco

boleto = Table(
    "boleto",
    metadata,
    da_empresa(),
    chave("id"),
    referencia("codigo_cliente"),
    referencia("conta"),
    curto("banco", 3),
    texto("carteira"),
    texto("numero_documento"),
    texto("parcela"),
    texto("nosso_numero"),
    texto("nosso_numero_impresso"),
    texto("agencia_codigo"),
    Column("data_emissao", Date, nullable=False),
    Column("data_processamento", Date, nullable=False),
    Column("data_vencimento", Date, nullable=False),
    Column("prazo", Date, nullable=False),
    Column("valor", Centavos, nullable=False),
    Column("abatimento", Centavos, nullable=False),
    texto("especie"),
    curto("aceite", 1),
    *opcao("estado", Estado),
    *opcao("situacao_banco", SituacaoBanco),
    # As it was when the title was first imported: the same boleto always gives the same paper.
    Column("pagador", PARTE, nullable=False),
    curto("linha_digitavel", 47),
    curto("codigo_barras", 44),
    texto("pix_copia_cola"),
    Column("sacador_avalista", PARTE),
    Column("instrucoes", LISTA, nullable=False),
    Column("multa", MULTA),
    Column("juros", JUROS),
    Column("descontos", DESCONTOS, nullable=False),
    Column("limite_pagamento", Date),
    Column("aceita_parcial", Boolean, nullable=False),
    # These three repeat what `pagamento` says; the import keeps them.
    Column("valor_pago", Centavos, nullable=False),
    Column("principal_pago", Centavos, nullable=False),
    Column("data_pagamento", Date),
    Column("itens", ITENS, nullable=False),
    pertence("codigo_cliente", "cliente", "codigo"),
    pertence("conta", "conta_cobranca", "codigo"),
    # Finds a customer's open boletos in order, and sums them without reading the rows.
    Index(
        "ix_boleto_estado",
        "empresa_id",
        "codigo_cliente",
        "estado",
        "data_vencimento",
        "id",
        "prazo",
        "valor",
        "abatimento",
        "principal_pago",
    ),
    Index(None, "empresa_id", "codigo_cliente", "data_vencimento", "id"),
    CheckConstraint("valor >= 0 AND abatimento >= 0 AND valor_pago >= 0 AND principal_pago >= 0", "valores"),
    CheckConstraint("prazo >= data_vencimento", "prazo"),
    CheckConstraint("aceite IN ('A', 'N')", "aceite"),
)

pagamento = Table(
    "pagamento",
    metadata,
    da_empresa(),
    chave("id"),
    referencia("boleto_id"),
    Column("data", Date, nullable=False),
    Column("valor", Centavos, nullable=False),  # all that was paid
    Column("principal", Centavos, nullable=False),
    Column("encargos", Centavos, nullable=False),
    texto("canal"),  # where it was paid, as the ERP says it
    pertence("boleto_id", "boleto", "id"),
    Index(None, "empresa_id", "boleto_id", "data", "valor"),
)

compra = Table(
    "compra",
    metadata,
    da_empresa(),
    chave("id"),
    referencia("codigo_cliente"),
    Column("data", Date, nullable=False),
    Column("valor", Centavos, nullable=False),
    Column("valor_devolvido", Centavos, nullable=False),
    Column("cancelada", Boolean, nullable=False),
    pertence("codigo_cliente", "cliente", "codigo"),
    Index(None, "empresa_id", "codigo_cliente", "data", "id"),
    CheckConstraint("valor_devolvido >= 0 AND valor_devolvido <= valor", "valores"),
)
