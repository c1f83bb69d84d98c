"""Collection accounts: their data are judged by the bank's own rule when they are stored, not on the paper.

An account is as the file says, whole; one that the file does not name stays as it is. The defaults are copied
to a boleto when it is new, so that changing them never alters a registered title. An account without branch,
account, convênio and carteira only takes titles that come as the bank issued them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from re import compile as expressao

from ws.application.cadastro.regras_da_aparencia import conferir_logo
from ws.application.importacao.boleto.conta_no_banco import no_banco
from ws.application.importacao.conferencia.campos import CODIGO, LINHA, conferir_tamanhos
from ws.application.importacao.conferencia.encargos import conferir_padroes
from ws.application.importacao.conferencia.partes import conferir_parte
from ws.application.importacao.corrida.falhas import Falhas
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro
from ws.domain.cadastro.conta import ContaCadastrada
from ws.febraban import bancos

ALGARISMOS, LETRAS = 20, 10
"""As many as any bank has, and some more."""
_BANCO = expressao(r"[0-9]{3}\Z")
_ALGARISMOS = expressao(rf"[0-9]{{0,{ALGARISMOS}}}\Z")
_LETRAS_E_ALGARISMOS = expressao(rf"[0-9A-Za-z]{{0,{LETRAS}}}\Z")
_EM_ALGARISMOS = ("agencia", "conta", "convenio", "posto")
_EM_LETRAS_E_ALGARISMOS = ("agencia_dv", "conta_dv", "carteira", "modalidade")
_DO_BANCO = (*_EM_ALGARISMOS, *_EM_LETRAS_E_ALGARISMOS)
"""What a bank's rule looks at."""


@dataclass
class RegrasDeContas:
    """Fulfils :class:`ws.application.importacao.corrida.conciliar.Regras`."""

    guardadas: Mapping[str, ContaCadastrada]
    documento_da_empresa: str
    chave: str = "codigo"

    def preparar(self, registros: Sequence[ContaCadastrada]) -> Mapping[str, ContaCadastrada]:
        """Accounts are few: all of them are here already."""
        return {
            conta.codigo: self.guardadas[conta.codigo]
            for conta in registros
            if conta.codigo in self.guardadas
        }

    def julgar(
        self, registro: ContaCadastrada, guardado: ContaCadastrada | None, falhas: Falhas
    ) -> ContaCadastrada | None:
        """The account as it will be."""
        conferir_tamanhos(registro, {"codigo": CODIGO, "local_pagamento": LINHA}, falhas)
        _conferir_forma(registro, falhas)
        conferir_padroes(registro.padroes, falhas)
        if (proprio := registro.beneficiario) is not None:
            registro = replace(
                registro, beneficiario=conferir_parte(proprio, "beneficiario.", falhas, "cnpj")
            )
        registro = _com_logo(registro, guardado, falhas)
        if guardado is not None and guardado.banco != registro.banco:
            falhas.recusar("banco", CodigoDeImportacao.BANCO_DA_CONTA)
        if falhas.sem("banco", "beneficiario", "beneficiario.cnpj", *_DO_BANCO):
            self._conferir_pelo_banco(registro, falhas)
        return None if falhas else registro

    def _conferir_pelo_banco(self, conta: ContaCadastrada, falhas: Falhas) -> None:
        pronta = no_banco(conta, self.documento_da_empresa)
        if pronta.calcula:
            try:
                bancos.banco(conta.banco).conferir_conta(pronta.cobranca)
            except Erro as invalido:
                falhas.incluir(invalido.desfecho)


def _com_logo(conta: ContaCadastrada, guardada: ContaCadastrada | None, falhas: Falhas) -> ContaCadastrada:
    """The account told by the logo it brings. The file of one that it has already is not carried again."""
    if conta.logo_banco is None:
        return conta
    try:
        conferir_logo(conta.logo_banco)
    except Erro as recusada:
        falhas.incluir(recusada.desfecho.em(campo="logo_banco"))
    resumo = sha256(conta.logo_banco).hexdigest()
    tem = guardada is not None and guardada.logo_sha256 == resumo
    return replace(conta, logo_sha256=resumo, logo_banco=None if tem else conta.logo_banco)


def _conferir_forma(conta: ContaCadastrada, falhas: Falhas) -> None:
    if not _BANCO.match(conta.banco):
        falhas.recusar("banco", CodigoDeImportacao.NUMERO_DO_BANCO)
    for coluna in _EM_ALGARISMOS:
        if not _ALGARISMOS.match(getattr(conta, coluna)):
            falhas.recusar(coluna, CodigoDeImportacao.SO_ALGARISMOS, maximo=ALGARISMOS)
    for coluna in _EM_LETRAS_E_ALGARISMOS:
        if not _LETRAS_E_ALGARISMOS.match(getattr(conta, coluna)):
            falhas.recusar(coluna, CodigoDeImportacao.SO_LETRAS_E_ALGARISMOS, maximo=LETRAS)
