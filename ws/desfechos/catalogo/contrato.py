"""What the callers of the web services are told: the contract's codes, and its words.

0xx, 3xx, 4xx and 5xx are results of a call that was processed; 1xx, 2xx and 9xx say that it could not be
(manual, *Resultado ou falha*). ``providencia`` is sent as the answer's ``observacao``.
"""

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo, Entrada


class Codigo(CodigoDoCatalogo):
    """Every outcome of the contract by name. Once published a line is never changed or taken away."""

    SUCESSO = Entrada(
        "000",
        "Operação realizada com sucesso.",
        "O pedido foi atendido por inteiro.",
        "Nenhuma providência é necessária.",
    )
    NENHUM_BOLETO = Entrada(
        "001",
        "Nenhum boleto encontrado para os filtros informados.",
        "A consulta foi feita e a lista está vazia. Não é um erro: com o filtro padrão, indica que o cliente não possui boletos em aberto.",
        "Nenhuma providência é necessária. Para ver o histórico, consulte com situacao igual a TODOS.",
    )

    CREDENCIAIS_AUSENTES = Entrada(
        "101",
        "Credenciais não informadas.",
        "A requisição chegou sem usuário e senha. A resposta é HTTP 401 com o desafio Basic.",
        "Envie usuário e senha por WS-Security UsernameToken (PasswordText) ou por HTTP Basic.",
    )
    CREDENCIAIS_INVALIDAS = Entrada(
        "102",
        "Usuário ou senha inválidos.",
        "O usuário não existe ou a senha não confere; por segurança, a resposta é a mesma nos dois casos.",
        "Confira usuário e senha com a empresa que forneceu o acesso. Tentativas seguidas bloqueiam o acesso por algum tempo.",
    )
    ACESSO_BLOQUEADO = Entrada(
        "103",
        "Acesso bloqueado temporariamente por excesso de tentativas sem sucesso.",
        "Houve muitas senhas erradas seguidas para este usuário a partir do mesmo endereço de rede. Até o fim da espera só o segredo certo de um integrador é aceito.",
        "Confira o usuário e a senha e aguarde o tempo indicado em segundosParaRepetir. Depois dele, outra senha errada dobra a espera.",
        repetir=True,
    )
    ACESSO_DESATIVADO = Entrada(
        "104",
        "Este acesso foi desativado pelo gestor da empresa.",
        "O usuário e a senha conferem, mas o gestor da empresa desativou o acesso.",
        "Procure o gestor da empresa que forneceu o acesso.",
    )
    RECURSO_NAO_LIBERADO = Entrada(
        "110",
        "O recurso {recurso} não está liberado para este acesso.",
        "A liberação de recursos é feita pelo gestor da empresa, e é ele quem determina o que cada acesso alcança. Não é uma falha do sistema.",
        "A liberação é decidida pelo gestor da empresa: solicite a ele o acesso a este recurso.",
    )

    XML_INVALIDO = Entrada(
        "201",
        "A mensagem recebida não é um XML bem formado.",
        "O corpo da requisição está vazio, truncado ou tem erro de sintaxe XML.",
        "Gere a mensagem com uma biblioteca de XML e confira se ela foi enviada inteira.",
    )
    DTD_PROIBIDO = Entrada(
        "202",
        "A mensagem contém DTD ou instrução de processamento, o que não é permitido em SOAP.",
        "Declarações DOCTYPE, entidades e instruções de processamento são recusadas por segurança.",
        "Envie o envelope SOAP sem DOCTYPE e sem instruções de processamento.",
    )
    CODIFICACAO_INVALIDA = Entrada(
        "203",
        "Os caracteres da mensagem não correspondem à codificação declarada.",
        "O conjunto de caracteres declarado no cabeçalho HTTP ou no XML não é aceito ou não é o que foi usado nos dados.",
        "Declare a codificação realmente usada: UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, Windows-1252 ou US-ASCII.",
    )
    ENVELOPE_INVALIDO = Entrada(
        "204",
        "O envelope SOAP é inválido: {motivo}.",
        "Falta o Body, o Body está vazio ou tem mais de um elemento, ou há elementos ou textos fora do lugar.",
        "Envie um Envelope com um Header opcional e um Body que contenha somente o elemento da operação.",
    )
    VERSAO_SOAP_DESCONHECIDA = Entrada(
        "205",
        "A versão do envelope SOAP não é reconhecida; use SOAP 1.1 ou SOAP 1.2.",
        "O elemento raiz não é um Envelope SOAP 1.1 ou 1.2. É o envelope que diz a versão, e não o Content-Type.",
        "Use o namespace http://schemas.xmlsoap.org/soap/envelope/ com text/xml, ou http://www.w3.org/2003/05/soap-envelope com application/soap+xml.",
    )
    CABECALHO_NAO_ENTENDIDO = Entrada(
        "206",
        "Um cabeçalho SOAP marcado como obrigatório (mustUnderstand) não é entendido por este serviço.",
        "O serviço entende apenas o cabeçalho wsse:Security com UsernameToken e Timestamp.",
        "Retire o cabeçalho ou a marca mustUnderstand.",
    )
    SEGURANCA_INVALIDA = Entrada(
        "207",
        "O cabeçalho de segurança é inválido: {motivo}.",
        "O cabeçalho wsse:Security está repetido, incompleto, traz senha que não é PasswordText ou elementos não aceitos (assinatura, cifra).",
        "Envie um único wsse:Security com um UsernameToken que contenha Username e Password do tipo PasswordText.",
    )
    OPERACAO_DESCONHECIDA = Entrada(
        "208",
        "A operação pedida não existe neste serviço.",
        "O elemento dentro do Body não é uma das quatro operações, ou está sem o namespace do contrato.",
        "Use ConsultarBoletos, EmitirBoleto, EnviarBoletoEmail ou AnaliseFinanceira, no namespace urn:central-cobranca:integracao:v1.",
    )
    ESTILO_NAO_SUPORTADO = Entrada(
        "209",
        "A mensagem usa o estilo RPC/encoded (href, id ou encodingStyle); este serviço é document/literal.",
        "Clientes Delphi antigos enviam assim quando não são configurados para document/literal.",
        "No Delphi, registre a interface com RegisterInvokeOptions(..., ioDocument) e gere o cliente novamente a partir do WSDL.",
    )
    CAMPO_AUSENTE = Entrada(
        "210",
        "O campo {campo} é obrigatório e não foi informado.",
        "Um elemento obrigatório está ausente ou vazio, ou a operação veio sem o elemento requisicao.",
        "Inclua o campo na posição definida pelo contrato.",
    )
    CAMPO_INESPERADO = Entrada(
        "211",
        "O campo {campo} não é esperado nesta posição; esperado: {esperado}.",
        "O elemento não existe no contrato, está fora de ordem, sem namespace ou repetido além do permitido (por exemplo, um quarto e-mail).",
        "Confira o nome, o namespace, a ordem e a quantidade dos elementos no WSDL.",
    )
    VALOR_INVALIDO = Entrada(
        "212",
        "O valor do campo {campo} é inválido; esperado: {esperado}.",
        "O conteúdo não corresponde ao tipo do campo: data, número, lista de valores ou formato.",
        "Corrija o valor conforme o esperado.",
    )
    TAMANHO_INVALIDO = Entrada(
        "213",
        "O tamanho do campo {campo} é inválido; esperado: {esperado}.",
        "O texto é mais curto ou mais longo do que o contrato permite.",
        "Corrija o tamanho do texto.",
    )
    CLIENTE_NAO_INFORMADO = Entrada(
        "220",
        "Informe o cliente em cpfCnpjCliente ou em codigoCliente.",
        "Acessos de integrador atendem todos os clientes da empresa e precisam dizer, em cada requisição, de qual cliente tratam.",
        "Preencha cpfCnpjCliente, codigoCliente ou ambos.",
    )

    CLIENTE_NAO_ENCONTRADO = Entrada(
        "301",
        "Cliente não encontrado.",
        "O CPF, CNPJ ou código não pertence a um cliente da empresa, ou o acesso não está vinculado a ele.",
        "Confira o documento (o CNPJ é comparado por inteiro, nunca só pela raiz) ou o código do cliente no ERP.",
    )
    CLIENTE_DIVERGENTE = Entrada(
        "302",
        "cpfCnpjCliente e codigoCliente não são do mesmo cliente.",
        "Os dois identificadores foram informados e apontam para clientes diferentes.",
        "Informe somente um deles, ou corrija o que estiver errado.",
    )
    BOLETO_NAO_ENCONTRADO = Entrada(
        "310",
        "Boleto não encontrado.",
        "Não há boleto com este identificador entre os do cliente. A resposta é a mesma para um boleto de outro cliente.",
        "Use o idBoleto devolvido por ConsultarBoletos.",
    )
    BOLETO_LIQUIDADO = Entrada(
        "311",
        "O boleto já está liquidado.",
        "O boleto foi pago e não pode ser emitido novamente.",
        "Nenhum pagamento é necessário. Consulte o histórico com situacao igual a LIQUIDADO.",
    )
    BOLETO_CANCELADO = Entrada(
        "312",
        "O boleto foi cancelado pela empresa.",
        "A dívida foi extinta pela empresa e o boleto não pode ser emitido.",
        "Em caso de dúvida, procure o setor financeiro da empresa.",
    )
    BOLETO_BAIXADO = Entrada(
        "313",
        "O boleto foi baixado no banco e não pode mais ser pago por este documento.",
        "O banco baixou o título, por exemplo por decurso de prazo; a dívida pode continuar em aberto.",
        "Procure o setor financeiro da empresa para combinar o pagamento.",
    )
    BOLETO_PAGO_EM_PARTE = Entrada(
        "314",
        "O boleto já recebeu pagamento e não pode ser pago de novo por este documento.",
        "Houve pagamento parcial e o título registrado só pode ser pago pelo valor integral; ou nada mais resta a pagar e a baixa ainda não foi feita.",
        "Procure o setor financeiro da empresa para pagar o saldo, se houver.",
    )
    BOLETO_INCOMPLETO = Entrada(
        "315",
        "O boleto não tem os dados que o banco exige para a emissão.",
        "Falta a linha digitável do banco, ou a conta de cobrança não permite calculá-la.",
        "Procure o setor financeiro da empresa: o cadastro do título precisa ser completado.",
    )
    BOLETO_REJEITADO = Entrada(
        "316",
        "O registro do boleto foi rejeitado pelo banco.",
        "O título não está registrado e não pode ser pago.",
        "Procure o setor financeiro da empresa.",
    )
    BOLETO_EM_CARTORIO = Entrada(
        "317",
        "O boleto foi encaminhado a cartório e não pode ser pago por este documento.",
        "O título está em cartório ou foi protestado.",
        "Procure o setor financeiro da empresa para saber como pagar.",
    )
    BOLETO_FORA_DO_PRAZO = Entrada(
        "318",
        "O prazo-limite para pagamento do boleto terminou.",
        "O banco não recebe o título depois da data-limite registrada.",
        "Procure o setor financeiro da empresa.",
    )
    BOLETO_REPETIDO = Entrada(
        "319",
        "O mesmo idBoleto foi informado mais de uma vez.",
        "Cada boleto pode aparecer uma única vez na requisição.",
        "Retire o identificador repetido.",
    )

    EMAIL_INVALIDO = Entrada(
        "401",
        "O endereço de e-mail do campo {campo} é inválido; esperado: um único endereço, como nome@empresa.com.br.",
        "Não são aceitos nome de exibição, lista de endereços, espaços, caracteres de controle nem, antes do @, os sinais ! e %.",
        "Corrija o endereço. Nada foi enviado para nenhum destinatário.",
    )
    EMAIL_REPETIDO = Entrada(
        "402",
        "O mesmo endereço de e-mail foi informado mais de uma vez, no campo {campo}.",
        "Maiúsculas e minúsculas não distinguem endereços.",
        "Retire o endereço repetido. Nada foi enviado.",
    )
    ID_REQUISICAO_REUTILIZADO = Entrada(
        "403",
        "idRequisicao já foi usado por este acesso com outro conteúdo.",
        "A mesma chave só pode ser repetida com exatamente o mesmo pedido; ela vale por 90 dias.",
        "Use uma chave nova para um pedido novo.",
    )
    LIMITE_DIARIO_DO_BOLETO = Entrada(
        "404",
        "O limite diário de e-mails deste boleto foi atingido.",
        "Há um número máximo de mensagens do mesmo boleto por dia, de todos os acessos juntos; cada destinatário é uma.",
        "Confira os endereços já usados. A resposta diz qual é o limite e a partir de quando enviar novamente.",
        repetir=True,
        providencia_com_dados="O limite diário de mensagens por boleto é {limite} (cada destinatário é uma mensagem). {conselho}",
    )
    LIMITE_DIARIO_DO_ACESSO = Entrada(
        "405",
        "O limite diário de e-mails deste acesso foi atingido.",
        "Há um número máximo de mensagens por acesso por dia; cada destinatário é uma.",
        "A resposta diz qual é o limite e a partir de quando enviar novamente. A empresa pode revê-lo.",
        repetir=True,
        providencia_com_dados="O limite diário de mensagens deste acesso é {limite} (cada destinatário é uma mensagem). {conselho}",
    )
    ENVIO_DESATIVADO = Entrada(
        "406",
        "O envio de e-mails está desativado para esta empresa.",
        "A empresa não configurou ou desligou o envio de boletos por e-mail.",
        "Emita o boleto em PDF, ou procure a empresa.",
    )
    TEXTO_NAO_PERMITIDO = Entrada(
        "407",
        "O campo {campo} só pode ser usado por integradores.",
        "assunto e mensagem personalizam o e-mail e não são aceitos de acessos de clientes.",
        "Envie sem o campo: o e-mail leva o texto padrão da empresa.",
    )

    PERIODO_INVERTIDO = Entrada(
        "501",
        "A data inicial é posterior à data final.",
        "O período começa depois de terminar. Ocorre também nos filtros de vencimento.",
        "Inverta ou corrija as datas.",
    )
    PERIODO_LONGO = Entrada(
        "502",
        "O período pedido é maior do que 60 meses.",
        "A análise financeira abrange no máximo 60 meses-calendário por consulta.",
        "Divida o período em consultas menores.",
    )

    REQUISICAO_GRANDE = Entrada(
        "901",
        "A mensagem é grande ou complexa demais.",
        "A requisição tem elementos, atributos ou níveis em excesso para este contrato.",
        "Envie apenas os campos do contrato, uma operação por mensagem.",
    )
    INDISPONIVEL = Entrada(
        "903",
        "O serviço está temporariamente indisponível.",
        "Um recurso necessário, como o banco de dados, não respondeu.",
        "Repita a mesma requisição depois do tempo indicado em segundosParaRepetir.",
        repetir=True,
    )
    ERRO_INTERNO = Entrada(
        "999",
        "Ocorreu um erro interno e o pedido não foi concluído.",
        "Falha inesperada; os detalhes ficam no registro do serviço, sob o idCorrelacao.",
        "Repita mais tarde. Se persistir, informe o idCorrelacao ao suporte da empresa.",
        repetir=True,
    )
