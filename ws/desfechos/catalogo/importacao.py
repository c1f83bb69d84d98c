"""What importers are told of a file, a line, a column.

A sentence states what is expected or what is wrong, and never repeats what stands in the file. It speaks of "this
column", whose name is the outcome's ``campo``, so that a reason serves every column that has it: one entry a reason,
and not one a column. What differs from column to column is ``{names}``.

700 to 719 are about a file, 720 to 739 about a cell that cannot be read, 740 to 774 about one that says what it must not,
775 to 819 about what does not fit together: with other columns, with other lines, with what is stored.
"""

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo, Entrada


class CodigoDeImportacao(CodigoDoCatalogo):
    """Why a file, a line or a column of an import is refused, or should be looked at."""

    ARQUIVO_AUSENTE = Entrada(
        "700",
        "O arquivo não existe na pasta.",
        providencia="Ponha o arquivo na pasta, com este nome.",
    )
    ARQUIVO_ILEGIVEL = Entrada(
        "701",
        "Não foi possível ler o arquivo.",
        providencia="Confira se o arquivo pode ser lido por quem importa.",
    )
    ARQUIVO_NAO_E_TEXTO = Entrada(
        "702",
        "O arquivo deve estar em UTF-8 ou Latin-1 (Windows-1252), e não em UTF-16 ou binário.",
        providencia="Salve o arquivo como CSV ou texto, em UTF-8.",
    )
    ARQUIVO_MUDOU = Entrada(
        "703",
        "O arquivo mudou durante a leitura: importe de novo.",
        providencia="Importe de novo, com o arquivo pronto.",
    )
    SEM_CABECALHO = Entrada(
        "704",
        "Falta o cabeçalho com os nomes das colunas.",
        providencia="Ponha os nomes das colunas na primeira linha.",
    )
    SEM_A_CHAVE = Entrada(
        "705",
        "Falta esta coluna no cabeçalho, ou o separador não é ; nem vírgula.",
        providencia="Acrescente a coluna, ou salve o arquivo com ponto e vírgula.",
    )
    COLUNA_REPETIDA = Entrada(
        "706",
        "A coluna está repetida no cabeçalho.",
        providencia="Deixe uma só coluna com este nome.",
    )
    COLUNA_DESCONHECIDA = Entrada(
        "707",
        "A coluna não é conhecida e foi ignorada.",
        providencia="Confira o nome da coluna em FORMATO.md, ou retire-a.",
    )
    CHAVE_DESCONHECIDA = Entrada(
        "708",
        "A chave não é conhecida e foi ignorada.",
        providencia="Confira o nome da chave em FORMATO.md, ou retire-a.",
    )
    LARGURA = Entrada(
        "709",
        "A linha tem {colunas} colunas e o cabeçalho tem {esperadas}.",
        providencia="Confira os separadores da linha, e as aspas de textos que os contêm.",
    )
    LINHA_MALFEITA = Entrada(
        "710",
        "As aspas desta linha não fecham, há texto depois das que fecham, ou uma célula tem mais de {maximo} caracteres.",
        providencia="Feche as aspas; dentro de um texto entre aspas, dobre-as.",
    )
    FORA_DO_TOML = Entrada(
        "711",
        "Esta linha, ou uma antes dela, não segue o formato TOML. Confira: cada chave uma só vez, seguida de = e do seu valor; textos entre aspas; aspas, [ ] e {{ }} fechados.",
        providencia="Corrija a linha.",
    )
    DEMAIS_NO_TOML = Entrada(
        "712",
        "Há um número grande demais, ou listas e tabelas umas dentro das outras além da conta: confira os valores.",
        providencia="Confira os valores.",
    )
    CONTAS_FORA_DO_LUGAR = Entrada(
        "713",
        "Cada conta de cobrança deve começar por [[contas]].",
        providencia="Ponha [[contas]] antes das chaves de cada conta.",
    )

    NAO_SE_APAGA = Entrada(
        "720",
        "Não pode ser apagado.",
        providencia="Informe o valor, ou deixe em branco para manter o que está guardado.",
    )
    CARACTERES = Entrada(
        "721",
        "Tem caracteres de controle, invisíveis ou ilegíveis: confira a codificação do arquivo.",
        providencia="Salve o arquivo em UTF-8 ou Latin-1, e confira o texto.",
    )
    NUMERO = Entrada(
        "722",
        "Deve ser um número sem sinal, como 1234,56 ou 1234.56.",
        providencia="Corrija o número.",
    )
    NUMERO_AMBIGUO = Entrada(
        "723",
        "É ambíguo: o separador pode ser de milhar ou decimal; escreva com duas casas decimais.",
        providencia="Escreva o número com duas casas decimais, como 1234,00.",
    )
    INTEIRO = Entrada(
        "724",
        "Deve ser um número inteiro de dias.",
        providencia="Informe os dias sem casas decimais.",
    )
    DATA = Entrada(
        "725",
        "Deve ser uma data, como 2026-11-24 ou 24/11/2026.",
        providencia="Escreva a data num dos dois formatos.",
    )
    DATA_INEXISTENTE = Entrada(
        "726",
        "É uma data que não existe.",
        providencia="Corrija o dia ou o mês.",
    )
    ANO = Entrada(
        "727",
        "O ano deve ser de {primeiro} a {ultimo}.",
        providencia="Corrija o ano.",
    )
    SIM_OU_NAO = Entrada(
        "728",
        "Deve ser S (sim) ou N (não).",
        providencia="Escreva S ou N.",
    )
    OPCAO = Entrada(
        "729",
        "Deve ser {opcoes}.",
        providencia="Escreva um destes valores.",
    )
    FORMA_DO_ITEM = Entrada(
        "730",
        "Item {ordem}: deve ter a forma descrição*quantidade*valor, como Disjuntor bipolar*3*59,70.",
        providencia="Corrija o item; entre um item e outro vai uma barra vertical.",
    )
    PARTE_DO_ITEM = Entrada(
        "731",
        "Item {ordem}, {parte}: {motivo}",
        providencia="Corrija esta parte do item.",
    )
    LISTA_DE_TEXTOS = Entrada(
        "732",
        "Deve ser uma lista de textos.",
        providencia="Escreva os textos entre aspas, separados por vírgulas, entre [ e ].",
    )
    TABELA = Entrada(
        "733",
        "Deve ser uma tabela, como {{ tipo = ..., valor = ... }}.",
        providencia="Escreva as chaves como no exemplo de FORMATO.md.",
    )
    TEXTO_OU_NUMERO = Entrada(
        "734",
        "Deve ser um texto ou um número.",
        providencia="Escreva um só valor, entre aspas se for texto.",
    )
    ALGARISMOS_DEMAIS = Entrada(
        "735",
        "Tem algarismos demais.",
        providencia="Corrija o número.",
    )
    NOME_DE_ARQUIVO = Entrada(
        "736",
        "Deve ser o nome de um arquivo da mesma pasta, como logo.png.",
        providencia="Ponha o arquivo na pasta e escreva só o nome dele.",
    )
    ARQUIVO_DA_PASTA = Entrada(
        "737",
        "Não foi possível ler este arquivo na pasta.",
        providencia="Confira se o arquivo está na pasta e se pode ser lido.",
    )

    OBRIGATORIO = Entrada(
        "740",
        "É obrigatório.",
        providencia="Preencha a coluna.",
    )
    OBRIGATORIO_NUM_REGISTRO_NOVO = Entrada(
        "741",
        "É obrigatório num registro novo.",
        providencia="Preencha a coluna, ou confira a chave se o registro já foi importado.",
    )
    OBRIGATORIO_NUMA_EMPRESA_NOVA = Entrada(
        "742",
        "É obrigatório numa empresa nova.",
        providencia="Preencha a chave; depois da primeira importação ela pode faltar.",
    )
    OBRIGATORIO_NO_ENDERECO = Entrada(
        "743",
        "É obrigatório: o boleto traz o endereço do beneficiário (Lei 12.039/2009).",
        providencia="Preencha o endereço da empresa.",
    )
    TEXTO_LONGO = Entrada(
        "744",
        "Deve ter no máximo {maximo} caracteres.",
        providencia="Encurte o texto.",
    )
    DECIMAIS = Entrada(
        "745",
        "Deve ter no máximo duas casas decimais.",
        providencia="Arredonde o valor para centavos.",
    )
    QUANTIA = Entrada(
        "746",
        "Deve ser de zero a 99.999.999.999,99.",
        providencia="Corrija o valor: um código de barras não traz outro.",
    )
    NAO_POSITIVO = Entrada(
        "747",
        "Deve ser maior que zero.",
        providencia="Corrija o valor.",
    )
    PERCENTUAL = Entrada(
        "748",
        "Deve ser no máximo 100 por cento.",
        providencia="Corrija a taxa, ou o tipo se o valor for em reais.",
    )
    DIAS = Entrada(
        "749",
        "Deve ser de 0 a {maximo} dias.",
        providencia="Corrija o número de dias.",
    )
    LINHAS_DEMAIS = Entrada(
        "750",
        "Deve ter no máximo {maximo} linhas.",
        providencia="Deixe só as instruções que cabem no boleto.",
    )
    LINHA_LONGA = Entrada(
        "751",
        "Cada linha deve ter no máximo {maximo} caracteres.",
        providencia="Encurte a linha, ou divida em duas.",
    )
    ESPECIE = Entrada(
        "752",
        "Deve ter de 1 a {maximo} letras ou algarismos, como DM.",
        providencia="Use a sigla da espécie que o banco conhece.",
    )
    ACEITE = Entrada(
        "753",
        "Deve ser A (com aceite) ou N (sem aceite).",
        providencia="Escreva A ou N.",
    )
    UF = Entrada(
        "754",
        "Deve ser a sigla de um estado, ou EX para o exterior.",
        providencia="Escreva a sigla, como MG.",
    )
    CEP = Entrada(
        "755",
        "Deve ter 8 algarismos.",
        providencia="Escreva o CEP inteiro, com os zeros da esquerda.",
    )
    EMAILS_DEMAIS = Entrada(
        "756",
        "Deve ter no máximo {maximo} endereço(s) de e-mail.",
        providencia="Deixe só os endereços que recebem boletos.",
    )
    EMAIL = Entrada(
        "757",
        "Deve ter endereços de e-mail válidos, cada um uma vez.",
        providencia="Corrija os endereços.",
    )
    NOSSO_NUMERO = Entrada(
        "758",
        "Deve ter só letras e algarismos, no máximo 40: sem carteira, dígito verificador e pontuação.",
        providencia="Escreva só o número; a forma impressa vai em nosso_numero_impresso.",
    )
    PARCELA = Entrada(
        "759",
        "Deve ter a forma n/total, como 2/6.",
        providencia="Escreva a parcela e quantas são.",
    )
    DESCONTOS_DEMAIS = Entrada(
        "760",
        "Deve haver no máximo {maximo} descontos.",
        providencia="Deixe só os descontos que o banco registra.",
    )
    ITENS = Entrada(
        "761",
        "{motivos}",
        providencia="Corrija os itens que o motivo diz.",
    )
    ITENS_DEMAIS = Entrada(
        "762",
        "Deve ter no máximo {maximo} itens.",
        providencia="Junte itens até caberem.",
    )
    QUANTIDADE = Entrada(
        "763",
        "Deve ser maior que zero e menor que um bilhão.",
        providencia="Corrija a quantidade.",
    )
    NUMERO_DO_BANCO = Entrada(
        "764",
        "Deve ter 3 algarismos, os do código de compensação.",
        providencia="Escreva o código do banco com os zeros da esquerda, como 001.",
    )
    SO_ALGARISMOS = Entrada(
        "765",
        "Deve ter só algarismos, sem dígito verificador, ponto ou hífen, no máximo {maximo}.",
        providencia="Escreva o dígito verificador na chave dele.",
    )
    SO_LETRAS_E_ALGARISMOS = Entrada(
        "766",
        "Deve ter só letras e algarismos, no máximo {maximo}.",
        providencia="Tire a pontuação e os espaços.",
    )
    CODIGO_DA_EMPRESA = Entrada(
        "767",
        "Deve ter letras minúsculas sem acento, algarismos e hifens entre eles.",
        providencia="Escolha um nome curto, como aurora.",
    )
    FUSO = Entrada(
        "768",
        "Deve ser um fuso horário da base IANA, como {exemplo}.",
        providencia="Escreva o nome do fuso como está na base IANA.",
    )

    CLIENTE_DESCONHECIDO = Entrada(
        "775",
        "Não existe cliente com este código.",
        providencia="Importe o cliente antes, ou no mesmo clientes.csv.",
    )
    CONTA_DESCONHECIDA = Entrada(
        "776",
        "Não existe conta de cobrança com este código.",
        providencia="Acrescente a conta a empresa.toml, ou corrija o código.",
    )
    BOLETO_DESCONHECIDO = Entrada(
        "777",
        "Não existe boleto com este id.",
        providencia="Importe o boleto antes, ou no mesmo boletos.csv.",
    )
    REPETIDO = Entrada(
        "778",
        "Está repetido: já veio na linha {linha}.",
        providencia="Deixe uma linha só de cada registro.",
    )
    CNPJ_DA_EMPRESA = Entrada(
        "779",
        "Não é o CNPJ da empresa já cadastrada com este código.",
        providencia="Confira o código da empresa: outra empresa tem outro código.",
    )
    BANCO_DA_CONTA = Entrada(
        "780",
        "O banco de uma conta cadastrada não muda: cadastre outra conta.",
        providencia="Dê outro código à conta do outro banco.",
    )
    CLIENTE_DO_BOLETO = Entrada(
        "781",
        "O cliente de um boleto registrado não muda.",
        providencia="Deixe o cliente com que o boleto foi registrado; outro título tem outro id.",
    )
    CONTA_DO_BOLETO = Entrada(
        "782",
        "A conta de cobrança de um boleto registrado não muda.",
        providencia="Deixe a conta em que o boleto foi registrado; outro título tem outro id.",
    )
    VALOR_DO_BOLETO = Entrada(
        "783",
        "O valor de um boleto registrado não muda: um novo valor é um novo boleto, com outro id.",
        providencia="Dê outro id ao novo boleto, ou use o abatimento.",
    )
    NOSSO_NUMERO_DO_BOLETO = Entrada(
        "784",
        "O nosso número de um boleto registrado não muda.",
        providencia="Deixe o número com que o boleto foi registrado; outro título tem outro id.",
    )
    CLIENTE_DA_COMPRA = Entrada(
        "785",
        "O cliente de uma compra já importada não muda.",
        providencia="Cancele a compra e importe outra, com outro id.",
    )
    BOLETO_DO_PAGAMENTO = Entrada(
        "786",
        "O boleto de um pagamento já importado não muda.",
        providencia="Envie o pagamento com valor zero, e outro, com outro id.",
    )
    DOCUMENTO_MUDOU = Entrada(
        "787",
        "Mudou; confira os acessos vinculados a este cliente.",
        providencia="Confira se o código ainda é do mesmo cliente.",
    )
    ABATIMENTO_DEMAIS = Entrada(
        "788",
        "Deve ser no máximo o valor do boleto.",
        providencia="Corrija o abatimento.",
    )
    DEVOLVIDO_DEMAIS = Entrada(
        "789",
        "Deve ser no máximo o valor da compra.",
        providencia="Corrija o valor devolvido.",
    )
    PRINCIPAL_DEMAIS = Entrada(
        "790",
        "Deve ser no máximo o valor do pagamento.",
        providencia="Corrija o principal, ou deixe em branco para que seja calculado.",
    )
    LIMITE_ANTERIOR = Entrada(
        "791",
        "Deve ser o dia do vencimento ou um posterior.",
        providencia="Corrija o limite ou o vencimento.",
    )
    LIMITE_GRAVADO = Entrada(
        "792",
        "O limite gravado é anterior ao novo vencimento: informe o novo limite.",
        providencia="Preencha limite_pagamento junto com o novo vencimento.",
    )
    OUTRO_BANCO = Entrada(
        "793",
        "{nome} é de outro banco que não o da conta de cobrança.",
        providencia="Confira a conta e o código que o banco devolveu.",
    )
    OUTRA_MOEDA = Entrada(
        "794",
        "{nome} não é em reais.",
        providencia="Confira o código que o banco devolveu.",
    )
    OUTRO_VALOR = Entrada(
        "795",
        "{nome} tem um valor que não é o da coluna valor.",
        providencia="Confira o valor e o código que o banco devolveu.",
    )
    OUTRO_VENCIMENTO = Entrada(
        "796",
        "{nome} tem um vencimento que não é o da coluna data_vencimento.",
        providencia="Confira o vencimento e o código que o banco devolveu.",
    )
    OUTRO_TITULO = Entrada(
        "797",
        "A linha digitável e o código de barras são de títulos diferentes.",
        providencia="Deixe só um dos dois, o que o banco devolveu.",
    )
    OUTRO_CALCULO = Entrada(
        "798",
        "{nome} não é a que resulta da conta de cobrança e do nosso número.",
        providencia="Confira os dados da conta em empresa.toml e o nosso número.",
    )
    OUTRO_IMPRESSO = Entrada(
        "799",
        "Não é o que resulta da conta de cobrança e do nosso número.",
        providencia="Confira a carteira da conta e o nosso número, ou deixe a coluna em branco.",
    )
    LINHA_AUSENTE = Entrada(
        "800",
        "É obrigatória: a conta de cobrança não traz os dados que calculam o código de barras.",
        providencia="Preencha a linha digitável, ou os dados da conta em empresa.toml.",
    )
    LINHA_DO_NOVO_VENCIMENTO = Entrada(
        "801",
        "O vencimento mudou: informe a nova linha digitável do banco.",
        providencia="Preencha a linha digitável que o banco devolveu com o novo vencimento.",
    )
    ENCARGO_INCOMPLETO = Entrada(
        "802",
        "As colunas deste encargo devem vir preenchidas juntas.",
        providencia="Preencha tipo, valor e, no desconto, a data.",
    )
    SACADOR_SEM_NOME = Entrada(
        "803",
        "É obrigatório quando há outros dados do sacador/avalista.",
        providencia="Preencha o nome, ou apague os outros dados.",
    )
