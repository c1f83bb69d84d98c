"""The options of the paper as they were typed, and which one a rule of the paper is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from ws.desfechos.desfecho import Desfecho
from ws.desfechos.renderer import PADRAO

SEM_A_LINHA = ("banco", "nosso_numero", "valor", "vencimento")
"""Needed unless the title comes as the bank issued it."""
SEMPRE = ("beneficiario", "cnpj", "endereco", "pagador", "documento")
"""Obligatory on the paper: Lei 12.039/2009 for the address."""

_DA_OPCAO: Mapping[str, str] = {
    "instrucoes": "instrucao",
    "agencia_dv": "agencia",
    "conta_dv": "conta",
    "cpf_cnpj": "cnpj",
    "numero_documento": "documento",
}


@dataclass(frozen=True, slots=True)
class Opcoes:
    """Text as typed, empty where not given."""

    linha: str = ""
    banco: str = ""
    agencia: str = ""
    conta: str = ""
    convenio: str = ""
    carteira: str = ""
    modalidade: str = ""
    posto: str = ""
    nosso_numero: str = ""
    valor: str = ""
    vencimento: str = ""
    beneficiario: str = ""
    cnpj: str = ""
    endereco: str = ""
    pagador: str = ""
    cnpj_pagador: str = ""
    endereco_pagador: str = ""
    documento: str = ""
    parcela: str = ""
    especie: str = ""
    instrucoes: tuple[str, ...] = ()

    def do_papel(self) -> tuple[str, ...]:
        """The options that were given, as they are written."""
        return tuple(escrita(nome) for nome in self.__slots__ if nome != "linha" and getattr(self, nome))

    def faltando(self) -> tuple[str, ...]:
        """The options without which there is no paper, as they are written."""
        exigidas = SEMPRE if self.linha else (*SEM_A_LINHA, *SEMPRE)
        return tuple(escrita(nome) for nome in exigidas if not getattr(self, nome))


def escrita(campo: str) -> str:
    """The option that a field of the paper comes from, as it is written."""
    return f"--{_DA_OPCAO.get(campo, campo).replace('_', '-')}"


def frase(recusado: Desfecho) -> str:
    """What a person reads of what was refused: the option, if it is about one, then the rule."""
    campo = recusado.lugar.campo or ""
    campo = _DA_OPCAO.get(campo, campo)
    if campo == "linha" or campo not in Opcoes.__slots__:
        return PADRAO.frase(recusado)  # the linha digitável is no option
    return f"Opção {escrita(campo)}: {PADRAO.frase(recusado)}"
