"""A run as a whole: all or nothing, its record, and other runs beside it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.application.importacao.cenario import Cenario
from tests.fakes.unit_of_work import UnitOfWork
from tests.mundo.registros import (
    registro_da_empresa,
    registro_de_boleto,
    registro_de_cliente,
    registro_de_compra,
    registro_de_pagamento,
)
from ws.application.importacao.corrida.diario import LIMITE
from ws.application.importacao.importar import TENTATIVAS, Importar
from ws.application.ports.importacao.corridas import Contagem, SituacaoImportacao
from ws.application.ports.importacao.leitor import Linha
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho, Lugar
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import Ambiente


@pytest.fixture
def cenario() -> Cenario:
    return Cenario()


def por_arquivo(importacao: Any) -> dict[str, Contagem]:
    return {lido.nome: lido.contagem for lido in importacao.arquivos}


def test_a_run_is_recorded_with_what_it_read(cenario: Cenario) -> None:
    importacao = cenario.gravar()
    assert cenario.unidades.banco.importacoes == [importacao]
    assert (importacao.id, importacao.empresa_id, importacao.quem) == ("I1", 1, "ana")
    assert por_arquivo(importacao) == {
        "empresa": Contagem(lidas=3, novas=3),
        "clientes": Contagem(lidas=1, novas=1),
        "boletos": Contagem(lidas=1, novas=1),
        "compras": Contagem(lidas=1, novas=1),
        "pagamentos": Contagem(lidas=1, novas=1),
    }
    assert importacao.total == Contagem(lidas=7, novas=7)


def test_importing_twice_changes_nothing(cenario: Cenario) -> None:
    cenario.gravar()
    antes = cenario.dados()
    importacao = cenario.gravar()
    assert cenario.dados() == antes
    assert importacao.total == Contagem(lidas=7, inalteradas=7)


def test_one_bad_line_and_nothing_is_written(cenario: Cenario) -> None:
    boletos = [registro_de_boleto(), registro_de_boleto(id="B2", nosso_numero="3", aceite="S")]
    assert cenario.recusas(boletos=boletos) == [("boletos", 3, "aceite")]
    assert cenario.unidades.banco.empresas == {}


def test_a_refused_run_is_recorded_with_its_reasons(cenario: Cenario) -> None:
    cenario.gravar()
    boletos = [registro_de_boleto(), registro_de_boleto(id="B2", nosso_numero="3", aceite="S")]
    importacao = cenario.importar(boletos=boletos)
    assert cenario.unidades.banco.importacoes[-1] == importacao
    assert (importacao.situacao, importacao.empresa_id) == (SituacaoImportacao.RECUSADA, 1)
    assert por_arquivo(importacao)["boletos"] == Contagem(lidas=2, inalteradas=1, recusadas=1)
    [problema] = importacao.problemas
    assert (problema.arquivo, problema.linha, problema.coluna) == ("boletos", 3, "aceite")


def test_a_refused_run_of_a_company_that_does_not_exist_is_nobodys(cenario: Cenario) -> None:
    assert cenario.importar(registro_da_empresa(fuso="x")).empresa_id == 0


def test_every_bad_line_is_reported(cenario: Cenario) -> None:
    recusas = cenario.recusas(
        clientes=[registro_de_cliente(), registro_de_cliente(codigo="C2", documento="1")],
        boletos=[registro_de_boleto(), registro_de_boleto(id="B2", aceite="S", parcela="x")],
        compras=[registro_de_compra(codigo_cliente="C9")],
        pagamentos=[registro_de_pagamento(boleto="B9")],
    )
    assert recusas == [
        ("clientes", 3, "documento"),
        ("boletos", 3, "parcela"),
        ("boletos", 3, "aceite"),
        ("compras", 2, "codigo_cliente"),
        ("pagamentos", 2, "boleto"),
    ]


def test_reasons_are_kept_up_to_a_limit_and_refusals_counted_beyond_it(cenario: Cenario) -> None:
    compras = [registro_de_compra(id=f"V{n}", codigo_cliente="C9") for n in range(LIMITE + 5)]
    importacao = cenario.importar(compras=compras)
    assert len(importacao.problemas) == LIMITE
    assert importacao.total.recusadas == LIMITE + 5


@pytest.mark.parametrize(
    ("listas", "recusa"),
    [
        ({"clientes": [registro_de_cliente(), registro_de_cliente()]}, ("clientes", 3, "codigo")),
        ({"boletos": [registro_de_boleto(), registro_de_boleto()]}, ("boletos", 3, "id")),
        ({"compras": [registro_de_compra(), registro_de_compra()]}, ("compras", 3, "id")),
        ({"pagamentos": [registro_de_pagamento(), registro_de_pagamento()]}, ("pagamentos", 3, "id")),
    ],
)
def test_a_key_comes_once_in_a_file(
    listas: dict[str, Any], recusa: tuple[str, int, str], cenario: Cenario
) -> None:
    assert cenario.recusas(**listas) == [recusa]


def test_a_repeated_key_is_told_with_the_line_of_the_first(cenario: Cenario) -> None:
    assert (
        cenario.motivo(compras=[registro_de_compra(), registro_de_compra()])
        == "Está repetido: já veio na linha 2."
    )


def test_what_the_reader_refused_is_refused(cenario: Cenario) -> None:
    ilegivel: Linha[object] = Linha(
        "boletos", 9, "", None, (Desfecho(CodigoDeImportacao.OBRIGATORIO, Lugar("valor")),)
    )
    assert cenario.recusas(boletos=[registro_de_boleto(), ilegivel]) == [("boletos", 9, "valor")]


def test_progress_is_told_lot_by_lot(cenario: Cenario) -> None:
    avancos: list[tuple[str, int]] = []
    compras = [registro_de_compra(id=f"V{n}") for n in range(2500)]
    importar = Importar(cenario.unidades, cenario.clock, lambda: "X")
    importar(cenario.leitor(compras=compras), "ana", lambda arquivo, lidas: avancos.append((arquivo, lidas)))
    assert [lidas for arquivo, lidas in avancos if arquivo == "compras"] == [1000, 2000, 2500]


def test_a_run_that_breaks_is_recorded_as_interrupted_and_writes_nothing(cenario: Cenario) -> None:
    def quebrar(arquivo: str, lidas: int) -> None:  # noqa: ARG001 -- what a progress bar takes
        raise KeyboardInterrupt

    importar = Importar(cenario.unidades, cenario.clock, lambda: "X")
    with pytest.raises(KeyboardInterrupt):
        importar(cenario.leitor(), "ana", quebrar)
    [corrida] = cenario.unidades.banco.importacoes
    assert corrida.situacao is SituacaoImportacao.INTERROMPIDA
    assert cenario.unidades.banco.boletos == {}


def test_the_run_tells_when_it_began_and_ended(cenario: Cenario) -> None:
    inicio = cenario.clock.agora()
    importar = Importar(cenario.unidades, cenario.clock, lambda: "X")
    importacao = importar(cenario.leitor(), "ana", lambda *_: cenario.clock.avancar(timedelta(seconds=1)))
    assert (importacao.iniciada_em, importacao.terminada_em) == (inicio, inicio + timedelta(seconds=5))


class Interposta:
    """Transactions beside which something else happens before each one that writes."""

    def __init__(self, cenario: Cenario, antes: Callable[[], object], vezes: int) -> None:
        self._cenario = cenario
        self._antes = antes
        self._restam = vezes

    def leitura(self) -> UnitOfWork:
        return self._cenario.unidades.leitura()

    def escrita(self) -> UnitOfWork:
        if self._restam:
            self._restam -= 1
            self._antes()
        return self._cenario.unidades.escrita()


def test_what_another_run_wrote_in_between_is_judged_again(cenario: Cenario) -> None:
    """The other run pays R$ 70.00 of B1: what this one may pay by default is less than it was."""
    cenario.gravar(pagamentos=())
    outra = registro_de_pagamento(id="P9", valor=Decimal("70.00"))
    interposta = Interposta(cenario, lambda: cenario.gravar(boletos=(), pagamentos=[outra]), vezes=1)
    leitor = cenario.leitor(pagamentos=[registro_de_pagamento(valor=Decimal("70.00"))])
    Importar(interposta, cenario.clock, lambda: "X")(leitor, "ana")
    assert leitor.leituras == 2
    assert cenario.unidades.banco.pagamentos[1, "P1"].principal == Decimal("30.00")
    assert cenario.boleto().valor_pago == Decimal("140.00")


def test_a_company_that_another_run_created_in_between_is_not_created_again(cenario: Cenario) -> None:
    interposta = Interposta(cenario, cenario.gravar, vezes=1)
    importacao = Importar(interposta, cenario.clock, lambda: "X")(cenario.leitor(), "ana")
    assert importacao.total == Contagem(lidas=7, inalteradas=7)


def test_what_a_manager_changed_in_between_is_kept(cenario: Cenario) -> None:
    cenario.gravar()
    banco = cenario.unidades.banco

    def trocar_para_testes() -> None:
        gravada = banco.empresas[1]
        banco.empresas[1] = replace(gravada, empresa=replace(gravada.empresa, ambiente=Ambiente.HOMOLOGACAO))

    interposta = Interposta(cenario, trocar_para_testes, vezes=1)
    leitor = cenario.leitor(registro_da_empresa(ambiente=None, contato="Outro"))
    Importar(interposta, cenario.clock, lambda: "X")(leitor, "ana")
    empresa = banco.empresas[1].empresa
    assert (empresa.contato, empresa.ambiente) == ("Outro", Ambiente.HOMOLOGACAO)


def test_a_run_gives_way_to_others_that_never_end(cenario: Cenario) -> None:
    interposta = Interposta(cenario, cenario.gravar, vezes=TENTATIVAS)
    with pytest.raises(Erro) as erro:
        Importar(interposta, cenario.clock, lambda: "X")(cenario.leitor(), "ana")
    assert erro.value.codigo is Codigo.INDISPONIVEL
