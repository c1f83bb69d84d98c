"""zeep as an integrator would use it. One argument: what to call, as JSON. Prints what came back, as JSON.

What it needs: nothing special. ``?wsdl=soap12`` gives a SOAP 1.2 client; the typed detail of a fault is parsed
by the element's own type.
"""

import json
import sys
from hashlib import sha256
from typing import Any

from requests import Session
from zeep import Client
from zeep.exceptions import Fault
from zeep.transports import Transport
from zeep.wsse.username import UsernameToken

FALHA_SERVICO = "{urn:central-cobranca:integracao:v1}FalhaServico"


def conectar(pedido: dict[str, Any], usuario: str, senha: str) -> Client:
    sessao = Session()
    if pedido["acesso"] == "basic":
        sessao.auth = (usuario, senha)
    wsse = UsernameToken(usuario, senha) if pedido["acesso"] == "token" else None
    return Client(pedido["wsdl"], wsse=wsse, transport=Transport(session=sessao))


def falha(client: Client, operacao: str, requisicao: dict[str, Any]) -> dict[str, Any]:
    try:
        client.service[operacao](requisicao=requisicao)
    except Fault as fault:
        elemento = fault.detail.find(FALHA_SERVICO)
        detalhe = client.get_element(FALHA_SERVICO).parse(elemento, client.wsdl.types)
        return {"codigo": detalhe.codigo, "campo": detalhe.campo, "texto": fault.message}
    return {"codigo": "nenhuma"}


def ver(pedido: dict[str, Any]) -> dict[str, Any]:
    client = conectar(pedido, pedido["usuario"], pedido["senha"])
    servico = client.service
    consulta = servico.ConsultarBoletos(requisicao={"situacao": "TODOS", "registrosPorPagina": 100})
    [um] = servico.ConsultarBoletos(requisicao={"numeroDocumento": pedido["documento"]}).boletos.boleto
    emissao = servico.EmitirBoleto(requisicao={"idBoleto": [pedido["boleto"]]})
    envio = servico.EnviarBoletoEmail(
        requisicao={
            "idBoleto": [pedido["boleto"]],
            "destinatarios": {"email": pedido["emails"]},
            "idRequisicao": pedido["chave"],
        }
    )
    periodo = {"periodoInicial": pedido["de"], "periodoFinal": pedido["ate"]}
    analise = servico.AnaliseFinanceira(requisicao=periodo)
    desfecho = servico.EmitirBoleto(requisicao={"idBoleto": [pedido["acentuado"]]})
    restrito = conectar(pedido, pedido["restrito"], pedido["senha_restrito"])
    return {
        "consulta": {
            "codigo": consulta.resultado.codigo,
            "ids": [boleto.idBoleto for boleto in consulta.boletos.boleto],
            "pagador": um.pagador.nome,
            "valor": str(um.valor),
            "vencimento": um.dataVencimento.isoformat(),
        },
        "emissao": {
            "codigo": emissao.resultado.codigo,
            "inicio": emissao.pdf[:5].decode(),
            "tamanho": len(emissao.pdf) == emissao.tamanhoBytes,
            "sha256": sha256(emissao.pdf).hexdigest() == emissao.sha256,
        },
        "envio": {
            "codigo": envio.resultado.codigo,
            "protocolo": envio.protocolo,
            "emails": [envio.email for envio in envio.envios.envio],
        },
        "analise": {
            "codigo": analise.resultado.codigo,
            "compras": str(analise.totalCompras),
            "meses": [mes.competencia for mes in analise.evolucaoMensal.mes],
        },
        "desfecho": {
            "codigo": desfecho.resultado.codigo,
            "recusa": desfecho.recusas.recusa[0].idBoleto,
        },
        "falha": falha(restrito, "AnaliseFinanceira", {}),
        "esquema": falha(client, "ConsultarBoletos", {"situacao": "QUALQUER"}),
        "senha": falha(conectar(pedido, pedido["usuario"], "errada"), "ConsultarBoletos", {}),
    }


if __name__ == "__main__":
    print(json.dumps(ver(json.loads(sys.argv[1]))))
