"""Re-issue one or more boletos as a PDF, and save it.

python -m client_samples.emitir_boleto --usuario U --senha S ID [ID ...] [--pasta .]
"""

import sys
from hashlib import sha256
from pathlib import Path

from client_samples.conexao import cliente_do_pedido, conectar, falhas_explicadas, mostrar_resultado, opcoes


def main() -> int:
    """Save the PDF and say where; status 0 when it was issued and arrived whole."""
    parser = opcoes("Emite a segunda via de boletos em PDF.")
    parser.add_argument("id_boleto", nargs="+", metavar="ID", help="idBoleto devolvido pela consulta")
    parser.add_argument("--modelo", help="A4 (padrão), CARNE ou FATURA")
    parser.add_argument("--pasta", type=Path, default=Path(), help="onde salvar o PDF")
    args = parser.parse_args()
    client = conectar(args)
    pedido = {**cliente_do_pedido(args), "idBoleto": args.id_boleto}
    if args.modelo:
        pedido["modelo"] = args.modelo
    with falhas_explicadas(client):
        retorno = client.service.EmitirBoleto(requisicao=pedido)
    if not mostrar_resultado(retorno.resultado):
        for recusa in retorno.recusas.recusa if retorno.recusas else []:
            print(f"  {recusa.idBoleto}: {recusa.codigo} - {recusa.mensagem}")
        return 1
    if sha256(retorno.pdf).hexdigest() != retorno.sha256:
        print("O PDF chegou diferente do que foi emitido.", file=sys.stderr)
        return 1
    args.pasta.mkdir(parents=True, exist_ok=True)
    arquivo = args.pasta / Path(retorno.nomeArquivo).name
    arquivo.write_bytes(retorno.pdf)
    for boleto in retorno.boletos.boletoEmitido:
        print(f"  {boleto.idBoleto}: linha digitável {boleto.linhaDigitavel}")
    print(f"PDF com {retorno.tamanhoBytes} bytes salvo em {arquivo}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
