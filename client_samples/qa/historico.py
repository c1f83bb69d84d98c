"""The customer's whole history, consulted once, and the boletos in it that a case can use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from client_samples.qa.juizo import NaoAplicavel
from client_samples.qa.servico import Servico

PAGINA_MAXIMA = 1000
"""Boletos in one answer, by the contract."""
EM_ABERTO = ("A_VENCER", "VENCIDO")


@dataclass(frozen=True, slots=True)
class Historico:
    """Every boleto of the customer, oldest first, and the day they are seen on."""

    boletos: tuple[Any, ...]
    hoje: date
    ambiente: str

    def algum(self) -> Any:
        """A boleto from the middle, where the neighbours on both sides can be told from it."""
        self.alguns("de qualquer situação", lambda _: True)
        return self.boletos[len(self.boletos) // 2]

    def quais(self, teste: Callable[[Any], object]) -> list[Any]:
        """Those that pass."""
        return [boleto for boleto in self.boletos if teste(boleto)]

    def um(self, descricao: str, teste: Callable[[Any], object]) -> Any:
        """The first that passes; without one the case does not apply."""
        return self.alguns(descricao, teste)[0]

    def alguns(self, descricao: str, teste: Callable[[Any], object], necessarios: int = 1) -> list[Any]:
        """Those that pass; without so many the case does not apply."""
        achados = self.quais(teste)
        if len(achados) < necessarios:
            raise NaoAplicavel(
                f"boletos que servem ({descricao}): {len(achados)} de {len(self.boletos)}; necessários: {necessarios}"
            )
        return achados

    def emitiveis(self, quantos: int = 1) -> list[Any]:
        """So many boletos that can be issued now."""
        return self.alguns("que se possa emitir", lambda boleto: boleto.emitivel, quantos)[:quantos]


def historico(servico: Servico) -> Historico:
    """The history, from the service the first time."""
    if "historico" not in servico.memoria:
        boletos, ultimo = todas_as_paginas(servico, situacao="TODOS")
        resultado = ultimo.resultado
        servico.memoria["historico"] = Historico(
            tuple(boletos), resultado.dataHora.date(), resultado.ambiente
        )
    achado: Historico = servico.memoria["historico"]
    return achado


def todas_as_paginas(
    servico: Servico, por_pagina: int = PAGINA_MAXIMA, **filtro: Any
) -> tuple[list[Any], Any]:
    """Every boleto of a filter, page after page, and the last answer."""
    boletos: list[Any] = []
    pagina = 1
    while True:
        retorno = servico.chamar("ConsultarBoletos", **filtro, pagina=pagina, registrosPorPagina=por_pagina)
        boletos += lista(retorno)
        if pagina >= (retorno.totalPaginas or 0):
            return boletos, retorno
        pagina += 1


def lista(retorno: Any) -> list[Any]:
    """The boletos of an answer."""
    return list(retorno.boletos.boleto) if retorno.boletos else []


def ids(boletos: list[Any] | tuple[Any, ...]) -> list[str]:
    """Their identifiers, in order."""
    return [boleto.idBoleto for boleto in boletos]
