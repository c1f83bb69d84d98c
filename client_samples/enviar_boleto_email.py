"""Send boletos by e-mail to one, two or three addresses, and follow the sending up.

python -m client_samples.enviar_boleto_email --usuario U --senha S ID [ID ...] --para a@x.com.br [--para b@x.com.br]

The request carries an ``idRequisicao`` of its own: calling again with the same one is safe, sends nothing
twice and tells how each message stands.
"""

import sys
import time
from typing import Any
from uuid import uuid4

from client_samples.conexao import (
    cliente_do_pedido,
    conectar,
    falhas_explicadas,
    mostrar_resultado,
    opcoes,
    tabela,
)

SEGUNDOS_ENTRE_CONSULTAS = 1


def main() -> int:
    """Send, then ask until nothing is pending or the patience ends; status 0 when accepted."""
    parser = opcoes("Envia boletos por e-mail.")
    parser.add_argument("id_boleto", nargs="+", metavar="ID")
    parser.add_argument("--para", action="append", required=True, metavar="EMAIL", help="de uma a três vezes")
    parser.add_argument("--assunto", help="só para integradores")
    parser.add_argument("--mensagem", help="só para integradores")
    parser.add_argument("--id-requisicao", default=uuid4().hex, help="chave que torna a repetição segura")
    parser.add_argument("--espera", type=int, default=10, help="segundos a acompanhar o envio")
    args = parser.parse_args()
    client = conectar(args)
    pedido = {
        **cliente_do_pedido(args),
        "idBoleto": args.id_boleto,
        "destinatarios": {"email": args.para},
        "assunto": args.assunto,
        "mensagem": args.mensagem,
        "idRequisicao": args.id_requisicao,
    }
    pedido = {campo: valor for campo, valor in pedido.items() if valor is not None}
    limite = time.monotonic() + args.espera
    with falhas_explicadas(client):
        retorno = client.service.EnviarBoletoEmail(requisicao=pedido)
        while _pendentes(retorno) and time.monotonic() < limite:
            time.sleep(SEGUNDOS_ENTRE_CONSULTAS)
            retorno = client.service.EnviarBoletoEmail(requisicao=pedido)
    if not mostrar_resultado(retorno.resultado):
        for recusa in retorno.recusas.recusa if retorno.recusas else []:
            print(f"  {recusa.idBoleto}: {recusa.codigo} - {recusa.mensagem}")
        return 1
    print(f"Protocolo {retorno.protocolo}; idRequisicao {args.id_requisicao}")
    tabela(
        ["E-mail", "Situação", "Desde", "Observação"],
        [
            [envio.email, envio.situacao, f"{envio.dataHora:%d/%m/%Y %H:%M:%S}", envio.mensagem or ""]
            for envio in retorno.envios.envio
        ],
    )
    return 0


def _pendentes(retorno: Any) -> bool:
    """Whether some message still waits to be sent."""
    envios = retorno.envios.envio if retorno.envios else []
    return any(envio.situacao == "PENDENTE" for envio in envios)


if __name__ == "__main__":
    sys.exit(main())
