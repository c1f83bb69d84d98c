"""Line A: the bank in type or its logo, its number with digit, and the linha digitável, one run of text at the right.

Banco do Brasil | 001-9 |     00190.00009 01234.567004 00000.123182 8 10000000012750
===================================================================================
"""

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from ws.adapters.pdf.arquivo.imagem import logo
from ws.adapters.pdf.arquivo.letra import (
    BANCO,
    BANCO_LONGO,
    BANCO_MIUDO,
    LINHA_DIGITAVEL,
    NUMERO_BANCO,
    Letra,
    largura,
)
from ws.adapters.pdf.arquivo.medidas import DIREITA, ESQUERDA, MM
from ws.adapters.pdf.arquivo.texto import limpar
from ws.adapters.pdf.tinta.campo import A_DIREITA, AO_CENTRO, Lugar, lugar
from ws.adapters.pdf.tinta.escrita import Escrita
from ws.application.ports.carteira.impressora import Papel
from ws.desfechos.catalogo.papel import CodigoDoPapel
from ws.desfechos.desfecho import Desfecho
from ws.febraban import bancos
from ws.febraban.codigo import linha_digitavel

TRACO = 1.2  # points
ALTURA_DIVISA = 7.0
BASE = 1.8
ENTRELINHA = 3.5
LOGO_BASE, LOGO_ALTURA = 0.8, 6.2


@dataclass(frozen=True, slots=True, eq=False)
class Cabecalho:
    """Where its texts go; ``y`` is the lower edge, in millimetres, ``divisas`` the two bars."""

    y: float
    esquerda: float
    direita: float
    divisas: tuple[float, float]
    logo: Lugar
    nome: Lugar
    nome_em_duas: tuple[Lugar, Lugar]
    nome_em_duas_miudo: tuple[Lugar, Lugar]
    numero: Lugar
    linha: Lugar

    def desenhar(self, canvas: Canvas) -> None:
        """Draw the rule below and the two bars."""
        canvas.setLineWidth(TRACO)
        canvas.setStrokeGray(0)
        canvas.line(self.esquerda * MM, self.y * MM, self.direita * MM, self.y * MM)
        for x in self.divisas:
            canvas.line(x * MM, self.y * MM, x * MM, (self.y + ALTURA_DIVISA) * MM)

    def escrever(self, escrita: Escrita, papel: Papel) -> None:
        """Write bank, number and linha digitável."""
        boleto = papel.boleto
        self._escrever_banco(escrita, papel)
        escrita.linha(self.numero, "banco", bancos.numero_com_dv(boleto.banco).encode())
        linha = linha_digitavel.formatar(boleto.linha_digitavel)
        escrita.sozinha(self.linha, linha.encode())

    def _escrever_banco(self, escrita: Escrita, papel: Papel) -> None:
        nome = bancos.nome_do_banco(papel.boleto.banco)
        if papel.conta.logo_banco:
            if imagem := logo(papel.conta.logo_banco):
                escrita.imagem(imagem, self.logo, LOGO_ALTURA * MM, nome)
                return
            escrita.omitidos["logo_banco"] = Desfecho(CodigoDoPapel.LOGO_ILEGIVEL)
        self._escrever_nome(escrita, limpar(nome))

    def _escrever_nome(self, escrita: Escrita, nome: bytes) -> None:
        if largura(nome, BANCO) * BANCO.minimo <= self.nome.limite * BANCO.corpo:
            escrita.linha(self.nome, "nome_do_banco", nome)
            return
        partes = em_duas(nome)
        larga = max(largura(parte, BANCO_LONGO) for parte in partes)
        lugares = self.nome_em_duas if larga <= self.nome.limite else self.nome_em_duas_miudo
        for onde, parte in zip(lugares, partes, strict=True):
            escrita.linha(onde, "nome_do_banco", parte)


def em_duas(nome: bytes) -> tuple[bytes, bytes]:
    """A name in two lines, as even as its words allow.

    >>> em_duas(b"Caixa Economica Federal"), em_duas(b"Itau")
    ((b'Caixa Economica', b'Federal'), (b'Itau', b''))
    """
    palavras = nome.split()
    quebras = [(b" ".join(palavras[:n]), b" ".join(palavras[n:])) for n in range(1, len(palavras) + 1)]
    return min(quebras, key=lambda partes: max(largura(parte, BANCO_LONGO) for parte in partes))


def cabecalho(
    y: float,
    esquerda: float = ESQUERDA,
    direita: float = DIREITA,
    divisas: tuple[float, float] = (26.5, 48.5),
    letra: Letra = LINHA_DIGITAVEL,
) -> Cabecalho:
    """The line with its lower edge at ``y`` millimetres; ``divisas`` are measured from its left."""
    base = y + BASE
    primeira, segunda = (esquerda + divisa for divisa in divisas)
    nome = primeira - esquerda - 1
    return Cabecalho(
        y,
        esquerda,
        direita,
        (primeira, segunda),
        logo=lugar(esquerda, y + LOGO_BASE, nome - 1),
        nome=lugar(esquerda, base, nome, BANCO),
        nome_em_duas=_duas(esquerda, base, nome, BANCO_LONGO),
        nome_em_duas_miudo=_duas(esquerda, base, nome, BANCO_MIUDO),
        numero=lugar(primeira, base, segunda - primeira, NUMERO_BANCO, AO_CENTRO),
        linha=lugar(segunda, base, direita - segunda, letra, A_DIREITA),
    )


def _duas(x: float, base: float, limite: float, letra: Letra) -> tuple[Lugar, Lugar]:
    return lugar(x, base + ENTRELINHA, limite, letra), lugar(x, base, limite, letra)
