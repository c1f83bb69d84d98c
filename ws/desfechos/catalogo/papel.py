"""What the rules of the paper refuse, whoever brings it: a file, a command line, a page.

820 to 839 are about the fields of an account or a title, 840 to 844 about CPF and CNPJ, 845 to 859 about linha digitável,
bar code and fator de vencimento, 860 to 879 about Pix (from 870 on what is read all the same, or is not printed),
880 to 889 about banks whose campo livre is not computed, 890 to 894 about what a careful reader of a title should
know, 895 to 899 about what else is left out of a paper.
"""

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo, Entrada

_COM_O_BANCO = "Confira no contrato de cobrança, ou pergunte ao banco."
_NO_DOCUMENTO = "Confira no documento, e digite de novo."
_DO_BANCO = "; informe a linha digitável ou o código de barras emitido pelo banco."
_EMITIDO = "Importe os boletos deste banco com a linha digitável que ele emitiu."
_OUTRO_PIX = "Peça ao banco o código Pix do título, e informe-o como veio."


class CodigoDoPapel(CodigoDoCatalogo):
    """A rule of FEBRABAN, of a bank, of Pix or of the Receita that something breaks.

    The sentences name a field by ``{nome}``: to whoever brings it, ``campo`` is a column or an option.
    """

    ALGARISMOS_DO_CAMPO = Entrada(
        "820",
        "{nome} deve ter {algarismos}{sem_o_digito}.",
        providencia=_COM_O_BANCO,
    )
    VALORES_DO_CAMPO = Entrada("821", "{nome} deve ser {aceitos}.", providencia=_COM_O_BANCO)
    PREFIXO_DO_NOSSO_NUMERO = Entrada(
        "822",
        "O nosso número de {inteiro} algarismos deve começar pelos {prefixo} que o banco determina.",
        providencia=_COM_O_BANCO,
    )
    TAMANHO_DO_NOSSO_NUMERO = Entrada(
        "823",
        "O nosso número deve ter de 1 a {largura} algarismos, ou {inteiro} com os que o banco determina.",
        providencia=_COM_O_BANCO,
    )
    INICIO_DO_NOSSO_NUMERO = Entrada(
        "824",
        "O nosso número deve começar por {inicios}.",
        providencia=_COM_O_BANCO,
    )
    NOSSO_NUMERO_DO_SANTANDER = Entrada(
        "825",
        "O nosso número de 13 algarismos deve terminar pelo dígito verificador certo.",
        providencia="Informe o nosso número com 12 algarismos: o dígito é calculado.",
    )
    NOSSO_NUMERO_DO_SICREDI = Entrada(
        "826",
        "O nosso número deve ter 8 algarismos: dois do ano de emissão, um de 1 a 9 (byte) e cinco da sequência.",
        providencia=_COM_O_BANCO,
    )
    CONVENIO_DO_BANCO_DO_BRASIL = Entrada(
        "827",
        "O convênio (código do beneficiário) deve ter 4, 6, 7 ou 8 algarismos.",
        providencia=_COM_O_BANCO,
    )
    CONVENIO_DA_CAIXA = Entrada(
        "828",
        "O convênio (código do beneficiário) deve ter até 6 algarismos, sem o dígito verificador, ou 7 a partir de 1100000.",
        providencia=_COM_O_BANCO,
    )
    CARTEIRA_DA_CAIXA = Entrada(
        "829",
        "A carteira deve ser RG (registrada) ou SR (sem registro).",
        providencia=_COM_O_BANCO,
    )
    DOCUMENTO_NA_CREDISIS = Entrada(
        "830",
        "O CPF/CNPJ do beneficiário deve ter só algarismos: a CrediSIS não publicou a regra do dígito para o CNPJ com letras; informe a linha digitável emitida pelo banco.",
        providencia=_EMITIDO,
    )
    NUMERO_DO_BANCO = Entrada(
        "831",
        "O banco deve ter três algarismos.",
        providencia="Informe o código de compensação do banco, como 001 ou 341.",
    )
    VALOR_DO_TITULO = Entrada(
        "832",
        "O valor deve ser de zero a R$ 99.999.999.999,99.",
        providencia="Corrija o valor.",
    )
    CENTAVOS_DO_TITULO = Entrada(
        "833",
        "O valor deve ter no máximo duas casas decimais.",
        providencia="Corrija o valor.",
    )
    VENCIMENTO_SEM_FATOR = Entrada(
        "834",
        "O vencimento deve ser a partir de 03/07/2000, quando o fator de vencimento passou a existir.",
        providencia="Corrija o vencimento.",
    )

    TAMANHO_DO_DOCUMENTO = Entrada(
        "840",
        "Informe um CPF (11 algarismos) ou um CNPJ (14 caracteres).",
        providencia="Corrija o documento; pontos, barra e hífen podem ficar.",
    )
    DOCUMENTO_INVALIDO = Entrada(
        "841",
        "O {tipo} informado não é válido.",
        providencia="Corrija o documento.",
    )
    DIGITOS_DO_DOCUMENTO = Entrada(
        "842",
        "Os dígitos verificadores do {tipo} não conferem.",
        providencia="Corrija o documento: um algarismo está errado, ou dois trocaram de lugar.",
    )
    CARACTERES_DO_DOCUMENTO = Entrada(
        "843",
        "O {tipo} deve ter {formato}.",
        providencia="Corrija o documento.",
    )

    DIGITO_DO_CAMPO = Entrada(
        "845",
        "O dígito verificador do {nome} não confere: verifique os algarismos {inicio} a {fim}.",
        providencia=_NO_DOCUMENTO,
    )
    DIGITO_GERAL_DA_LINHA = Entrada(
        "846",
        "O dígito verificador geral (algarismo 33) não confere: verifique do algarismo 33 em diante.",
        providencia=_NO_DOCUMENTO,
    )
    LINHA_DE_ARRECADACAO = Entrada(
        "847",
        "Esta é a linha de uma guia de arrecadação (contas de consumo e tributos, 48 algarismos), não de um boleto de cobrança.",
        providencia="Informe a linha digitável de um boleto, de 47 algarismos.",
    )
    TAMANHO_DA_LINHA = Entrada(
        "848",
        "A linha digitável deve ter {tamanho} algarismos; foram lidos {lidos}.",
        providencia=_NO_DOCUMENTO,
    )
    CARACTERE_NA_LINHA = Entrada(
        "849",
        "Há {o_que} onde se espera um algarismo, na posição {posicao}{dica}.",
        providencia=_NO_DOCUMENTO,
    )
    DIGITO_GERAL_DO_CODIGO = Entrada(
        "850",
        "O dígito verificador geral (posição 5 do código de barras) não confere.",
        providencia=_NO_DOCUMENTO,
    )
    TAMANHO_DO_CODIGO = Entrada(
        "851",
        "O código de barras deve ter {tamanho} algarismos.",
        providencia=_NO_DOCUMENTO,
    )
    CODIGO_DE_ARRECADACAO = Entrada(
        "852",
        "Este é o código de uma guia de arrecadação (contas de consumo e tributos), não de um boleto de cobrança.",
        providencia="Informe o código de barras de um boleto.",
    )
    ALGARISMOS_NO_CODIGO = Entrada(
        "853",
        "O campo {nome} deve ter {algarismos}.",
        providencia="Corrija o campo.",
    )
    FATOR_INVALIDO = Entrada(
        "854",
        "O fator de vencimento deve ter quatro algarismos, de 1000 a 9999, ou 0000 sem vencimento.",
        providencia=_NO_DOCUMENTO,
    )
    VENCIMENTO_INCERTO = Entrada(
        "855",
        "O fator de vencimento indica {datas}, fora do período de {antes} dias antes a {depois} dias depois da data de referência.",
        providencia="Confira no documento qual das datas é o vencimento.",
    )

    PIX_SEM_CRC = Entrada(
        "860",
        "O código Pix deve terminar com o campo 63, os quatro caracteres do CRC.",
        providencia=_OUTRO_PIX,
    )
    CRC_DO_PIX = Entrada(
        "861",
        "O CRC do código Pix não confere: o texto foi alterado ou está incompleto.",
        providencia=_OUTRO_PIX,
    )
    PIX_DE_OUTRO_ARRANJO = Entrada(
        "862",
        "O código não é do Pix: falta o identificador br.gov.bcb.pix.",
        providencia=_OUTRO_PIX,
    )
    CHAVE_PIX = Entrada(
        "863",
        "A chave Pix deve ter de 1 a {maximo} caracteres, sem espaços nem acentos.",
        providencia="Corrija a chave.",
    )
    IDENTIFICADOR_DO_PIX = Entrada(
        "864",
        "O identificador do Pix estático deve ter de 1 a 25 letras sem acento ou algarismos.",
        providencia="Corrija o identificador.",
    )
    VALOR_DO_PIX = Entrada(
        "865",
        "O valor do Pix deve ser maior que zero e ter no máximo duas casas decimais.",
        providencia="Corrija o valor.",
    )
    RECEBEDOR_DO_PIX = Entrada(
        "866",
        "Informe o campo {nome} de quem recebe o Pix.",
        providencia="Preencha o campo, com letras sem acento ou algarismos.",
    )
    PIX_COM_CAMPO_QUEBRADO = Entrada(
        "870",
        "O banco escreveu um campo com tamanho errado, na posição {posicao} do código Pix; o CRC confere e o texto foi mantido.",
        providencia="Nenhuma providência é necessária; se o código não for lido, avise o banco.",
    )
    PIX_LONGO = Entrada(
        "871",
        "O código Pix passa de {maximo} caracteres; alguns aplicativos podem não lê-lo.",
        providencia="Experimente o código num aplicativo; se não for lido, avise o banco.",
    )
    PIX_DE_OUTRO_VALOR = Entrada(
        "872",
        "O código Pix tem um valor que não é o do boleto.",
        providencia=_OUTRO_PIX,
    )
    PIX_SEM_VALOR = Entrada(
        "873",
        "O código Pix é estático e não diz o valor: não se sabe se é deste boleto.",
        providencia=_OUTRO_PIX,
    )
    PIX_LONGO_PARA_QR = Entrada(
        "874",
        "O código Pix é mais longo do que cabe em um QR.",
        providencia=_OUTRO_PIX,
    )
    PIX_NAO_CABE_POR_ESCRITO = Entrada(
        "875",
        "O código Pix não cabe por escrito, inteiro e como é; o QR está no papel.",
        providencia="Nenhuma providência é necessária: o QR traz o código.",
    )

    BANCO_SEM_REGRA = Entrada(
        "880",
        f"Não há regra publicada para o campo livre deste banco{_DO_BANCO}",
        providencia=_EMITIDO,
    )
    BANCO_PELO_SERVICO = Entrada(
        "881",
        f"{{banco}} emite a linha digitável e o código de barras pelo próprio serviço{_DO_BANCO}",
        providencia=_EMITIDO,
    )
    BANCO_EXTINTO = Entrada(
        "882",
        f"{{banco}} não emite mais boletos{_DO_BANCO}",
        providencia=_EMITIDO,
    )
    BANCO_COM_REGRAS_DIFERENTES = Entrada(
        "883",
        f"As descrições do campo livre do {{banco}} {{em_que}}{_DO_BANCO}",
        providencia=_EMITIDO,
    )
    BANCO_SEM_EXEMPLO = Entrada(
        "884",
        f"Não foi possível comparar o campo livre do {{banco}} com nenhum boleto do banco{_DO_BANCO}",
        providencia=_EMITIDO,
    )

    VENCIMENTO_LONGE = Entrada(
        "890",
        "Nenhuma das datas que o fator de vencimento pode indicar está perto de hoje: confira no documento.",
        providencia="Confira no documento qual das datas é o vencimento.",
    )
    OUTRA_MOEDA = Entrada(
        "891",
        "O título não é em reais.",
        providencia="Confira no documento a moeda e o valor.",
    )
    OUTRA_REGRA = Entrada(
        "892",
        "Os algarismos do campo livre não são os que a regra publicada do banco dá: o título pode ser antigo ou de uma carteira particular, ou o documento pode ter sido alterado.",
        providencia="Confira com quem emitiu o boleto antes de pagar.",
    )
    LOGO_ILEGIVEL = Entrada(
        "895",
        "O arquivo do logotipo deve ser um PNG ou JPEG inteiro.",
        providencia="Importe a conta de novo, com outro arquivo.",
    )
