"""How many boletos a second pyCobranca draws, without Pix and with. Runs in an environment of its own, prints JSON.

Each figure is of its faster layout.
"""

import json
import sys
from binascii import crc_hqx
from collections.abc import Sequence
from datetime import date, timedelta
from importlib.metadata import version
from importlib.util import find_spec
from time import process_time

from pycobranca.bancos import Bancos
from pycobranca.render import render_boleto_pdf

VENCIMENTO = date(2026, 12, 10)
MODELOS = ("classico", "moderno")
COM_PIX = 5
"""One in so many of what is drawn without Pix: it is that much slower."""


def um(numero: int, modelo: str, pix: str = "") -> bytes:
    """A PDF of one boleto."""
    boleto = Bancos.find("341")(
        valor=f"{(10_000 + 137 * numero) / 100:.2f}",
        cedente="Aurora Materiais Elétricos Ltda",
        cedente_documento="11.222.333/0001-81",
        cedente_endereco="Rua das Acácias, 192 - Centro - Divinópolis/MG - CEP 35500-898",
        agencia="1234",
        conta="56789",
        carteira="109",
        nosso_numero=str(numero + 1),
        data_documento=date(2026, 11, 5),
        data_vencimento=VENCIMENTO + timedelta(days=numero % 400),
        numero_documento=f"NF-{numero:06}/01",
        sacado=f"Cliente {numero} Comércio de Materiais Ltda",
        sacado_documento="19.506.112/0001-47",
        sacado_endereco=f"Rua das Acácias, {numero} - Centro - Divinópolis/MG - CEP 35500-898",
        instrucoes=[
            "Desconto de R$ 50,00 até 01/12/2026.",
            "Após o vencimento: multa de 2% (R$ 24,49) e juros de 1% ao mês (R$ 0,41 por dia).",
            "Não conceder abatimento sem autorização.",
            "Dúvidas: (31) 3333-0000.",
        ],
        pix_copia_cola=pix,
    )
    return bytes(render_boleto_pdf(boleto.contexto_render(), modelo=modelo))


def pix(numero: int) -> str:
    """A BR Code of the usual length; no two are the same."""
    valor = f"{(10_000 + 137 * numero) / 100:.2f}"
    url = f"pix.exemplo.com.br/qr/v2/cobv/{numero:08}2c3b4a5f9e8d7c6b5a4f3e2d"
    conta = f"0014br.gov.bcb.pix25{len(url):02}{url}"
    texto = (
        f"00020101021226{len(conta):02}{conta}52040000530398654{len(valor):02}{valor}"
        "5802BR5925AURORA MATERIAIS ELETRICO6011DIVINOPOLIS62070503***6304"
    )
    return f"{texto}{crc_hqx(texto.encode(), 0xFFFF):04X}"


def melhor(rodadas: int, modelo: str, textos: Sequence[str]) -> tuple[float, float]:
    """Boletos a second in the best round, and bytes of one; a text of a Pix, or none, for each."""
    tempos, tamanho = [], 0
    for _ in range(rodadas):
        inicio = process_time()
        tamanho = sum(len(um(numero, modelo, texto)) for numero, texto in enumerate(textos))
        tempos.append(process_time() - inicio)
    return len(textos) / min(tempos), tamanho / len(textos)


def main(quantos: int, rodadas: int) -> None:
    """Print the best rounds."""
    textos = [pix(numero) for numero in range(quantos // COM_PIX)]
    sem_pix = [melhor(rodadas, modelo, [""] * quantos) for modelo in MODELOS]
    com_pix = [melhor(rodadas, modelo, textos) for modelo in MODELOS]
    medido = {
        "versao": version("pycobranca"),
        "rl_accel": find_spec("_rl_accel") is not None,
        "sem_pix": max(sem_pix)[0],
        "com_pix": max(com_pix)[0],
        "bytes": max(sem_pix)[1],
    }
    print(json.dumps(medido))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
