"""The paper of a boleto made by hand: what was typed, judged, as what the printer takes."""

from ws.application.carteira.explicar_boleto import ExplicarBoleto
from ws.application.ports.carteira.impressora import Papel
from ws.application.ports.clock import Clock
from ws.cli.boleto.opcoes import Opcoes
from ws.cli.boleto.titulo_digitado import TituloDigitado, calculado, emitido
from ws.desfechos.erro import Erro
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.cadastro.empresa import FUSO_PADRAO
from ws.domain.cadastro.parte import Endereco, Parte
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.domain.carteira.dias_uteis import proximo_dia_util
from ws.domain.carteira.encargos import ZERO
from ws.febraban import documento as cpf_ou_cnpj

DUPLICATA_MERCANTIL = "DM"


def papel(opcoes: Opcoes, clock: Clock) -> Papel:
    """The boleto and its account. Raises :class:`Erro` about the field of the option that is to blame."""
    beneficiario = _parte("cnpj", opcoes.beneficiario, opcoes.cnpj, opcoes.endereco)
    pagador = _parte("cnpj_pagador", opcoes.pagador, opcoes.cnpj_pagador, opcoes.endereco_pagador)
    if opcoes.linha:
        digitado = emitido(opcoes, ExplicarBoleto(clock)(opcoes.linha))
    else:
        digitado = calculado(opcoes, beneficiario.documento)
    return Papel(
        _boleto(opcoes, digitado, pagador, clock),
        ContaCobranca("", digitado.banco, beneficiario=beneficiario),
    )


def _parte(campo: str, nome: str, documento: str, endereco: str) -> Parte:
    try:
        documento = documento and cpf_ou_cnpj.compactar(documento)
    except Erro as invalido:
        raise invalido.em(campo=campo) from None
    return Parte(nome, documento, Endereco(endereco))


def _boleto(opcoes: Opcoes, digitado: TituloDigitado, pagador: Parte, clock: Clock) -> Boleto:
    hoje = clock.hoje(FUSO_PADRAO)
    return Boleto(
        id="",
        codigo_cliente="",
        conta="",
        banco=digitado.banco,
        carteira=digitado.carteira,
        numero_documento=opcoes.documento,
        parcela=opcoes.parcela,
        nosso_numero=opcoes.nosso_numero,
        nosso_numero_impresso=digitado.titulo.nosso_numero_impresso,
        agencia_codigo=digitado.titulo.agencia_codigo,
        data_emissao=hoje,
        data_processamento=hoje,
        data_vencimento=digitado.vencimento,
        prazo=proximo_dia_util(digitado.vencimento),
        valor=digitado.valor,
        abatimento=ZERO,
        especie=opcoes.especie or DUPLICATA_MERCANTIL,
        aceite="N",
        estado=Estado.ABERTO,
        situacao_banco=SituacaoBanco.REGISTRADO,
        pagador=pagador,
        linha_digitavel=digitado.titulo.linha_digitavel,
        codigo_barras=digitado.titulo.codigo_barras,
        instrucoes=opcoes.instrucoes,
    )
