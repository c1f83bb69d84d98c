"""What happened to one boleto. Fulfils :class:`ws.application.ports.carteira.historico.HistoricoRepository`."""

from sqlalchemy import Connection, bindparam, select

from ws.adapters.db.modelo import emissao, mensagem_email, pagamento, remessa, remessa_boleto
from ws.application.ports.carteira.historico import EmissaoDoBoleto, EnvioDoBoleto
from ws.domain.carteira.pagamento import Pagamento

MOSTRADOS = 50
"""Latest emissions and messages that a page shows."""

_p, _e, _rb, _r, _m = pagamento.c, emissao.c, remessa_boleto.c, remessa.c, mensagem_email.c
COLUNAS_DO_PAGAMENTO = (_p.id, _p.boleto_id, _p.data, _p.valor, _p.principal, _p.canal)
PAGAMENTOS = (
    select(*COLUNAS_DO_PAGAMENTO)
    .where(_p.empresa_id == bindparam("da_empresa"), _p.boleto_id == bindparam("do_boleto"))
    .order_by(_p.data, _p.id)
)
EMISSOES = (
    select(_e.quando, _e.modelo)
    .where(
        _e.empresa_id == bindparam("da_empresa"),
        _e.boleto_id == bindparam("do_boleto"),
        _e.acesso_id == bindparam("do_acesso"),
    )
    .order_by(_e.quando.desc(), _e.id)
    .limit(MOSTRADOS)
)
ENVIOS = (
    select(_r.criado_em, _r.protocolo, _m.email, _m.situacao, _m.mensagem)
    .select_from(remessa_boleto)
    .join(remessa, (_r.empresa_id == _rb.empresa_id) & (_r.protocolo == _rb.protocolo))
    .join(mensagem_email, (_m.empresa_id == _r.empresa_id) & (_m.protocolo == _r.protocolo))
    .where(
        _rb.empresa_id == bindparam("da_empresa"),
        _rb.boleto_id == bindparam("do_boleto"),
        _r.acesso_id == bindparam("do_acesso"),
    )
    .order_by(_r.criado_em.desc(), _r.protocolo, _m.ordem)
    .limit(MOSTRADOS)
)


class SqlHistoricoRepository:
    """Payments, emissions and messages."""

    def __init__(self, conexao: Connection) -> None:
        self._conexao = conexao

    def pagamentos(self, empresa_id: int, boleto_id: str) -> tuple[Pagamento, ...]:
        """Every payment, oldest first."""
        chave = {"da_empresa": empresa_id, "do_boleto": boleto_id}
        return tuple(Pagamento(*linha) for linha in self._conexao.execute(PAGAMENTOS, chave))

    def emissoes(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[EmissaoDoBoleto, ...]:
        """The latest second copies that the account asked for."""
        chave = {"da_empresa": empresa_id, "do_boleto": boleto_id, "do_acesso": acesso_id}
        return tuple(EmissaoDoBoleto(*linha) for linha in self._conexao.execute(EMISSOES, chave))

    def envios(self, empresa_id: int, boleto_id: str, acesso_id: int) -> tuple[EnvioDoBoleto, ...]:
        """The latest messages that the account asked for."""
        chave = {"da_empresa": empresa_id, "do_boleto": boleto_id, "do_acesso": acesso_id}
        return tuple(EnvioDoBoleto(*linha) for linha in self._conexao.execute(ENVIOS, chave))
