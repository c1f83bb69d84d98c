"""Why an element does not fit the sequence of its type: something is missing before it ends, or something else came."""

from collections.abc import Iterable, Sequence

from lxml import etree

from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.erro import Erro
from ws.soap.contrato.esquema import Campo, Esquema, TipoComplexo
from ws.soap.contrato.tipos_em_palavras import enumerar
from ws.soap.validacao.elemento import Elemento, nome_local


def explicar_sequencia(elemento: Elemento, esquema: Esquema) -> Erro:
    """210 or 211 for the element that libxml2 found out of sequence, or incomplete."""
    if elemento.pai is None or elemento.pai.tipo is None:
        return _ausente(elemento)
    seguintes = possiveis(
        elemento.pai.tipo, _nomes(elemento.no.itersiblings(etree.Element, preceding=True))[::-1]
    )
    if elemento.campo in seguintes and elemento.no.tag == _tag(elemento.campo, esquema):
        return _ausente(elemento)
    return _inesperado(elemento, elemento.pai, seguintes, esquema)


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


def _ausente(elemento: Elemento) -> Erro:
    """It ended too early."""
    presentes = _nomes(elemento.no.iterchildren(etree.Element))
    campos = elemento.tipo.campos if elemento.tipo else ()
    faltam = [campo.nome for campo in campos if not campo.opcional and campo.nome not in presentes]
    return Erro(Codigo.CAMPO_AUSENTE, campo=elemento.dentro(faltam[0]) if faltam else elemento.caminho)


def _inesperado(elemento: Elemento, pai: Elemento, seguintes: Sequence[Campo], esquema: Esquema) -> Erro:
    """It is not its turn: because what must precede it never comes, its name is wrong, or its place is."""
    campo = elemento.campo
    if campo is not None and elemento.no.tag != _tag(campo, esquema):
        esperado = f"{campo.nome}, com esta grafia e no namespace {esquema.namespace}"
        return Erro(Codigo.CAMPO_INESPERADO, campo=elemento.caminho, esperado=esperado)
    presentes = _nomes(pai.no.iterchildren(etree.Element))
    faltam = [outro.nome for outro in seguintes if not outro.opcional and outro.nome not in presentes]
    if campo is not None and faltam:
        return Erro(Codigo.CAMPO_AUSENTE, campo=pai.dentro(faltam[0]))
    nomes = [outro.nome for outro in seguintes]
    esperado = enumerar(nomes) if nomes else "o fim do elemento"
    return Erro(Codigo.CAMPO_INESPERADO, campo=elemento.caminho, esperado=esperado)


def _nomes(nos: Iterable[etree._Element]) -> list[str]:
    return [nome_local(no) for no in nos]


def _tag(campo: Campo | None, esquema: Esquema) -> str:
    return f"{{{esquema.namespace}}}{campo.nome}" if campo else ""
