"""The portal's use cases over a real database with the ready company and its neighbour."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select

from tests.adapters.db.armazem import ArmazemSql
from tests.adapters.db.espiao import espiar
from tests.fakes.acessos.senhas import Senhas
from tests.fakes.banco import Banco
from tests.fakes.carteira.impressora import Impressora
from tests.fakes.clock import Clock
from tests.fakes.correio.redator import Redator
from tests.mundo.acessos import CORRELACAO, ORIGEM, SENHA
from tests.mundo.aurora import AURORA, BOREAL, FILIAL, duas_empresas
from tests.mundo.cadastro import um_cliente
from tests.mundo.carteira import um_boleto
from tests.mundo.dias import HOJE
from tests.mundo.importacao import uma_importacao
from ws.adapters.db.modelo import mensagem_email
from ws.adapters.db.unit_of_work import SqlUnitsOfWork
from ws.application.acessos.convites.emissor_de_convites import EmissorDeConvites
from ws.application.acessos.entrada.autenticar import Autenticar
from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.acessos.entrada.sessao import Sessao
from ws.application.carteira.analise_financeira import AnaliseFinanceira
from ws.application.carteira.consultar_boletos import ConsultarBoletos
from ws.application.carteira.emitir_boleto import EmitirBoleto
from ws.application.casos_de_uso import CasosDeUso, CasosDoPortal
from ws.application.correio.avisos import CorreioDeAvisos
from ws.application.correio.enviar_boleto_email import EnviarBoletoEmail, LimitesDiarios, PedidoDeEnvio
from ws.application.ports.auditoria.eventos import Evento
from ws.application.ports.carteira.impressora import Modelo, Papel
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.application.ports.importacao.corridas import (
    ArquivoImportado,
    Contagem,
    Problema,
    SituacaoImportacao,
)
from ws.bootstrap.casos import casos_do_portal, gestao_de_acessos
from ws.desfechos.catalogo.entrada import CodigoDoCatalogo
from ws.desfechos.erro import Erro
from ws.desfechos.faixa import Faixa
from ws.domain.acessos.acesso import PESSOAS, Acesso
from ws.domain.cadastro.empresa import Empresa
from ws.domain.carteira.boleto import Boleto

NOVA = "uma senha nova bem longa"


def _banco(*boletos: Boleto) -> Banco:
    """The ready company without ``mercado``: a document names one account. C0001 has two addresses, C0002 none.

    People were here today already, so that coming in again changes no row.
    """
    banco = duas_empresas(*boletos).com_boletos(BOREAL, um_boleto(id="DA-BOREAL"))
    enderecos = "financeiro@bompreco.exemplo.com.br, dono@bompreco.exemplo.com.br"
    filial = um_cliente(codigo="C0002", documento=FILIAL, nome="Mercado Bom Preço – filial", email="")
    banco.com_clientes(AURORA, um_cliente(email=enderecos), filial)
    del banco.acessos[AURORA, 1]
    pessoas = (um for um in banco.acessos.values() if um.tipo in PESSOAS)
    return banco.com_acessos(*[replace(um, ultimo_uso=HOJE) for um in pessoas])


class ImpressoraQueLembra(Impressora):
    """Keeps the companies whose paper it drew."""

    def __init__(self) -> None:
        self.empresas: list[Empresa] = []

    def imprimir(self, empresa: Empresa, papeis: Sequence[Papel], modelo: Modelo) -> bytes:
        self.empresas.append(empresa)
        return super().imprimir(empresa, papeis, modelo)


class Casa:
    """An installation. ``casos`` are the use cases; letters say what they are made of (the composer's fake)."""

    def __init__(self, engine: Engine, *boletos: Boleto) -> None:
        self.engine = engine
        self.armazem = ArmazemSql(engine)
        self.armazem.gravar(_banco(*boletos))
        self.clock, self.senhas, self.impressora = Clock(), Senhas(), ImpressoraQueLembra()
        self._numeros = count(1)
        self.casos = self.montar()

    def montar(self, *, tem_servidor: bool = True) -> CasosDoPortal:
        unidades, clock = SqlUnitsOfWork(self.engine), self.clock
        correio = CorreioDeAvisos(Redator(), self._novo_id, tem_servidor=tem_servidor)
        limites = LimitesDiarios(por_boleto=100, por_cliente=100, por_integrador=100)
        comuns = CasosDeUso(
            autenticar=Autenticar(unidades, self.senhas, clock),
            consultar=ConsultarBoletos(unidades, clock),
            emitir=EmitirBoleto(unidades, clock, self.impressora),
            enviar=EnviarBoletoEmail(unidades, clock, self.impressora, Redator(), limites, self._novo_id),
            analisar=AnaliseFinanceira(unidades, clock),
            clock=clock,
        )
        emissor = EmissorDeConvites(
            correio,
            self._novo_id,
            lambda: f"token{next(self._numeros)}",
            lambda empresa, token: f"https://x/portal/{empresa}/convite/{token}",
        )
        gestao = gestao_de_acessos(unidades, self.senhas, clock)
        return casos_do_portal(comuns, gestao, unidades, self.senhas, emissor)

    def _novo_id(self) -> str:
        return f"id{next(self._numeros):04}"

    def entrar(self, usuario: str = "grupo", senha: str = SENHA, empresa: str = "aurora") -> Sessao:
        return self.casos.entrar(empresa, usuario, senha, ORIGEM, CORRELACAO)

    def acesso(self, usuario: str = "grupo", senha: str = SENHA, empresa: str = "aurora") -> Acesso:
        """The account behind a new session."""
        acesso = self.casos.retomar(self.entrar(usuario, senha, empresa), ORIGEM, CORRELACAO)
        assert acesso is not None
        return acesso

    def gestora(self) -> Acesso:
        return self.acesso("gestora")

    def chefe(self) -> Acesso:
        """The manager of the other company."""
        return self.acesso("chefe", empresa="boreal")

    def pelo_servico(self, login: str, senha: str) -> Acesso:
        """The account as the services see it."""
        return self.casos.autenticar(Credenciais(login, senha, ORIGEM))

    def eventos(self, acao: str) -> Sequence[Evento]:
        return [evento for evento in self.armazem.eventos() if evento.acao == acao]

    def cartas(self) -> list[list[str]]:
        """The letters in the outbox, oldest first: address, Message-ID, kind, login, link."""
        em_ordem = select(mensagem_email.c.conteudo).order_by(
            mensagem_email.c.atualizado_em, mensagem_email.c.message_id
        )
        with self.engine.connect() as conexao:
            return [bytes(conteudo).decode().split("\n") for conteudo in conexao.scalars(em_ordem)]

    def token(self) -> str:
        """Of the link in the latest letter."""
        return self.cartas()[-1][-1].rpartition("/")[2]

    def aurora(self) -> Empresa:
        empresa = self.casos.ver_empresa("aurora")
        assert empresa is not None
        return empresa

    def falhada(self) -> str:
        """One message that failed; its protocol."""
        protocolo = self.casos.enviar(
            self.acesso(), PedidoDeEnvio(("B2", "B1"), ("a@exemplo.com.br",))
        ).protocolo
        agora = self.clock.agora()
        with self.armazem.unidades.escrita() as uow:
            [envio] = uow.mensagens.reservar(agora, agora + timedelta(minutes=5), 1)
            uow.mensagens.concluir(envio, SituacaoEnvio.FALHOU, agora, "Caixa cheia.", None)
            uow.commit()
        return protocolo

    def situacoes(self) -> list[SituacaoEnvio]:
        return [
            mensagem.situacao for mensagem in self.casos.ver_caixa_de_saida(self.gestora()).mensagens.itens
        ]

    def registrar_corrida(self, id_: str, **mudancas: Any) -> None:
        """Record a run of aurora with one refused line."""
        corrida = uma_importacao(
            id=id_,
            **{
                "situacao": SituacaoImportacao.RECUSADA,
                "iniciada_em": self.clock.agora(),
                "arquivos": (ArquivoImportado("boletos.csv", "f" * 64, Contagem(3, 1, 1, 0, 1)),),
                "total": Contagem(3, 1, 1, 0, 1),
                "problemas": (Problema("boletos.csv", 2, "valor", "Não é um valor; esperado: 1234,56."),),
                "avisos": (Problema("boletos.csv", None, "cor", "A coluna não é conhecida."),),
            }
            | mudancas,
        )
        with self.armazem.unidades.escrita() as uow:
            uow.importacoes.registrar(corrida)
            uow.commit()

    def incluir(self, tabela: Any, *linhas: dict[str, Any]) -> None:
        with self.engine.begin() as conexao:
            conexao.execute(insert(tabela), list(linhas))

    def custo(self, fazer: Callable[[], object]) -> int:
        """Statements that it takes."""
        with espiar(self.engine) as comandos:
            fazer()
        return len(comandos)


def codigo_da_recusa(fazer: Callable[[], object]) -> CodigoDoCatalogo:
    """The outcome other than success."""
    with pytest.raises(Erro) as excecao:
        fazer()
    return excecao.value.codigo


def frase_da_recusa(fazer: Callable[[], object]) -> str:
    """What a person is told."""
    with pytest.raises(Erro) as excecao:
        fazer()
    assert excecao.value.codigo.faixa is Faixa.GESTAO
    return str(excecao.value)
