"""Expected problems of the command line, as sentences that say what to do."""

from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from ws.application.regras_de_acesso import GestaoRecusada
from ws.bootstrap import BancoDesatualizado
from ws.config import PREFIXO
from ws.domain.errors import Erro


def explicar(problema: Exception) -> str | None:
    """The sentence, or None for what nobody expected (a bug deserves its traceback)."""
    if isinstance(problema, BancoDesatualizado):
        return (
            "O banco de dados é de outra versão do produto. Faça uma cópia e rode: central-cobranca migrate"
        )
    if isinstance(problema, ValidationError):
        nomes = sorted({f"{PREFIXO}{erro['loc'][0]}".upper() for erro in problema.errors()})
        return f"Configuração inválida nas variáveis {', '.join(nomes)}. Veja os valores aceitos no README."
    if isinstance(problema, SQLAlchemyError):
        return "Não foi possível usar o banco de dados. Confira CENTRAL_DATABASE_URL e rode: central-cobranca doctor"
    if isinstance(problema, GestaoRecusada):
        return problema.mensagem
    if isinstance(problema, Erro):
        return f"{problema.codigo.codigo} - {problema.codigo.value.mensagem}"
    return None
