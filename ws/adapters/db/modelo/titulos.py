"""Boletos, what was paid of them, and purchases."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, Table

from ws.adapters.db.modelo.esquema import (
    chave,
    curto,
    da_empresa,
    juntos,
    metadata,
    opcao,
    parte,
    pertence,
    referencia,
    texto,
)
from ws.adapters.db.tipos import Centavos, Descontos, Lista, Taxa
from ws.domain.boleto import Estado, SituacaoBanco
from ws.domain.encargos import TipoJuros, TipoMulta

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
    *parte("pagador"),
    curto("linha_digitavel", 47),
    curto("codigo_barras", 44),
    texto("pix_copia_cola"),
    *parte("sacador_avalista", nullable=True),
    Column("instrucoes", Lista, nullable=False),
    *opcao("multa_tipo", TipoMulta, nullable=True),
    Column("multa_valor", Taxa),
    *opcao("juros_tipo", TipoJuros, nullable=True),
    Column("juros_valor", Taxa),
    Column("descontos", Descontos, nullable=False),
    Column("limite_pagamento", Date),
    Column("aceita_parcial", Boolean, nullable=False),
    # These three repeat what `pagamento` says; the import keeps them.
    Column("valor_pago", Centavos, nullable=False),
    Column("principal_pago", Centavos, nullable=False),
    Column("data_pagamento", Date),
    pertence("codigo_cliente", "cliente", "codigo"),
    pertence("conta", "conta_cobranca", "codigo"),
    Index(None, "empresa_id", "codigo_cliente", "estado", "data_vencimento", "id"),
    Index(None, "empresa_id", "codigo_cliente", "data_vencimento", "id"),
    CheckConstraint("valor >= 0 AND abatimento >= 0 AND valor_pago >= 0 AND principal_pago >= 0", "valores"),
    CheckConstraint("prazo >= data_vencimento", "prazo"),
    CheckConstraint("aceite IN ('A', 'N')", "aceite"),
    juntos("multa", "multa_tipo", "multa_valor"),
    juntos("juros", "juros_tipo", "juros_valor"),
    juntos("sacador_avalista", *(coluna.name for coluna in parte("sacador_avalista"))),
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
