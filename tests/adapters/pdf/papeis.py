"""Titles to print: one of each of seven banks, one that its bank issued, and one with the worst text there is."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from tests.fakes.logger import Logger
from tests.mundo.bancos import COBRANCAS, titulo_do_banco, um_br_code
from tests.mundo.cadastro import uma_conta, uma_empresa
from tests.mundo.carteira import um_boleto
from ws.adapters.pdf.impressora import ImpressoraReportlab
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.domain.cadastro.empresa import Ambiente, Empresa
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.cadastro.tema import Tema
from ws.domain.carteira.boleto import ItemFatura
from ws.domain.carteira.encargos import Desconto, Juros, Multa, TipoDesconto, TipoJuros, TipoMulta
from ws.febraban.codigo import codigo_barras, linha_digitavel

VENCIMENTO = date(2026, 12, 10)
VALOR = Decimal("1234.56")
NOSSO_NUMERO = {"748": "26200001"}
EMITIDO_PELO_BANCO = "218"
"""A bank whose rule is not computed here: its titles come with the bar code."""
BANCOS = (*COBRANCAS, EMITIDO_PELO_BANCO)

ITENS = (
    ItemFatura("Cabo flexível 2,5 mm² 750 V, rolo de 100 m", Decimal(12), Decimal("1988.40")),
    ItemFatura("Disjuntor bipolar 20 A", Decimal("30.0"), Decimal("987.00")),
    ItemFatura("Quadro de distribuição para 12 disjuntores", Decimal("4.5"), Decimal("728.28")),
)
COR = "#1A5FB4"

PRODUCAO = uma_empresa()
HOMOLOGACAO = uma_empresa(ambiente=Ambiente.HOMOLOGACAO)


def papel(banco: str = "341", **mudancas: Any) -> Papel:
    """A title with everything a title may have."""
    return Papel(
        um_boleto(**(_enfeites() | _do_banco(banco, mudancas) | mudancas)),
        uma_conta(codigo="CONTA", banco=banco),
    )


def _do_banco(banco: str, mudancas: dict[str, Any]) -> dict[str, Any]:
    vencimento, valor = mudancas.get("data_vencimento", VENCIMENTO), mudancas.get("valor", VALOR)
    campos = {"banco": banco, "conta": "CONTA", "data_vencimento": vencimento, "valor": valor}
    if banco == EMITIDO_PELO_BANCO:
        codigo = codigo_barras.montar(banco, vencimento, valor, "0012345678901234567890128")
        return campos | {
            "carteira": "",
            "codigo_barras": codigo,
            "linha_digitavel": linha_digitavel.de_codigo_barras(codigo),
            "nosso_numero_impresso": "12345678901",
            "agencia_codigo": "0001/1234567890",
        }
    return campos | titulo_do_banco(banco, NOSSO_NUMERO.get(banco, "123"), vencimento, valor)


def _enfeites() -> dict[str, Any]:
    return {
        "numero_documento": "NF-004512/03",
        "parcela": "3/12",
        "data_emissao": date(2026, 11, 5),
        "data_processamento": date(2026, 11, 6),
        "multa": Multa(TipoMulta.PERCENTUAL, Decimal(2)),
        "juros": Juros(TipoJuros.PERCENTUAL_MES, Decimal(1)),
        "descontos": (Desconto(TipoDesconto.VALOR, Decimal("50.00"), date(2026, 12, 1)),),
        "abatimento": Decimal("10.00"),
        "instrucoes": ("Não conceder abatimento sem autorização.", "Dúvidas: (31) 3333-0000."),
        "sacador_avalista": Parte("Fundo Aroeira de Direitos Creditórios", "19506112000147"),
    }


INTERMINAVEL = (
    "Companhia Ângela Gonçalves de Participações, Importação, Exportação e Comércio Atacadista de Hortifrutigranjeiros "
    "do Vale do São Francisco, sucessora de \\Irmãos (Çelik) & Æsir\\ Sociedade Anônima em Recuperação Judicial"
)
CINCO_LINHAS = "Rua Água Gérbera, 1\nBloco Ç\r\nAndar Åg\tgj\nConjunto Ég, fundos\x0b\x00\x07 pela Ýg"
ESTRANHO = "😀👩\u200d👩\u200d👧 \u202eשלום عليكم\u202c Łódź \x00\x1b[31m 漢字 ﬁm\u2028\ud800"  # noqa: RUF001 (meant)


def feio() -> Papel:
    """Names and addresses without end, sixteen long instructions, emoji, control characters, right-to-left text."""
    parte = Parte(f"{ESTRANHO} {INTERMINAVEL}", "12ABC34501DE35")
    endereco = Endereco(
        CINCO_LINHAS * 3, "Jardim Ângela " * 9, "São José do Vale do Rio Preto " * 5, "RJ", "25780000"
    )
    base = papel(
        "104",
        pagador=Parte(parte.nome, parte.documento, endereco),
        sacador_avalista=parte,
        numero_documento="NÃG-" + "0123456789" * 6,
        nosso_numero_impresso="14000000000000123-7" * 2,
        agencia_codigo="1234/123456-0 " * 4,
        carteira="CARTEIRA Ãg 1234567",
        especie="ESPÉCIE DOC Ág",
        aceite="ACEITO Ãg",
        parcela="123456/123456 Ãg",
        instrucoes=tuple(f"{i}: {ESTRANHO} {INTERMINAVEL} {'Ç' * 150}" for i in range(1, 17)),
        itens=(ItemFatura(f"{ESTRANHO} {INTERMINAVEL}", Decimal("123456789.125"), Decimal("99999999999.99")),)
        * 30,
    )
    conta = uma_conta(
        banco="104",
        beneficiario=Parte(parte.nome, "11222333000181", endereco),
        local_pagamento="Pagável à Ágil Çg " * 30,
    )
    return replace(com_pix(base), conta=conta)


def com_pix(um: Papel, texto: str = "") -> Papel:
    """The same title, with a Pix."""
    return replace(um, boleto=replace(um.boleto, pix_copia_cola=texto or um_br_code(um.boleto.valor)))


@cache
def logo(formato: str = "PNG", modo: str = "RGBA", lados: tuple[int, int] = (600, 240)) -> bytes:
    """A file with a disc and a triangle, on nothing where the mode has transparency, else on white."""
    desenho = Image.new("RGBA", lados, (255, 255, 255, 0 if modo == "RGBA" else 255))
    largura, altura = lados
    lapis = ImageDraw.Draw(desenho)
    lapis.ellipse((altura // 10, altura // 10, altura * 9 // 10, altura * 9 // 10), fill=COR)
    lapis.polygon(
        ((altura, altura * 9 // 10), (largura, altura * 9 // 10), (largura, altura // 10)), fill="black"
    )
    arquivo = BytesIO()
    desenho.convert(modo).save(arquivo, formato)
    return arquivo.getvalue()


TEMATICA = uma_empresa(tema=Tema(logo(), COR))


def imprimir(*papeis: Papel, empresa: Empresa = PRODUCAO, modelo: Modelo = Modelo.A4) -> bytes:
    """The PDF of some titles."""
    return ImpressoraReportlab(Logger()).imprimir(empresa, papeis, modelo)
