"""The whole of a source against the whole of what is stored, in the order in which records refer to each other."""

from dataclasses import dataclass

from ws.application.importacao.boletos import RegrasDeBoletos
from ws.application.importacao.clientes import RegrasDeClientes
from ws.application.importacao.compras import RegrasDeCompras
from ws.application.importacao.conciliar import conciliar, so_contar
from ws.application.importacao.conta import ContaPronta, RegrasDeContas, preparar_conta
from ws.application.importacao.diario import Diario
from ws.application.importacao.empresa import unir_empresa
from ws.application.importacao.falhas import Falhas
from ws.application.importacao.pagamentos import RegrasDePagamentos
from ws.application.importacao.plano import Plano
from ws.application.ports.auditoria.eventos import SEM_EMPRESA
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.leitor import Leitor, Progresso
from ws.domain.cadastro.conta import Conta


@dataclass(frozen=True, slots=True)
class Julgamento:
    """What is to be written if nothing was refused, or (``plano`` None) not even the company could be told."""

    plano: Plano | None
    diario: Diario
    empresa_id: int
    """0 when the company is not stored yet."""


def julgar(acervo: Acervo, leitor: Leitor, progresso: Progresso) -> Julgamento:
    """Read and judge every record."""
    diario = Diario()
    empresa_id, plano = _empresa(acervo, leitor, diario)
    if plano is None:
        for linhas in (
            leitor.contas(),
            leitor.clientes(),
            leitor.boletos(),
            leitor.compras(),
            leitor.pagamentos(),
        ):
            so_contar(diario, linhas)
        return Julgamento(None, diario, empresa_id)
    contas = _contas(acervo, leitor, diario, plano, progresso)
    clientes = RegrasDeClientes(acervo, empresa_id, diario)
    conciliar(diario, plano.clientes, leitor.clientes(), clientes, progresso)
    boletos = RegrasDeBoletos(acervo, plano, diario, contas)
    conciliar(diario, plano.boletos, leitor.boletos(), boletos, progresso)
    compras = RegrasDeCompras(acervo, empresa_id, plano.clientes)
    conciliar(diario, plano.compras, leitor.compras(), compras, progresso)
    pagamentos = RegrasDePagamentos(acervo, plano)
    conciliar(diario, plano.pagamentos, leitor.pagamentos(), pagamentos, progresso)
    pagos = pagamentos.boletos_pagos()
    plano.boletos.mudancas.novos.update(pagos.novos)
    plano.boletos.mudancas.alterados.update(pagos.alterados)
    return Julgamento(plano, diario, empresa_id)


def _empresa(acervo: Acervo, leitor: Leitor, diario: Diario) -> tuple[int, Plano | None]:
    """The company's id, and the plan with what becomes of it. A refused company has a plan too, against which the
    rest is judged, unless it is not certain which company it is."""
    linha = leitor.empresa()
    contadores, falhas = diario.ler(linha), Falhas(linha.falhas)
    guardada = acervo.empresa(linha.chave) if linha.chave else None
    empresa_id = guardada.id if guardada else SEM_EMPRESA
    empresa = None if linha.registro is None else unir_empresa(linha.registro, guardada, falhas)
    if falhas:
        diario.recusar(linha, falhas)
    elif guardada is None:
        contadores.novas += 1
    elif guardada == empresa:
        contadores.inalteradas += 1
    else:
        contadores.alteradas += 1
    return empresa_id, Plano(empresa, guardada) if empresa and falhas.sem("codigo", "cnpj") else None


def _contas(
    acervo: Acervo, leitor: Leitor, diario: Diario, plano: Plano, progresso: Progresso
) -> dict[str, ContaPronta]:
    """Every account there will be, by its key."""
    documento = plano.empresa.beneficiario.documento
    guardadas: dict[str, Conta] = dict(acervo.contas(plano.empresa.id))
    conciliar(diario, plano.contas, leitor.contas(), RegrasDeContas(guardadas, documento), progresso)
    mudancas = plano.contas.mudancas
    todas = guardadas | mudancas.novos | mudancas.alterados
    return {codigo: preparar_conta(conta, documento) for codigo, conta in todas.items()}
