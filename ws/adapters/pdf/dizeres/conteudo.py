"""The text of each field of a title, by the name of its box; a box without one stays blank under its label.

"Uso do banco", "Quantidade", "(x) Valor", "(+) Juros/Multa" and "(=) Valor Cobrado" are never filled: the bank
computes what is due from the registration (Caixa, Boleto 2020; banks refuse them filled when they approve paper).
"""

from ws.adapters.pdf.arquivo.texto import limpar
from ws.adapters.pdf.dizeres.instrucoes import instrucoes
from ws.adapters.pdf.tinta.escrita import Conteudo, Linha
from ws.application.ports.carteira.impressora import Papel
from ws.desfechos.erro import Erro
from ws.domain.cadastro.parte import Parte
from ws.febraban import bancos
from ws.febraban.grafia import cpf_cnpj, dia, dinheiro
from ws.febraban.local_pagamento import QUALQUER_BANCO

REAL = "R$"
TRAVESSAO = b" \x96 "


def conteudo(papel: Papel) -> Conteudo:
    """What is printed of one title."""
    campos = {nome: ((limpar(texto), b""),) for nome, texto in _campos(papel).items() if texto}
    return campos | _partes(papel)


def _campos(papel: Papel) -> dict[str, str]:
    boleto = papel.boleto
    return {
        "local_pagamento": _local_pagamento(papel),
        "vencimento": dia(boleto.data_vencimento),
        "agencia_codigo": boleto.agencia_codigo,
        "data_documento": dia(boleto.data_emissao),
        "numero_documento": boleto.numero_documento,
        "parcela": boleto.parcela,
        "especie": boleto.especie,
        "aceite": boleto.aceite,
        "data_processamento": dia(boleto.data_processamento),
        "nosso_numero": boleto.nosso_numero_impresso,
        "carteira": boleto.carteira,
        "especie_moeda": REAL,
        "valor_documento": dinheiro(boleto.valor) if boleto.valor else "",
        "desconto_abatimento": dinheiro(boleto.abatimento) if boleto.abatimento else "",
    }


def _partes(papel: Papel) -> dict[str, tuple[Linha, ...]]:
    beneficiario, pagador = papel.conta.beneficiario, papel.boleto.pagador
    avalista = papel.boleto.sacador_avalista
    return {
        "beneficiario": (_nome(beneficiario), *_linhas(" - ".join(beneficiario.endereco.linhas))),
        "beneficiario_no_canhoto": _linhas(
            beneficiario.nome, cpf_cnpj(beneficiario.documento), *beneficiario.endereco.linhas
        ),
        "pagador": (_nome(pagador), *_linhas(*pagador.endereco.linhas)),
        "pagador_no_canhoto": _linhas(pagador.nome, cpf_cnpj(pagador.documento)),
        "avalista": (_nome(avalista),) if avalista else (),
        "informacoes": _linhas(*instrucoes(papel.boleto)),
    }


def _linhas(*textos: str) -> tuple[Linha, ...]:
    return tuple((limpo, b"") for texto in textos if (limpo := limpar(texto)))


def _nome(parte: Parte) -> Linha:
    nome, documento = limpar(parte.nome), limpar(cpf_cnpj(parte.documento))
    return nome, TRAVESSAO + documento if nome and documento else documento


def _local_pagamento(papel: Papel) -> str:
    """The account's own text, else its bank's, else the one that is true of any."""
    if papel.conta.local_pagamento:
        return papel.conta.local_pagamento
    try:
        return bancos.banco(papel.boleto.banco).LOCAL_PAGAMENTO
    except Erro:
        return QUALQUER_BANCO
