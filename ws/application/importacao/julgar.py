"""The whole of a source against the whole of what is stored, in the order in which records refer to each other."""

from dataclasses import dataclass

from ws.application.importacao.boleto.conta_no_banco import ContaNoBanco, no_banco
from ws.application.importacao.boleto.regras import RegrasDeBoletos
from ws.application.importacao.clientes import RegrasDeClientes
from ws.application.importacao.compras import RegrasDeCompras
from ws.application.importacao.contas import RegrasDeContas
from ws.application.importacao.corrida.conciliar import conciliar, so_contar
from ws.application.importacao.corrida.diario import Diario
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.importacao.corrida.plano import Destino, Plano
from ws.application.importacao.empresa import unir_empresa
from ws.application.importacao.pagamentos import RegrasDePagamentos
from ws.application.ports.auditoria.eventos import SEM_EMPRESA
from ws.application.ports.cadastro.empresas import EmpresaRepository
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.leitor import Leitor, Progresso
from ws.domain.cadastro.conta import ContaCadastrada
from ws.domain.cadastro.empresa import Empresa


@dataclass(frozen=True, slots=True)
class Julgamento:
    """What is to be written if nothing was refused, or (``plano`` None) not even the company could be told."""

    plano: Plano | None
    diario: Diario
    empresa_id: int
    """0 when the company is not stored yet."""


def julgar(empresas: EmpresaRepository, acervo: Acervo, leitor: Leitor, progresso: Progresso) -> Julgamento:
    """Read and judge every record."""
    diario = Diario()
    empresa_id, plano = _empresa(empresas, leitor, diario)
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
    clientes = RegrasDeClientes(acervo, empresa_id)
    conciliar(diario, plano.clientes, leitor.clientes(), clientes, progresso)
    boletos = RegrasDeBoletos(acervo, plano, contas)
    conciliar(diario, plano.boletos, leitor.boletos(), boletos, progresso)
    compras = RegrasDeCompras(acervo, empresa_id, plano.clientes)
    conciliar(diario, plano.compras, leitor.compras(), compras, progresso)
    pagamentos = RegrasDePagamentos(acervo, plano)
    conciliar(diario, plano.pagamentos, leitor.pagamentos(), pagamentos, progresso)
    pagos = pagamentos.boletos_pagos()
    plano.boletos.mudancas.novos.update(pagos.novos)
    plano.boletos.mudancas.alterados.update(pagos.alterados)
    return Julgamento(plano, diario, empresa_id)


def _empresa(empresas: EmpresaRepository, leitor: Leitor, diario: Diario) -> tuple[int, Plano | None]:
    """The company's id, and the plan with what becomes of it. A refused company has a plan too, against which the
    rest is judged, unless it is not certain which company it is."""
    linha = leitor.empresa()
    falhas = Falhas(linha.falhas)
    guardada = empresas.por_codigo(linha.chave) if linha.chave else None
    empresa_id = guardada.id if guardada else SEM_EMPRESA
    empresa = None if linha.registro is None else unir_empresa(linha.registro, guardada, falhas)
    diario.anotar(linha, falhas, _destino(guardada, empresa))
    return empresa_id, Plano(empresa, guardada) if empresa and falhas.sem("codigo", "cnpj") else None


def _destino(guardada: Empresa | None, empresa: Empresa | None) -> Destino:
    if guardada is None:
        return "novas"
    return "inalteradas" if guardada == empresa else "alteradas"


def _contas(
    acervo: Acervo, leitor: Leitor, diario: Diario, plano: Plano, progresso: Progresso
) -> dict[str, ContaNoBanco]:
    """Every account there will be, by its key."""
    documento = plano.empresa.beneficiario.documento
    guardadas: dict[str, ContaCadastrada] = dict(acervo.contas(plano.empresa.id))
    conciliar(diario, plano.contas, leitor.contas(), RegrasDeContas(guardadas, documento), progresso)
    mudancas = plano.contas.mudancas
    todas = guardadas | mudancas.novos | mudancas.alterados
    return {codigo: no_banco(conta, documento) for codigo, conta in todas.items()}
