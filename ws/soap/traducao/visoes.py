"""The contract's answers as values by field name, from what the use cases return.

What an object of the core has under the contract's name for it (``dias_atraso`` is ``diasAtraso``) is copied;
only what the contract calls otherwise, or has in another shape, is written here. None, or an empty text, leaves an
optional field out (such are amounts that are zero). ``tests/soap/traducao/test_visoes.py`` holds
every view to the fields of its type.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ws.application.carteira.consultar_boletos import BoletosConsultados
from ws.application.carteira.emitir_boleto import BoletosEmitidos
from ws.application.correio.enviar_boleto_email import EnvioAceito
from ws.application.ports.correio.remessas import Envio
from ws.desfechos.desfecho import Recusa
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.parte import Parte
from ws.domain.carteira.analise import Analise, MesFinanceiro
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.posicao import Posicao
from ws.soap.contrato.esquema import Esquema
from ws.soap.traducao.nomes import Visao, copiador

PDF = "application/pdf"


class Visoes:
    """Views by the types of a schema; each method takes what the core knows and gives the fields of one type."""

    def __init__(self, esquema: Esquema) -> None:
        self.retornos: Mapping[str, Callable[[Any, str], Visao]] = {
            "ConsultarBoletos": self.consulta,
            "EmitirBoleto": self.emissao,
            "EnviarBoletoEmail": self.envio_aceito,
            "AnaliseFinanceira": self.analise,
        }
        """What each operation answers after ``resultado``, from its use case's result and the company's zone."""

        def copiar(tipo: str, *classes: type) -> Callable[..., Visao]:
            return copiador(esquema.complexos[tipo], *classes)

        self._da_consulta = copiar("ConsultarBoletosRetorno", BoletosConsultados)
        self._da_emissao = copiar("EmitirBoletoRetorno", BoletosEmitidos)
        self._do_aceito = copiar("EnviarBoletoEmailRetorno", EnvioAceito)
        self._da_analise = copiar("AnaliseFinanceiraRetorno", Analise)
        self._do_boleto = copiar("Boleto", Boleto, Posicao)
        self._do_emitido = copiar("BoletoEmitido", Boleto)
        self._do_envio = copiar("Envio", Envio)
        self.mes: Callable[[MesFinanceiro], Visao] = copiar("MesFinanceiro", MesFinanceiro)
        """The fields of a ``MesFinanceiro``."""

    def consulta(self, consultados: BoletosConsultados, _: str) -> Visao:
        """The fields of a ``ConsultarBoletosRetorno``; its boletos are made one by one, as they are written."""
        contas = consultados.contas
        visao = self._da_consulta(consultados)
        visao["boletos"] = {
            "boleto": (
                self.boleto(titulo, posicao, contas[titulo.conta]) for titulo, posicao in consultados.itens
            )
        }
        return visao

    def emissao(self, emitidos: BoletosEmitidos, _: str) -> Visao:
        """The fields of an ``EmitirBoletoRetorno``."""
        visao = self._da_emissao(emitidos)
        visao["tipoConteudo"] = PDF
        visao["tamanhoBytes"] = len(emitidos.pdf)
        visao["boletos"] = {"boletoEmitido": map(self.boleto_emitido, emitidos.boletos)}
        return visao

    def envio_aceito(self, aceito: EnvioAceito, fuso: str) -> Visao:
        """The fields of an ``EnviarBoletoEmailRetorno``."""
        visao = self._do_aceito(aceito)
        visao["envios"] = {"envio": [self.envio(um, fuso) for um in aceito.envios]}
        return visao

    def analise(self, figuras: Analise, _: str) -> Visao:
        """The fields of an ``AnaliseFinanceiraRetorno``; a customer who never bought has no last purchase."""
        ultima = figuras.ultima_compra
        visao = self._da_analise(figuras)
        visao["periodoInicial"] = figuras.periodo.inicio
        visao["periodoFinal"] = figuras.periodo.fim
        visao["dataUltimaCompra"] = ultima.data if ultima else None
        visao["valorUltimaCompra"] = ultima.valor if ultima else None
        visao["evolucaoMensal"] = {"mes": map(self.mes, figuras.evolucao)}
        return visao

    def boleto(self, titulo: Boleto, posicao: Posicao, conta: ContaCobranca) -> Visao:
        """The fields of a ``Boleto``, as of the day of ``posicao``. Amounts in reais."""
        motivo = posicao.motivo_nao_emitivel
        visao = self._do_boleto(titulo, posicao)
        visao["idBoleto"] = titulo.id
        visao["valorAbatimento"] = titulo.abatimento or None
        visao["valorPago"] = titulo.valor_pago or None
        visao["valorSaldo"] = posicao.saldo
        visao["valorDesconto"] = posicao.desconto or None
        visao["valorMulta"] = posicao.multa or None
        visao["valorJuros"] = posicao.juros or None
        visao["motivoNaoEmitivel"] = motivo.mensagem if motivo else None
        visao["beneficiario"] = parte(conta.beneficiario)
        visao["pagador"] = parte(titulo.pagador)
        return visao

    def boleto_emitido(self, titulo: Boleto) -> Visao:
        """The fields of a ``BoletoEmitido``."""
        visao = self._do_emitido(titulo)
        visao["idBoleto"] = titulo.id
        return visao

    def envio(self, um: Envio, fuso: str) -> Visao:
        """The fields of an ``Envio``."""
        visao = self._do_envio(um)
        visao["dataHora"] = no_fuso(um.quando, fuso)
        return visao


def parte(quem: Parte) -> Visao:
    """The fields of a ``Parte``."""
    return {"nome": quem.nome, "cpfCnpj": quem.documento}


def recusas(todas: Iterable[Recusa]) -> Visao:
    """The fields of a ``ListaRecusas``."""
    return {"recusa": map(recusa, todas)}


def recusa(uma: Recusa) -> Visao:
    """The fields of a ``Recusa``."""
    return {"idBoleto": uma.id_boleto, "codigo": uma.codigo.codigo, "mensagem": uma.codigo.mensagem}


def no_fuso(quando: datetime, fuso: str) -> datetime:
    """The same instant, told in a time zone (``America/Sao_Paulo``)."""
    return quando.astimezone(ZoneInfo(fuso))
