"""Wrong passwords at the same time, on both databases: no more are judged than one after the other would be."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import Engine

from tests.adapters.db.armazem import ArmazemSql
from tests.fakes.acessos.senhas import Senhas
from tests.fakes.clock import Clock
from tests.mundo.acessos import um_integrador
from tests.mundo.aurora import duas_empresas
from ws.application.acessos.entrada.autenticar import Autenticar
from ws.application.acessos.entrada.credenciais import Credenciais
from ws.application.acessos.entrada.porteiro import FALHAS_TOLERADAS
from ws.desfechos.erro import Erro

AO_MESMO_TEMPO = 8


@pytest.mark.parametrize("login", ["mercado", "erp", "ninguem"])
def test_however_many_come_at_once_five_are_judged(engine: Engine, login: str) -> None:
    armazem = ArmazemSql(engine)
    erp = um_integrador(senhas=("segredo:segredo",))
    armazem.gravar(duas_empresas().com_acessos(erp))
    largada = Barrier(AO_MESMO_TEMPO)

    class Juntas(Senhas):
        """Every thread has read the count before any of them writes it."""

        def verificar(self, hashes: object, senha: str) -> bool:
            del hashes, senha
            largada.wait(10)
            return False

    autenticar = Autenticar(armazem.unidades, Juntas(), Clock())

    def tentar(numero: int) -> str:
        try:
            return autenticar(Credenciais(login, f"errada {numero}", "203.0.113.7")).login
        except Erro as erro:
            return erro.codigo.codigo

    with ThreadPoolExecutor(AO_MESMO_TEMPO) as executor:
        respostas = Counter(executor.map(tentar, range(AO_MESMO_TEMPO)))
    assert respostas == {"102": FALHAS_TOLERADAS, "103": AO_MESMO_TEMPO - FALHAS_TOLERADAS}
    assert Counter(evento.codigo for evento in armazem.eventos()) == respostas
