"""Payments, several to a boleto, and what they add up to on it.

``principal`` that the source does not say is as much of the payment as the boleto still owes: value less
abatimento less the principal of its other payments. A payment that was undone comes again with value zero.
Whether the debt is settled is for the source to say, never for this sum.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ws.application.importacao.conferencia.campos import CODIGO, Forma
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.importacao.corrida.plano import Plano
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.mudancas import Mudancas
from ws.application.ports.importacao.registros import RegistroPagamento
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.encargos import ZERO
from ws.domain.carteira.pagamento import Pagamento

FORMA = Forma(
    "id",
    obrigatorias=("boleto", "data", "valor"),
    tamanhos={"id": CODIGO, "boleto": CODIGO, "canal": 20},
    quantias=("valor", "principal"),
)


@dataclass
class RegrasDePagamentos:
    """Fulfils :class:`ws.application.importacao.corrida.conciliar.Regras`."""

    acervo: Acervo
    plano: Plano
    chave: str = FORMA.chave
    _boletos: dict[str, Boleto] = field(default_factory=dict)
    """Every boleto met so far, as it will be but for its payments."""
    _dos_boletos: dict[str, dict[str, Pagamento]] = field(default_factory=dict)
    """All payments of each, as they will be."""

    def preparar(self, registros: Sequence[RegistroPagamento]) -> Mapping[str, Pagamento]:
        """The stored payments, the boletos they are of, and the other payments of those."""
        empresa_id = self.plano.empresa.id
        guardados = self.acervo.pagamentos(empresa_id, [registro.id for registro in registros])
        nomeados = {registro.boleto for registro in registros if registro.boleto}
        novos = sorted((nomeados | {p.boleto for p in guardados.values()}) - self._boletos.keys())
        anteriores = self.acervo.pagamentos_dos_boletos(empresa_id, novos)
        for id_boleto, boleto in self.acervo.boletos(empresa_id, novos).items():
            self._boletos[id_boleto] = boleto
            self._dos_boletos[id_boleto] = {p.id: p for p in anteriores.get(id_boleto, ())}
        for id_boleto in novos:
            if (mudado := self.plano.boletos.achar(id_boleto, {})) is not None:
                self._boletos[id_boleto] = mudado
                self._dos_boletos.setdefault(id_boleto, {})
        return guardados

    def julgar(
        self, registro: RegistroPagamento, guardado: Pagamento | None, falhas: Falhas
    ) -> Pagamento | None:
        """The payment as it will be."""
        FORMA.conferir(registro, falhas, novo=guardado is None)
        _conferir_principal(registro, guardado, falhas)
        boleto = self._boleto(registro, guardado, falhas)
        if falhas or boleto is None:
            return None
        unido = self._unir(registro, guardado, boleto)
        self._dos_boletos[boleto.id][unido.id] = unido
        return unido

    def boletos_pagos(self) -> Mudancas[Boleto]:
        """The boletos whose sums the payments change, to be put over the plan's."""
        somados = {
            id_boleto: somado
            for id_boleto, boleto in self._boletos.items()
            if (somado := _somar(boleto, self._dos_boletos[id_boleto])) != boleto
        }
        novos = self.plano.boletos.mudancas.novos
        return Mudancas(
            {id_boleto: boleto for id_boleto, boleto in somados.items() if id_boleto in novos},
            {id_boleto: boleto for id_boleto, boleto in somados.items() if id_boleto not in novos},
        )

    def _boleto(
        self, registro: RegistroPagamento, guardado: Pagamento | None, falhas: Falhas
    ) -> Boleto | None:
        id_boleto = registro.boleto or (guardado.boleto if guardado else "")
        if not id_boleto:
            return None
        boleto = self.plano.boletos.referido(id_boleto, self._boletos.get(id_boleto), "boleto", falhas)
        if boleto is not None and guardado is not None and guardado.boleto != id_boleto:
            falhas.recusar("boleto", CodigoDeImportacao.BOLETO_DO_PAGAMENTO)
        return boleto

    def _unir(self, registro: RegistroPagamento, guardado: Pagamento | None, boleto: Boleto) -> Pagamento:
        valor = _valor(registro, guardado)
        data = registro.data or (guardado.data if guardado else None)
        assert data is not None, "the caller refuses a new payment without it"
        principal = registro.principal
        if principal is None and guardado is not None and guardado.valor == valor:
            principal = guardado.principal
        if principal is None:
            principal = min(valor, self._em_aberto(boleto, registro.id))
        canal = registro.canal if registro.canal is not None else guardado.canal if guardado else ""
        return Pagamento(registro.id, boleto.id, data, valor, principal, canal)

    def _em_aberto(self, boleto: Boleto, exceto: str) -> Decimal:
        """What the boleto owes of its value but for one payment, whatever its state."""
        outros = (p.principal for p in self._dos_boletos[boleto.id].values() if p.id != exceto)
        return max(boleto.valor - boleto.abatimento - sum(outros, ZERO), ZERO)


def _conferir_principal(registro: RegistroPagamento, guardado: Pagamento | None, falhas: Falhas) -> None:
    """Only one that the source gives can be too much; any other is computed from what was paid."""
    principal = registro.principal
    if principal is not None and falhas.sem("valor", "principal") and principal > _valor(registro, guardado):
        falhas.recusar("principal", CodigoDeImportacao.PRINCIPAL_DEMAIS)


def _valor(registro: RegistroPagamento, guardado: Pagamento | None) -> Decimal:
    return registro.valor if registro.valor is not None else guardado.valor if guardado else ZERO


def _somar(boleto: Boleto, pagamentos: Mapping[str, Pagamento]) -> Boleto:
    feitos = [pagamento for pagamento in pagamentos.values() if pagamento.valor]
    return replace(
        boleto,
        valor_pago=sum((pagamento.valor for pagamento in feitos), ZERO),
        principal_pago=sum((pagamento.principal for pagamento in feitos), ZERO),
        data_pagamento=max((pagamento.data for pagamento in feitos), default=None),
    )
