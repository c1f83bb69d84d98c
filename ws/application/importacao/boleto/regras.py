"""Titles, each against its stored self, its account and its customer: the way of one row, from top to bottom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ws.application.importacao.boleto.casamento import Casado, casar_novo, casar_registrado
from ws.application.importacao.boleto.coerencia import conferir_coerencia
from ws.application.importacao.boleto.conta_no_banco import ContaNoBanco
from ws.application.importacao.boleto.forma import FORMA, em_forma
from ws.application.importacao.boleto.titulo import calcular
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
    chave: str = FORMA.chave
    _clientes: Mapping[str, Cliente | None] = field(default_factory=dict)

    def preparar(self, registros: Sequence[RegistroBoleto]) -> Mapping[str, Boleto]:
        """The stored titles, and the customers named, as they will be."""
        empresa_id, clientes = self.plano.empresa.id, self.plano.clientes
        codigos = {registro.codigo_cliente for registro in registros if registro.codigo_cliente}
        guardados = self.acervo.clientes(empresa_id, sorted(codigos))
        self._clientes = {codigo: clientes.achar(codigo, guardados) for codigo in codigos}
        return self.acervo.boletos(empresa_id, [registro.id for registro in registros])

    def julgar(self, registro: RegistroBoleto, guardado: Boleto | None, falhas: Falhas) -> Boleto | None:
        """The title as it will be."""
        lido = em_forma(registro, falhas, novo=guardado is None)
        casado = self._casar(lido, guardado, falhas)
        calculado = calcular(casado, falhas)
        conferir_coerencia(casado, falhas)
        if calculado is None or "pagador" not in casado.campos or falhas:
            return None
        return Boleto(**(casado.campos | calculado))

    def _casar(self, lido: RegistroBoleto, guardado: Boleto | None, falhas: Falhas) -> Casado:
        """With its customer and its account, as far as they are known and were not refused."""
        contas, clientes = self.plano.contas, self.plano.clientes
        if guardado is not None:
            conta = contas.referido(guardado.conta, self.contas.get(guardado.conta), "conta", falhas)
            return casar_registrado(lido, guardado, conta, falhas)
        cliente, conta = None, None
        if lido.codigo_cliente is not None:
            achado = self._clientes.get(lido.codigo_cliente)
            cliente = clientes.referido(lido.codigo_cliente, achado, "codigo_cliente", falhas)
        if lido.conta is not None:
            conta = contas.referido(lido.conta, self.contas.get(lido.conta), "conta", falhas)
        return casar_novo(lido, cliente, conta, falhas)
