"""A title as its bank issued it: the linha digitável or the bar code that the source brings, held against the rest.

What is issued is verified (digits, bank, currency, value, due date read from the day of issue) and kept as it is, for
any bank.
"""

from dataclasses import dataclass

from ws.application.importacao.boleto.casamento import Casado
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.registros import RegistroBoleto
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro
from ws.febraban.codigo import codigo_barras, fator_vencimento, linha_digitavel

NOMES = {"linha_digitavel": "A linha digitável", "codigo_barras": "O código de barras"}
"""By the column that brings it."""


@dataclass(frozen=True, slots=True)
class Emitido:
    """The column that brings it, and its 44 digits."""

    coluna: str
    codigo: str

    def recusar(self, falhas: Falhas, codigo: CodigoDeImportacao) -> None:
        """Refuse its column, by name."""
        falhas.recusar(self.coluna, codigo, nome=NOMES[self.coluna])


def ler_emitido(casado: Casado, falhas: Falhas) -> Emitido | None:
    """What the source brings, if it can be read; refused unless it is of this title."""
    lidos = _ler(casado.registro, falhas)
    if not lidos:
        return None
    if len(set(lidos.values())) > 1:
        falhas.recusar("linha_digitavel", CodigoDeImportacao.OUTRO_TITULO)
    emitido = Emitido(*lidos.popitem())
    _comparar(emitido, casado, falhas)
    return emitido


def _ler(registro: RegistroBoleto, falhas: Falhas) -> dict[str, str]:
    """The 44 digits of each column that can be read."""
    lidos: dict[str, str] = {}
    try:
        if registro.codigo_barras:
            codigo_barras.conferir(registro.codigo_barras)
            lidos["codigo_barras"] = registro.codigo_barras
    except Erro as invalido:
        falhas.incluir(invalido.desfecho.em(campo="codigo_barras"))
    try:
        if registro.linha_digitavel:
            lidos["linha_digitavel"] = linha_digitavel.para_codigo_barras(registro.linha_digitavel)
    except Erro as invalido:
        falhas.incluir(invalido.desfecho.em(campo="linha_digitavel"))
    return lidos


def _comparar(emitido: Emitido, casado: Casado, falhas: Falhas) -> None:
    """With what else is known of the title."""
    codigo, campos = emitido.codigo, casado.campos
    banco = campos.get("banco")
    if banco and codigo_barras.banco(codigo) != banco:
        emitido.recusar(falhas, CodigoDeImportacao.OUTRO_BANCO)
    if codigo_barras.moeda(codigo) != codigo_barras.REAL:
        emitido.recusar(falhas, CodigoDeImportacao.OUTRA_MOEDA)
    if "valor" in campos and codigo_barras.valor(codigo) != campos["valor"]:
        emitido.recusar(falhas, CodigoDeImportacao.OUTRO_VALOR)
    if "data_emissao" in campos and "data_vencimento" in campos:
        _comparar_vencimento(emitido, casado, falhas)


def _comparar_vencimento(emitido: Emitido, casado: Casado, falhas: Falhas) -> None:
    emissao, esperado = casado.campos["data_emissao"], casado.campos["data_vencimento"]
    try:
        vencimento = fator_vencimento.vencimento(codigo_barras.fator(emitido.codigo), emissao)
    except Erro as invalido:
        falhas.incluir(invalido.desfecho.em(campo=emitido.coluna))
        return
    if vencimento is not None and vencimento != esperado:
        emitido.recusar(falhas, CodigoDeImportacao.OUTRO_VENCIMENTO)
