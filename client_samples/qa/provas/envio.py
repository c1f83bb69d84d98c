"""EnviarBoletoEmail: accepted once, followed up by its key, and refused before anything is sent.

Where the company is in PRODUCAO a message really leaves, so an address of one's own must be given.
"""

import time
from typing import Any
from uuid import uuid4

from client_samples.qa.caso import casos
from client_samples.qa.envelope import campo, pedido
from client_samples.qa.historico import PAGINA_MAXIMA, historico, lista
from client_samples.qa.juizo import NaoAplicavel, conferir, igual
from client_samples.qa.servico import Servico

ENVIAR = "EnviarBoletoEmail"
DESTINATARIO = "qa@example.com"
"""Nobody's: the domain is reserved for examples."""
LIMITES = {"404": "o limite diário do boleto foi atingido", "405": "o limite diário do acesso foi atingido"}
SEGUNDOS_ATE_SAIR = 30
TENTATIVAS = 20
"""Sendings of three messages that a daily limit is given to be reached in."""
ESTADOS = {"PENDENTE", "ENVIADO", "FALHOU"}


def aceito(servico: Servico) -> None:
    envio = primeiro_envio(servico)
    retorno = servico.chamar(ENVIAR, **envio)
    if retorno.resultado.codigo in LIMITES:
        raise NaoAplicavel(LIMITES[retorno.resultado.codigo])
    igual("código", retorno.resultado.codigo, "000")
    igual("destinatários", [feito.email for feito in retorno.envios.envio], envio["destinatarios"]["email"])
    conferir({feito.situacao for feito in retorno.envios.envio} <= ESTADOS, f"situações entre {ESTADOS}")
    servico.memoria["envio"] = envio, retorno.protocolo


def mesma_chave(servico: Servico) -> None:
    envio, protocolo = ja_aceito(servico)
    retorno = servico.chamar(ENVIAR, **envio)
    igual("código", retorno.resultado.codigo, "000")
    igual("protocolo", retorno.protocolo, protocolo)


def acompanhado_ate_sair(servico: Servico) -> None:
    """The same request again tells how the message stands, until it left or was captured."""
    envio, _ = ja_aceito(servico)
    limite = time.monotonic() + SEGUNDOS_ATE_SAIR
    feitos = servico.chamar(ENVIAR, **envio).envios.envio
    while any(feito.situacao == "PENDENTE" for feito in feitos) and time.monotonic() < limite:
        time.sleep(1)
        feitos = servico.chamar(ENVIAR, **envio).envios.envio
    situacoes = [feito.situacao for feito in feitos]
    if "PENDENTE" in situacoes and historico(servico).ambiente == "PRODUCAO":
        raise NaoAplicavel(f"em {SEGUNDOS_ATE_SAIR} s o servidor de e-mail ainda não aceitou a mensagem")
    igual("situações", situacoes, ["ENVIADO"] * len(envio["destinatarios"]["email"]))


def chave_com_outro_conteudo(servico: Servico) -> None:
    envio, _ = ja_aceito(servico)
    outro = envio | {"destinatarios": {"email": ["outro@example.com"]}}
    igual("código", servico.chamar(ENVIAR, **outro).resultado.codigo, "403")


def endereco_invalido(servico: Servico) -> None:
    for endereco in ("sem-arroba", "Nome <qa@example.com>", "qa@example.com,outro@example.com"):
        retorno = _recusado(servico, "401", [DESTINATARIO, endereco])
        conferir("email[2]" in (retorno.resultado.campo or ""), "campo que aponte o segundo email")
        conferir(endereco not in retorno.resultado.mensagem, "mensagem que não repita o endereço recebido")


def endereco_repetido(servico: Servico) -> None:
    _recusado(servico, "402", [DESTINATARIO, DESTINATARIO.upper()])


def quatro_enderecos(servico: Servico) -> None:
    """By hand: zeep itself refuses to send them."""
    quatro = "".join(campo("email", f"qa{numero}@example.com") for numero in range(1, 5))
    campos = f"{campo('idBoleto', 'QA-0')}<v1:destinatarios>{quatro}</v1:destinatarios>"
    resposta = servico.postar(pedido(ENVIAR, campos))
    igual("HTTP e falha", (resposta.status, resposta.codigo), (500, "211"))


def cliente_com_assunto(servico: Servico) -> None:
    for texto in ({"assunto": "Segunda via"}, {"mensagem": "Segue o boleto."}):
        retorno = _recusado(servico, "407", [DESTINATARIO], **texto)
        igual("campo", retorno.resultado.campo, next(iter(texto)))


def boleto_desconhecido(servico: Servico) -> None:
    retorno = servico.chamar(ENVIAR, idBoleto=["QA-0"], destinatarios={"email": [DESTINATARIO]})
    igual("código", retorno.resultado.codigo, "310")
    igual("recusas", [(r.idBoleto, r.codigo) for r in retorno.recusas.recusa], [("QA-0", "310")])


def integrador_com_assunto(servico: Servico) -> None:
    [boleto] = historico(servico).emitiveis()
    retorno = servico.chamar(
        ENVIAR,
        acesso=servico.integrador,
        codigoCliente=boleto.codigoCliente,
        usuarioFinal="Conferência de integração",
        idBoleto=[boleto.idBoleto],
        destinatarios={"email": [destinatario(servico)]},
        assunto="Segunda via do boleto: verificação",
        mensagem="Esta é uma mensagem de verificação.\nNão é preciso responder.",
    )
    if retorno.resultado.codigo in LIMITES:
        raise NaoAplicavel(LIMITES[retorno.resultado.codigo])
    igual("código", retorno.resultado.codigo, "000")


def limite_do_boleto(servico: Servico) -> None:
    _gastar(servico, "404", _emitiveis_do_limitado(servico)[:1])


def limite_do_acesso(servico: Servico) -> None:
    _gastar(servico, "405", _emitiveis_do_limitado(servico))


def _emitiveis_do_limitado(servico: Servico) -> list[Any]:
    """What the account can send whose limits may be used up: never where messages really leave."""
    retorno = servico.chamar(
        "ConsultarBoletos", acesso=servico.acesso("limitado"), registrosPorPagina=PAGINA_MAXIMA
    )
    if retorno.resultado.ambiente == "PRODUCAO":
        raise NaoAplicavel("a empresa está em PRODUCAO e os e-mails sairiam de verdade")
    emitiveis = [boleto for boleto in lista(retorno) if boleto.emitivel]
    if not emitiveis:
        raise NaoAplicavel("o acesso de --limitado não tem boleto que se possa emitir")
    return emitiveis


def _gastar(servico: Servico, codigo: str, boletos: list[Any]) -> None:
    """Send one boleto after the other, each until it is refused, and look for the limit's code."""
    obtidos = set()
    for boleto in boletos:
        for _ in range(TENTATIVAS):
            retorno = servico.chamar(
                ENVIAR,
                acesso=servico.acesso("limitado"),
                idBoleto=[boleto.idBoleto],
                destinatarios={"email": [f"{n}-{DESTINATARIO}" for n in range(3)]},
            )
            obtido = retorno.resultado.codigo
            if obtido == codigo:
                igual("protocolo", retorno.protocolo, None)
                return
            conferir(obtido in {"000", *LIMITES}, f"000 ou {codigo}; obtido {obtido}")
            if obtido != "000":
                obtidos.add(obtido)
                break
        if "405" in obtidos:
            break
    raise NaoAplicavel(f"{codigo} não foi alcançado; antes dele: {', '.join(sorted(obtidos)) or 'nada'}")


def destinatario(servico: Servico) -> str:
    """Where a real message may go."""
    if servico.email is None and historico(servico).ambiente == "PRODUCAO":
        raise NaoAplicavel("a empresa está em PRODUCAO e o e-mail sairia de verdade; informe --email")
    return servico.email or DESTINATARIO


def primeiro_envio(servico: Servico) -> dict[str, Any]:
    """A sending of one boleto to one address, under a key of its own."""
    return {
        "idBoleto": [historico(servico).emitiveis()[-1].idBoleto],
        "destinatarios": {"email": [destinatario(servico)]},
        "idRequisicao": f"qa-{uuid4().hex}",
    }


def ja_aceito(servico: Servico) -> tuple[dict[str, Any], str]:
    """The request that was accepted before, and its protocol."""
    if "envio" not in servico.memoria:
        raise NaoAplicavel("nenhum envio foi aceito nesta execução")
    envio, protocolo = servico.memoria["envio"]
    return envio, protocolo


def _recusado(servico: Servico, codigo: str, emails: list[str], **campos: str) -> Any:
    """Ask for a sending that must be refused, whatever the boleto."""
    retorno = servico.chamar(ENVIAR, idBoleto=["QA-0"], destinatarios={"email": emails}, **campos)
    igual("código", retorno.resultado.codigo, codigo)
    igual("protocolo", retorno.protocolo, None)
    return retorno


CASOS = casos(
    "envio",
    ("aceito e guardado, com protocolo", aceito),
    ("a mesma chave dá o mesmo protocolo", mesma_chave),
    ("acompanhado pela mesma chave até sair", acompanhado_ate_sair),
    ("a mesma chave com outro conteúdo, 403", chave_com_outro_conteudo),
    ("endereço inválido, 401", endereco_invalido),
    ("o mesmo endereço duas vezes, 402", endereco_repetido),
    ("quatro endereços, falha 211", quatro_enderecos),
    ("assunto ou mensagem de um cliente, 407", cliente_com_assunto),
    ("boleto desconhecido, 310", boleto_desconhecido),
    ("assunto e mensagem de um integrador", integrador_com_assunto),
    ("limite diário do boleto, 404", limite_do_boleto),
    ("limite diário do acesso, 405", limite_do_acesso),
)
