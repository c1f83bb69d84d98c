"""The ranges of the catalogue, and what each means to a door.

========== ============ ===================================================================== ========= ========
range      codes        who is told, and of what                                              published impedes
========== ============ ===================================================================== ========= ========
SUCESSO    000 to 099   the caller: the call was answered whole                               yes       no
ACESSO     100 to 199   the caller: who asks may not                                          yes       yes
PEDIDO     200 to 299   the caller: the message is not one of the contract's                  yes       yes
BOLETO     300 to 399   the caller: customer and boletos                                      yes       no
EMAIL      400 to 499   the caller: a sending                                                 yes       no
PERIODO    500 to 599   the caller: dates that do not make a period                           yes       no
GESTAO     600 to 649   a manager: accounts, invitations, company, appearance, outbox         no        no
OPERACAO   650 to 679   an operator: the command line, the installation                       no        no
ENTREGA    680 to 699   whoever follows a letter: what the mail server said                   no        no
IMPORTACAO 700 to 819   an importer: a file, a line, a column                                 no        no
PAPEL      820 to 899   all of them: what the rules of the paper refuse (FEBRABAN, Pix, CPF)  no        no
SERVICO    900 to 999   the caller: the service could not                                     yes       yes
========== ============ ===================================================================== ========= ========

*Published*: stands in the contract, its manual and its catalogue for machines, and never changes its meaning.
*Impedes*: the call could not be processed, as opposed to having a result (manual, *Resultado ou falha*).

>>> Faixa.do_codigo("312"), Faixa.do_codigo("649").publicada
(<Faixa.BOLETO: (300, 399)>, False)
"""

from enum import Enum


class Faixa(Enum):
    """A range; the value is its first and its last code."""

    SUCESSO = (0, 99)
    ACESSO = (100, 199)
    PEDIDO = (200, 299)
    BOLETO = (300, 399)
    EMAIL = (400, 499)
    PERIODO = (500, 599)
    GESTAO = (600, 649)
    OPERACAO = (650, 679)
    ENTREGA = (680, 699)
    IMPORTACAO = (700, 819)
    PAPEL = (820, 899)
    SERVICO = (900, 999)

    @classmethod
    def do_codigo(cls, codigo: str) -> "Faixa":
        """The range of a code of three digits."""
        return next(faixa for faixa in cls if faixa.value[0] <= int(codigo) <= faixa.value[1])

    @property
    def publicada(self) -> bool:
        """Whether its codes are the contract's."""
        return self not in _INTERNAS

    @property
    def impede_processamento(self) -> bool:
        """Whether a call with such an outcome could not be processed."""
        return self in _IMPEDEM


_INTERNAS = frozenset({Faixa.GESTAO, Faixa.OPERACAO, Faixa.ENTREGA, Faixa.IMPORTACAO, Faixa.PAPEL})
_IMPEDEM = frozenset({Faixa.ACESSO, Faixa.PEDIDO, Faixa.SERVICO})
