"""The one place where an outcome becomes a sentence.

A door has one: the catalogue's own words but where it has other ones for its readers, and its spelling of fields and of
how long to wait.

>>> from ws.desfechos.catalogo.contrato import Codigo
>>> from ws.desfechos.desfecho import Desfecho, Lugar
>>> ausente = Desfecho(Codigo.CAMPO_AUSENTE, Lugar("id_boleto"))
>>> PADRAO.frase(ausente)
'O campo id_boleto é obrigatório e não foi informado.'
>>> Renderer({Codigo.CAMPO_AUSENTE: "Preencha {campo}."}, campo=str.upper).frase(ausente)
'Preencha ID_BOLETO.'
>>> PADRAO.providencia(ausente)
'Inclua o campo na posição definida pelo contrato.'
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.desfecho import Desfecho


@dataclass(frozen=True, slots=True)
class Renderer:
    """Tells outcomes to the readers of one door, in Portuguese."""

    palavras: Mapping[CodigoDoCatalogo, str] = field(default_factory=dict)
    """Sentences in the place of the catalogue's, with the same ``{names}``."""
    campo: Callable[[str], str] = str
    """How a field of the core is spelled."""
    espera: Callable[[int], str] = str
    """How seconds are said."""

    def frase(self, desfecho: Desfecho) -> str:
        """What happened."""
        return self._preencher(self.palavras.get(desfecho.codigo, desfecho.codigo.mensagem), desfecho)

    def providencia(self, desfecho: Desfecho) -> str:
        """What to do about it; more precise where the outcome brings data."""
        codigo = desfecho.codigo
        return self._preencher(
            codigo.providencia_com_dados if desfecho.dados else codigo.providencia, desfecho
        )

    def _preencher(self, modelo: str, desfecho: Desfecho) -> str:
        if "{" not in modelo:
            return modelo
        return modelo.format_map(
            {
                "campo": self.campo(desfecho.lugar.campo or ""),
                "espera": self.espera(desfecho.segundos_para_repetir or 0),
                "posicao": desfecho.lugar.posicao,
                **desfecho.dados,
            }
        )


PADRAO = Renderer()
"""The catalogue's own words, and the core's names of fields."""
