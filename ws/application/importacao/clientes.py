"""Customers. Their boletos keep the name, document and address they had when each title was first imported."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ws.application.importacao.conferencia.campos import CODIGO, Forma, ditos, em_comum
from ws.application.importacao.conferencia.partes import conferir_emails, conferir_parte
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.registros import RegistroCliente
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.desfecho import Desfecho, Lugar
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.parte import Endereco, Parte

FORMA = Forma("codigo", obrigatorias=("documento", "nome"), tamanhos={"codigo": CODIGO})
DA_PARTE, DO_ENDERECO = em_comum(RegistroCliente, Parte), em_comum(RegistroCliente, Endereco)


@dataclass
class RegrasDeClientes:
    """Fulfils :class:`ws.application.importacao.corrida.conciliar.Regras`."""

    acervo: Acervo
    empresa_id: int
    chave: str = FORMA.chave

    def preparar(self, registros: Sequence[RegistroCliente]) -> Mapping[str, Cliente]:
        """The stored customers."""
        return self.acervo.clientes(self.empresa_id, [registro.codigo for registro in registros])

    def julgar(self, registro: RegistroCliente, guardado: Cliente | None, falhas: Falhas) -> Cliente | None:
        """The customer as it will be; a changed CPF or CNPJ is taken, with a warning: accounts are linked to
        the code."""
        FORMA.conferir(registro, falhas, novo=guardado is None)
        unida = conferir_parte(_sobrepor(registro, guardado.parte if guardado else Parte("", "")), "", falhas)
        antes = guardado.email if guardado else ""
        email = antes if registro.email is None else registro.email
        if email and email != antes:
            email = conferir_emails(email, "email", falhas)
        if falhas:
            return None
        if guardado is not None and guardado.parte.documento != unida.documento:
            falhas.avisar(Desfecho(CodigoDeImportacao.DOCUMENTO_MUDOU, Lugar("documento")))
        return Cliente(registro.codigo, unida, email)


def _sobrepor(registro: RegistroCliente, antes: Parte) -> Parte:
    """What the record says over what is stored."""
    endereco = replace(antes.endereco, **ditos(registro, DO_ENDERECO))
    return replace(antes, endereco=endereco, **ditos(registro, DA_PARTE))
