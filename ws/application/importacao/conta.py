"""Collection accounts: their data are judged by the bank's own rule when they are stored, not on the paper.

An account is as the file says, whole; one that the file does not name stays as it is. The defaults are copied
to a boleto when it is new, so that changing them never alters a registered title. An account without branch,
account, convênio and carteira only takes titles that come as the bank issued them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from re import compile as expressao

from ws.application.acessos.regras_de_acesso import GestaoRecusada
from ws.application.cadastro.regras_da_aparencia import conferir_logo
from ws.application.importacao.conferencia import CODIGO, LINHA, longos, parte
from ws.application.importacao.encargos import falhas_dos_padroes
from ws.application.importacao.falhas import Falhas
from ws.application.ports.importacao.leitor import Linha
from ws.application.ports.importacao.registros import Falha
from ws.domain.cadastro.conta import Conta
from ws.febraban import bancos
from ws.febraban.cobranca import Cobranca
from ws.febraban.errors import BancoNaoSuportado, CampoInvalido

_BANCO = expressao(r"[0-9]{3}\Z")
_ALGARISMOS = expressao(r"[0-9]{0,20}\Z")
_LETRAS_E_ALGARISMOS = expressao(r"[0-9A-Za-z]{0,10}\Z")
_EM_ALGARISMOS = ("agencia", "conta", "convenio", "posto")
_EM_LETRAS_E_ALGARISMOS = ("agencia_dv", "conta_dv", "carteira", "modalidade")
_DO_BANCO = (*_EM_ALGARISMOS, *_EM_LETRAS_E_ALGARISMOS)
"""What a bank's rule looks at."""


@dataclass(frozen=True, slots=True)
class ContaPronta:
    """An account with what computing its titles needs."""

    conta: Conta
    cobranca: Cobranca
    suportada: bool
    """The bank's rule is known here."""

    @property
    def calcula(self) -> bool:
        """Whether bar codes are computed: the rule is known and the account brings its data."""
        return self.suportada and com_dados(self.conta)


def com_dados(conta: Conta) -> bool:
    """Whether the account says anything that a bar code is computed from."""
    return bool(conta.agencia or conta.conta or conta.convenio or conta.carteira)


def preparar_conta(conta: Conta, documento_da_empresa: str) -> ContaPronta:
    """``conta`` with the bank's view of it."""
    dono = conta.beneficiario.documento if conta.beneficiario else documento_da_empresa
    cobranca = Cobranca(
        banco=conta.banco,
        carteira=conta.carteira,
        agencia=conta.agencia,
        agencia_dv=conta.agencia_dv,
        conta=conta.conta,
        conta_dv=conta.conta_dv,
        convenio=conta.convenio,
        modalidade=conta.modalidade,
        posto=conta.posto,
        cpf_cnpj=dono,
    )
    return ContaPronta(conta, cobranca, _suportado(conta.banco))


@dataclass
class RegrasDeContas:
    """Fulfils :class:`ws.application.importacao.conciliar.Regras`."""

    guardadas: Mapping[str, Conta]
    documento_da_empresa: str
    chave: str = "codigo"

    def preparar(self, registros: Sequence[Conta]) -> Mapping[str, Conta]:
        """Accounts are few: all of them are here already."""
        return {
            conta.codigo: self.guardadas[conta.codigo]
            for conta in registros
            if conta.codigo in self.guardadas
        }

    def unir(
        self,
        linha: Linha[object],  # noqa: ARG002 -- the port's signature
        registro: Conta,
        guardado: Conta | None,
        falhas: Falhas,
    ) -> Conta | None:
        """The account as it will be."""
        falhas.juntar(longos(registro, {"codigo": CODIGO, "local_pagamento": LINHA}))
        falhas.juntar(_falhas_de_forma(registro))
        falhas.juntar(falhas_dos_padroes(registro.padroes))
        if registro.beneficiario is not None:
            registro = replace(
                registro, beneficiario=parte(registro.beneficiario, "beneficiario.", falhas, "cnpj")
            )
        registro = _com_logo(registro, guardado, falhas)
        if guardado is not None and guardado.banco != registro.banco:
            falhas.recusar("banco", "O banco de uma conta cadastrada não muda: cadastre outra conta.")
        if falhas.sem("banco", "beneficiario", "beneficiario.cnpj", *_DO_BANCO):
            falhas.juntar(_falhas_do_banco(registro, self.documento_da_empresa))
        return None if falhas else registro


def _com_logo(conta: Conta, guardada: Conta | None, falhas: Falhas) -> Conta:
    """The account told by the logo it brings. The file of one that it has already is not carried again."""
    if conta.logo_banco is None:
        return conta
    try:
        conferir_logo(conta.logo_banco)
    except GestaoRecusada as recusada:
        falhas.recusar("logo_banco", recusada.mensagem)
    resumo = sha256(conta.logo_banco).hexdigest()
    tem = guardada is not None and guardada.logo_sha256 == resumo
    return replace(conta, logo_sha256=resumo, logo_banco=None if tem else conta.logo_banco)


def _falhas_de_forma(conta: Conta) -> Iterator[Falha]:
    if not _BANCO.match(conta.banco):
        yield Falha("banco", "Deve ter 3 algarismos, os do código de compensação.")
    for coluna in _EM_ALGARISMOS:
        if not _ALGARISMOS.match(getattr(conta, coluna)):
            yield Falha(
                coluna, "Deve ter só algarismos, sem dígito verificador, ponto ou hífen, no máximo 20."
            )
    for coluna in _EM_LETRAS_E_ALGARISMOS:
        if not _LETRAS_E_ALGARISMOS.match(getattr(conta, coluna)):
            yield Falha(coluna, "Deve ter só letras e algarismos, no máximo 10.")


def _falhas_do_banco(conta: Conta, documento_da_empresa: str) -> Iterator[Falha]:
    pronta = preparar_conta(conta, documento_da_empresa)
    if pronta.calcula:
        try:
            bancos.banco(conta.banco).conferir_conta(pronta.cobranca)
        except CampoInvalido as invalido:
            yield Falha(invalido.campo, invalido.regra)


def _suportado(banco: str) -> bool:
    try:
        bancos.banco(banco)
    except BancoNaoSuportado:
        return False
    return True
