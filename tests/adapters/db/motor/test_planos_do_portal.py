"""How the databases run what the portal asks, over data of realistic proportions.

A listing reads the index that has its order, of one company, as far as the page; everything else finds its rows.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, insert, text

from tests.adapters.db.correio.test_remessas import AGORA, DESDE
from tests.adapters.db.espiao import Comando, espiar
from tests.adapters.db.motor.test_planos import leituras_de_tabela_inteira
from tests.adapters.db.muitos import GRANDE, PEQUENO, muitos, remessas
from tests.fakes.banco import Banco
from tests.mundo.acessos import um_acesso
from tests.mundo.cadastro import uma_empresa
from tests.mundo.destinos.banco_de_dados import gravar
from ws.adapters.db.modelo import auditoria, convite, importacao
from ws.adapters.db.unit_of_work import SqlUnitOfWork, SqlUnitsOfWork
from ws.application.ports.acessos.convites import MotivoConvite
from ws.application.ports.auditoria.eventos import FiltroAuditoria
from ws.application.ports.correio.remessas import SituacaoEnvio
from ws.application.ports.paginas import Recorte
from ws.domain.acessos.acesso import TipoAcesso

SEGUNDA = Recorte(2, 25)
"""A page that has to be counted, too."""
BOLETO = f"{PEQUENO}-0001"
ENVIAR = """
UPDATE mensagem_email SET situacao = 'ENVIADO', proxima_tentativa = NULL, conteudo = NULL WHERE protocolo > 'p000009'
"""


@pytest.fixture
def cheio(engine: Engine) -> Engine:
    """Two companies with all there is in a portal, and ten more with their accounts."""
    vizinhas = Banco()
    for empresa_id in range(3, 13):
        vizinhas.com_empresa(uma_empresa(id=empresa_id, codigo=f"vizinha{empresa_id}"))
        vizinhas.com_acessos(
            *(
                um_acesso(empresa_id=empresa_id, id=numero, login=f"{empresa_id}.v{numero}", clientes=())
                for numero in range(1, 101)
            )
        )
    with engine.begin() as conexao:
        gravar(conexao, muitos())
        gravar(conexao, vizinhas)
    with SqlUnitsOfWork(engine).escrita() as uow:
        for remessa in remessas(300):
            uow.remessas.guardar(remessa, DESDE)
        uow.commit()
    with engine.begin() as conexao:
        conexao.execute(text(ENVIAR))
        conexao.execute(insert(auditoria), list(map(_evento, range(4000))))
        conexao.execute(insert(convite), list(map(_convite, range(500))))
        conexao.execute(insert(importacao), list(map(_corrida, range(500))))
        conexao.execute(text("ANALYZE"))
    return engine


def _evento(numero: int) -> dict[str, Any]:
    textos = dict.fromkeys(("origem", "id_correlacao", "usuario_final", "detalhe"), "")
    return {
        **textos,
        "empresa_id": 1 + numero % 2,
        "quando": AGORA - timedelta(minutes=numero),
        "id": f"e{numero}",
        "acao": "emitir",
        "login": f"x{numero % 50}",
        "codigo": "000",
        "clientes": (),
        "boletos": (),
    }


def _convite(numero: int) -> dict[str, Any]:
    return {
        "empresa_id": 1,
        "id": f"c{numero}",
        "acesso_id": 1 + numero % 100,
        "resumo": f"{numero:064}",
        "motivo": MotivoConvite.SENHA,
        "criado_em": AGORA,
        "expira_em": AGORA,
        "usado_em": None,
    }


def _corrida(numero: int) -> dict[str, Any]:
    return {
        **dict.fromkeys(("lidas", "novas", "alteradas", "inalteradas", "recusadas"), 0),
        "empresa_id": 1 + numero % 2,
        "id": f"i{numero}",
        "iniciada_em": AGORA - timedelta(hours=numero),
        "terminada_em": AGORA,
        "quem": "erp",
        "situacao": "GRAVADA",
        "arquivos": [],
        "problemas": [],
    }


def comandos_de(engine: Engine, usar: Callable[[SqlUnitOfWork], Any]) -> list[Comando]:
    with SqlUnitsOfWork(engine).escrita() as uow, espiar(engine) as comandos:
        usar(uow)
    return comandos


def procurar(uow: SqlUnitOfWork) -> None:
    uow.acessos.por_id(1, 1)
    uow.acessos.login_por_documento("aurora", "00000000000001")
    uow.acessos.encerrar_sessoes(1, 1)
    uow.convites.aberto(1, "f" * 64, AGORA)
    uow.convites.encerrar(1, 1, AGORA)
    uow.convites.pedidos_desde(1, 1, MotivoConvite.SENHA, DESDE)
    uow.pagamentos.do_boleto(1, BOLETO)
    uow.emissoes.do_boleto(1, BOLETO, 1)
    uow.mensagens.do_boleto(1, BOLETO, 1)
    uow.clientes.por_codigos(1, [PEQUENO, GRANDE])
    uow.cadastrados.email(1, 5)
    uow.cadastrados.por_login("1.c0001", 1)
    uow.cadastrados.definir_clientes(1, 1, [PEQUENO])
    uow.remessas.envios(1, 1, "p000001")
    uow.mensagens.reenviar(1, "p000001", 1, AGORA)
    uow.importacoes.achar(1, "i1")
    ontem = AGORA - timedelta(days=1)
    uma, duas = ("emitir",), ("senha_trocada", "trocar_senha")
    for login, acoes in (("", ()), ("x1", ()), ("", uma), ("x1", uma), ("", duas)):
        uow.eventos.pagina(1, FiltroAuditoria(ontem, AGORA, login, acoes), SEGUNDA)


def listar(uow: SqlUnitOfWork) -> None:
    for palavras in ((), ("bom",), ("bom", "preco")):
        uow.clientes.buscar(1, palavras, SEGUNDA)
    for texto, tipo in (("", None), ("c00", TipoAcesso.CLIENTE)):
        uow.cadastrados.buscar(1, texto, tipo, SEGUNDA)
    for situacao in (None, *SituacaoEnvio):
        uow.mensagens.pagina(1, situacao, SEGUNDA)
    uow.mensagens.contagem(1)
    uow.importacoes.pagina(1, SEGUNDA)


def test_what_is_looked_up_is_found_without_reading_a_whole_company(cheio: Engine) -> None:
    comandos = comandos_de(cheio, procurar)
    assert len({sql for sql, _ in comandos}) > 25
    assert leituras_de_tabela_inteira(cheio, comandos) == []


def test_a_listing_reads_only_the_index_that_it_is_of(cheio: Engine) -> None:
    """One line for each statement that reads one company's part of an index from its beginning."""
    comandos = comandos_de(cheio, listar)
    assert len({sql for sql, _ in comandos}) > 12
    da_empresa = leituras_de_tabela_inteira(cheio, comandos)
    assert [leitura for leitura in da_empresa if "empresa_id" not in leitura.partition(" <- ")[0]] == []
    lidas = {tabela for leitura in da_empresa for tabela in LISTADAS if f"FROM {tabela}" in leitura}
    assert lidas == set(LISTADAS)
    assert [leitura for leitura in da_empresa if not any(f"FROM {t}" in leitura for t in LISTADAS)] == []


LISTADAS = ("cliente", "acesso", "mensagem_email", "importacao")
