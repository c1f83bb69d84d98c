"""Re-issue one or more boletos as a PDF, and save it.

python -m client_samples.emitir_boleto --usuario U --senha S ID [ID ...] [--pasta .]
"""

import sys
from argparse import Namespace
from hashlib import sha256
from pathlib import Path
from typing import Any

from client_samples.conexao import (
    conectar,
    encerrar,
    falhas_explicadas,
    gravacao_explicada,
    mostrar_recusas,
    mostrar_resultado,
    requisicao,
)
from client_samples.opcoes import opcoes


def main() -> int:
    """Save the PDF and say where; status 0 when it was issued and arrived whole."""
    args = _opcoes()
    client = conectar(args)
    with falhas_explicadas(client):
        retorno = client.service.EmitirBoleto(
            requisicao=requisicao(args, idBoleto=args.id_boleto, modelo=args.modelo)
        )
    if not mostrar_resultado(retorno.resultado):
        mostrar_recusas(retorno)
        return 1
    if sha256(retorno.pdf).hexdigest() != retorno.sha256:
        print("O PDF chegou diferente do que foi emitido.", file=sys.stderr)
        return 1
    for boleto in retorno.boletos.boletoEmitido:
        print(f"  {boleto.idBoleto}: linha digitável {boleto.linhaDigitavel}")
    print(f"PDF com {retorno.tamanhoBytes} bytes salvo em {_salvar(retorno, args.pasta)}")
    return 0


def _salvar(retorno: Any, pasta: Path) -> Path:
    """Where the PDF now is: in the folder, under the last part of the name that the service suggests."""
    arquivo = pasta / Path(retorno.nomeArquivo).name
    with gravacao_explicada():
        pasta.mkdir(parents=True, exist_ok=True)
        arquivo.write_bytes(retorno.pdf)
    return arquivo


def _opcoes() -> Namespace:
    parser = opcoes("emitir_boleto", "Emite a segunda via de boletos em PDF.")
    parser.add_argument("id_boleto", nargs="+", metavar="ID", help="idBoleto devolvido pela consulta")
    parser.add_argument("--modelo", help="A4 (padrão), CARNE ou FATURA")
    parser.add_argument("--pasta", type=Path, default=Path(), help="onde salvar o PDF")
    return parser.parse_args()


if __name__ == "__main__":
    encerrar(main)
