"""The ready company with what its manager's desk shows: many customers, accounts of each kind, letters, events, runs.

``maria@aurora`` sees C0006 and C0007, ``convidado@aurora`` has not chosen a password, ``bloqueado@aurora`` is shut out,
``site.aurora`` is a system; the neighbour, in HOMOLOGACAO, has ``joana@boreal`` and ``parado@boreal``.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from tests.fakes.banco import Banco
from tests.fakes.clock import Clock
from tests.mundo.acessos import um_acesso
from tests.mundo.aurora import AURORA, BOREAL, a_vizinha
from tests.mundo.cadastro import um_cliente
from tests.mundo.correio import uma_remessa
from tests.mundo.destinos.banco_de_dados import datar_senhas
from tests.mundo.dias import AGORA
from tests.mundo.importacao import uma_importacao_com_recusas
from tests.mundo.movimento import em_movimento
from tests.portal.cena import aplicacao, encenar
from ws.adapters.db.unit_of_work import SqlUnitOfWork
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.application.ports.importacao.corridas import Problema, SituacaoImportacao
from ws.bootstrap.aplicacao import Aplicacao
from ws.domain.acessos.quem_pede import Operador
from ws.domain.auditoria.acao import Acao
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.empresa import Ambiente

NOMES = (
    "Mercado Bom Preço",
    "Padaria São João",
    "Elétrica Ribeiro",
    "Construtora Horizonte Azul",
    "Loja da Ana",
)
USO = date(2026, 11, 20)
MARIA = "/gestor/acessos/maria@aurora"
GESTORA = Operador("gestora")


def montar_mesa(arquivo: Path) -> None:
    """Fill a new database with all of it."""
    encenar(arquivo, _banco())
    with aplicacao(arquivo, Clock()) as pronta:
        with pronta.engine.begin() as conexao:
            datar_senhas(conexao, AGORA)
        for empresa_id, codigo in ((AURORA, "aurora"), (BOREAL, "boreal")):
            pronta.gestao.criar_integrador(Operador("cli"), codigo, f"site.{codigo}")
            _registrar(pronta, empresa_id, codigo)


def _banco() -> Banco:
    banco = em_movimento().com_empresa(a_vizinha(ambiente=Ambiente.HOMOLOGACAO, remetente=""))
    banco.com_clientes(AURORA, *_clientes())
    return banco.com_acessos(
        um_acesso(
            id=21,
            login="maria@aurora",
            clientes=("C0006", "C0007"),
            email="maria@bompreco.exemplo.com.br",
            ultimo_uso=USO,
        ),
        um_acesso(id=22, login="convidado@aurora", clientes=("C0013",), senhas=()),
        um_acesso(id=23, login="bloqueado@aurora", clientes=("C0014",), ativo=False, ultimo_uso=USO),
        um_acesso(empresa_id=BOREAL, id=22, login="joana@boreal", ultimo_uso=USO),
        um_acesso(empresa_id=BOREAL, id=23, login="parado@boreal", clientes=("C0009",), ativo=False),
    )


def _clientes() -> Iterator[Cliente]:
    """Sixty more of Aurora, from C0006 on."""
    for numero in range(6, 66):
        yield um_cliente(
            codigo=f"C{numero:04}",
            nome=f"{NOMES[numero % len(NOMES)]} {numero} de Aurora",
            email=f"contas{numero}@aurora.exemplo.com.br",
        )


def _registrar(pronta: Aplicacao, empresa_id: int, codigo: str) -> None:
    """A message in each situation, events, and two runs."""
    with pronta.unidades.escrita() as uow:
        for situacao in SituacaoEnvio:
            _mensagem(uow, empresa_id, codigo, situacao)
        for evento in _eventos(empresa_id, codigo):
            uow.eventos.registrar(evento)
        uow.commit()
    gravada = uma_importacao_com_recusas(
        id=f"{codigo}-gravada",
        empresa_id=empresa_id,
        quem=f"erp@{codigo}",
        problemas=(
            Problema("boletos.csv", 17, "vencimento", f"A data de {codigo} não existe: escreva AAAA-MM-DD."),
            Problema("boletos.csv", 912, "cliente", "Não existe cliente com este código."),
        ),
    )
    recusada = replace(
        gravada,
        id=f"{codigo}-recusada",
        situacao=SituacaoImportacao.RECUSADA,
        iniciada_em=AGORA - timedelta(days=1),
    )
    with pronta.importar.unidades.escrita() as unidade:
        unidade.importacoes.registrar(gravada)
        unidade.importacoes.registrar(recusada)
        unidade.commit()


def _eventos(empresa_id: int, codigo: str) -> Iterator[Evento]:
    for atras in range(30):
        yield Evento(
            empresa_id,
            AGORA - timedelta(hours=7 * atras),
            Acao.EMITIR,
            f"maria@{codigo}",
            "000",
            "10.0.0.7",
            boletos=(f"{codigo}-{atras}",),
        )
    yield Evento(empresa_id, AGORA, Acao.AUTENTICAR, f"intruso@{codigo}", "102", "203.0.113.9")


def _mensagem(uow: SqlUnitOfWork, empresa_id: int, codigo: str, situacao: SituacaoEnvio) -> None:
    """One to an address that says its situation."""
    estado = situacao.value.lower()
    remessa = uma_remessa(
        emails=[f"{estado}@{codigo}.exemplo.com.br"],
        empresa_id=empresa_id,
        protocolo=f"{codigo}-{estado}",
        acesso_id=22,
        boletos=({AURORA: "HOJE", BOREAL: "DA-BOREAL"}[empresa_id],),
    )
    uow.remessas.guardar(remessa, AGORA)
    if situacao is SituacaoEnvio.PENDENTE:
        return
    falha = "O servidor de e-mail não reconhece o endereço." if situacao is SituacaoEnvio.FALHOU else ""
    for envio in uow.mensagens.reservar(AGORA, AGORA + timedelta(minutes=1), 10):
        if envio.protocolo == remessa.protocolo:
            uow.mensagens.concluir(envio, situacao, AGORA, falha, None)
        else:
            uow.mensagens.concluir(envio, SituacaoEnvio.PENDENTE, AGORA, "", AGORA + timedelta(hours=1))


def audita(casa: Aplicacao) -> list[tuple[str, str, str]]:
    """Who did what, the latest first."""
    with casa.engine.connect() as conexao:
        linhas = conexao.exec_driver_sql(
            "SELECT acao, login, detalhe FROM auditoria WHERE empresa_id = 1 ORDER BY quando DESC, rowid DESC"
        )
        return [tuple(linha) for linha in linhas]
