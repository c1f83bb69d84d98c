"""An explanation as tables for a terminal."""

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ws.application.carteira.explicar_boleto import Explicacao
from ws.cli.boleto.digitos_errados import INVALIDO, TALVEZ, VALIDO, frases, sugestoes
from ws.desfechos.renderer import PADRAO
from ws.febraban.codigo import codigo_barras, linha_digitavel
from ws.febraban.grafia import dia, reais


def mostrar(explicacao: Explicacao, console: Console) -> None:
    """Print all of it, the verdict first."""
    console.print(Text(VALIDO, "green") if explicacao.valido else Text(INVALIDO, "bold red"))
    for frase in frases(explicacao):
        console.print(Padding(Text(frase), (0, 0, 0, 2)))
    if explicacao.correcoes:
        console.print(Padding(Text(TALVEZ), (0, 0, 0, 2)))
    for sugestao in sugestoes(explicacao):
        console.print(Text(f"    {sugestao}"), soft_wrap=True)
    console.print(_titulo(explicacao))
    console.print(_campo_livre(explicacao))
    console.print(_digitos(explicacao))
    for aviso in explicacao.avisos:
        console.print(Text(f"Atenção: {PADRAO.frase(aviso)}", "yellow"))


def _titulo(explicacao: Explicacao) -> Table:
    tabela = Table(title="Título", title_justify="left", show_header=False)
    tabela.add_column(no_wrap=True)
    tabela.add_column()
    for nome, texto in _linhas(explicacao):
        tabela.add_row(nome, Text(texto))
    return tabela


def _linhas(explicacao: Explicacao) -> Iterator[tuple[str, str]]:
    banco, campo_livre = explicacao.banco, explicacao.campo_livre
    yield "Banco", f"{banco.numero_com_dv} {banco.nome}"
    yield "Calculado aqui", f"Não. {banco.motivo}" if banco.motivo else "Sim."
    yield "Vencimento", _vencimento(explicacao)
    yield "Valor", _valor(explicacao)
    yield (
        "Moeda",
        "9, real" if explicacao.moeda == codigo_barras.REAL else f"{explicacao.moeda}, outra que não o real",
    )
    yield "Nosso número", campo_livre.nosso_numero_impresso or "O código de barras não o diz por inteiro."
    yield "Agência/Código", campo_livre.agencia_codigo or "O código de barras não a diz por inteiro."
    if explicacao.valido:
        yield "Linha digitável", linha_digitavel.formatar(explicacao.linha_digitavel)
        yield "Código de barras", explicacao.codigo_barras


def _vencimento(explicacao: Explicacao) -> str:
    lido = explicacao.vencimento
    if not lido.candidatos:
        avancou = explicacao.codigo_barras[5:9] != lido.fator
        return "Não está no código: o valor ocupa o lugar dele." if avancou else "Sem vencimento no código."
    datas = [dia(data) for data in lido.candidatos if data != lido.provavel]
    if lido.provavel:
        datas.insert(0, f"{dia(lido.provavel)} (provável)")
    return f"{' ou '.join(datas)}, pelo fator {lido.fator}"


def _valor(explicacao: Explicacao) -> str:
    return "Sem valor no código." if explicacao.valor is None else reais(explicacao.valor)


def _campo_livre(explicacao: Explicacao) -> Table:
    lido = explicacao.campo_livre
    nome = f", {lido.layout}" if lido.layout else ", de tabela desconhecida"
    tabela = Table("Posições", "Conteúdo", "Algarismos", title=f"Campo livre{nome}", title_justify="left")
    inicio = 1
    for parte, digitos in lido.partes or (("", lido.digitos),):
        fim = inicio + len(digitos) - 1
        tabela.add_row(str(inicio) if fim == inicio else f"{inicio} a {fim}", Text(parte), digitos)
        inicio = fim + 1
    return tabela


def _digitos(explicacao: Explicacao) -> Table:
    titulo = "Dígitos verificadores"
    tabela = Table("Dígito", "Algarismo", "Lido", "Certo", "", title=titulo, title_justify="left")
    for digito in explicacao.digitos:
        confere = Text("confere", "green") if digito.confere else Text("não confere", "bold red")
        tabela.add_row(digito.campo, str(digito.posicao), digito.lido, digito.certo, confere)
    return tabela
