"""The company: what its file says, judged against what is stored. What the file leaves out stays as it is."""

from dataclasses import replace
from re import compile as expressao
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ws.application.importacao.conferencia import CODIGO, LINHA, emails, longos, parte
from ws.application.importacao.diario import Recusada
from ws.application.importacao.registros import Falha, RegistroEmpresa
from ws.domain.empresa import Empresa

FUSO = "America/Sao_Paulo"
SEM_ENDERECO = "É obrigatório: o boleto traz o endereço do beneficiário (Lei 12.039/2009)."
_CODIGO = expressao(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


def unir_empresa(registro: RegistroEmpresa, guardada: Empresa | None) -> Empresa:
    """The company as it will be; ``id`` 0 when it is new. Raises `Recusada`."""
    falhas: list[Falha] = []
    beneficiario = parte(registro.beneficiario, "", falhas, "cnpj")
    antes = guardada or Empresa(0, registro.codigo, beneficiario, FUSO, registro.ambiente)
    if antes.beneficiario.documento != beneficiario.documento and not falhas:
        falhas.append(Falha("cnpj", "Não é o CNPJ da empresa já cadastrada com este código."))
    falhas.extend(_falhas_da_empresa(registro))
    remetente = registro.remetente and emails(registro.remetente, "remetente", falhas, 1)
    if falhas:
        raise Recusada(*falhas)
    return replace(
        antes,
        beneficiario=beneficiario,
        ambiente=registro.ambiente,
        fuso=registro.fuso or antes.fuso,
        contato=antes.contato if registro.contato is None else registro.contato,
        remetente=antes.remetente if remetente is None else remetente,
        envia_email=antes.envia_email if registro.envia_email is None else registro.envia_email,
    )


def _falhas_da_empresa(registro: RegistroEmpresa) -> list[Falha]:
    falhas = list(longos(registro, {"codigo": CODIGO, "contato": LINHA}))
    if not _CODIGO.match(registro.codigo):
        falhas.append(
            Falha("codigo", "Deve ter letras minúsculas sem acento, algarismos e hifens entre eles.")
        )
    endereco = registro.beneficiario.endereco
    falhas.extend(Falha(c, SEM_ENDERECO) for c in ("logradouro", "cidade", "uf") if not getattr(endereco, c))
    if registro.fuso and not _fuso_existe(registro.fuso):
        falhas.append(Falha("fuso", f"Deve ser um fuso horário da base IANA, como {FUSO}."))
    return falhas


def _fuso_existe(fuso: str) -> bool:
    try:
        ZoneInfo(fuso)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
