"""A stored title that the source tells about again: what may change of it, and what never does."""

from dataclasses import replace

from ws.application.importacao.boleto_novo import dado_ou, so_dados
from ws.application.importacao.falhas import Falhas
from ws.application.importacao.forma_do_boleto import sacador_avalista
from ws.application.ports.importacao.registros import Falha, RegistroBoleto
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.dias_uteis import proximo_dia_util

IMUTAVEIS = {
    "codigo_cliente": "O cliente de um boleto registrado não muda.",
    "conta": "A conta de cobrança de um boleto registrado não muda.",
    "valor": "O valor de um boleto registrado não muda: um novo valor é um novo boleto, com outro id.",
}
NOSSO_NUMERO = "O nosso número de um boleto registrado não muda."


def rascunho_registrado(registro: RegistroBoleto, guardado: Boleto, falhas: Falhas) -> Boleto:
    """The title as it will be, but for what its paper computes: ``guardado`` when the source says nothing new."""
    falhas.juntar(_mudancas_proibidas(registro, guardado))
    vencimento = registro.data_vencimento or guardado.data_vencimento
    return replace(
        guardado,
        numero_documento=registro.numero_documento or guardado.numero_documento,
        parcela=guardado.parcela if registro.parcela is None else registro.parcela,
        data_emissao=registro.data_emissao or guardado.data_emissao,
        data_processamento=registro.data_processamento or guardado.data_processamento,
        data_vencimento=vencimento,
        prazo=guardado.prazo if vencimento == guardado.data_vencimento else proximo_dia_util(vencimento),
        abatimento=guardado.abatimento if registro.abatimento is None else registro.abatimento,
        especie=registro.especie or guardado.especie,
        aceite=registro.aceite or guardado.aceite,
        estado=registro.estado or guardado.estado,
        situacao_banco=registro.situacao_banco or guardado.situacao_banco,
        pix_copia_cola=guardado.pix_copia_cola
        if registro.pix_copia_cola is None
        else registro.pix_copia_cola,
        sacador_avalista=sacador_avalista(registro, guardado.sacador_avalista, falhas),
        instrucoes=guardado.instrucoes if registro.instrucoes is None else registro.instrucoes,
        multa=dado_ou(registro.multa, guardado.multa),
        juros=dado_ou(registro.juros, guardado.juros),
        descontos=guardado.descontos if registro.descontos is None else so_dados(registro.descontos),
        limite_pagamento=dado_ou(registro.limite_pagamento, guardado.limite_pagamento),
        aceita_parcial=guardado.aceita_parcial
        if registro.aceita_parcial is None
        else registro.aceita_parcial,
        itens=guardado.itens if registro.itens is None else registro.itens,
    )


def _mudancas_proibidas(registro: RegistroBoleto, guardado: Boleto) -> list[Falha]:
    falhas = [
        Falha(coluna, motivo)
        for coluna, motivo in IMUTAVEIS.items()
        if (valor := getattr(registro, coluna)) is not None and valor != getattr(guardado, coluna)
    ]
    numero = registro.nosso_numero
    if numero is not None and numero.lstrip("0") != guardado.nosso_numero.lstrip("0"):
        falhas.append(Falha("nosso_numero", NOSSO_NUMERO))
    return falhas
