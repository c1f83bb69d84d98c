"""Sample messages for the help page, made from the contract's tables so that they cannot fall behind it."""

from collections.abc import Mapping

from lxml import etree

from ws.soap.esquema import Campo, Esquema, TipoComplexo
from ws.soap.namespaces import CONTRATO
from ws.soap.texto import escapar
from ws.soap.versoes import VersaoSoap

DO_CAMPO: Mapping[str, str] = {
    "ambiente": "PRODUCAO",
    "assunto": "Seu boleto de novembro",
    "banco": "237",
    "carteira": "09",
    "codigo": "000",
    "codigoBarras": "23791162700000100001172090000000000204030050",
    "codigoCliente": "C0001",
    "competencia": "2026-11",
    "email": "financeiro@exemplo.com.br",
    "idBoleto": "100234",
    "idCorrelacao": "5f0c2f3e8a574c0e9d3a1d5c7a2b9e10",
    "idRequisicao": "pedido-2026-000117",
    "linhaDigitavel": "23791172059000000000002040300505116270000010000",
    "mensagem": "Operação realizada com sucesso.",
    "nome": "Mercado Bom Preço Ltda",
    "nomeArquivo": "boleto-1001-1.pdf",
    "nossoNumero": "00000000002",
    "nossoNumeroImpresso": "09/00000000002-1",
    "numeroDocumento": "1001-1",
    "observacao": "Nenhuma providência é necessária.",
    "parcela": "1/3",
    "protocolo": "b7c1d0a94e6f4d2f8a53",
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "situacao": "A_VENCER",
    "situacaoBanco": "REGISTRADO",
    "tipoConteudo": "application/pdf",
    "periodoFinal": "2026-11-30",
    "periodoInicial": "2026-11-01",
    "usuarioFinal": "maria.souza",
    "vencimentoFinal": "2026-11-30",
    "vencimentoInicial": "2026-11-01",
}
DO_TIPO: Mapping[str, str] = {
    "CpfCnpj": "19506112000147",
    "Dinheiro": "1234.50",
    "ModeloImpressao": "A4",
    "NumeroPagina": "1",
    "TamanhoPagina": "50",
    "Texto2000": "Texto",
    "VersaoLeiaute": "1.0",
    "xs:base64Binary": "JVBERi0xLjQK",
    "xs:boolean": "true",
    "xs:date": "2026-11-24",
    "xs:dateTime": "2026-11-24T10:15:00-03:00",
    "xs:int": "1",
}
DO_LUGAR: Mapping[tuple[str, str], str] = {
    ("ConsultarBoletosRequisicao", "situacao"): "EM_ABERTO",
    ("Envio", "situacao"): "PENDENTE",
    ("EnviarBoletoEmailRequisicao", "mensagem"): "Segue o boleto combinado.",
    ("FalhaServico", "codigo"): "212",
    ("FalhaServico", "campo"): "situacao",
    ("FalhaServico", "mensagem"): "O valor do campo situacao é inválido; esperado: um destes valores: ...",
    ("FalhaServico", "observacao"): "Corrija o valor conforme o esperado.",
}
"""Where a field of that name means something else in this type."""
FORA = {"recusas", "motivoNaoEmitivel", "campo", "segundosParaRepetir", "pixCopiaCola"}
"""Optional fields that no success, or not every boleto, has."""


def amostra(elemento: str, esquema: Esquema) -> str:
    """A global element, filled in."""
    return f'<{elemento} xmlns="{CONTRATO}">{_conteudo(esquema.elementos[elemento], esquema)}</{elemento}>'


def mensagem_de_amostra(corpo: str, versao: VersaoSoap) -> str:
    """A whole message around it, indented for people."""
    raiz = etree.fromstring(versao.envelope(corpo))
    etree.indent(raiz)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + etree.tostring(raiz, encoding="unicode")


def _conteudo(tipo: TipoComplexo, esquema: Esquema) -> str:
    campos = [campo for campo in tipo.campos if campo.nome not in FORA or (tipo.nome, campo.nome) in DO_LUGAR]
    return "".join(f"<{campo.nome}>{_valor(tipo, campo, esquema)}</{campo.nome}>" for campo in campos)


def _valor(dono: TipoComplexo, campo: Campo, esquema: Esquema) -> str:
    if campo.tipo in esquema.complexos:
        return _conteudo(esquema.complexos[campo.tipo], esquema)
    valor = DO_LUGAR.get((dono.nome, campo.nome)) or DO_CAMPO.get(campo.nome) or DO_TIPO[campo.tipo]
    return escapar(valor)
