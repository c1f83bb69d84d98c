"""Titles, each against its stored self, its account and its customer: the way of one row, from top to bottom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ws.application.importacao.boleto.casamento import Casado, casar_novo, casar_registrado
from ws.application.importacao.boleto.coerencia import conferir_coerencia
from ws.application.importacao.boleto.conta_no_banco import ContaNoBanco
from ws.application.importacao.boleto.forma import OBRIGATORIAS, em_forma
from ws.application.importacao.boleto.titulo import calcular
from ws.application.importacao.conferencia.campos import exigir
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.importacao.corrida.plano import Plano
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.registros import RegistroBoleto
from ws.domain.cadastro.cliente import Cliente
from ws.domain.carteira.boleto import Boleto


@dataclass
class RegrasDeBoletos:
    """Fulfils :class:`ws.application.importacao.corrida.conciliar.Regras`."""

    acervo: Acervo
    plano: Plano
    contas: Mapping[str, ContaNoBanco]
    """Every account there will be, by its key."""
    chave: str = "id"
    _clientes: Mapping[str, Cliente] = field(default_factory=dict)

    def preparar(self, registros: Sequence[RegistroBoleto]) -> Mapping[str, Boleto]:
        """The stored titles, and the customers named."""
        empresa_id = self.plano.empresa.id
        codigos = {registro.codigo_cliente for registro in registros if registro.codigo_cliente}
        self._clientes = self.acervo.clientes(empresa_id, sorted(codigos))
        return self.acervo.boletos(empresa_id, [registro.id for registro in registros])

    def julgar(self, registro: RegistroBoleto, guardado: Boleto | None, falhas: Falhas) -> Boleto | None:
        """The title as it will be."""
        lido = em_forma(registro, falhas)
        casado = self._casar(lido, guardado, falhas)
        calculado = calcular(casado, falhas)
        conferir_coerencia(casado, falhas)
        if falhas or calculado is None or not casado.completo:
            return None
        return Boleto(**(casado.campos | calculado))

    def _casar(self, lido: RegistroBoleto, guardado: Boleto | None, falhas: Falhas) -> Casado:
        if guardado is not None:
            return casar_registrado(lido, guardado, self._conta(guardado.conta, falhas), falhas)
        exigir(lido, OBRIGATORIAS, self.chave, falhas)
        cliente = self._cliente(lido.codigo_cliente, falhas)
        return casar_novo(lido, cliente, self._conta(lido.conta, falhas))

    def _cliente(self, codigo: str | None, falhas: Falhas) -> Cliente | None:
        if codigo is None:
            return None
        clientes = self.plano.clientes
        achado = clientes.achar(codigo, self._clientes)
        return clientes.referido(codigo, achado, "codigo_cliente", falhas)

    def _conta(self, codigo: str | None, falhas: Falhas) -> ContaNoBanco | None:
        if codigo is None:
            return None
        return self.plano.contas.referido(codigo, self.contas.get(codigo), "conta", falhas)
