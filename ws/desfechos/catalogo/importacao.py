"""What importers are told of a file, a line, a column.

A sentence states what is expected or what is wrong, and never repeats what stands in the file. It speaks of "this
column", whose name is the outcome's ``campo``, so that a reason serves every column that has it: one entry a reason,
and not one a column. What differs from column to column is ``{names}``.

700 to 719 are about a file, 720 to 759 about a single cell, 760 to 799 about what does not fit together: with other
columns, with other lines, with what is stored.
"""

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo, Entrada


class CodigoDeImportacao(CodigoDoCatalogo):
    """Why a file, a line or a column of an import is refused, or should be looked at."""

    OBRIGATORIO = Entrada(
        "720",
        "É obrigatório.",
        providencia="Preencha a coluna.",
    )
    OBRIGATORIO_NUM_REGISTRO_NOVO = Entrada(
        "721",
        "É obrigatório num registro novo.",
        providencia="Preencha a coluna, ou confira a chave se o registro já foi importado.",
    )
    OBRIGATORIO_NUMA_EMPRESA_NOVA = Entrada(
        "722",
        "É obrigatório numa empresa nova.",
        providencia="Preencha a chave; depois da primeira importação ela pode faltar.",
    )
    OBRIGATORIO_NO_ENDERECO = Entrada(
        "723",
        "É obrigatório: o boleto traz o endereço do beneficiário (Lei 12.039/2009).",
        providencia="Preencha o endereço da empresa.",
    )
    TEXTO_LONGO = Entrada(
        "724",
        "Deve ter no máximo {maximo} caracteres.",
        providencia="Encurte o texto.",
    )
    DECIMAIS = Entrada(
        "725",
        "Deve ter no máximo duas casas decimais.",
        providencia="Arredonde o valor para centavos.",
    )
    QUANTIA = Entrada(
        "726",
        "Deve ser de zero a 99.999.999.999,99.",
        providencia="Corrija o valor: um código de barras não traz outro.",
    )
    NAO_POSITIVO = Entrada(
        "727",
        "Deve ser maior que zero.",
        providencia="Corrija o valor.",
    )
    PERCENTUAL = Entrada(
        "728",
        "Deve ser no máximo 100 por cento.",
        providencia="Corrija a taxa, ou o tipo se o valor for em reais.",
    )
    DIAS = Entrada(
        "729",
        "Deve ser de 0 a {maximo} dias.",
        providencia="Corrija o número de dias.",
    )
    LINHAS_DEMAIS = Entrada(
        "730",
        "Deve ter no máximo {maximo} linhas.",
        providencia="Deixe só as instruções que cabem no boleto.",
    )
    LINHA_LONGA = Entrada(
        "731",
        "Cada linha deve ter no máximo {maximo} caracteres.",
        providencia="Encurte a linha, ou divida em duas.",
    )
    ESPECIE = Entrada(
        "732",
        "Deve ter de 1 a {maximo} letras ou algarismos, como DM.",
        providencia="Use a sigla da espécie que o banco conhece.",
    )
    ACEITE = Entrada(
        "733",
        "Deve ser A (com aceite) ou N (sem aceite).",
        providencia="Escreva A ou N.",
    )
    UF = Entrada(
        "734",
        "Deve ser a sigla de um estado, ou EX para o exterior.",
        providencia="Escreva a sigla, como MG.",
    )
    CEP = Entrada(
        "735",
        "Deve ter 8 algarismos.",
        providencia="Escreva o CEP inteiro, com os zeros da esquerda.",
    )
    EMAILS_DEMAIS = Entrada(
        "736",
        "Deve ter no máximo {maximo} endereço(s) de e-mail.",
        providencia="Deixe só os endereços que recebem boletos.",
    )
    EMAIL = Entrada(
        "737",
        "Deve ter endereços de e-mail válidos, cada um uma vez.",
        providencia="Corrija os endereços.",
    )
    NOSSO_NUMERO = Entrada(
        "738",
        "Deve ter só letras e algarismos, no máximo 40: sem carteira, dígito verificador e pontuação.",
        providencia="Escreva só o número; a forma impressa vai em nosso_numero_impresso.",
    )
    PARCELA = Entrada(
        "739",
        "Deve ter a forma n/total, como 2/6.",
        providencia="Escreva a parcela e quantas são.",
    )
    DESCONTOS_DEMAIS = Entrada(
        "740",
        "Deve haver no máximo {maximo} descontos.",
        providencia="Deixe só os descontos que o banco registra.",
    )
    ITENS = Entrada(
        "741",
        "{motivos}",
        providencia="Corrija os itens que o motivo diz.",
    )
    ITENS_DEMAIS = Entrada(
        "742",
        "Deve ter no máximo {maximo} itens.",
        providencia="Junte itens até caberem.",
    )
    QUANTIDADE = Entrada(
        "743",
        "Deve ser maior que zero e menor que um bilhão.",
        providencia="Corrija a quantidade.",
    )
    NUMERO_DO_BANCO = Entrada(
        "744",
        "Deve ter 3 algarismos, os do código de compensação.",
        providencia="Escreva o código do banco com os zeros da esquerda, como 001.",
    )
    SO_ALGARISMOS = Entrada(
        "745",
        "Deve ter só algarismos, sem dígito verificador, ponto ou hífen, no máximo {maximo}.",
        providencia="Escreva o dígito verificador na chave dele.",
    )
    SO_LETRAS_E_ALGARISMOS = Entrada(
        "746",
        "Deve ter só letras e algarismos, no máximo {maximo}.",
        providencia="Tire a pontuação e os espaços.",
    )
    CODIGO_DA_EMPRESA = Entrada(
        "747",
        "Deve ter letras minúsculas sem acento, algarismos e hifens entre eles.",
        providencia="Escolha um nome curto, como aurora.",
    )
    FUSO = Entrada(
        "748",
        "Deve ser um fuso horário da base IANA, como {exemplo}.",
        providencia="Escreva o nome do fuso como está na base IANA.",
    )
    PELA_REGRA = Entrada(
        "759",
        "{regra}",
        providencia="Corrija o que o motivo diz.",
    )

    CLIENTE_DESCONHECIDO = Entrada(
        "760",
        "Não existe cliente com este código.",
        providencia="Importe o cliente antes, ou no mesmo clientes.csv.",
    )
    CONTA_DESCONHECIDA = Entrada(
        "761",
        "Não existe conta de cobrança com este código.",
        providencia="Acrescente a conta a empresa.toml, ou corrija o código.",
    )
    BOLETO_DESCONHECIDO = Entrada(
        "762",
        "Não existe boleto com este id.",
        providencia="Importe o boleto antes, ou no mesmo boletos.csv.",
    )
    REPETIDO = Entrada(
        "763",
        "Está repetido: já veio na linha {linha}.",
        providencia="Deixe uma linha só de cada registro.",
    )
    CNPJ_DA_EMPRESA = Entrada(
        "764",
        "Não é o CNPJ da empresa já cadastrada com este código.",
        providencia="Confira o código da empresa: outra empresa tem outro código.",
    )
    BANCO_DA_CONTA = Entrada(
        "765",
        "O banco de uma conta cadastrada não muda: cadastre outra conta.",
        providencia="Dê outro código à conta do outro banco.",
    )
    CLIENTE_DO_BOLETO = Entrada(
        "766",
        "O cliente de um boleto registrado não muda.",
        providencia="Deixe o cliente com que o boleto foi registrado; outro título tem outro id.",
    )
    CONTA_DO_BOLETO = Entrada(
        "767",
        "A conta de cobrança de um boleto registrado não muda.",
        providencia="Deixe a conta em que o boleto foi registrado; outro título tem outro id.",
    )
    VALOR_DO_BOLETO = Entrada(
        "768",
        "O valor de um boleto registrado não muda: um novo valor é um novo boleto, com outro id.",
        providencia="Dê outro id ao novo boleto, ou use o abatimento.",
    )
    NOSSO_NUMERO_DO_BOLETO = Entrada(
        "769",
        "O nosso número de um boleto registrado não muda.",
        providencia="Deixe o número com que o boleto foi registrado; outro título tem outro id.",
    )
    CLIENTE_DA_COMPRA = Entrada(
        "770",
        "O cliente de uma compra já importada não muda.",
        providencia="Cancele a compra e importe outra, com outro id.",
    )
    BOLETO_DO_PAGAMENTO = Entrada(
        "771",
        "O boleto de um pagamento já importado não muda.",
        providencia="Envie o pagamento com valor zero, e outro, com outro id.",
    )
    DOCUMENTO_MUDOU = Entrada(
        "772",
        "Mudou; confira os acessos vinculados a este cliente.",
        providencia="Confira se o código ainda é do mesmo cliente.",
    )
    ABATIMENTO_DEMAIS = Entrada(
        "773",
        "Deve ser no máximo o valor do boleto.",
        providencia="Corrija o abatimento.",
    )
    DEVOLVIDO_DEMAIS = Entrada(
        "774",
        "Deve ser no máximo o valor da compra.",
        providencia="Corrija o valor devolvido.",
    )
    PRINCIPAL_DEMAIS = Entrada(
        "775",
        "Deve ser no máximo o valor do pagamento.",
        providencia="Corrija o principal, ou deixe em branco para que seja calculado.",
    )
    LIMITE_ANTERIOR = Entrada(
        "776",
        "Deve ser o dia do vencimento ou um posterior.",
        providencia="Corrija o limite ou o vencimento.",
    )
    LIMITE_GRAVADO = Entrada(
        "777",
        "O limite gravado é anterior ao novo vencimento: informe o novo limite.",
        providencia="Preencha limite_pagamento junto com o novo vencimento.",
    )
    OUTRO_BANCO = Entrada(
        "780",
        "{nome} é de outro banco que não o da conta de cobrança.",
        providencia="Confira a conta e o código que o banco devolveu.",
    )
    OUTRA_MOEDA = Entrada(
        "781",
        "{nome} não é em reais.",
        providencia="Confira o código que o banco devolveu.",
    )
    OUTRO_VALOR = Entrada(
        "782",
        "{nome} tem um valor que não é o da coluna valor.",
        providencia="Confira o valor e o código que o banco devolveu.",
    )
    OUTRO_VENCIMENTO = Entrada(
        "783",
        "{nome} tem um vencimento que não é o da coluna data_vencimento.",
        providencia="Confira o vencimento e o código que o banco devolveu.",
    )
    OUTRO_TITULO = Entrada(
        "784",
        "A linha digitável e o código de barras são de títulos diferentes.",
        providencia="Deixe só um dos dois, o que o banco devolveu.",
    )
    OUTRO_CALCULO = Entrada(
        "785",
        "{nome} não é a que resulta da conta de cobrança e do nosso número.",
        providencia="Confira os dados da conta em empresa.toml e o nosso número.",
    )
    OUTRO_IMPRESSO = Entrada(
        "786",
        "Não é o que resulta da conta de cobrança e do nosso número.",
        providencia="Confira a carteira da conta e o nosso número, ou deixe a coluna em branco.",
    )
    LINHA_AUSENTE = Entrada(
        "787",
        "É obrigatória: a conta de cobrança não traz os dados que calculam o código de barras.",
        providencia="Preencha a linha digitável, ou os dados da conta em empresa.toml.",
    )
    LINHA_DO_NOVO_VENCIMENTO = Entrada(
        "788",
        "O vencimento mudou: informe a nova linha digitável do banco.",
        providencia="Preencha a linha digitável que o banco devolveu com o novo vencimento.",
    )
    DITO = Entrada(
        "799",
        "{motivo}",
        providencia="Corrija o que o motivo diz.",
    )
