"""``python -m client_samples.qa``: run the cases, print the table, keep the evidence; status 0 if none failed.

python -m client_samples.qa --url URL --usuario U --senha S [--integrador I --segredo X] [--email E]
                            [--sem-liberacao U --senha-sem-liberacao S] [--desativado U --senha-desativado S]
                            [--limitado U --senha-limitado S]
                            [--pasta evidencias] [--grupo consulta ...] [--estrito]
"""

from argparse import ArgumentTypeError, Namespace
from pathlib import Path

from client_samples.conexao import encerrar, gravacao_explicada, rede_explicada
from client_samples.opcoes import LinhaDeComando
from client_samples.qa.caso import Situacao, Veredito, julgar
from client_samples.qa.envelope import Acesso
from client_samples.qa.evidencia import Evidencias
from client_samples.qa.provas import (
    amostras,
    analise,
    consulta,
    emissao,
    envio,
    falhas,
    integrador,
    valores,
    variantes,
)
from client_samples.qa.relatorio import gravar_junit, linha, resumo
from client_samples.qa.servico import SENHAS_DAS_OUTRAS, Servico

MODULOS = (consulta, valores, emissao, envio, analise, integrador, falhas, variantes, amostras)
TODOS = tuple(caso for modulo in MODULOS for caso in modulo.CASOS)
OUTRAS = {
    "integrador": "acesso de integrador da mesma empresa",
    "sem-liberacao": "acesso a que o gestor não liberou alguma operação",
    "desativado": "acesso que o gestor desativou",
    "limitado": "acesso de cliente cujo limite diário de e-mails pode ser gasto; só em HOMOLOGACAO",
}
GRUPOS = tuple(dict.fromkeys(caso.grupo for caso in TODOS))


def main() -> int:
    """Every case in turn, each line as it ends."""
    args = _opcoes()
    evidencias = Evidencias(args.pasta)
    servico = _servico(args, evidencias)
    with rede_explicada():
        servico.contrato  # noqa: B018 - without the published contract there is nothing to check
    escolhidos = [caso for caso in TODOS if caso.grupo in (args.grupo or GRUPOS)]
    vereditos: list[Veredito] = []
    for numero, caso in enumerate(escolhidos, start=1):
        with gravacao_explicada():
            evidencias.abrir(f"{numero:02d} {caso.grupo} {caso.nome}")
        vereditos.append(julgar(caso, servico, estrito=args.estrito))
        print(linha(vereditos[-1], escolhidos), flush=True)
    with gravacao_explicada():
        gravar_junit(vereditos, args.pasta / "qa.xml")
    print(f"\n{resumo(vereditos)}\nEvidências e qa.xml em {args.pasta}")
    return int(any(veredito.situacao is Situacao.FALHOU for veredito in vereditos))


def _servico(args: Namespace, evidencias: Evidencias) -> Servico:
    dadas = {nome: (_opcao(args, nome), _opcao(args, senha)) for nome, senha in SENHAS_DAS_OUTRAS.items()}
    outras = {nome: Acesso(login, senha) for nome, (login, senha) in dadas.items() if login and senha}
    cliente = Acesso(args.usuario, args.senha)
    return Servico(args.url, cliente, outras, email=args.email, evidencias=evidencias)


def _opcao(args: Namespace, nome: str) -> str | None:
    valor: str | None = getattr(args, nome.replace("-", "_"))
    return valor


def _opcoes() -> Namespace:
    parser = LinhaDeComando("qa", "Confere um serviço com o contrato.")
    parser.add_argument("--url", default="http://localhost:8000", help="endereço do serviço, sem o caminho")
    parser.add_argument("--usuario", required=True, help="acesso de cliente; de um grupo, prova mais")
    parser.add_argument("--senha", required=True, help="senha do acesso")
    for nome, descricao in OUTRAS.items():
        parser.add_argument(f"--{nome}", help=descricao)
        parser.add_argument(f"--{SENHAS_DAS_OUTRAS[nome]}", help="senha dele")
    parser.add_argument("--email", help="destinatário dos envios; obrigatório para enviar em PRODUCAO")
    parser.add_argument("--pasta", type=Path, default=Path("evidencias"), help="onde guardar as evidências")
    parser.add_argument(
        "--grupo", action="append", type=_grupo, help=f"só estes casos; pode repetir: {', '.join(GRUPOS)}"
    )
    parser.add_argument("--estrito", action="store_true", help="não aplicável também é falha")
    args = parser.parse_args()
    for nome, senha in SENHAS_DAS_OUTRAS.items():
        if bool(_opcao(args, nome)) != bool(_opcao(args, senha)):
            parser.recusar(f"Informe --{nome} e --{senha}, os dois ou nenhum.")
    return args


def _grupo(texto: str) -> str:
    if texto not in GRUPOS:
        raise ArgumentTypeError(f"use um destes: {', '.join(GRUPOS)}")
    return texto


if __name__ == "__main__":
    encerrar(main)
