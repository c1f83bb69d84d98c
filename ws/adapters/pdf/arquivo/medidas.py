"""Sizes on the paper, in millimetres from the lower left corner of the sheet, each with its source.

    A4 and FATURA                          CARNE: three of these, one above the other
297 +-------------------------+        99 +-------+-----------------+
    | recibo do pagador       |           | recibo| ficha de        |
    |                         |           | do    | compensação     |
107 +- - - - - - - - - - - - -+  cut      | pagador                 |
    | ficha de compensação    |           |       | |||||| bar code |
  0 +-------------------------+         0 +-------+-----------------+
    0   10                200 210           6   46 52           204 210
"""

MM = 72 / 25.4
"""Points in a millimetre."""

FOLHA_LARGURA = 210.0  # ISO 216, A4
FOLHA_ALTURA = 297.0  # ISO 216, A4

ESQUERDA = 10.0  # ours: printers reach 6 mm from the edge
DIREITA = 200.0  # ours: a form 190 mm wide; Caixa 2020 and CrediSIS 2017 ask for 170 to 216
LARGURA = DIREITA - ESQUERDA

FICHA_ALTURA = 107.5  # Caixa 2020 and CrediSIS 2017: 95 to 108, from the lower edge of the sheet to the cut

CODIGO_LARGURA = 103.0  # Convention of the Cobrança, annex on the bar code (in Caixa 2020 and CrediSIS 2017)
CODIGO_ALTURA = 13.0  # the same
CODIGO_MARGEM = 5.0  # the same: at least, between the edge of the form and the first bar

QR_QUADRO = 42.0  # ours: the QR code and the white around it; a code of 25 mm or more is read with ease
QR_SILENCIO = 4  # modules of white on each side: ISO/IEC 18004

LINHA_ALTURA = 7.0  # ours: label and one line of text

ROTULO_X = 1.0  # ours: from the left of a box to its text
ROTULO_Y = 2.1  # ours: from the top of a box to the base of its label
VALOR_Y = 1.4  # ours: from the bottom of a box to the base of its last line
