"""Every page and every action of the desk, at the things of a company."""

from dataclasses import dataclass, field

from ws.domain.cadastro.empresa import Ambiente

PAGINAS = (
    "/gestor/",
    "/gestor/clientes/",
    "/gestor/clientes/?texto=mercado",
    "/gestor/acessos/",
    "/gestor/acessos/?tipo=cliente",
    "/gestor/convites/",
    "/gestor/convites/?cliente=C0001",
    "/gestor/integradores/",
    "/gestor/padroes/",
    "/gestor/empresa/",
    "/gestor/empresa/ambiente",
    "/gestor/envios/",
    "/gestor/envios/?situacao=falhou",
    "/gestor/auditoria/",
    "/gestor/importacoes/",
)
"""Those of a company as a whole."""


@dataclass(frozen=True)
class Coisas:
    """What of a company an address can name."""

    pessoa: str
    convidado: str
    bloqueado: str
    integrador: str
    importacao: str
    falhou: str

    @property
    def paginas(self) -> tuple[str, ...]:
        """Pages of one thing."""
        return (
            f"/gestor/acessos/{self.pessoa}",
            f"/gestor/acessos/{self.pessoa}/clientes",
            f"/gestor/acessos/{self.pessoa}/bloquear",
            f"/gestor/acessos/{self.integrador}",
            f"/gestor/integradores/{self.integrador}/finalizar",
            f"/gestor/importacoes/{self.importacao}",
            f"/gestor/importacoes/{self.importacao}/erros.csv",
        )


@dataclass(frozen=True)
class Acao:
    """An action: its endpoint, where it is for a company's things, and what it is sent."""

    endpoint: str
    caminho: str
    campos: dict[str, str] = field(default_factory=dict)


AURORA = Coisas(
    "maria@aurora", "convidado@aurora", "bloqueado@aurora", "site.aurora", "aurora-gravada", "aurora-falhou"
)


def acoes(coisas: Coisas) -> tuple[Acao, ...]:
    """Those that name a thing."""
    return (
        Acao(
            "acessos.mudar_email", f"/gestor/acessos/{coisas.pessoa}/email", {"email": "outra@exemplo.com.br"}
        ),
        Acao("acessos.liberar", f"/gestor/acessos/{coisas.pessoa}/recursos", {"EMITIR": "retido"}),
        Acao("acessos.vincular", f"/gestor/acessos/{coisas.pessoa}/clientes", {"cliente": "C0003"}),
        Acao("acessos.bloquear", f"/gestor/acessos/{coisas.pessoa}/bloquear"),
        Acao("acessos.desbloquear", f"/gestor/acessos/{coisas.bloqueado}/desbloquear"),
        Acao("acessos.convidar_de_novo", f"/gestor/acessos/{coisas.convidado}/convite"),
        Acao("integradores.trocar", f"/gestor/integradores/{coisas.integrador}/segredo"),
        Acao("integradores.finalizar", f"/gestor/integradores/{coisas.integrador}/finalizar"),
        Acao("envios.enviar_de_novo", "/gestor/envios/de-novo", {"protocolo": coisas.falhou, "ordem": "1"}),
    )


DA_EMPRESA = (
    Acao("convites.convidar", "/gestor/convites/", {"email": "nova@exemplo.com.br", "cliente": "C0001"}),
    Acao("integradores.criar", "/gestor/integradores/", {"login": "erp.novo"}),
    Acao("padroes.gravar", "/gestor/padroes/", {"CLIENTE-EMITIR": "retido"}),
    Acao("empresa.gravar", "/gestor/empresa/", {"contato": "Outro contato"}),
    Acao("empresa.mudar_logo", "/gestor/empresa/logo"),
    Acao("empresa.retirar_logo", "/gestor/empresa/logo/retirar"),
    Acao("empresa.mudar_ambiente", "/gestor/empresa/ambiente", {"ambiente": Ambiente.HOMOLOGACAO.name}),
)
"""Those of the company at hand: there is nothing in their address or fields that could be another's."""
