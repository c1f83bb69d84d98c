"""What the four programs share: the connection, how a refusal is shown, and how an answer is printed."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from requests import HTTPError
from zeep import Client
from zeep.exceptions import Fault, TransportError, ValidationError, XMLSyntaxError
from zeep.transports import Transport
from zeep.wsse.username import UsernameToken

SERVICO = "/ws/v1/Integracao_Web_Services"
NAMESPACE = "urn:central-cobranca:integracao:v1"
CONFIRA = "Confira o endereço em --url, sem o caminho, como http://localhost:8000, e se o serviço está no ar."
SEGUNDOS = 60
"""How long to wait for an answer."""
NINGUEM_LE = 141
"""128 and the number of SIGPIPE."""


def conectar(args: Namespace) -> Client:
    """A client made from the published WSDL, with the credentials in a WS-Security UsernameToken."""
    wsdl = f"{args.url.rstrip('/')}{SERVICO}?wsdl"
    with rede_explicada():
        return Client(
            wsdl,
            wsse=UsernameToken(args.usuario, args.senha),
            transport=Transport(timeout=SEGUNDOS, operation_timeout=SEGUNDOS),
        )


def requisicao(args: Namespace, **campos: Any) -> dict[str, Any]:
    """The fields of a request that have a value; an integrator's also say which customer it is about."""
    todos = {"cpfCnpjCliente": args.cpf_cnpj, "codigoCliente": args.codigo_cliente, **campos}
    return {campo: valor for campo, valor in todos.items() if valor is not None}


@contextmanager
def rede_explicada() -> Iterator[None]:
    """Where no service answers, say so and leave with status 2."""
    try:
        yield
    except (HTTPError, TransportError, XMLSyntaxError):
        print(f"Neste endereço não responde o serviço. {CONFIRA}", file=sys.stderr)
        raise SystemExit(2) from None
    except (OSError, ValueError):
        # every problem of requests is an OSError: no such host, nobody listening; an address that is none, a ValueError
        print(f"Não foi possível chegar ao serviço. {CONFIRA}", file=sys.stderr)
        raise SystemExit(2) from None


@contextmanager
def falhas_explicadas(client: Client) -> Iterator[None]:
    """Show a soap:Fault as a person reads it, from its typed detail, and leave with status 2; the same for
    what zeep itself finds to be outside the contract."""
    with rede_explicada():
        try:
            yield
        except Fault as falha:
            print(explicar(client, falha), file=sys.stderr)
            raise SystemExit(2) from None
        except ValidationError as problema:
            campo = ".".join(problema.path)
            print(
                f"O pedido não segue o contrato: confira no WSDL quantos valores aceita {campo}.",
                file=sys.stderr,
            )
            raise SystemExit(2) from None
        except ValueError:  # lxml's, of a control character
            print("Um valor tem caractere que não cabe em XML: digite-o de novo.", file=sys.stderr)
            raise SystemExit(2) from None


@contextmanager
def gravacao_explicada() -> Iterator[None]:
    """Where nothing can be written, say so and leave with status 2."""
    try:
        yield
    except OSError:
        print("Não foi possível gravar. Escolha outra pasta em --pasta.", file=sys.stderr)
        raise SystemExit(2) from None


def encerrar(main: Callable[[], int]) -> NoReturn:
    """Run a program and end with its status; with a shell's for a broken pipe where nobody reads on (``| head``)."""
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to print goes there
        status = NINGUEM_LE
    sys.exit(status)


def explicar(client: Client, falha: Fault) -> str:
    """Code, sentence and what to do, out of the ``FalhaServico`` that the fault carries."""
    detalhe = detalhe_da_falha(client, falha)
    if detalhe is None:
        return f"Falha: {falha.message}"
    espera = f" Espere {detalhe.segundosParaRepetir} s." if detalhe.segundosParaRepetir else ""
    return f"Falha {detalhe.codigo}: {detalhe.mensagem} {detalhe.observacao or ''}".rstrip() + espera


def detalhe_da_falha(client: Client, falha: Fault) -> Any:
    """The typed ``FalhaServico`` of a fault; None when it has none."""
    nome = f"{{{NAMESPACE}}}FalhaServico"
    elemento = None if falha.detail is None else falha.detail.find(nome)
    return None if elemento is None else client.get_element(nome).parse(elemento, client.wsdl.types)


def mostrar_resultado(resultado: Any) -> bool:
    """Print how the call ended; whether it was a success."""
    print(f"{resultado.codigo} - {resultado.mensagem}")
    if resultado.observacao:
        print(resultado.observacao)
    print(f"Ambiente {resultado.ambiente}; idCorrelacao {resultado.idCorrelacao}")
    return str(resultado.codigo).startswith("0")


def mostrar_recusas(retorno: Any) -> None:
    """Print which boletos were refused, and why."""
    for recusa in retorno.recusas.recusa if retorno.recusas else []:
        print(f"  {recusa.idBoleto}: {recusa.codigo} - {recusa.mensagem}")


def reais(valor: Any) -> str:
    """An amount as a Brazilian reads it; a dash for an absent one.

    >>> reais(1234.5), reais(None)
    ('R$ 1.234,50', '-')
    """
    if valor is None:
        return "-"
    return f"R$ {valor:,.2f}".translate(str.maketrans(",.", ".,"))


def tabela(titulos: list[str], linhas: list[list[str]]) -> None:
    """Print columns as wide as what they hold."""
    larguras = [max(len(linha[i]) for linha in [titulos, *linhas]) for i in range(len(titulos))]
    for linha in [titulos, ["-" * largura for largura in larguras], *linhas]:
        print(
            "  ".join(texto.ljust(largura) for texto, largura in zip(linha, larguras, strict=True)).rstrip()
        )
