"""A request against the contract's schema; what libxml2 refuses, told by our catalogue in Portuguese.

libxml2 says where the first error is and of which kind; what was expected there comes from the contract's tables.
Its own sentences, and the value that came, go nowhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lxml import etree

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.soap.contrato.esquema import Esquema
from ws.soap.contrato.publicacao import Contrato
from ws.soap.contrato.tipos_em_palavras import esperado_de
from ws.soap.validacao.elemento import REQUISICAO, Elemento, situar
from ws.soap.validacao.sequencia import explicar_sequencia

Tipos = etree.ErrorTypes
TAMANHO = {Tipos.SCHEMAV_CVC_MINLENGTH_VALID, Tipos.SCHEMAV_CVC_MAXLENGTH_VALID}
ESTRUTURA: Mapping[int, str] = {
    Tipos.SCHEMAV_CVC_TYPE_3_1_1: "um elemento sem atributos",
    Tipos.SCHEMAV_CVC_COMPLEX_TYPE_3_2_1: "um elemento sem atributos",
    Tipos.SCHEMAV_CVC_ELT_4_1: "um elemento sem xsi:type",
    Tipos.SCHEMAV_CVC_ELT_4_2: "um elemento sem xsi:type",
    Tipos.SCHEMAV_CVC_ELT_4_3: "um elemento sem xsi:type",
    Tipos.SCHEMAV_CVC_TYPE_3_1_2: "um valor, sem elementos dentro",
    Tipos.SCHEMAV_CVC_COMPLEX_TYPE_2_3: "somente elementos, sem texto solto",
}
"""What is expected where the trouble is neither the value nor the order, by kind of error."""


@dataclass(frozen=True)
class Validador:
    """Judges requests by the schema of a contract."""

    contrato: Contrato

    def __call__(self, operacao: etree._Element) -> None:
        """Raises 210 to 213 for what the schema refuses in the element of an operation."""
        validador = self.contrato.validador()
        if not validador.validate(operacao):
            erro = validador.error_log[0]
            no = _no_do_erro(operacao, erro.path or "")
            raise _explicar(erro.type, situar(no, operacao, self.esquema), self.esquema)
        self._conferir_datas(operacao)

    @property
    def esquema(self) -> Esquema:
        """The contract's tables."""
        return self.contrato.esquema

    @cached_property
    def _datas(self) -> frozenset[str]:
        """Names of the fields that hold a date."""
        tipos = self.esquema.complexos.values()
        datas = (campo.nome for tipo in tipos for campo in tipo.campos if campo.tipo == "xs:date")
        return frozenset(f"{{{self.esquema.namespace}}}{nome}" for nome in datas)

    def _conferir_datas(self, operacao: etree._Element) -> None:
        """XML Schema has years beyond 9999; the calendar of the business has not."""
        for folha in operacao.iter(*self._datas):
            try:
                date.fromisoformat((folha.text or "")[:10])
            except ValueError:
                elemento = situar(folha, operacao, self.esquema)
                raise _invalido(Codigo.VALOR_INVALIDO, elemento, _esperado(elemento, self.esquema)) from None


def _no_do_erro(operacao: etree._Element, caminho: str) -> etree._Element:
    """The element that libxml2's path leads to; the operation itself where it leads nowhere."""
    abaixo = caminho.removeprefix("/").partition("/")[2]
    if not abaixo:
        return operacao
    prefixos = {
        no.prefix: etree.QName(no).namespace or ""
        for no in operacao.iter(etree.Element)
        if no.prefix is not None
    }
    achados = operacao.xpath(abaixo, namespaces=prefixos)
    return achados[0] if isinstance(achados, list) and achados and etree.iselement(achados[0]) else operacao


def _explicar(tipo: int, elemento: Elemento, esquema: Esquema) -> Erro:
    if tipo == Tipos.SCHEMAV_ELEMENT_CONTENT:
        return explicar_sequencia(elemento, esquema)
    if tipo in ESTRUTURA:
        return _invalido(Codigo.VALOR_INVALIDO, elemento, ESTRUTURA[tipo])
    if tipo == Tipos.SCHEMAV_CVC_ELT_3_1 or not (elemento.no.text or "").strip():
        return Erro(Codigo.CAMPO_AUSENTE, campo=elemento.caminho)
    codigo = Codigo.TAMANHO_INVALIDO if tipo in TAMANHO else Codigo.VALOR_INVALIDO
    return _invalido(codigo, elemento, _esperado(elemento, esquema))


def _esperado(elemento: Elemento, esquema: Esquema) -> str:
    if elemento.campo is None or elemento.tipo is not None:
        return "o que o WSDL define"
    return esperado_de(esquema.simples_de(elemento.campo.tipo))


def _invalido(codigo: Codigo, elemento: Elemento, esperado: str) -> Erro:
    return Erro(codigo, campo=elemento.caminho or REQUISICAO, esperado=esperado)
