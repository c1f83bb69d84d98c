"""Why an element does not fit the sequence of its type: something is missing before it ends, or something else came."""

from collections.abc import Iterable, Sequence

from lxml import etree

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.soap.contrato.esquema import Campo, Esquema, TipoComplexo
from ws.soap.mensagem.esperado import enumerar
from ws.soap.mensagem.lugar import Lugar, nome_local


def explicar_sequencia(lugar: Lugar, esquema: Esquema) -> Erro:
    """210 or 211 for the element that libxml2 found out of sequence, or incomplete."""
    if lugar.pai is None or lugar.pai.tipo is None:
        return _ausente(lugar)
    seguintes = possiveis(lugar.pai.tipo, _nomes(lugar.no.itersiblings(etree.Element, preceding=True))[::-1])
    if lugar.campo in seguintes and lugar.no.tag == _tag(lugar.campo, esquema):
        return _ausente(lugar)
    return _inesperado(lugar, lugar.pai, seguintes, esquema)


def possiveis(tipo: TipoComplexo, anteriores: Sequence[str]) -> list[Campo]:
    """The fields that may follow those that have come, which are in order."""
    nomes = [campo.nome for campo in tipo.campos]
    ultimo = nomes.index(anteriores[-1]) if anteriores and anteriores[-1] in nomes else -1
    seguintes = [
        campo
        for campo in tipo.campos[max(ultimo, 0) : ultimo + 1]
        if anteriores.count(campo.nome) < campo.maximo
    ]
    for campo in tipo.campos[ultimo + 1 :]:
        seguintes.append(campo)
        if not campo.opcional:
            break
    return seguintes


def _ausente(lugar: Lugar) -> Erro:
    """It ended too early."""
    presentes = _nomes(lugar.no.iterchildren(etree.Element))
    campos = lugar.tipo.campos if lugar.tipo else ()
    faltam = [campo.nome for campo in campos if not campo.opcional and campo.nome not in presentes]
    return Erro(Codigo.CAMPO_AUSENTE, campo=lugar.dentro(faltam[0]) if faltam else lugar.caminho)


def _inesperado(lugar: Lugar, pai: Lugar, seguintes: Sequence[Campo], esquema: Esquema) -> Erro:
    """It is not its turn: because what must precede it never comes, its name is wrong, or its place is."""
    campo = lugar.campo
    if campo is not None and lugar.no.tag != _tag(campo, esquema):
        esperado = f"{campo.nome}, com esta grafia e no namespace {esquema.namespace}"
        return Erro(Codigo.CAMPO_INESPERADO, campo=lugar.caminho, esperado=esperado)
    presentes = _nomes(pai.no.iterchildren(etree.Element))
    faltam = [outro.nome for outro in seguintes if not outro.opcional and outro.nome not in presentes]
    if campo is not None and faltam:
        return Erro(Codigo.CAMPO_AUSENTE, campo=pai.dentro(faltam[0]))
    nomes = [outro.nome for outro in seguintes]
    esperado = enumerar(nomes) if nomes else "o fim do elemento"
    return Erro(Codigo.CAMPO_INESPERADO, campo=lugar.caminho, esperado=esperado)


def _nomes(nos: Iterable[etree._Element]) -> list[str]:
    return [nome_local(no) for no in nos]


def _tag(campo: Campo | None, esquema: Esquema) -> str:
    return f"{{{esquema.namespace}}}{campo.nome}" if campo else ""
