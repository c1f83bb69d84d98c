"""suds as an integrator would use it. One argument: what to call, as JSON. Prints what came back, as JSON.

What it needs: ``cache=None`` while a contract may still change (suds keeps WSDLs on disk); a UsernameToken by
``suds.wsse`` or HTTP Basic by the transport. It speaks SOAP 1.1 only, and base64 arrives as text.
"""

import json
import sys
from base64 import b64decode
from hashlib import sha256
from typing import Any

from suds import WebFault
from suds.client import Client
from suds.transport.https import HttpAuthenticated
from suds.wsse import Security, UsernameToken


def conectar(pedido: dict[str, Any], usuario: str, senha: str) -> Any:
    if pedido["acesso"] == "basic":
        transporte = HttpAuthenticated(username=usuario, password=senha)
        return Client(pedido["wsdl"], cache=None, transport=transporte)
    seguranca = Security()
    seguranca.tokens.append(UsernameToken(usuario, senha))
    return Client(pedido["wsdl"], cache=None, wsse=seguranca)


def falha(client: Any, operacao: str, requisicao: dict[str, Any]) -> dict[str, Any]:
    try:
        getattr(client.service, operacao)(requisicao)
    except WebFault as fault:
        detalhe = fault.fault.detail.FalhaServico
        texto = str(fault.fault.faultstring)
        return {"codigo": detalhe.codigo, "campo": getattr(detalhe, "campo", None), "texto": texto}
    return {"codigo": "nenhuma"}


def ver(pedido: dict[str, Any]) -> dict[str, Any]:
    client = conectar(pedido, pedido["usuario"], pedido["senha"])
    servico = client.service
    consulta = servico.ConsultarBoletos({"situacao": "TODOS", "registrosPorPagina": 100})
    [um] = servico.ConsultarBoletos({"numeroDocumento": pedido["documento"]}).boletos.boleto
    emissao = servico.EmitirBoleto({"idBoleto": [pedido["boleto"]]})
    envio = servico.EnviarBoletoEmail(
        {
            "idBoleto": [pedido["boleto"]],
            "destinatarios": {"email": pedido["emails"]},
            "idRequisicao": pedido["chave"],
        }
    )
    analise = servico.AnaliseFinanceira({"periodoInicial": pedido["de"], "periodoFinal": pedido["ate"]})
    desfecho = servico.EmitirBoleto({"idBoleto": [pedido["acentuado"]]})
    restrito = conectar(pedido, pedido["restrito"], pedido["senha_restrito"])
    pdf = b64decode(emissao.pdf)
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
            "inicio": pdf[:5].decode(),
            "tamanho": len(pdf) == emissao.tamanhoBytes,
            "sha256": sha256(pdf).hexdigest() == emissao.sha256,
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
