"""Fake of the composer: a message that tells what it was made of."""

from ws.application.ports.correio.redator import Aviso, Carta
from ws.domain.cadastro.empresa import Empresa


class Redator:
    def redigir(self, carta: Carta, email: str, message_id: str) -> bytes:
        partes = (email, message_id, carta.assunto or "", carta.mensagem or "", carta.nome_arquivo)
        return "\n".join(partes).encode() + b"\n" + carta.pdf

    def redigir_aviso(self, aviso: Aviso, email: str, message_id: str) -> bytes:
        motivo = "convite" if aviso.convite else "senha"
        return "\n".join((email, message_id, motivo, aviso.login, aviso.link)).encode()

    def dominio(self, empresa: Empresa) -> str:
        return f"{empresa.codigo}.exemplo.com.br"
