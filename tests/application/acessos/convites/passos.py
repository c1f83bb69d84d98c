"""What people do with links, in a line each."""

from tests.application.casa import NOVA, Casa
from tests.mundo.acessos import CORRELACAO, ORIGEM
from ws.application.acessos.convites.convidar import NovoConvite
from ws.application.acessos.entrada.sessao import Sessao
from ws.desfechos.catalogo.gestao import CodigoDeGestao

JOSE = NovoConvite("Jose@Exemplo.com.br", clientes=("C0005",))
SEM_CONVITE = CodigoDeGestao.CONVITE_VENCIDO.mensagem


def usar(casa: Casa, token: str, nova: str = NOVA, empresa: str = "aurora") -> Sessao:
    return casa.casos.usar_convite(empresa, token, nova, ORIGEM, CORRELACAO)


def pedir(casa: Casa, usuario: str, empresa: str = "aurora") -> None:
    casa.casos.pedir_nova_senha(empresa, usuario, ORIGEM, CORRELACAO)
