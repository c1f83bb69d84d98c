"""The contract's types as its specification lists them, written apart from the WSDL to be held against it.

A line is ``name:type``; ``?`` after the name means at most one, ``[a..b]`` gives another occurrence, nothing
means exactly one. ``xs:`` marks a type of XML Schema; the others are the contract's own.
"""

CLIENTE = "versaoLeiaute?:VersaoLeiaute cpfCnpjCliente?:CpfCnpj codigoCliente?:Codigo usuarioFinal?:Texto100 "
"""How every ``<Operacao>Requisicao`` begins."""

TIPOS_COMPLEXOS = {
    "Resultado": "codigo:Codigo mensagem:Texto2000 observacao?:Texto2000 campo?:Texto150 idCorrelacao:Codigo "
    "dataHora:xs:dateTime ambiente:xs:string",
    "Parte": "nome:Texto150 cpfCnpj:CpfCnpj",
    "ListaRecusas": "recusa[0..50]:Recusa",
    "Recusa": "idBoleto:Codigo codigo:Codigo mensagem:Texto2000",
    "ConsultarBoletosRequisicao": CLIENTE + "situacao?:FiltroSituacao vencimentoInicial?:xs:date "
    "vencimentoFinal?:xs:date numeroDocumento?:Codigo nossoNumero?:Codigo pagina?:NumeroPagina "
    "registrosPorPagina?:TamanhoPagina",
    "ConsultarBoletosRetorno": "resultado:Resultado pagina?:NumeroPagina registrosPorPagina?:TamanhoPagina "
    "totalPaginas?:xs:int totalRegistros?:xs:int valorTotal?:Dinheiro valorTotalSaldo?:Dinheiro "
    "boletos?:ListaBoletos",
    "ListaBoletos": "boleto[0..1000]:Boleto",
    "Boleto": "idBoleto:Codigo numeroDocumento:Codigo parcela?:Codigo nossoNumero:Codigo "
    "nossoNumeroImpresso:Codigo banco:Codigo carteira?:Codigo dataEmissao:xs:date dataVencimento:xs:date "
    "prazo:xs:date valor:Dinheiro valorAbatimento?:Dinheiro valorPago?:Dinheiro dataPagamento?:xs:date "
    "valorSaldo:Dinheiro valorDesconto?:Dinheiro valorMulta?:Dinheiro valorJuros?:Dinheiro "
    "valorAtualizado:Dinheiro diasAtraso:xs:int situacao:xs:string situacaoBanco:xs:string "
    "emitivel:xs:boolean motivoNaoEmitivel?:Texto2000 linhaDigitavel?:Codigo codigoBarras?:Codigo "
    "pixCopiaCola?:Texto2000 codigoCliente:Codigo beneficiario:Parte pagador:Parte",
    "EmitirBoletoRequisicao": CLIENTE + "idBoleto[1..50]:Codigo modelo?:ModeloImpressao",
    "EmitirBoletoRetorno": "resultado:Resultado nomeArquivo?:Texto150 tipoConteudo?:Texto100 "
    "tamanhoBytes?:xs:int sha256?:Codigo pdf?:xs:base64Binary boletos?:ListaBoletosEmitidos "
    "recusas?:ListaRecusas",
    "ListaBoletosEmitidos": "boletoEmitido[0..50]:BoletoEmitido",
    "BoletoEmitido": "idBoleto:Codigo nossoNumero:Codigo linhaDigitavel:Codigo codigoBarras:Codigo "
    "pixCopiaCola?:Texto2000",
    "EnviarBoletoEmailRequisicao": CLIENTE + "idBoleto[1..50]:Codigo destinatarios:Destinatarios "
    "assunto?:Texto150 mensagem?:Texto2000 modelo?:ModeloImpressao idRequisicao?:Codigo",
    "Destinatarios": "email[1..3]:Email",
    "EnviarBoletoEmailRetorno": "resultado:Resultado protocolo?:Codigo envios?:ListaEnvios recusas?:ListaRecusas",
    "ListaEnvios": "envio[0..3]:Envio",
    "Envio": "email:Email situacao:xs:string dataHora:xs:dateTime mensagem?:Texto2000",
    "AnaliseFinanceiraRequisicao": CLIENTE + "periodoInicial?:xs:date periodoFinal?:xs:date",
    "AnaliseFinanceiraRetorno": "resultado:Resultado periodoInicial?:xs:date periodoFinal?:xs:date "
    "totalCompras?:Dinheiro valorPago?:Dinheiro valorAVencer?:Dinheiro valorVencido?:Dinheiro "
    "dataUltimaCompra?:xs:date valorUltimaCompra?:Dinheiro evolucaoMensal?:EvolucaoMensal",
    "EvolucaoMensal": "mes[0..60]:MesFinanceiro",
    "MesFinanceiro": "competencia:Codigo totalCompras:Dinheiro valorPago:Dinheiro",
    "FalhaServico": "codigo:Codigo mensagem:Texto2000 observacao?:Texto2000 campo?:Texto150 "
    "segundosParaRepetir?:xs:int idCorrelacao:Codigo dataHora:xs:dateTime",
}

CNPJ = r"[0-9A-Za-z]{2}\.?[0-9A-Za-z]{3}\.?[0-9A-Za-z]{3}/?[0-9A-Za-z]{4}-?[0-9]{2}"
CPF = r"[0-9]{3}\.?[0-9]{3}\.?[0-9]{3}-?[0-9]{2}"

TIPOS_SIMPLES = {
    "Dinheiro": ("xs:decimal", [("totalDigits", "15"), ("fractionDigits", "2")]),
    "Codigo": ("xs:string", [("minLength", "1"), ("maxLength", "64")]),
    "CpfCnpj": ("xs:string", [("pattern", f"{CPF}|{CNPJ}")]),
    "Email": ("xs:string", [("minLength", "3"), ("maxLength", "254")]),
    "Texto100": ("xs:string", [("minLength", "1"), ("maxLength", "100")]),
    "Texto150": ("xs:string", [("minLength", "1"), ("maxLength", "150")]),
    "Texto2000": ("xs:string", [("minLength", "1"), ("maxLength", "2000")]),
    "NumeroPagina": ("xs:int", [("minInclusive", "1")]),
    "TamanhoPagina": ("xs:int", [("minInclusive", "1"), ("maxInclusive", "1000")]),
    "VersaoLeiaute": ("xs:string", [("pattern", r"1\.0")]),
    "FiltroSituacao": (
        "xs:string",
        [
            ("enumeration", "EM_ABERTO"),
            ("enumeration", "A_VENCER"),
            ("enumeration", "VENCIDO"),
            ("enumeration", "LIQUIDADO"),
            ("enumeration", "CANCELADO"),
            ("enumeration", "TODOS"),
        ],
    ),
    "ModeloImpressao": (
        "xs:string",
        [("enumeration", "A4"), ("enumeration", "CARNE"), ("enumeration", "FATURA")],
    ),
}


def campos(tipo: str) -> list[tuple[str, str, int, int]]:
    """The fields of a complex type, in order: name, type, least and most occurrences.

    >>> campos("Destinatarios")
    [('email', 'Email', 1, 3)]
    >>> campos("MesFinanceiro")[0]
    ('competencia', 'Codigo', 1, 1)
    """
    return [_campo(linha) for linha in TIPOS_COMPLEXOS[tipo].split()]


def _campo(linha: str) -> tuple[str, str, int, int]:
    nome, _, tipo = linha.partition(":")
    if nome.endswith("?"):
        return nome[:-1], tipo, 0, 1
    nome, _, ocorrencia = nome.rstrip("]").partition("[")
    minimo, _, maximo = (ocorrencia or "1..1").partition("..")
    return nome, tipo, int(minimo), int(maximo)
