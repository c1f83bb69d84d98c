"""How many boletos a second pyboleto draws. Runs in an environment of its own, and prints JSON.

It knows no due date after 14/11/2024, no Pix, and one layout for a whole sheet.
"""

import json
import sys
from datetime import date, timedelta
from importlib.metadata import version
from importlib.util import find_spec
from io import BytesIO
from time import process_time

from pyboleto.bank.bradesco import BoletoBradesco
from pyboleto.pdf import BoletoPDF

VENCIMENTO = date(2024, 1, 10)


def um(numero: int) -> bytes:
    """A PDF of one boleto."""
    dados = BoletoBradesco()
    dados.carteira = "09"
    dados.agencia_cedente, dados.conta_cedente = "1234-3", "56789-2"
    dados.cedente, dados.cedente_documento = "Aurora Materiais Elétricos Ltda", "11.222.333/0001-81"
    dados.cedente_endereco = "Rua das Acácias, 192 - Centro - Divinópolis/MG - CEP 35500-898"
    dados.data_documento = dados.data_processamento = date(2023, 12, 5)
    dados.data_vencimento = VENCIMENTO + timedelta(days=numero % 300)
    dados.numero_documento, dados.nosso_numero = f"NF-{numero:06}/01", str(numero + 1)
    dados.valor_documento = f"{(10_000 + 137 * numero) / 100:.2f}"
    dados.instrucoes = [
        "Desconto de R$ 50,00 até 01/12/2023.",
        "Após o vencimento: multa de 2% (R$ 24,49) e juros de 1% ao mês (R$ 0,41 por dia).",
        "Não conceder abatimento sem autorização.",
        "Dúvidas: (31) 3333-0000.",
    ]
    dados.sacado = [
        f"Cliente {numero} Comércio de Materiais Ltda - CNPJ 19.506.112/0001-47",
        f"Rua das Acácias, {numero} - Centro",
        "Divinópolis/MG - CEP 35500-898",
    ]
    saida = BytesIO()
    documento = BoletoPDF(saida)
    documento.drawBoleto(dados)
    documento.nextPage()
    documento.save()
    return saida.getvalue()


def main(quantos: int, rodadas: int) -> None:
    """Print the best round."""
    tempos, tamanho = [], 0
    for _ in range(rodadas):
        inicio = process_time()
        tamanho = sum(len(um(numero)) for numero in range(quantos))
        tempos.append(process_time() - inicio)
    medido = {
        "versao": version("pyboleto"),
        "rl_accel": find_spec("_rl_accel") is not None,
        "sem_pix": quantos / min(tempos),
        "com_pix": None,
        "bytes": tamanho / quantos,
    }
    print(json.dumps(medido))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
