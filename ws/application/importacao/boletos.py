"""Titles, each against its stored self, its account and its customer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ws.application.importacao.acervo import Acervo, Cliente
from ws.application.importacao.boleto_novo import boleto_novo
from ws.application.importacao.boleto_registrado import boleto_registrado
from ws.application.importacao.conferencia import faltando
from ws.application.importacao.conta import ContaPronta
from ws.application.importacao.diario import Diario, Recusada, SemJulgamento
from ws.application.importacao.forma_do_boleto import OBRIGATORIAS, falhas_de_forma
from ws.application.importacao.pix import conferir_pix
from ws.application.importacao.plano import Plano
from ws.application.importacao.registros import Falha, Linha, RegistroBoleto
from ws.domain.boleto import Boleto


@dataclass
class RegrasDeBoletos:
    """Fulfils :class:`ws.application.importacao.conciliar.Regras`."""

    acervo: Acervo
    plano: Plano
    diario: Diario
    contas: Mapping[str, ContaPronta]
    """Every account there will be."""
    chave: str = "id"
    _clientes: Mapping[str, Cliente] = field(default_factory=dict)

    def preparar(self, registros: Sequence[RegistroBoleto]) -> Mapping[str, Boleto]:
        """The stored titles, and the customers named."""
        empresa_id = self.plano.empresa.id
        codigos = {registro.codigo_cliente for registro in registros if registro.codigo_cliente}
        self._clientes = self.acervo.clientes(empresa_id, sorted(codigos))
        return self.acervo.boletos(empresa_id, [registro.id for registro in registros])

    def unir(self, linha: Linha[object], registro: RegistroBoleto, guardado: Boleto | None) -> Boleto:
        """The title as it will be."""
        falhas = list(falhas_de_forma(registro))
        if guardado is None:
            unido = self._novo(registro, falhas)
        else:
            unido = boleto_registrado(registro, guardado, self.contas[guardado.conta], falhas)
        _conferir_datas_e_abatimento(unido, guardado)
        if unido.pix_copia_cola and (guardado is None or unido.pix_copia_cola != guardado.pix_copia_cola):
            for aviso in conferir_pix(unido):
                self.diario.avisar(linha, aviso)
        return unido

    def _novo(self, registro: RegistroBoleto, falhas: list[Falha]) -> Boleto:
        falhas.extend(faltando(registro, OBRIGATORIAS))
        cliente = self._cliente(registro.codigo_cliente, falhas)
        conta = self._conta(registro.conta, falhas)
        if falhas or cliente is None or conta is None:
            raise Recusada(*falhas)
        return boleto_novo(registro, cliente, conta, falhas)

    def _cliente(self, codigo: str | None, falhas: list[Falha]) -> Cliente | None:
        clientes = self.plano.clientes
        if codigo is None:
            return None
        if codigo in clientes.recusados:
            raise SemJulgamento
        cliente = clientes.mudancas.get(codigo) or self._clientes.get(codigo)
        if cliente is None:
            falhas.append(Falha("codigo_cliente", "Não existe cliente com este código."))
        return cliente

    def _conta(self, codigo: str | None, falhas: list[Falha]) -> ContaPronta | None:
        if codigo is None:
            return None
        if codigo in self.plano.contas.recusados:
            raise SemJulgamento
        conta = self.contas.get(codigo)
        if conta is None:
            falhas.append(Falha("conta", "Não existe conta de cobrança com este código."))
        return conta


def _conferir_datas_e_abatimento(unido: Boleto, guardado: Boleto | None) -> None:
    if unido.abatimento > unido.valor:
        raise Recusada(Falha("abatimento", "Deve ser no máximo o valor do boleto."))
    limite = unido.limite_pagamento
    if limite is not None and limite < unido.data_vencimento:
        if guardado is not None and limite == guardado.limite_pagamento:
            motivo = "O limite gravado é anterior ao novo vencimento: informe o novo limite."
            raise Recusada(Falha("limite_pagamento", motivo))
        raise Recusada(Falha("limite_pagamento", "Deve ser o dia do vencimento ou um posterior."))
