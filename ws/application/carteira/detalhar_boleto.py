"""DetalharBoleto: one boleto with its history, as the account that asks may know it."""

from dataclasses import dataclass
from typing import Protocol

from ws.application.auditoria.recusas import Recusas
from ws.application.ports.auditoria.emissoes import Emissao, EmissaoRepository
from ws.application.ports.cadastro.contas import ContaCobrancaRepository
from ws.application.ports.carteira.boletos import BoletoRepository
from ws.application.ports.carteira.pagamentos import PagamentoRepository
from ws.application.ports.clock import Clock
from ws.application.ports.correio.mensagens import EnvioDoBoleto, MensagemRepository
from ws.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso, Recurso
from ws.domain.cadastro.conta import ContaCobranca
from ws.domain.carteira.boleto import Boleto
from ws.domain.carteira.pagamento import Pagamento
from ws.domain.carteira.posicao import Posicao, posicao


@dataclass(frozen=True, slots=True)
class BoletoDetalhado:
    """The boleto, its position today, its account, every payment (oldest first), and what this account did with
    it (latest first)."""

    boleto: Boleto
    posicao: Posicao
    conta: ContaCobranca
    pagamentos: tuple[Pagamento, ...]
    emissoes: tuple[Emissao, ...]
    envios: tuple[EnvioDoBoleto, ...]


class Dados(UnitOfWork, Protocol):
    """A boleto and what happened to it."""

    @property
    def boletos(self) -> BoletoRepository: ...
    @property
    def contas(self) -> ContaCobrancaRepository: ...
    @property
    def pagamentos(self) -> PagamentoRepository: ...
    @property
    def emissoes(self) -> EmissaoRepository: ...
    @property
    def mensagens(self) -> MensagemRepository: ...


@dataclass(frozen=True)
class DetalharBoleto:
    """One boleto of the account that asks, and what happened to it."""

    unidades: UnitsOfWork[Dados]
    clock: Clock
    recusas: Recusas

    def __call__(self, acesso: Acesso, id_boleto: str) -> BoletoDetalhado:
        """Raises 110, and 310 for another customer's boleto as for one that was never issued."""
        with self.recusas.de(acesso, Recurso.CONSULTAR, boletos=[id_boleto]):
            acesso.exigir(Recurso.CONSULTAR)
            return self._detalhar(acesso, id_boleto)

    def _detalhar(self, acesso: Acesso, id_boleto: str) -> BoletoDetalhado:
        empresa_id = acesso.empresa.id
        with self.unidades.leitura() as uow:
            boleto = uow.boletos.por_ids(empresa_id, acesso.clientes, [id_boleto]).get(id_boleto)
            if boleto is None:
                raise Erro(Codigo.BOLETO_NAO_ENCONTRADO, campo="id_boleto")
            return BoletoDetalhado(
                boleto=boleto,
                posicao=posicao(boleto, self.clock.hoje(acesso.empresa.fuso)),
                conta=uow.contas.todas(empresa_id)[boleto.conta],
                pagamentos=uow.pagamentos.do_boleto(empresa_id, id_boleto),
                emissoes=uow.emissoes.do_boleto(empresa_id, id_boleto, acesso.id),
                envios=uow.mensagens.do_boleto(empresa_id, id_boleto, acesso.id),
            )
