"""Spyne's input protocol: from the bytes of a request to the operation that it dispatches.

It judges in the contract's order: XML, envelope, credentials, operation, schema. Whatever it refuses leaves as an
:class:`ws.desfechos.erro.Erro`; Spyne's own faults are not used.
"""

from collections.abc import Callable, Mapping
from typing import Any

from lxml import etree
from spyne.protocol.soap import Soap11

from ws.application.acessos.entrada.credenciais import Credenciais
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.domain.acessos.acesso import Acesso
from ws.soap.contrato.namespaces import CONTRATO
from ws.soap.contrato.publicacao import Contrato
from ws.soap.mensagem.arvore import ler
from ws.soap.mensagem.chamada import Chamada
from ws.soap.mensagem.credenciais import ler_credenciais
from ws.soap.mensagem.envelope import abrir, e_codificado, versao_de
from ws.soap.mensagem.leitor import Leitor, leitor_de
from ws.soap.mensagem.leniencia import Regras, regras_do_pedido, suavizar
from ws.soap.validacao.elemento import nome_local
from ws.soap.validacao.validador import Validador

Autenticar = Callable[[Credenciais], Acesso]
"""From what a caller says of itself to who asks. Raises 102, 103 and 104."""


class ProtocoloDeEntrada(Soap11):
    """Reads SOAP 1.1 and 1.2, told apart by the envelope, on one URL."""

    def __init__(self, contrato: Contrato, autenticar: Autenticar) -> None:
        super().__init__(parse_xsi_type=False)
        self._autenticar = autenticar
        self._validar = Validador(contrato)
        esquema, operacoes = contrato.esquema, contrato.operacoes
        self._regras: Mapping[str, Regras] = {
            f"{{{CONTRATO}}}{nome}": regras_do_pedido(esquema, nome) for nome in operacoes
        }
        self._leitores: Mapping[str, Leitor] = {
            nome: leitor_de(esquema.elementos[nome], esquema) for nome in operacoes
        }

    def create_in_document(self, ctx: Any, charset: str | None = None) -> None:
        """Parse the bytes in ``ctx.in_string``. Raises 201, 202, 203 and 901."""
        ctx.in_document = ler(b"".join(ctx.in_string), charset)

    def decompose_incoming_envelope(self, ctx: Any, *_: object) -> None:
        """Judge envelope, credentials, operation and schema, in this order. Raises 101 to 104 and 204 to 213.

        Tells ``ctx.udc``, the call, its version of SOAP, who asks and which operation.
        """
        chamada: Chamada = ctx.udc
        chamada.versao = versao_de(ctx.in_document)
        envelope = abrir(ctx.in_document, chamada.versao)
        chamada.acesso = self._autenticar(ler_credenciais(chamada, envelope.cabecalhos))
        ctx.in_header_doc = envelope.cabecalhos
        ctx.in_body_doc = envelope.corpo
        ctx.method_request_string = str(envelope.corpo.tag)
        self._conferir(envelope.corpo)
        chamada.operacao = nome_local(envelope.corpo)

    def generate_method_contexts(self, ctx: Any) -> tuple[Any]:
        """The same context, which now knows its method. Spyne copies it for auxiliary methods; there are none."""
        (ctx.descriptor,) = self.get_call_handles(ctx)
        return (ctx,)

    def deserialize(self, ctx: Any, **_: object) -> None:
        """Read the arguments of the operation's method: one, the request."""
        ctx.in_object = (self._leitores[ctx.udc.operacao](ctx.in_body_doc).requisicao,)

    def _conferir(self, operacao: etree._Element) -> None:
        try:
            self._julgar(operacao)
        except Erro as erro:
            raise (Erro(Codigo.ESTILO_NAO_SUPORTADO) if e_codificado(operacao) else erro) from None

    def _julgar(self, operacao: etree._Element) -> None:
        regras = self._regras.get(str(operacao.tag))
        if regras is None:
            raise Erro(Codigo.OPERACAO_DESCONHECIDA)
        suavizar(operacao, regras)
        self._validar(operacao)
