"""ConfigurarEmpresa: the manager changes how the company presents itself, and whether it is in earnest."""

from dataclasses import dataclass, replace
from typing import Protocol

from ws.application.acessos.regras_de_acesso import conferir_email
from ws.application.auditoria.anotar import anotar
from ws.application.cadastro.regras_da_aparencia import conferir_cor
from ws.application.ports.auditoria.eventos import EventoRepository
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.clock import Clock
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.gestao import CodigoDeGestao
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso
from ws.domain.acessos.quem_pede import exigir_gestor
from ws.domain.auditoria.acao import Acao
from ws.domain.cadastro.empresa import Ambiente, Empresa

CONTATO_MAXIMO = 150


@dataclass(frozen=True, slots=True)
class MudancasDaEmpresa:
    """What the form says; every field of it, changed or not."""

    contato: str
    remetente: str
    """One address, or empty: the installation's."""
    envia_email: bool
    ambiente: Ambiente
    cor: str
    """``#RRGGBB``, or empty: none."""


class Dados(UnitOfWork, Protocol):
    """What a manager changes, and where it is audited."""

    @property
    def empresas(self) -> EmpresaRepository: ...
    @property
    def eventos(self) -> EventoRepository: ...


@dataclass(frozen=True)
class ConfigurarEmpresa:
    """Changes contact, sender, whether mail is sent, environment and colour of the manager's company."""

    unidades: UnitsOfWork[Dados]
    clock: Clock

    def __call__(self, acesso: Acesso, mudancas: MudancasDaEmpresa) -> Empresa:
        """The company as it is from now on. Raises 110 for who is no manager, and 630 for a contact, 604 for an
        address, and 631 or 632 for a colour that may not be."""
        exigir_gestor(acesso)
        nova = _mudada(acesso.empresa, mudancas)
        mudou = [campo for campo in CAMPOS if CAMPOS[campo](nova) != CAMPOS[campo](acesso.empresa)]
        if mudou:
            with self.unidades.escrita() as uow:
                uow.empresas.configurar(nova)
                anotar(
                    uow.eventos,
                    acesso,
                    Acao.EMPRESA_CONFIGURADA,
                    self.clock.agora(),
                    empresa_id=acesso.empresa.id,
                    detalhe=", ".join(mudou),
                )
                uow.commit()
        return nova


CAMPOS = {
    "contato": lambda empresa: empresa.contato,
    "remetente": lambda empresa: empresa.remetente,
    "envio de e-mail": lambda empresa: empresa.envia_email,
    "ambiente": lambda empresa: empresa.ambiente,
    "cor": lambda empresa: empresa.tema.cor,
}
"""What may change, as the audit calls it."""


def _mudada(empresa: Empresa, mudancas: MudancasDaEmpresa) -> Empresa:
    contato = " ".join(mudancas.contato.split())
    if len(contato) > CONTATO_MAXIMO or not contato.isprintable():
        raise Erro(CodigoDeGestao.CONTATO_INVALIDO, maximo=CONTATO_MAXIMO)
    remetente = mudancas.remetente.strip()
    return replace(
        empresa,
        contato=contato,
        remetente=conferir_email(remetente) if remetente else "",
        envia_email=mudancas.envia_email,
        ambiente=mudancas.ambiente,
        tema=replace(empresa.tema, cor=conferir_cor(mudancas.cor)),
    )
