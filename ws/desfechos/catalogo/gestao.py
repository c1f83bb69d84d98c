"""What managers are told, and whoever manages from the command line: accounts, invitations, company, outbox.

600 to 609, and from 645 on, are about who an account is, 610 to 619 about passwords and secrets, 620 to 629 about
invitations, 630 to 639 about the company and how it looks, 640 to 644 about the outbox.
"""

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo, Entrada


class CodigoDeGestao(CodigoDoCatalogo):
    """A manager's wish that cannot be met."""

    EMPRESA_DESCONHECIDA = Entrada(
        "600",
        "Não existe empresa com este código.",
        providencia="Confira o código no arquivo empresa.toml com que a empresa foi importada.",
    )
    ACESSO_DESCONHECIDO = Entrada(
        "601",
        "Não existe acesso com este login.",
        providencia="Confira o login na lista de acessos da empresa.",
    )
    LOGIN_INVALIDO = Entrada(
        "602",
        "O login deve ter de 3 a 100 caracteres: letras sem acento, algarismos, ponto, hífen, sublinhado, + ou @.",
        providencia="Escolha outro login; o endereço de e-mail da pessoa costuma servir.",
    )
    LOGIN_EM_USO = Entrada(
        "603",
        "Já existe um acesso com este login nesta instalação.",
        providencia="Escolha outro login, ou use o acesso que já existe.",
    )
    ENDERECO_INVALIDO = Entrada(
        "604",
        "O e-mail deve ser um único endereço, como nome@empresa.com.br.",
        providencia="Corrija o endereço.",
    )
    SEM_CLIENTE = Entrada(
        "605",
        "Informe ao menos um cliente, pelo código do ERP.",
        providencia="Informe os clientes cujos boletos o acesso pode ver.",
    )
    CLIENTE_DESCONHECIDO = Entrada(
        "606",
        "Há cliente que não existe nesta empresa: confira os códigos do ERP.",
        providencia="Corrija os códigos, ou importe antes os clientes que faltam.",
    )
    SEM_VINCULO_A_CLIENTES = Entrada(
        "607",
        "Só acessos de clientes são vinculados a clientes.",
        providencia="Nenhuma providência é necessária: integradores atendem todos os clientes, e gestores nenhum.",
    )
    SEM_RECURSO_A_LIBERAR = Entrada(
        "608",
        "Gestores não usam os serviços: não há recurso a liberar.",
        providencia="Libere o recurso a um acesso de cliente ou de integrador.",
    )
    PROPRIO_ACESSO = Entrada(
        "609",
        "Você não pode bloquear o seu próprio acesso.",
        providencia="Peça a outro gestor que o bloqueie.",
    )

    SENHA_DE_OUTRO_TAMANHO = Entrada(
        "610",
        "A senha deve ter de {minimo} a {maximo} caracteres.",
        providencia="Escolha outra senha; uma frase com espaços serve.",
    )
    SENHA_COM_OUTROS_CARACTERES = Entrada(
        "611",
        "A senha não pode ter espaço nas pontas nem caracteres de controle.",
        providencia="Escolha outra senha.",
    )
    SENHA_IGUAL_AO_LOGIN = Entrada(
        "612",
        "A senha não pode ser igual ao login.",
        providencia="Escolha outra senha.",
    )
    SEM_SEGREDO = Entrada(
        "613",
        "Só integradores têm segredo; para pessoas, troque a senha.",
        providencia="Troque a senha do acesso, ou convide a pessoa de novo.",
    )
    SEM_SENHA = Entrada(
        "614",
        "Integradores não têm senha, e sim segredo: troque o segredo.",
        providencia="Troque o segredo do acesso.",
    )
    SEM_TROCA_DE_SEGREDO = Entrada(
        "615",
        "Não há troca de segredo em andamento para este acesso.",
        providencia="Nenhuma providência é necessária: só o segredo atual vale.",
    )

    PESSOA_DESCONHECIDA = Entrada(
        "620",
        "Não existe acesso de pessoa com este login.",
        providencia="Confira o login; integradores não são convidados, recebem um segredo.",
    )
    CONVIDADO_BLOQUEADO = Entrada(
        "621",
        "Este acesso está bloqueado: desbloqueie antes de convidar.",
        providencia="Desbloqueie o acesso, e convide de novo.",
    )
    CONVIDADO_SEM_EMAIL = Entrada(
        "622",
        "Este acesso não tem endereço de e-mail: informe um antes de convidar.",
        providencia="Informe o e-mail do acesso ou o do cliente, e convide de novo.",
    )
    SEM_CORREIO = Entrada(
        "623",
        "Não é possível enviar o convite: esta instalação não tem servidor de e-mail configurado.",
        providencia="Configure o servidor de e-mail, ou defina a senha pela linha de comando.",
    )
    CONVITE_DE_DOIS_TIPOS = Entrada(
        "624",
        "Escolha ao menos um cliente, ou convide um gestor, e não os dois.",
        providencia="Convide a pessoa duas vezes, com um login para cada papel, se ela tiver os dois.",
    )
    CONVITE_VENCIDO = Entrada(
        "625",
        "Este link já foi usado ou perdeu a validade. Peça um novo.",
        providencia="Peça outro convite à empresa, ou outra senha na página de entrada.",
    )

    CONTATO_INVALIDO = Entrada(
        "630",
        "O contato deve ser uma linha de texto de até {maximo} caracteres.",
        providencia="Encurte o contato, e escreva-o numa linha.",
    )
    COR_INVALIDA = Entrada(
        "631",
        "A cor deve ser escrita como #RRGGBB, por exemplo #1A5FB4.",
        providencia="Corrija a cor, ou deixe-a em branco para usar a do produto.",
    )
    COR_CLARA = Entrada(
        "632",
        "A cor é clara demais para ser lida sobre fundo branco: escolha uma mais escura.",
        providencia="Escolha uma cor mais escura.",
    )
    LOGO_GRANDE = Entrada(
        "633",
        "O logotipo deve ter no máximo {maximo} kB.",
        providencia="Reduza o arquivo, por exemplo com menos pixels.",
    )
    LOGO_INVALIDO = Entrada(
        "634",
        "O logotipo deve ser uma imagem PNG ou JPEG.",
        providencia="Salve a imagem em PNG ou JPEG.",
    )
    LOGO_LARGO = Entrada(
        "635",
        "O logotipo deve ter no máximo {maximo} pixels de largura e de altura.",
        providencia="Reduza a imagem.",
    )

    MENSAGEM_NAO_FALHOU = Entrada(
        "640",
        "Esta mensagem não está entre as que falharam.",
        providencia="Atualize a página: a mensagem já foi entregue, ou já voltou para a fila.",
    )
