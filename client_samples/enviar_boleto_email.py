"""Send boletos by e-mail to one, two or three addresses, and follow the sending up.

python -m client_samples.enviar_boleto_email --usuario U --senha S ID [ID ...] --para a@x.com.br [--para b@x.com.br]

The request carries an ``idRequisicao`` of its own: calling again with the same one is safe, sends nothing
twice and tells how each message stands. Accepted is not delivered: status 0 says that every message left, 1
that the request was refused or a message failed for good, 3 that the service is still trying when ``--espera``
is over.
"""

import sys
import time
from argparse import Namespace
from typing import Any
from uuid import uuid4

from zeep import Client

from client_samples.conexao import (
    conectar,
    encerrar,
    falhas_explicadas,
    mostrar_recusas,
    mostrar_resultado,
    requisicao,
    tabela,
)
from client_samples.opcoes import chave, inteiro, opcoes

SEGUNDOS_ENTRE_CONSULTAS = 1
PENDENTE = 3
"""The exit status of what may yet leave; 2 is for what could not be asked."""


def main() -> int:
    """Send, then follow up; status 0 when every message left."""
    args = _opcoes()
    client = conectar(args)
    pedido = requisicao(
        args,
        idBoleto=args.id_boleto,
        destinatarios={"email": args.para},
        assunto=args.assunto,
        mensagem=args.mensagem,
        idRequisicao=args.id_requisicao,
    )
    with falhas_explicadas(client):
        retorno = _enviar_e_acompanhar(client, pedido, args.espera)
    if not mostrar_resultado(retorno.resultado):
        mostrar_recusas(retorno)
        return 1
    print(f"Protocolo {retorno.protocolo}; idRequisicao {args.id_requisicao}")
    tabela(
        ["E-mail", "Situação", "Desde", "Observação"],
        [
            [envio.email, envio.situacao, f"{envio.dataHora:%d/%m/%Y %H:%M:%S}", envio.mensagem or ""]
            for envio in retorno.envios.envio
        ],
    )
    return _estado(retorno, args.id_requisicao)


def _estado(retorno: Any, chave: str) -> int:
    """The exit status, and what may still be done, by what became of the messages."""
    situacoes = {envio.situacao for envio in retorno.envios.envio}
    if "FALHOU" in situacoes:
        print("Nem todos os e-mails saíram: confira o endereço dos que falharam.", file=sys.stderr)
        return 1
    if situacoes != {"ENVIADO"}:
        print(
            f"O serviço continua tentando. Para acompanhar, repita o comando com --id-requisicao {chave}",
            file=sys.stderr,
        )
        return PENDENTE
    return 0


def _enviar_e_acompanhar(client: Client, pedido: dict[str, Any], segundos: int) -> Any:
    """The last answer: when nothing is pending any more, or the time is over."""
    limite = time.monotonic() + segundos
    retorno = client.service.EnviarBoletoEmail(requisicao=pedido)
    while _pendente(retorno) and time.monotonic() < limite:
        time.sleep(SEGUNDOS_ENTRE_CONSULTAS)
        retorno = client.service.EnviarBoletoEmail(requisicao=pedido)
    return retorno


def _pendente(retorno: Any) -> bool:
    envios = retorno.envios.envio if retorno.envios else []
    return any(envio.situacao == "PENDENTE" for envio in envios)


def _opcoes() -> Namespace:
    parser = opcoes("enviar_boleto_email", "Envia boletos por e-mail.")
    parser.add_argument("id_boleto", nargs="+", metavar="ID", help="idBoleto devolvido pela consulta")
    parser.add_argument("--para", action="append", required=True, metavar="EMAIL", help="de uma a três vezes")
    parser.add_argument("--assunto", help="só para integradores")
    parser.add_argument("--mensagem", help="só para integradores")
    parser.add_argument(
        "--id-requisicao", type=chave, default=uuid4().hex, help="chave que torna a repetição segura"
    )
    parser.add_argument("--espera", type=inteiro, default=10, help="segundos a acompanhar o envio")
    return parser.parse_args()


if __name__ == "__main__":
    encerrar(main)
