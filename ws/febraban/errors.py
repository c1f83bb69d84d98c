"""What the paper refuses: a field that breaks a rule, a text that cannot be read, a bank whose rule is not
ours to compute.

Every sentence is Portuguese, states the rule, and never repeats the refused value.
"""


class CampoInvalido(ValueError):
    """A field breaks a rule: `campo` is its name, `regra` the sentence for the user."""

    def __init__(self, campo: str, regra: str) -> None:
        super().__init__(regra)
        self.campo = campo
        self.regra = regra


class LeituraInvalida(CampoInvalido):
    """A text someone typed or pasted cannot be read.

    `posicao` counts from 1: characters of the text when a character is to blame, digits of the compacted number
    when a check digit is wrong; None when no single one is to blame.
    """

    def __init__(self, campo: str, regra: str, posicao: int | None = None) -> None:
        super().__init__(campo, regra)
        self.posicao = posicao


class BancoNaoSuportado(LookupError):
    """The campo livre of this bank is not computed here; `motivo` says why and what to do instead."""

    def __init__(self, banco: str, motivo: str) -> None:
        super().__init__(motivo)
        self.banco = banco
        self.motivo = motivo
