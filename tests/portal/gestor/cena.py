"""Two companies with everything that a manager's desk shows, in a real database; the same logins' roles in both."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import update

from tests.adapters.db.gravar import gravar
from tests.fakes.acessos.senhas import PREFIXO, Senhas
from tests.fakes.banco import Banco
from tests.fakes.clock import Clock
from tests.fakes.logger import Logger
from tests.fakes.registros import AcessoGravado
from tests.mundo.cadastro import BENEFICIARIO, um_cliente, uma_conta, uma_empresa
from tests.mundo.carteira import um_boleto
from ws.adapters.db.modelo import acesso
from ws.adapters.db.unit_of_work import SqlUnitOfWork
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.correio.remessas import MensagemRedigida, Remessa, SituacaoEnvio
from ws.application.ports.importacao.corridas import (
    ArquivoImportado,
    Contagem,
    Importacao,
    Problema,
    SituacaoImportacao,
)
from ws.bootstrap.aplicacao import Aplicacao
from ws.config import Settings
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.acessos.quem_pede import Operador
from ws.domain.auditoria.acao import Acao
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.tema import Tema

SENHA = "dez letras ou mais"
AURORA, BOREAL = "aurora", "boreal"
"""Codes of the companies: 1 and 2."""
NOMES = (
    "Mercado Bom Preço",
    "Padaria São João",
    "Elétrica Ribeiro",
    "Construtora Horizonte Azul",
    "Loja da Ana",
)


def aplicacao(arquivo: Path, clock: Clock, *, smtp: str = "smtp.exemplo.com.br") -> Aplicacao:
    """An installation on that database, with passwords that cost nothing."""
    pronta = Aplicacao(Settings(database_url=f"sqlite:///{arquivo}", portal=True, smtp_host=smtp), clock)
    vars(pronta).update(senhas=Senhas(), logger=Logger())
    return pronta


def encenar(arquivo: Path) -> None:
    """Fill a new database."""
    pronta = aplicacao(arquivo, Clock())
    pronta.preparar_banco()
    with pronta.engine.begin() as conexao:
        gravar(conexao, _banco())
        conexao.execute(
            update(acesso).where(acesso.c.senha_1.is_not(None)).values(senha_1_criada_em=Clock().agora())
        )
    pronta.gestao.criar_integrador(Operador("cli"), AURORA, "site.aurora")
    pronta.gestao.criar_integrador(Operador("cli"), BOREAL, "site.boreal")
    for empresa_id, codigo in ((1, AURORA), (2, BOREAL)):
        _registrar(pronta, empresa_id, codigo)
    pronta.engine.dispose()


def _banco() -> Banco:
    aurora = uma_empresa(tema=Tema(cor="#1A5FB4"))
    boreal = uma_empresa(
        id=2,
        codigo=BOREAL,
        beneficiario=replace(BENEFICIARIO, nome="Boreal Tecidos"),
        ambiente=Ambiente.HOMOLOGACAO,
        remetente="",
    )
    banco = Banco().com_empresa(aurora).com_empresa(boreal)
    banco.com_contas(1, uma_conta()).com_contas(2, uma_conta())
    banco.com_clientes(1, *_clientes("Aurora", 60)).com_clientes(2, *_clientes("Boreal", 3))
    banco.com_boletos(1, um_boleto(id="AB1")).com_boletos(2, um_boleto(id="BB1"))
    return banco.com_acessos(
        _acesso(1, 1, "gestora@aurora", TipoAcesso.GESTOR),
        _acesso(1, 2, "maria@aurora", clientes=("C0001", "C0002"), email="maria@bompreco.exemplo.com.br"),
        _acesso(1, 3, "convidado@aurora", clientes=("C0003",), senhas=()),
        _acesso(1, 4, "bloqueado@aurora", clientes=("C0004",), ativo=False),
        _acesso(2, 1, "gestor@boreal", TipoAcesso.GESTOR),
        _acesso(2, 2, "joana@boreal", clientes=("C0001",)),
        _acesso(2, 3, "parado@boreal", clientes=("C0002",), ativo=False),
    )


def _clientes(marca: str, quantos: int) -> list[Cliente]:
    return [
        um_cliente(
            codigo=f"C{numero:04}",
            nome=f"{NOMES[numero % len(NOMES)]} {numero} de {marca}",
            email=f"contas{numero}@{marca.lower()}.exemplo.com.br",
        )
        for numero in range(1, quantos + 1)
    ]


def _acesso(
    empresa_id: int,
    id_: int,
    login: str,
    tipo: TipoAcesso = TipoAcesso.CLIENTE,
    *,
    clientes: tuple[str, ...] = (),
    senhas: tuple[str, ...] = (PREFIXO + SENHA,),
    ativo: bool = True,
    email: str = "",
) -> AcessoGravado:
    return AcessoGravado(
        empresa_id=empresa_id,
        id=id_,
        login=login,
        tipo=tipo,
        senhas=senhas,
        ativo=ativo,
        clientes=clientes,
        email=email,
        ultimo_uso=date(2026, 11, 20) if senhas else None,
    )


def _registrar(pronta: Aplicacao, empresa_id: int, codigo: str) -> None:
    """Messages in each situation, events, and two imports."""
    with pronta.unidades.escrita() as uow:
        for situacao in SituacaoEnvio:
            _mensagem(uow, empresa_id, codigo, situacao)
        agora = Clock().agora()
        for atras in range(30):
            quando = agora - timedelta(hours=7 * atras)
            uow.eventos.registrar(
                Evento(
                    empresa_id,
                    quando,
                    Acao.EMITIR,
                    f"maria@{codigo}",
                    "000",
                    "10.0.0.7",
                    boletos=(f"{codigo}-{atras}",),
                )
            )
        uow.eventos.registrar(
            Evento(empresa_id, agora, Acao.AUTENTICAR, f"intruso@{codigo}", "102", "203.0.113.9")
        )
        uow.commit()
    with pronta.importar.unidades.escrita() as unidade:
        unidade.importacoes.registrar(_importacao(empresa_id, codigo))
        unidade.importacoes.registrar(
            replace(
                _importacao(empresa_id, codigo),
                id=f"{codigo}-recusada",
                situacao=SituacaoImportacao.RECUSADA,
                iniciada_em=agora - timedelta(days=1),
            )
        )
        unidade.commit()


def _mensagem(uow: SqlUnitOfWork, empresa_id: int, codigo: str, situacao: SituacaoEnvio) -> None:
    agora = Clock().agora()
    uow.remessas.guardar(
        Remessa(
            empresa_id=empresa_id,
            protocolo=f"{codigo}-{situacao.value.lower()}",
            acesso_id=2,
            criado_em=agora,
            dia=date(2026, 11, 24),
            boletos=({1: "AB1", 2: "BB1"}[empresa_id],),
            mensagens=(
                MensagemRedigida(
                    f"{situacao.value.lower()}@{codigo}.exemplo.com.br", f"<{situacao}@{codigo}>", b"x"
                ),
            ),
            id_requisicao=None,
            resumo_pedido="",
            captura=False,
        ),
        agora,
    )
    if situacao is SituacaoEnvio.PENDENTE:
        return
    for envio in uow.mensagens.reservar(agora, agora + timedelta(minutes=1), 10):
        if envio.protocolo == f"{codigo}-{situacao.value.lower()}":
            motivo = (
                "O servidor de e-mail não reconhece o endereço." if situacao is SituacaoEnvio.FALHOU else ""
            )
            uow.mensagens.concluir(envio, situacao, agora, motivo, None)
        else:
            uow.mensagens.concluir(envio, SituacaoEnvio.PENDENTE, agora, "", agora + timedelta(hours=1))


def _importacao(empresa_id: int, codigo: str) -> Importacao:
    agora = Clock().agora()
    titulos = Contagem(lidas=1520, novas=120, alteradas=30, inalteradas=1368, recusadas=2)
    clientes = Contagem(lidas=60, inalteradas=60)
    return Importacao(
        id=f"{codigo}-gravada",
        empresa_id=empresa_id,
        quem=f"erp@{codigo}",
        situacao=SituacaoImportacao.GRAVADA,
        iniciada_em=agora,
        terminada_em=agora + timedelta(seconds=9),
        arquivos=(
            ArquivoImportado("clientes.csv", "0" * 64, clientes),
            ArquivoImportado("boletos.csv", "1" * 64, titulos),
        ),
        total=Contagem(lidas=1580, novas=120, alteradas=30, inalteradas=1428, recusadas=2),
        problemas=(
            Problema("boletos.csv", 17, "vencimento", f"A data de {codigo} não existe: escreva AAAA-MM-DD."),
            Problema("boletos.csv", 912, "cliente", "Não existe cliente com este código."),
        ),
        avisos=(Problema("boletos.csv", None, "obs", "A coluna não é conhecida e não foi lida."),),
    )
