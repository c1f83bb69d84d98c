"""EmitirBoleto: the PDF arrives whole, what cannot be issued is refused, and all or nothing."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any
from uuid import uuid4

from client_samples.qa.caso import casos
from client_samples.qa.envelope import campo, pedido
from client_samples.qa.historico import EM_ABERTO, historico, ids
from client_samples.qa.juizo import conferir, igual
from client_samples.qa.servico import Servico

EMITIR = "EmitirBoleto"


def um_boleto(servico: Servico) -> None:
    [boleto] = historico(servico).emitiveis()
    retorno = servico.chamar(EMITIR, idBoleto=[boleto.idBoleto])
    _pdf_inteiro(retorno)
    [emitido] = retorno.boletos.boletoEmitido
    for nome in ("idBoleto", "nossoNumero", "linhaDigitavel", "codigoBarras", "pixCopiaCola"):
        igual(nome, getattr(emitido, nome), getattr(boleto, nome))


def mesma_via(servico: Servico) -> None:
    [boleto] = historico(servico).emitiveis()
    vias = [servico.chamar(EMITIR, idBoleto=[boleto.idBoleto], modelo="A4").sha256 for _ in range(2)]
    igual("sha256 da segunda vez", vias[1], vias[0])


def varios_em_um(servico: Servico) -> None:
    pedidos = ids(historico(servico).emitiveis(2))[::-1]
    retorno = servico.chamar(EMITIR, idBoleto=pedidos)
    _pdf_inteiro(retorno)
    igual("ordem dos boletos", ids(retorno.boletos.boletoEmitido), pedidos)


def desconhecido(servico: Servico) -> None:
    _recusado(servico, [(f"QA-{uuid4().hex}", "310")])


def liquidado(servico: Servico) -> None:
    boleto = historico(servico).um("liquidado", lambda b: b.situacao == "LIQUIDADO")
    _recusado(servico, [(boleto.idBoleto, "311")])


def cancelado(servico: Servico) -> None:
    boleto = historico(servico).um("cancelado", lambda b: b.situacao == "CANCELADO")
    _recusado(servico, [(boleto.idBoleto, "312")])


def _registrado(boleto: Any) -> bool:
    return boleto.situacao in EM_ABERTO and boleto.situacaoBanco == "REGISTRADO" and not boleto.emitivel


def _no_banco(*situacoes: str) -> Callable[[Any], bool]:
    return lambda boleto: boleto.situacao in EM_ABERTO and boleto.situacaoBanco in situacoes


NAO_EMITIVEIS: tuple[tuple[str, str, Callable[[Any], object]], ...] = (
    ("313", "baixado no banco", _no_banco("BAIXADO")),
    ("314", "pago em parte", lambda b: _registrado(b) and b.valorPago),
    ("315", "sem linha digitável", lambda b: _registrado(b) and not b.valorPago and b.linhaDigitavel is None),
    ("316", "rejeitado pelo banco", _no_banco("REJEITADO")),
    ("317", "em cartório ou protestado", _no_banco("EM_CARTORIO", "PROTESTADO")),
    ("318", "além do prazo-limite", lambda b: _registrado(b) and not b.valorPago and b.linhaDigitavel),
)
"""Codes of what is owed and cannot be issued, what such a boleto is, and how one is known among the others."""


def nao_emitivel(codigo: str, descricao: str, teste: Callable[[Any], object]) -> Callable[[Servico], None]:
    """The case of one of those codes."""

    def provar(servico: Servico) -> None:
        boleto = historico(servico).um(f"em aberto, {descricao}", teste)
        igual("emitivel", boleto.emitivel, False)
        _recusado(servico, [(boleto.idBoleto, codigo)])

    return provar


def repetido(servico: Servico) -> None:
    [boleto] = historico(servico).emitiveis()
    retorno = servico.chamar(EMITIR, idBoleto=[boleto.idBoleto] * 2)
    igual("código", retorno.resultado.codigo, "319")
    igual("pdf", retorno.pdf, None)


def tudo_ou_nada(servico: Servico) -> None:
    """One good boleto among refused ones: no PDF, and the refusals in the request's order."""
    bom = historico(servico).emitiveis()[0].idBoleto
    pago = historico(servico).um("liquidado", lambda b: b.situacao == "LIQUIDADO").idBoleto
    primeiro, ultimo = (f"QA-{uuid4().hex}" for _ in range(2))
    _recusado(servico, [(primeiro, "310"), (bom, ""), (pago, "311"), (ultimo, "310")])
    _recusado(servico, [(pago, "311"), (primeiro, "310"), (bom, "")])


def cinquenta_e_um(servico: Servico) -> None:
    campos = "".join(campo("idBoleto", f"QA-{numero}") for numero in range(51))
    resposta = servico.postar(pedido(EMITIR, campos))
    igual("HTTP e falha", (resposta.status, resposta.codigo), (500, "211"))


def _pdf_inteiro(retorno: Any) -> None:
    igual("código", retorno.resultado.codigo, "000")
    conferir(retorno.pdf.startswith(b"%PDF-"), "um PDF")
    igual("tamanhoBytes", retorno.tamanhoBytes, len(retorno.pdf))
    igual("sha256", retorno.sha256, sha256(retorno.pdf).hexdigest())
    igual("tipoConteudo", retorno.tipoConteudo, "application/pdf")
    conferir(retorno.nomeArquivo.endswith(".pdf"), "um nomeArquivo que termine em .pdf")


def _recusado(servico: Servico, pedidos: list[tuple[str, str]]) -> None:
    """Ask for these ids; each refused one is paired with its code, the others with nothing."""
    retorno = servico.chamar(EMITIR, idBoleto=[id_boleto for id_boleto, _ in pedidos])
    esperadas = [(id_boleto, codigo) for id_boleto, codigo in pedidos if codigo]
    igual("código", retorno.resultado.codigo, esperadas[0][1])
    igual("recusas", [(r.idBoleto, r.codigo) for r in retorno.recusas.recusa], esperadas)
    igual("pdf", retorno.pdf, None)


CASOS = casos(
    "emissao",
    ("um boleto: PDF inteiro e os mesmos números da consulta", um_boleto),
    ("a mesma via tem os mesmos bytes", mesma_via),
    ("vários boletos em um PDF, na ordem do pedido", varios_em_um),
    ("boleto desconhecido, 310", desconhecido),
    ("boleto liquidado, 311", liquidado),
    ("boleto cancelado, 312", cancelado),
    *(
        (f"boleto {descricao}, {codigo}", nao_emitivel(codigo, descricao, teste))
        for codigo, descricao, teste in NAO_EMITIVEIS
    ),
    ("boleto repetido no pedido, 319", repetido),
    ("tudo ou nada, recusas na ordem do pedido", tudo_ou_nada),
    ("cinquenta e um boletos, falha 211", cinquenta_e_um),
)
