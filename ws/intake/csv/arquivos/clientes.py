"""``clientes.csv``."""

from ws.application.importacao.clientes import FORMA
from ws.application.ports.importacao.registros import RegistroCliente
from ws.intake.celulas.textos import codigo, texto
from ws.intake.csv.arquivos.endereco import endereco
from ws.intake.csv.formato import Coluna, Formato

DO_ENDERECO = {
    "logradouro": "rua e número, até 150 caracteres",
    "uf": "sigla do estado, ou `EX`",
    "cep": "8 algarismos",
}

CLIENTES = Formato(
    "clientes.csv",
    FORMA,
    (
        Coluna("codigo", "chave: o código do cliente no ERP, até 64 caracteres", codigo),
        Coluna(
            "documento",
            "CPF ou CNPJ, com letras também, com ou sem pontuação; os dígitos são conferidos; se mudar, há um aviso",
            codigo,
        ),
        Coluna("nome", "até 150 caracteres", texto),
        *endereco("", DO_ENDERECO),
        Coluna(
            "email", "de um a três endereços, separados por espaço, vírgula ou ponto e vírgula", codigo, ""
        ),
    ),
    lambda valores, _: RegistroCliente(**valores),
)
