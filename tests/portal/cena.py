"""The ready company in a real database, with those who see what only the portal tells apart.

=============  ==================  =========================================================
account        customers           what it is for
=============  ==================  =========================================================
mercado        C0001               a boleto in each state, purchases and payments
rede           C0002 and C0003     a group that takes the place of ``grupo``: C0001's CNPJ names one account
vazio          C0005               nothing open
so-consulta    C0002               everything but consulting is withheld
nada           C0002               everything is withheld
=============  ==================  =========================================================
"""

from pathlib import Path

from tests.fakes.acessos.senhas import Senhas
from tests.fakes.banco import Banco
from tests.fakes.carteira.impressora import Impressora
from tests.fakes.clock import Clock
from tests.fakes.logger import Logger
from tests.mundo.acessos import um_acesso
from tests.mundo.destinos.banco_de_dados import gravar
from tests.mundo.movimento import em_movimento
from ws.bootstrap.aplicacao import Aplicacao
from ws.config import Settings
from ws.domain.acessos.acesso import Recurso


def banco() -> Banco:
    """The rows."""
    so_consulta = {recurso: recurso is Recurso.CONSULTAR for recurso in Recurso}
    nada = dict.fromkeys(Recurso, False)
    return em_movimento().com_acessos(
        um_acesso(id=4, login="rede", clientes=("C0002", "C0003")),
        um_acesso(id=12, login="vazio", clientes=("C0005",)),
        um_acesso(id=13, login="so-consulta", clientes=("C0002",), recursos=so_consulta),
        um_acesso(id=14, login="nada", clientes=("C0002",), recursos=nada),
    )


def aplicacao(arquivo: Path, clock: Clock, **ajustes: object) -> Aplicacao:
    """An installation on that database; passwords cost nothing, paper is a fake, the log is kept."""
    completos = {
        "database_url": f"sqlite:///{arquivo}",
        "secret_key": "x" * 32,
        "smtp_host": "smtp.exemplo.com.br",
        **ajustes,
    }
    pronta = Aplicacao(Settings.model_validate(completos), clock)
    vars(pronta).update(senhas=Senhas(), impressora=Impressora(), logger=Logger())
    return pronta


def encenar(arquivo: Path, tudo: Banco) -> None:
    """Fill a new database."""
    with aplicacao(arquivo, Clock()) as nova:
        nova.preparar_banco()
        with nova.engine.begin() as conexao:
            gravar(conexao, tudo)
