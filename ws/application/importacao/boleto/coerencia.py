"""Compare: columns of a title with each other. None is compared that was refused by itself."""

from typing import Any

from ws.application.importacao.boleto.casamento import Casado
from ws.application.importacao.corrida.falhas import Falhas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.pix_do_titulo import pede_outro_valor
from ws.febraban.pix import br_code as pix

PIX = "pix_copia_cola"


def conferir_coerencia(casado: Casado, falhas: Falhas) -> None:
    """Refuse an abatimento above the value, a last day before the due date, and a Pix text that asks for something
    else."""
    campos = falhas.certos(casado.campos)
    if "valor" in campos and "abatimento" in campos and campos["abatimento"] > campos["valor"]:
        falhas.recusar("abatimento", CodigoDeImportacao.ABATIMENTO_DEMAIS)
    _conferir_limite(campos, casado.guardado, falhas)
    antes = casado.guardado.pix_copia_cola if casado.guardado else ""
    if campos.get(PIX, "") not in ("", antes):
        _conferir_pix(campos, falhas)


def _conferir_limite(campos: dict[str, Any], guardado: Boleto | None, falhas: Falhas) -> None:
    limite, vencimento = campos.get("limite_pagamento"), campos.get("data_vencimento")
    if limite is None or vencimento is None or limite >= vencimento:
        return
    if guardado is not None and limite == guardado.limite_pagamento:
        falhas.recusar("limite_pagamento", CodigoDeImportacao.LIMITE_GRAVADO)
    else:
        falhas.recusar("limite_pagamento", CodigoDeImportacao.LIMITE_ANTERIOR)


def _conferir_pix(campos: dict[str, Any], falhas: Falhas) -> None:
    """A text that a bank returned with the title, whole, and not of another amount: it is never altered. One that is
    stored already is not looked at again."""
    try:
        lido = pix.conferir(campos[PIX])
    except Erro as invalido:
        falhas.incluir(invalido.desfecho.em(campo=PIX))
        return
    certos = falhas.certos(campos)  # an abatimento that is too much is not compared with an amount
    comparavel = "valor" in certos and "abatimento" in certos
    if comparavel and pede_outro_valor(lido, certos["valor"], certos["abatimento"]):
        falhas.recusar(PIX, CodigoDoPapel.PIX_DE_OUTRO_VALOR)
    for aviso in lido.avisos:
        falhas.avisar(aviso.em(campo=PIX))
