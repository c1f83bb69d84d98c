"""How far whoever manages reaches: its own company, or all of them. What lies beyond is told
as if it did not exist."""

from ws.application.acessos.regras_de_acesso import conferir_login
from ws.application.ports.acessos.cadastrados import AcessoCadastrado, AcessoCadastradoRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.quem_pede import QuemGere


def empresa_ao_alcance(empresas: EmpresaRepository, quem: QuemGere, codigo: str) -> int:
    """The number of the company with this code. Raises 600 where there is none within reach."""
    empresa = empresas.por_codigo(codigo)
    if empresa is None or quem.empresa_id not in {None, empresa.id}:
        raise Erro(CodigoDeGestao.EMPRESA_DESCONHECIDA)
    return empresa.id


def acesso_ao_alcance(
    cadastrados: AcessoCadastradoRepository, quem: QuemGere, login: str
) -> AcessoCadastrado:
    """The account with this login, as typed. Raises 602 for what is no login, and 601 where there is none within
    reach."""
    acesso = cadastrados.por_login(conferir_login(login), quem.empresa_id)
    if acesso is None:
        raise Erro(CodigoDeGestao.ACESSO_DESCONHECIDO)
    return acesso
