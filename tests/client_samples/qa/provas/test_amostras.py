"""The judgement of the four programs: one that prints or ends otherwise than the service answers is found out."""

from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from client_samples.qa.evidencia import Evidencias
from client_samples.qa.juizo import Divergencia, NaoAplicavel
from client_samples.qa.provas.amostras import (
    envia_e_acompanha,
    explica_a_falha,
    lista_os_boletos,
    mostra_a_analise,
    salva_o_pdf,
)
from client_samples.qa.servico import Servico
from tests.client_samples.qa.servico_de_mentira import boleto, retorno, servico

LISTA = "print('000 - Certo.\\nT1  x\\nT2  x\\n2 de 9 boletos; saldo total R$ 7,50')"
SALVA = "import sys; print('000 - Certo. ', '0' * 47); open(sys.argv[-1] + '/a.pdf', 'wb').write(b'%PDF-')"
ENVIA = "print('000 - Certo.\\nqa@example.com ENVIADO')"
ANALISA = (
    "print('000 - Certo.\\n a R$ 1,00\\n b R$ 2,00\\n c R$ 3,00\\n d R$ 4,00\\n e 09/11/2026\\n f R$ 5,00')"
)
EXPLICA = "raise SystemExit(print('Falha 102: não', file=__import__('sys').stderr) or 2)"
CERTOS = [
    (lista_os_boletos, "consultar_boletos", LISTA),
    (salva_o_pdf, "emitir_boleto", SALVA),
    (envia_e_acompanha, "enviar_boleto_email", ENVIA),
    (mostra_a_analise, "analise_financeira", ANALISA),
    (explica_a_falha, "consultar_boletos", EXPLICA),
]
ERRADOS = [
    (lista_os_boletos, "consultar_boletos", LISTA.replace("T2", "T3")),
    (lista_os_boletos, "consultar_boletos", LISTA.replace("T1  x\\nT2", "T2  x\\nT1")),
    (lista_os_boletos, "consultar_boletos", LISTA.replace("2 de 9", "2 de 8")),
    (lista_os_boletos, "consultar_boletos", LISTA.replace("000", "001")),
    (salva_o_pdf, "emitir_boleto", SALVA.replace("%PDF-", "%PDF")),
    (salva_o_pdf, "emitir_boleto", SALVA.replace("47", "46")),
    (envia_e_acompanha, "enviar_boleto_email", ENVIA.replace("ENVIADO", "PENDENTE")),
    (envia_e_acompanha, "enviar_boleto_email", f"{ENVIA}; raise SystemExit(3)"),
    *((mostra_a_analise, "analise_financeira", ANALISA.replace(f"R$ {n}", "R$ 9")) for n in range(1, 6)),
    (mostra_a_analise, "analise_financeira", ANALISA.replace("09/11", "10/11")),
    (explica_a_falha, "consultar_boletos", EXPLICA.replace("102", "101")),
    (explica_a_falha, "consultar_boletos", EXPLICA.replace("or 2", "or 1")),
]


@pytest.fixture
def no_ar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Servico:
    """A service whose answers never change. Programs are found in the working folder."""
    (tmp_path / "client_samples").mkdir()
    (tmp_path / "client_samples" / "__init__.py").touch()
    monkeypatch.chdir(tmp_path)
    evidencias = Evidencias(tmp_path)
    evidencias.abrir("caso")
    reais: dict[str, Any] = {
        nome: Decimal(n)
        for n, nome in enumerate(("totalCompras", "valorPago", "valorAVencer", "valorVencido"), 1)
    }
    boletos = boleto("T1"), boleto("T2")

    def responder(_: str, **__: Any) -> Any:
        return retorno(
            "000",
            boletos=SimpleNamespace(boleto=list(boletos), boletoEmitido=[boletos[0]]),
            totalRegistros=9,
            valorTotalSaldo=Decimal("7.5"),
            sha256=sha256(b"%PDF-").hexdigest(),
            valorUltimaCompra=Decimal(5),
            dataUltimaCompra=date(2026, 11, 9),
            **reais,
        )

    return servico(responder, *boletos, evidencias=evidencias)


def programa(nome: str, faz: str) -> None:
    Path(f"client_samples/{nome}.py").write_text(faz, "utf-8")


@pytest.mark.parametrize(("caso", "nome", "faz"), CERTOS)
def test_a_program_that_does_as_it_should_passes(no_ar: Servico, caso: Any, nome: str, faz: str) -> None:
    programa(nome, faz)
    caso(no_ar)


@pytest.mark.parametrize(("caso", "nome", "faz"), ERRADOS)
def test_a_program_that_does_otherwise_is_found_out(no_ar: Servico, caso: Any, nome: str, faz: str) -> None:
    programa(nome, faz)
    with pytest.raises(Divergencia):
        caso(no_ar)


def test_what_the_manager_withholds_does_not_apply(no_ar: Servico) -> None:
    programa("analise_financeira", EXPLICA.replace("102", "110"))
    with pytest.raises(NaoAplicavel, match="analise_financeira"):
        mostra_a_analise(no_ar)
