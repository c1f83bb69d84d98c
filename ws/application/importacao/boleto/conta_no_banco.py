"""A collection account as its bank's rule sees it: what computes the bar codes of its titles."""

from dataclasses import dataclass

from ws.application.importacao.conferencia.campos import ditos, em_comum
from ws.desfechos.erro import Erro
from ws.domain.cadastro.conta import ContaCadastrada
from ws.febraban import bancos
from ws.febraban.cobranca import Cobranca

EM_COMUM = em_comum(ContaCadastrada, Cobranca)


@dataclass(frozen=True, slots=True)
class ContaNoBanco:
    """An account with what computing its titles needs."""

    conta: ContaCadastrada
    cobranca: Cobranca
    """The account's part of it; number and instalment are each title's."""
    suportada: bool
    """The bank's rule is known here."""
    calcula: bool
    """Bar codes are computed: the rule is known, and the account says anything that they are computed from."""


def no_banco(conta: ContaCadastrada, documento_da_empresa: str) -> ContaNoBanco:
    """``conta`` with the bank's view of it; ``documento_da_empresa`` is the CPF or CNPJ of an account that has no
    beneficiário of its own."""
    dono = conta.beneficiario.documento if conta.beneficiario else documento_da_empresa
    cobranca = Cobranca(**ditos(conta, EM_COMUM), cpf_cnpj=dono)
    suportada = _suportado(conta.banco)
    com_dados = bool(conta.agencia or conta.conta or conta.convenio or conta.carteira)
    return ContaNoBanco(conta, cobranca, suportada, suportada and com_dados)


def _suportado(banco: str) -> bool:
    try:
        bancos.banco(banco)
    except Erro:
        return False
    return True
