<?php
// PHP's SoapClient as an integrator would use it. One argument: what to call, as JSON. Prints what came back, as JSON.
//
// What it needs: SOAP_SINGLE_ELEMENT_ARRAYS, or a list of one arrives as an object; WSDL_CACHE_NONE while a contract
// may still change (PHP keeps a WSDL on disk for a day). Credentials: 'login' and 'password' are HTTP Basic; for a
// UsernameToken the header is given as XML.

$pedido = json_decode($argv[1], true);

const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const PASSWORD_TEXT = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText';

function conectar(array $pedido, string $usuario, string $senha): SoapClient
{
    $soap12 = $pedido['soap'] === '1.2';
    $opcoes = [
        'soap_version' => $soap12 ? SOAP_1_2 : SOAP_1_1,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
        'cache_wsdl' => WSDL_CACHE_NONE,
        'exceptions' => true,
        'connection_timeout' => 30,
    ];
    if ($pedido['acesso'] === 'basic') {
        $opcoes += ['login' => $usuario, 'password' => $senha];
    }
    $cliente = new SoapClient($pedido['wsdl'], $opcoes);
    if ($pedido['acesso'] === 'token') {
        $token = sprintf(
            '<w:Security xmlns:w="%s"><w:UsernameToken><w:Username>%s</w:Username>'
            . '<w:Password Type="%s">%s</w:Password></w:UsernameToken></w:Security>',
            WSSE, htmlspecialchars($usuario, ENT_XML1), PASSWORD_TEXT, htmlspecialchars($senha, ENT_XML1)
        );
        $cliente->__setSoapHeaders(new SoapHeader(WSSE, 'Security', new SoapVar($token, XSD_ANYXML)));
    }
    return $cliente;
}

function falha(SoapClient $cliente, string $operacao, array $requisicao): array
{
    try {
        $cliente->$operacao(['requisicao' => $requisicao]);
    } catch (SoapFault $falha) {
        $detalhe = $falha->detail->FalhaServico;
        return ['codigo' => $detalhe->codigo, 'campo' => $detalhe->campo ?? null, 'texto' => $falha->getMessage()];
    }
    return ['codigo' => 'nenhuma'];
}

$cliente = conectar($pedido, $pedido['usuario'], $pedido['senha']);

$consulta = $cliente->ConsultarBoletos(['requisicao' => ['situacao' => 'TODOS', 'registrosPorPagina' => 100]])->retorno;
$boletos = $consulta->boletos->boleto;
$um = $cliente->ConsultarBoletos(['requisicao' => ['numeroDocumento' => $pedido['documento']]])->retorno;
$emissao = $cliente->EmitirBoleto(['requisicao' => ['idBoleto' => [$pedido['boleto']]]])->retorno;
$envio = $cliente->EnviarBoletoEmail(['requisicao' => [
    'idBoleto' => [$pedido['boleto']],
    'destinatarios' => ['email' => $pedido['emails']],
    'idRequisicao' => $pedido['chave'],
]])->retorno;
$analise = $cliente->AnaliseFinanceira(['requisicao' => [
    'periodoInicial' => $pedido['de'],
    'periodoFinal' => $pedido['ate'],
]])->retorno;
$desfecho = $cliente->EmitirBoleto(['requisicao' => ['idBoleto' => [$pedido['acentuado']]]])->retorno;

echo json_encode([
    'consulta' => [
        'codigo' => $consulta->resultado->codigo,
        'ids' => array_map(fn ($boleto) => $boleto->idBoleto, $boletos),
        'pagador' => $um->boletos->boleto[0]->pagador->nome,
        'valor' => $um->boletos->boleto[0]->valor,
        'vencimento' => $um->boletos->boleto[0]->dataVencimento,
    ],
    'emissao' => [
        'codigo' => $emissao->resultado->codigo,
        'inicio' => substr($emissao->pdf, 0, 5),
        'tamanho' => strlen($emissao->pdf) === $emissao->tamanhoBytes,
        'sha256' => hash('sha256', $emissao->pdf) === $emissao->sha256,
    ],
    'envio' => [
        'codigo' => $envio->resultado->codigo,
        'protocolo' => $envio->protocolo,
        'emails' => array_map(fn ($envio) => $envio->email, $envio->envios->envio),
    ],
    'analise' => [
        'codigo' => $analise->resultado->codigo,
        'compras' => $analise->totalCompras,
        'meses' => array_map(fn ($mes) => $mes->competencia, $analise->evolucaoMensal->mes),
    ],
    'desfecho' => [
        'codigo' => $desfecho->resultado->codigo,
        'recusa' => $desfecho->recusas->recusa[0]->idBoleto,
    ],
    'falha' => falha(
        conectar($pedido, $pedido['restrito'], $pedido['senha_restrito']), 'AnaliseFinanceira', []
    ),
    'esquema' => falha($cliente, 'ConsultarBoletos', ['situacao' => 'QUALQUER']),
    'senha' => falha(conectar($pedido, $pedido['usuario'], 'errada'), 'ConsultarBoletos', []),
], JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
