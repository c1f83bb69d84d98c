"""The portal's door: a person signs in with the page's own form, opens a page, and reads what stands in it.

Each request is somebody who comes in anew. What a page does not tell, a scenario does not ask of it: it names a
customer by its code, and only where the page lets one choose; it takes the portal's own size of page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from lxml import etree
from werkzeug.test import TestResponse

from tests.doors.portas.porta import BoletoVisto, Envios, Figuras, Login, Pagina, Papel, Pedido, Resposta
from ws.application.carteira.analise_financeira import PedidoDeAnalise
from ws.application.carteira.consultar_boletos import PedidoDeConsulta
from ws.application.carteira.emitir_boleto import PedidoDeEmissao
from ws.application.correio.enviar_boleto_email import PedidoDeEnvio
from ws.desfechos.catalogo.contrato import Codigo
from ws.desfechos.faixa import Faixa
from ws.domain.carteira.solicitante import Solicitante
from ws.portal.cliente.consulta import NOMES, POR_PAGINA
from ws.portal.http.erros import PARA_PESSOAS

SITUACOES = {situacao: nome for nome, situacao in NOMES.items()}
MESES = ("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez")
ESTADOS = {"A caminho": "PENDENTE", "Enviado": "ENVIADO", "Não entregue": "FALHOU"}
SEGUNDOS = {"segundo": 1, "segundos": 1, "minuto": 60, "minutos": 60, "hora": 3600}
INCONSTANTE = re.compile(r'(name="csrf" value|name="usuario" type="text" value)="[^"]*"')


@dataclass(frozen=True)
class PortaPortal:
    """Fulfils :class:`tests.doors.portas.porta.Porta`, in this process."""

    portal: Any
    por_pagina: int = POR_PAGINA

    def pedir(self, quem: Login, pedido: Pedido) -> Resposta:
        """Come in, ask, and see what comes back."""
        assert isinstance(self.portal, Flask)
        pessoa = _Pessoa(self.portal.test_client(), quem)
        recusa = pessoa.entrar()
        return recusa or _pedir(pessoa, pedido)


class _Folha:
    """A page, read by what stands in it."""

    def __init__(self, resposta: TestResponse) -> None:
        self.resposta = resposta
        texto = resposta.text if resposta.mimetype == "text/html" else "<html/>"
        self.visto = f"{resposta.status} {INCONSTANTE.sub('', texto)}"
        self._raiz = etree.fromstring(texto, etree.HTMLParser())

    def todos(self, caminho: str) -> list[Any]:
        """Elements, or values of attributes."""
        return list(self._raiz.xpath(caminho))

    def teste(self, nome: str, resto: str = "") -> list[Any]:
        """What is below the part of that name."""
        return self.todos(f'//*[@data-test="{nome}"]{resto}')

    def valor(self, campo: str) -> str:
        """Of a hidden field, the first of that name."""
        return str(self.todos(f'//input[@name="{campo}"]/@value')[0])

    def codigo(self) -> str | None:
        """The outcome that its sentences tell."""
        frases = (_texto(um) for um in self.todos("//main//p | //main//li"))
        return next((codigo for frase in frases if (codigo := _codigo_da_frase(frase))), None)


class _Pessoa:
    """Somebody at the portal of the company that the login is of."""

    def __init__(self, cliente: FlaskClient, quem: Login) -> None:
        self._cliente, self._quem = cliente, quem
        self._raiz = f"/portal/{'boreal' if quem.login.startswith('boreal.') else 'aurora'}"
        self._token = ""

    def entrar(self) -> Resposta | None:
        """Nothing where the pages are open now; else how it ended."""
        self._token = self.abrir("/entrar").valor("csrf")
        folha = self.mandar("/entrar", {"usuario": self._quem.login, "senha": self._quem.senha})
        if folha.resposta.status_code == 302:
            self._token = self.abrir("/conta").valor("csrf")
            return None
        return _recusada(folha)

    def abrir(self, caminho: str, **parametros: Any) -> _Folha:
        """A page."""
        dados = {nome: valor for nome, valor in parametros.items() if valor not in (None, "")}
        return _Folha(self._cliente.get(self._raiz + caminho, query_string=dados, environ_base=self._base))

    def mandar(self, caminho: str, campos: dict[str, Any]) -> _Folha:
        """A form."""
        dados = {"csrf": self._token, **campos}
        return _Folha(self._cliente.post(self._raiz + caminho, data=dados, environ_base=self._base))

    @property
    def _base(self) -> dict[str, str]:
        return {"REMOTE_ADDR": self._quem.origem}


def _pedir(pessoa: _Pessoa, feito: Pedido) -> Resposta:
    match feito:
        case PedidoDeConsulta():
            return _consultar(pessoa, feito)
        case PedidoDeEmissao():
            return _emitir(pessoa, feito)
        case PedidoDeEnvio():
            return _enviar(pessoa, feito)
        case PedidoDeAnalise():
            return _analisar(pessoa, feito)


def _consultar(pessoa: _Pessoa, feito: PedidoDeConsulta) -> Resposta:
    assert feito.solicitante.cpf_cnpj is None
    folha = pessoa.abrir(
        "/boletos",
        situacao=SITUACOES[feito.filtro.situacao],
        de=feito.filtro.vencimento_inicial,
        ate=feito.filtro.vencimento_final,
        numero=feito.filtro.numero_documento or feito.filtro.nosso_numero,
        cliente=feito.solicitante.codigo_cliente,
        pagina=feito.pagina,
    )
    if folha.teste("vazio") and not folha.teste("total"):
        return Resposta("001", folha.visto, pagina=Pagina((), 0, 0, Decimal("0.00"), Decimal("0.00")))
    return Resposta("000", folha.visto, pagina=_pagina(folha)) if folha.teste("total") else _recusada(folha)


def _emitir(pessoa: _Pessoa, feito: PedidoDeEmissao) -> Resposta:
    assert feito.solicitante == Solicitante()
    folha = pessoa.abrir("/boletos/pdf", id=list(feito.ids))
    if folha.resposta.mimetype != "application/pdf":
        return _recusada(folha, feito.ids)
    pdf = folha.resposta.data
    nome = folha.resposta.headers["Content-Disposition"].split('"')[1]
    return Resposta("000", "", papel=Papel(pdf, nome, sha256(pdf).hexdigest(), list(feito.ids)))


def _enviar(pessoa: _Pessoa, feito: PedidoDeEnvio) -> Resposta:
    assert feito.solicitante == Solicitante()
    campos = {"id": list(feito.ids), "email": list(feito.emails), "chave": feito.id_requisicao or "pagina"}
    folha = pessoa.mandar("/boletos/email", campos)
    if folha.resposta.status_code != 303:
        return _recusada(folha, feito.ids)
    protocolo = str(folha.resposta.location).rpartition("/")[2]
    depois = pessoa.abrir(f"/envios/{protocolo}")
    situacoes = {
        _texto(linha.find("strong")): ESTADOS[_texto(linha.find("span"))]
        for linha in depois.teste("envio", "//li")
    }
    return Resposta("000", depois.visto, envios=Envios(protocolo, situacoes))


def _analisar(pessoa: _Pessoa, feito: PedidoDeAnalise) -> Resposta:
    assert feito.solicitante.cpf_cnpj is None
    cliente = feito.solicitante.codigo_cliente
    folha = pessoa.abrir("/analise", de=feito.periodo_inicial, ate=feito.periodo_final, cliente=cliente)
    return (
        Resposta("000", folha.visto, figuras=_figuras(folha)) if folha.teste("numeros") else _recusada(folha)
    )


# --- what stands in a page


def _recusada(folha: _Folha, ids: tuple[str, ...] = ()) -> Resposta:
    """The sentence's code, and those of the list of boletos; where one was asked for, the sentence is about it."""
    codigo = folha.codigo()
    assert codigo is not None, folha.visto
    lidas = [_texto(linha).partition(": ") for linha in folha.todos("//main//ul/li") if ":" in _texto(linha)]
    recusas = [(id_boleto, _codigo_da_frase(motivo) or "") for id_boleto, _, motivo in lidas]
    if len(ids) == 1 and Faixa.do_codigo(codigo) is Faixa.BOLETO:
        recusas = [(ids[0], codigo)]
    return Resposta(codigo, folha.visto, _espera(folha.visto), recusas)


def _codigo_da_frase(frase: str) -> str | None:
    for codigo in Codigo:
        modelo = PARA_PESSOAS.get(codigo, codigo.mensagem)
        padrao = "[^.]+".join(map(re.escape, re.split(r"\{\w+\}", modelo)))
        if re.fullmatch(padrao, frase):
            return codigo.codigo
    return None


def _espera(visto: str) -> int | None:
    achada = re.search(r"Espere (\d+) (\w+)", visto)
    return int(achada[1]) * SEGUNDOS[achada[2]] if achada else None


def _pagina(folha: _Folha) -> Pagina:
    [total] = folha.teste("total")
    registros = int(_texto(total).split()[0].replace(".", ""))
    numeros = [re.search(r"\d+$", _texto(um)) for um in folha.todos('//nav[@class="paginas"]//li')]
    paginas = [int(achado[0]) for achado in numeros if achado]
    boletos = tuple(_boletos(folha))
    reais = _reais(_texto(total.find("strong")))
    return Pagina(boletos, max(paginas, default=1), registros, reais, reais)


def _boletos(folha: _Folha) -> Iterator[BoletoVisto]:
    for linha in folha.teste("boletos", "/tbody/tr"):
        valor = _reais(_texto(linha.xpath('td[@data-rotulo="Valor"]')[0]))
        nomes, valores = linha.xpath(".//dt"), linha.xpath(".//dd")
        partes = {_texto(a).split()[0]: _reais(_texto(b)) for a, b in zip(nomes, valores, strict=True)}
        hoje = linha.xpath('td[contains(@class, "hoje")]//strong')
        selo = _texto(linha.xpath('.//*[contains(@class, "selo")]')[0])
        zero = Decimal("0.00")
        yield BoletoVisto(
            id=linha.xpath('td[contains(@class, "qual")]/a/@href')[0].rpartition("=")[2],
            codigo_cliente="",
            valor=valor,
            valor_pago=zero,
            saldo=valor + partes.get("Abatimento", zero) + partes.get("Já", zero),
            multa=partes.get("Multa", zero),
            juros=partes.get("Juros", zero),
            atualizado=_reais(_texto(hoje[0])) if hoje else zero,
            dias_atraso=int(selo.split()[2]) if selo.startswith("Vencido") else 0,
            situacao=_situacao(selo),
            emitivel=bool(linha.xpath('.//input[@name="id"]')),
        )


def _situacao(selo: str) -> str:
    inicios = {"Vencido": "VENCIDO", "Pago em": "LIQUIDADO", "Cancelado": "CANCELADO"}
    return next((nome for inicio, nome in inicios.items() if selo.startswith(inicio)), "A_VENCER")


def _figuras(folha: _Folha) -> Figuras:
    compras, pago, a_vencer, vencido, data, valor = (_texto(um) for um in folha.teste("numeros", "//dd"))
    inicio, fim = _texto(folha.teste("periodo")[0]).split(" a ")
    linhas = [[_texto(celula) for celula in linha] for linha in folha.teste("meses", "/tbody/tr")]
    return Figuras(
        periodo=(_dia(inicio), _dia(fim)),
        compras=_reais(compras),
        pago=_reais(pago),
        a_vencer=_reais(a_vencer),
        vencido=_reais(vencido),
        ultima_compra=None if data == "–" else (_dia(data), _reais(valor)),
        meses={_mes(mes): (_reais(do_mes), _reais(pagos)) for mes, do_mes, pagos in linhas},
    )


def _mes(texto: str) -> str:
    nome, ano = texto.split()
    return f"{ano}-{MESES.index(nome[:3]) + 1:02}"


def _dia(texto: str) -> date:
    return datetime.strptime(texto, "%d/%m/%Y").date()  # noqa: DTZ007 - a day has no time zone


def _reais(texto: str) -> Decimal:
    return Decimal(re.sub(r"[^\d,-]", "", texto).replace(",", "."))


def _texto(elemento: Any) -> str:
    return " ".join("".join(elemento.itertext()).split())
