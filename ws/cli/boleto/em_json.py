"""An explanation as JSON, its names those of the contract where the contract has the thing. Amounts are text."""

import json
from typing import Any

from ws.application.carteira.explicar_boleto import Explicacao
from ws.desfechos.erro import Erro
from ws.desfechos.renderer import PADRAO


def explicada(explicacao: Explicacao) -> str:
    """All of it; the two forms of the title only where its digits fit."""
    e, banco, campo_livre = explicacao, explicacao.banco, explicacao.campo_livre
    return _json(
        {
            "valido": e.valido,
            "linhaDigitavel": e.linha_digitavel if e.valido else None,
            "codigoBarras": e.codigo_barras if e.valido else None,
            "banco": banco.numero,
            "bancoComDigito": banco.numero_com_dv,
            "nomeBanco": banco.nome,
            "calculado": not banco.motivo,
            "motivoNaoCalculado": banco.motivo or None,
            "moeda": e.moeda,
            "valor": None if e.valor is None else str(e.valor),
            **_vencimento(e),
            "nossoNumeroImpresso": campo_livre.nosso_numero_impresso or None,
            "agenciaCodigo": campo_livre.agencia_codigo or None,
            "carteira": campo_livre.carteira or None,
            "campoLivre": _campo_livre(e),
            "digitos": [digito._asdict() | {"confere": digito.confere} for digito in e.digitos],
            "correcoes": [correcao._asdict() for correcao in e.correcoes],
            "avisos": [PADRAO.frase(aviso) for aviso in e.avisos],
        }
    )


def recusada(invalida: Erro) -> str:
    """What was read is no boleto de cobrança."""
    return _json({"valido": False, "motivo": str(invalida), "posicao": invalida.desfecho.lugar.posicao})


def _vencimento(explicacao: Explicacao) -> dict[str, Any]:
    lido = explicacao.vencimento
    return {
        "fatorVencimento": lido.fator,
        "dataVencimento": lido.provavel.isoformat() if lido.provavel else None,
        "vencimentosPossiveis": [dia.isoformat() for dia in lido.candidatos],
    }


def _campo_livre(explicacao: Explicacao) -> dict[str, Any]:
    lido = explicacao.campo_livre
    partes = [{"nome": nome, "digitos": digitos} for nome, digitos in lido.partes]
    return {"digitos": lido.digitos, "tabela": lido.layout or None, "partes": partes, "confere": lido.confere}


def _json(dados: dict[str, Any]) -> str:
    return json.dumps(dados, ensure_ascii=False, indent=2)
