"""What a title's fields must look like by themselves, before anything is compared."""

import re
from collections.abc import Iterator

from ws.application.importacao.conferencia import CODIGO, longos, parte, quantias
from ws.application.importacao.encargos import falhas_da_especie, falhas_das_instrucoes, falhas_do_encargo
from ws.application.importacao.falhas import Falhas
from ws.application.importacao.itens import falhas_dos_itens
from ws.application.ports.importacao.registros import Apagar, Falha, RegistroBoleto
from ws.domain.cadastro.parte import Parte

OBRIGATORIAS = (
    "codigo_cliente",
    "conta",
    "numero_documento",
    "nosso_numero",
    "data_emissao",
    "data_vencimento",
    "valor",
)
"""Columns a title seen for the first time must have."""
TAMANHOS = {
    "id": CODIGO,
    "codigo_cliente": CODIGO,
    "conta": CODIGO,
    "numero_documento": CODIGO,
    "nosso_numero_impresso": CODIGO,
    "agencia_codigo": CODIGO,
    "pix_copia_cola": 2000,
}
DESCONTOS = 3
_NOSSO_NUMERO = re.compile(r"[0-9A-Za-z]{1,40}\Z")
_PARCELA = re.compile(r"([0-9]{1,3})/([0-9]{1,3})\Z")


def falhas_de_forma(registro: RegistroBoleto) -> Iterator[Falha]:
    """Everything that is wrong with the fields."""
    yield from longos(registro, TAMANHOS)
    yield from quantias(registro, ("valor", "abatimento"))
    if registro.valor is not None and not registro.valor:
        yield Falha("valor", "Deve ser maior que zero.")
    if registro.nosso_numero is not None and not _NOSSO_NUMERO.match(registro.nosso_numero):
        motivo = (
            "Deve ter só letras e algarismos, no máximo 40: sem carteira, dígito verificador e pontuação."
        )
        yield Falha("nosso_numero", motivo)
    if registro.parcela and not _parcela_valida(registro.parcela):
        yield Falha("parcela", "Deve ter a forma n/total, como 2/6.")
    yield from falhas_da_especie(registro.especie, registro.aceite)
    yield from falhas_das_instrucoes(registro.instrucoes or ())
    yield from _falhas_dos_encargos(registro)
    yield from falhas_dos_itens(registro.itens or ())


def sacador_avalista(registro: RegistroBoleto, antes: Parte | None, falhas: Falhas) -> Parte | None:
    """Who guarantees the title, as it will be."""
    if registro.sacador_avalista is None:
        return antes
    if isinstance(registro.sacador_avalista, Apagar):
        return None
    return parte(registro.sacador_avalista, "sacador_", falhas)


def _parcela_valida(parcela: str) -> bool:
    forma = _PARCELA.match(parcela)
    return forma is not None and 1 <= int(forma[1]) <= int(forma[2])


def _falhas_dos_encargos(registro: RegistroBoleto) -> Iterator[Falha]:
    if registro.multa is not None and not isinstance(registro.multa, Apagar):
        yield from falhas_do_encargo(registro.multa, "multa_valor")
    if registro.juros is not None and not isinstance(registro.juros, Apagar):
        yield from falhas_do_encargo(registro.juros, "juros_valor")
    descontos = registro.descontos or ()
    if len(descontos) > DESCONTOS:
        yield Falha("desconto3_valor", f"Deve haver no máximo {DESCONTOS} descontos.")
    for indice, desconto in enumerate(descontos, start=1):
        if desconto is not None:
            yield from falhas_do_encargo(desconto, f"desconto{indice}_valor")
