"""What templates write values with: ``{{ boleto.valor|reais }}`` is R$ 1.234,56, on one line."""

from decimal import Decimal

from flask import Flask

from ws.febraban import grafia
from ws.febraban.codigo import linha_digitavel
from ws.febraban.documento import formatar as formatar_documento


def reais(valor: Decimal) -> str:
    """An amount of money."""
    return grafia.sem_quebra(grafia.reais(valor))


def ligar_filtros(app: Flask) -> None:
    """Give them to the templates."""
    filtros = {
        "competencia": grafia.competencia,
        "dia": grafia.dia,
        "dia_por_extenso": grafia.dia_por_extenso,
        "dinheiro": grafia.dinheiro,
        "documento": formatar_documento,
        "instante": grafia.instante,
        "linha_digitavel": linha_digitavel.formatar,
        "numero": grafia.numero,
        "quantos": grafia.quantos,
        "reais": reais,
        "sem_quebra": grafia.sem_quebra,
    }
    app.jinja_env.filters.update(filtros)
