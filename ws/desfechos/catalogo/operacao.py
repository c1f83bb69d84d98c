"""What operators are told at the command line.

650 to 659 are about the installation: settings, database, port, company. 660 to 679 are about ``central-cobranca boleto``; the
door puts the option that is to blame before the sentence.
"""

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo, Entrada

_DIZ_A_LINHA = "Retire a opção, ou confira a linha digitável no documento."


class CodigoDaOperacao(CodigoDoCatalogo):
    """Why a command cannot do what was asked for."""

    CONFIGURACAO_INVALIDA = Entrada(
        "650",
        "Configuração inválida nas variáveis {variaveis}. Veja os valores aceitos no README.",
        providencia="Corrija as variáveis.",
    )
    BANCO_DE_DADOS = Entrada(
        "651",
        "Não foi possível usar o banco de dados. Confira CENTRAL_DATABASE_URL e rode: central-cobranca doctor",
        providencia="Confira CENTRAL_DATABASE_URL e rode: central-cobranca doctor",
    )
    BANCO_DE_OUTRA_VERSAO = Entrada(
        "652",
        "O banco de dados é de outra versão do produto. Faça uma cópia e rode: central-cobranca migrate",
        providencia="Faça uma cópia e rode: central-cobranca migrate",
    )
    BANCO_MAIS_NOVO = Entrada(
        "653",
        "O banco de dados é de uma versão mais nova do produto do que esta. Atualize o produto.",
        providencia="Atualize o produto.",
    )
    SEM_POSTGRESQL = Entrada(
        "654",
        "Falta o suporte a PostgreSQL. Instale: pip install 'central-cobranca[postgresql]'",
        providencia="Instale: pip install 'central-cobranca[postgresql]'",
    )
    SEM_PORTA = Entrada(
        "655",
        "Não foi possível escutar: o endereço não é desta máquina ou a porta está em uso. Veja --host e --port.",
        providencia="Escolha outra porta, ou pare o programa que a usa.",
    )
    SEM_EMPRESA = Entrada(
        "656",
        "Ainda não há empresa neste banco de dados. Importe os dados: central-cobranca import PASTA. Para ver uma empresa fictícia: central-cobranca demo.",
        providencia="Importe os dados: central-cobranca import PASTA",
    )
    SEM_PASTA = Entrada(
        "657",
        "A pasta não existe. Informe a que tem empresa.toml e os arquivos CSV.",
        providencia="Confira o nome da pasta.",
    )

    EXPLICAR_OU_IMPRIMIR = Entrada(
        "660",
        "As opções --json e --pdf não combinam: uma explica, a outra imprime.",
        providencia="Retire uma das duas.",
    )
    DADOS_SEM_PDF = Entrada(
        "661",
        "Dados do boleto só se usam com --pdf, que imprime.",
        providencia="Acrescente --pdf, ou retire os dados.",
    )
    NADA_A_LER = Entrada(
        "662",
        "Informe a linha digitável ou o código de barras; ou, para imprimir, --pdf.",
        providencia="Cole a linha digitável depois do comando.",
    )
    DADOS_FALTANDO = Entrada(
        "663",
        "Para imprimir faltam: {opcoes}.",
        providencia="Acrescente as opções.",
    )
    PDF_SEM_LUGAR = Entrada(
        "664",
        "Opção --pdf: não foi possível gravar o arquivo.",
        providencia="Confira se a pasta existe e aceita gravação.",
    )
    LINHA_COM_DIGITO_ERRADO = Entrada(
        "665",
        "Há um dígito verificador errado: rode sem --pdf para saber qual.",
        providencia="Rode sem --pdf, corrija a linha digitável e imprima.",
    )
    TITULO_EM_OUTRA_MOEDA = Entrada(
        "666",
        "O título não é em reais, e não é impresso aqui.",
        providencia="Peça o documento a quem emitiu o boleto.",
    )
    BANCO_COM_TRES_ALGARISMOS = Entrada(
        "667",
        "Deve ter três algarismos.",
        providencia="Informe o código de compensação do banco, como 001 ou 341.",
    )
    NAO_E_O_BANCO = Entrada(
        "668",
        "Não é o banco da linha digitável.",
        providencia=_DIZ_A_LINHA,
    )
    NAO_E_O_NOSSO_NUMERO = Entrada(
        "669",
        "Não é o nosso número que está na linha digitável.",
        providencia=_DIZ_A_LINHA,
    )
    NAO_E_O_VENCIMENTO = Entrada(
        "670",
        "Não é o vencimento que está na linha digitável.",
        providencia=_DIZ_A_LINHA,
    )
    NAO_E_O_VALOR = Entrada(
        "671",
        "Não é o valor que está na linha digitável.",
        providencia=_DIZ_A_LINHA,
    )
    SEM_NOSSO_NUMERO = Entrada(
        "672",
        "É obrigatória: a linha digitável deste banco não o diz por inteiro.",
        providencia="Informe o nosso número como está no documento.",
    )
    SEM_AGENCIA = Entrada(
        "673",
        "É obrigatória, com --conta ou --convenio: a linha digitável deste banco não a diz.",
        providencia="Informe agência e conta como estão no documento.",
    )
    SEM_VENCIMENTO = Entrada(
        "674",
        "É obrigatória: a linha digitável não diz o vencimento, ou não se sabe qual das datas possíveis ele é.",
        providencia="Informe o vencimento como está no documento.",
    )
