"""Titles, each against its stored self, its account and its customer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ws.application.importacao.boleto_novo import rascunho_novo
from ws.application.importacao.boleto_registrado import rascunho_registrado
from ws.application.importacao.conferencia import exigir
from ws.application.importacao.conta import ContaPronta
from ws.application.importacao.diario import Diario
from ws.application.importacao.falhas import Falhas
from ws.application.importacao.forma_do_boleto import OBRIGATORIAS, falhas_de_forma
from ws.application.importacao.pix import COLUNA, conferir_pix
from ws.application.importacao.plano import Plano
from ws.application.importacao.titulo import com_titulo, titulo_novo, titulo_registrado
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.leitor import Linha
from ws.application.ports.importacao.registros import Falha, RegistroBoleto
from ws.domain.cadastro.cliente import Cliente
from ws.domain.carteira.boleto import Boleto


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

    def unir(
        self, linha: Linha[object], registro: RegistroBoleto, guardado: Boleto | None, falhas: Falhas
    ) -> Boleto | None:
        """The title as it will be."""
        falhas.juntar(falhas_de_forma(registro))
        if guardado is None:
            exigir(registro, OBRIGATORIAS, self.chave, falhas)
            cliente = self._cliente(registro.codigo_cliente, falhas)
            conta = self._conta(registro.conta, falhas)
            rascunho = rascunho_novo(registro, cliente, conta, falhas)
            titulo = titulo_novo(registro, rascunho, conta, falhas)
        else:
            conta = self._conta(guardado.conta, falhas)
            rascunho = rascunho_registrado(registro, guardado, falhas)
            titulo = titulo_registrado(registro, guardado, rascunho, conta, falhas)
        _conferir_datas_e_abatimento(rascunho, guardado, falhas)
        avisos = _conferir_pix(rascunho, guardado, falhas)
        if falhas or titulo is None or not rascunho.codigo_cliente:
            return None
        for aviso in avisos:
            self.diario.avisar(linha, aviso)
        return com_titulo(rascunho, titulo)

    def _cliente(self, codigo: str | None, falhas: Falhas) -> Cliente | None:
        if codigo is None:
            return None
        clientes = self.plano.clientes
        achado = clientes.mudancas.get(codigo) or self._clientes.get(codigo)
        return clientes.referido(codigo, achado, "codigo_cliente", falhas)

    def _conta(self, codigo: str | None, falhas: Falhas) -> ContaPronta | None:
        if codigo is None:
            return None
        return self.plano.contas.referido(codigo, self.contas.get(codigo), "conta", falhas)


def _conferir_datas_e_abatimento(rascunho: Boleto, guardado: Boleto | None, falhas: Falhas) -> None:
    if falhas.sem("valor", "abatimento") and rascunho.abatimento > rascunho.valor:
        falhas.recusar("abatimento", "Deve ser no máximo o valor do boleto.")
    limite = rascunho.limite_pagamento
    if limite is None or limite >= rascunho.data_vencimento or not falhas.sem("data_vencimento"):
        return
    if guardado is not None and limite == guardado.limite_pagamento:
        motivo = "O limite gravado é anterior ao novo vencimento: informe o novo limite."
    else:
        motivo = "Deve ser o dia do vencimento ou um posterior."
    falhas.recusar("limite_pagamento", motivo)


def _conferir_pix(rascunho: Boleto, guardado: Boleto | None, falhas: Falhas) -> Sequence[Falha]:
    """What somebody should look at in a Pix text that is not the stored one."""
    antes = guardado.pix_copia_cola if guardado else ""
    if rascunho.pix_copia_cola in ("", antes) or not falhas.sem(COLUNA):
        return ()
    return tuple(conferir_pix(rascunho, falhas))
