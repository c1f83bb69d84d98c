"""The contract's types as Spyne declares them: what it registers, and dispatches by.

Attribute names are the contract's element names. The file ``wsdl/Integracao_Web_Services.wsdl`` is right;
``tests/soap/despacho/test_tipos.py`` holds every type, element, occurrence and facet here against it.
"""

# ruff: noqa: N815  # mixed case is the contract's

from typing import Any

from spyne import Boolean, ByteArray, ComplexModel, Date, DateTime, Decimal, Integer32, Unicode

from ws.application.ports.carteira.boletos import FiltroSituacao as Filtro
from ws.application.ports.carteira.impressora import Modelo
from ws.soap.contrato.namespaces import CONTRATO

PADRAO_CPF_CNPJ = (
    r"[0-9]{3}\.?[0-9]{3}\.?[0-9]{3}-?[0-9]{2}"
    r"|[0-9A-Za-z]{2}\.?[0-9A-Za-z]{3}\.?[0-9A-Za-z]{3}/?[0-9A-Za-z]{4}-?[0-9]{2}"
)


def _simples(nome: str, base: Any, **facetas: Any) -> Any:
    """A named restriction of a built-in type."""
    return base.customize(type_name=nome, __namespace__=CONTRATO, **facetas)


def _ocorre(tipo: Any, minimo: int, maximo: int) -> Any:
    """``tipo`` as a field. Spyne forgets the name of a simple type that it customizes, unless told again."""
    nome = {} if tipo.is_default(tipo) else {"type_name": tipo.get_type_name(), "__namespace__": CONTRATO}
    return tipo.customize(min_occurs=minimo, max_occurs=maximo, nillable=False, **nome)


def um(tipo: Any) -> Any:
    """``tipo`` exactly once."""
    return _ocorre(tipo, 1, 1)


def _opcional(tipo: Any) -> Any:
    return _ocorre(tipo, 0, 1)


Dinheiro = _simples("Dinheiro", Decimal, total_digits=15, fraction_digits=2)
Codigo = _simples("Codigo", Unicode, min_len=1, max_len=64)
CpfCnpj = _simples("CpfCnpj", Unicode, pattern=PADRAO_CPF_CNPJ)
Email = _simples("Email", Unicode, min_len=3, max_len=254)
Texto100 = _simples("Texto100", Unicode, min_len=1, max_len=100)
Texto150 = _simples("Texto150", Unicode, min_len=1, max_len=150)
Texto2000 = _simples("Texto2000", Unicode, min_len=1, max_len=2000)
NumeroPagina = _simples("NumeroPagina", Integer32, ge=1)
TamanhoPagina = _simples("TamanhoPagina", Integer32, ge=1, le=1000)
VersaoLeiaute = _simples("VersaoLeiaute", Unicode, pattern=r"1\.0")
FiltroSituacao = _simples("FiltroSituacao", Unicode, values=[filtro.value for filtro in Filtro])
ModeloImpressao = _simples("ModeloImpressao", Unicode, values=[modelo.value for modelo in Modelo])


class Tipo(ComplexModel):
    """In the contract's namespace."""

    __abstract__ = True
    __namespace__ = CONTRATO


class Resultado(Tipo):
    codigo = um(Codigo)
    mensagem = um(Texto2000)
    observacao = _opcional(Texto2000)
    campo = _opcional(Texto150)
    idCorrelacao = um(Codigo)
    dataHora = um(DateTime)
    ambiente = um(Unicode)


class Parte(Tipo):
    nome = um(Texto150)
    cpfCnpj = um(CpfCnpj)


class Recusa(Tipo):
    idBoleto = um(Codigo)
    codigo = um(Codigo)
    mensagem = um(Texto2000)


class ListaRecusas(Tipo):
    recusa = _ocorre(Recusa, 0, 50)


class ConsultarBoletosRequisicao(Tipo):
    versaoLeiaute = _opcional(VersaoLeiaute)
    cpfCnpjCliente = _opcional(CpfCnpj)
    codigoCliente = _opcional(Codigo)
    usuarioFinal = _opcional(Texto100)
    situacao = _opcional(FiltroSituacao)
    vencimentoInicial = _opcional(Date)
    vencimentoFinal = _opcional(Date)
    numeroDocumento = _opcional(Codigo)
    nossoNumero = _opcional(Codigo)
    pagina = _opcional(NumeroPagina)
    registrosPorPagina = _opcional(TamanhoPagina)


class Boleto(Tipo):
    idBoleto = um(Codigo)
    numeroDocumento = um(Codigo)
    parcela = _opcional(Codigo)
    nossoNumero = um(Codigo)
    nossoNumeroImpresso = um(Codigo)
    banco = um(Codigo)
    carteira = _opcional(Codigo)
    dataEmissao = um(Date)
    dataVencimento = um(Date)
    prazo = um(Date)
    valor = um(Dinheiro)
    valorAbatimento = _opcional(Dinheiro)
    valorPago = _opcional(Dinheiro)
    dataPagamento = _opcional(Date)
    valorSaldo = um(Dinheiro)
    valorDesconto = _opcional(Dinheiro)
    valorMulta = _opcional(Dinheiro)
    valorJuros = _opcional(Dinheiro)
    valorAtualizado = um(Dinheiro)
    diasAtraso = um(Integer32)
    situacao = um(Unicode)
    situacaoBanco = um(Unicode)
    emitivel = um(Boolean)
    motivoNaoEmitivel = _opcional(Texto2000)
    linhaDigitavel = _opcional(Codigo)
    codigoBarras = _opcional(Codigo)
    pixCopiaCola = _opcional(Texto2000)
    codigoCliente = um(Codigo)
    beneficiario = um(Parte)
    pagador = um(Parte)


class ListaBoletos(Tipo):
    boleto = _ocorre(Boleto, 0, 1000)


class ConsultarBoletosRetorno(Tipo):
    resultado = um(Resultado)
    pagina = _opcional(NumeroPagina)
    registrosPorPagina = _opcional(TamanhoPagina)
    totalPaginas = _opcional(Integer32)
    totalRegistros = _opcional(Integer32)
    valorTotal = _opcional(Dinheiro)
    valorTotalSaldo = _opcional(Dinheiro)
    boletos = _opcional(ListaBoletos)


class EmitirBoletoRequisicao(Tipo):
    versaoLeiaute = _opcional(VersaoLeiaute)
    cpfCnpjCliente = _opcional(CpfCnpj)
    codigoCliente = _opcional(Codigo)
    usuarioFinal = _opcional(Texto100)
    idBoleto = _ocorre(Codigo, 1, 50)
    modelo = _opcional(ModeloImpressao)


class BoletoEmitido(Tipo):
    idBoleto = um(Codigo)
    nossoNumero = um(Codigo)
    linhaDigitavel = um(Codigo)
    codigoBarras = um(Codigo)
    pixCopiaCola = _opcional(Texto2000)


class ListaBoletosEmitidos(Tipo):
    boletoEmitido = _ocorre(BoletoEmitido, 0, 50)


class EmitirBoletoRetorno(Tipo):
    resultado = um(Resultado)
    nomeArquivo = _opcional(Texto150)
    tipoConteudo = _opcional(Texto100)
    tamanhoBytes = _opcional(Integer32)
    sha256 = _opcional(Codigo)
    pdf = _opcional(ByteArray)
    boletos = _opcional(ListaBoletosEmitidos)
    recusas = _opcional(ListaRecusas)


class Destinatarios(Tipo):
    email = _ocorre(Email, 1, 3)


class EnviarBoletoEmailRequisicao(Tipo):
    versaoLeiaute = _opcional(VersaoLeiaute)
    cpfCnpjCliente = _opcional(CpfCnpj)
    codigoCliente = _opcional(Codigo)
    usuarioFinal = _opcional(Texto100)
    idBoleto = _ocorre(Codigo, 1, 50)
    destinatarios = um(Destinatarios)
    assunto = _opcional(Texto150)
    mensagem = _opcional(Texto2000)
    modelo = _opcional(ModeloImpressao)
    idRequisicao = _opcional(Codigo)


class Envio(Tipo):
    email = um(Email)
    situacao = um(Unicode)
    dataHora = um(DateTime)
    mensagem = _opcional(Texto2000)


class ListaEnvios(Tipo):
    envio = _ocorre(Envio, 0, 3)


class EnviarBoletoEmailRetorno(Tipo):
    resultado = um(Resultado)
    protocolo = _opcional(Codigo)
    envios = _opcional(ListaEnvios)
    recusas = _opcional(ListaRecusas)


class AnaliseFinanceiraRequisicao(Tipo):
    versaoLeiaute = _opcional(VersaoLeiaute)
    cpfCnpjCliente = _opcional(CpfCnpj)
    codigoCliente = _opcional(Codigo)
    usuarioFinal = _opcional(Texto100)
    periodoInicial = _opcional(Date)
    periodoFinal = _opcional(Date)


class MesFinanceiro(Tipo):
    competencia = um(Codigo)
    totalCompras = um(Dinheiro)
    valorPago = um(Dinheiro)


class EvolucaoMensal(Tipo):
    mes = _ocorre(MesFinanceiro, 0, 60)


class AnaliseFinanceiraRetorno(Tipo):
    resultado = um(Resultado)
    periodoInicial = _opcional(Date)
    periodoFinal = _opcional(Date)
    totalCompras = _opcional(Dinheiro)
    valorPago = _opcional(Dinheiro)
    valorAVencer = _opcional(Dinheiro)
    valorVencido = _opcional(Dinheiro)
    dataUltimaCompra = _opcional(Date)
    valorUltimaCompra = _opcional(Dinheiro)
    evolucaoMensal = _opcional(EvolucaoMensal)


class FalhaServico(Tipo):
    codigo = um(Codigo)
    mensagem = um(Texto2000)
    observacao = _opcional(Texto2000)
    campo = _opcional(Texto150)
    segundosParaRepetir = _opcional(Integer32)
    idCorrelacao = um(Codigo)
    dataHora = um(DateTime)
