"""Compare: columns of a title with each other. None is compared that was refused by itself."""

from ws.application.importacao.boleto.casamento import Casado
from ws.application.importacao.corrida.falhas import Falhas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.erro import Erro
from ws.domain.carteira.pix_do_titulo import pede_outro_valor
from ws.febraban.pix import br_code as pix

PIX = "pix_copia_cola"


def conferir_coerencia(casado: Casado, falhas: Falhas) -> None:
    """Refuse an abatimento above the value, a last day before the due date, and a Pix text that asks for something
    else."""
    campos = casado.campos
    if falhas.sem("valor", "abatimento") and campos["abatimento"] > campos["valor"]:
        falhas.recusar("abatimento", CodigoDeImportacao.ABATIMENTO_DEMAIS)
    _conferir_limite(casado, falhas)
    if PIX in campos and falhas.sem(PIX):
        _conferir_pix(casado, falhas)


def _conferir_limite(casado: Casado, falhas: Falhas) -> None:
    limite, guardado = casado.campos.get("limite_pagamento"), casado.guardado
    if limite is None or not falhas.sem("data_vencimento") or limite >= casado.campos["data_vencimento"]:
        return
    if guardado is not None and limite == guardado.limite_pagamento:
        falhas.recusar("limite_pagamento", CodigoDeImportacao.LIMITE_GRAVADO)
    else:
        falhas.recusar("limite_pagamento", CodigoDeImportacao.LIMITE_ANTERIOR)


def _conferir_pix(casado: Casado, falhas: Falhas) -> None:
    """A text that a bank returned with the title, whole, and not of another amount: it is never altered. One that is
    stored already is not looked at again."""
    campos, guardado = casado.campos, casado.guardado
    texto = campos[PIX]
    if texto in ("", guardado.pix_copia_cola if guardado else ""):
        return
    try:
        lido = pix.conferir(texto)
    except Erro as invalido:
        falhas.incluir(invalido.desfecho.em(campo=PIX))
        return
    if falhas.sem("valor", "abatimento") and pede_outro_valor(lido, campos["valor"], campos["abatimento"]):
        falhas.recusar(PIX, CodigoDoPapel.PIX_DE_OUTRO_VALOR)
    for aviso in lido.avisos:
        falhas.avisos.append(aviso.em(campo=PIX))
