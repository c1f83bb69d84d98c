"""Customers. Their boletos keep the name, document and address they had when each title was first imported."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ws.application.importacao.conferencia import CODIGO, emails, exigir, longos, parte
from ws.application.importacao.diario import Diario
from ws.application.importacao.falhas import Falhas
from ws.application.ports.importacao.acervo import Acervo
from ws.application.ports.importacao.leitor import Linha
from ws.application.ports.importacao.registros import Falha, RegistroCliente
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.parte import Endereco, Parte


@dataclass
class RegrasDeClientes:
    """Fulfils :class:`ws.application.importacao.conciliar.Regras`."""

    acervo: Acervo
    empresa_id: int
    diario: Diario
    chave: str = "codigo"

    def preparar(self, registros: Sequence[RegistroCliente]) -> Mapping[str, Cliente]:
        """The stored customers."""
        return self.acervo.clientes(self.empresa_id, [registro.codigo for registro in registros])

    def unir(
        self, linha: Linha[object], registro: RegistroCliente, guardado: Cliente | None, falhas: Falhas
    ) -> Cliente | None:
        """The customer as it will be; a changed CPF or CNPJ is taken, with a warning: accesses are linked to
        the code."""
        falhas.juntar(longos(registro, {"codigo": CODIGO}))
        antes = guardado or Cliente(registro.codigo, Parte("", ""))
        if guardado is None:
            exigir(registro, ("documento", "nome"), self.chave, falhas)
        unida = parte(_sobrepor(registro, antes.parte), "", falhas)
        email = antes.email if registro.email is None else registro.email
        if email != antes.email and email:
            email = emails(email, "email", falhas)
        if falhas:
            return None
        if guardado is not None and guardado.parte.documento != unida.documento:
            self.diario.avisar(
                linha, Falha("documento", "Mudou; confira os acessos vinculados a este cliente.")
            )
        return Cliente(registro.codigo, unida, email)


def _sobrepor(registro: RegistroCliente, antes: Parte) -> Parte:
    """What the record says over what is stored."""
    dados = {
        coluna: valor
        for coluna in ("logradouro", "bairro", "cidade", "uf", "cep")
        if (valor := getattr(registro, coluna)) is not None
    }
    endereco: Endereco = replace(antes.endereco, **dados)
    nome = antes.nome if registro.nome is None else registro.nome
    return Parte(nome, antes.documento if registro.documento is None else registro.documento, endereco)
