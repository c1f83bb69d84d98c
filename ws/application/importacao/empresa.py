"""The company: what its file says, judged against what is stored. What the file leaves out stays as it is."""

from dataclasses import replace
from hashlib import sha256
from re import compile as expressao
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ws.application.cadastro.regras_da_aparencia import conferir_cor, conferir_logo
from ws.application.importacao.conferencia.campos import CODIGO, LINHA, conferir_tamanhos
from ws.application.importacao.conferencia.partes import conferir_emails, conferir_parte
from ws.application.importacao.corrida.falhas import Falhas
from ws.application.ports.importacao.registros import RegistroEmpresa
from ws.desfechos.catalogo.importacao import CodigoDeImportacao
from ws.desfechos.erro import Erro
from ws.domain.cadastro.empresa import FUSO_PADRAO, Ambiente, Empresa

_CODIGO = expressao(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


def unir_empresa(registro: RegistroEmpresa, guardada: Empresa | None, falhas: Falhas) -> Empresa:
    """The company as it will be, ``id`` 0 when it is new; with failures, as far as it can be told."""
    beneficiario = conferir_parte(registro.beneficiario, "", falhas, "cnpj")
    antes = guardada or Empresa(0, registro.codigo, beneficiario, FUSO_PADRAO, Ambiente.HOMOLOGACAO)
    if guardada is None and registro.ambiente is None:
        falhas.recusar("ambiente", CodigoDeImportacao.OBRIGATORIO_NUMA_EMPRESA_NOVA)
    if antes.beneficiario.documento != beneficiario.documento:
        falhas.recusar("cnpj", CodigoDeImportacao.CNPJ_DA_EMPRESA)
    _conferir_forma(registro, falhas)
    remetente = registro.remetente and conferir_emails(registro.remetente, "remetente", falhas, 1)
    antes = _com_aspecto(antes, registro, falhas)
    return replace(
        antes,
        beneficiario=beneficiario,
        ambiente=registro.ambiente or antes.ambiente,
        fuso=registro.fuso or antes.fuso,
        contato=antes.contato if registro.contato is None else registro.contato,
        remetente=antes.remetente if remetente is None else remetente,
        envia_email=antes.envia_email if registro.envia_email is None else registro.envia_email,
    )


def _com_aspecto(empresa: Empresa, registro: RegistroEmpresa, falhas: Falhas) -> Empresa:
    """The company with its colour and its logo. The file of a logo that it has already is not carried again."""
    tema, resumo = empresa.tema, empresa.logo_sha256
    try:
        if registro.cor is not None:
            tema = replace(tema, cor=conferir_cor(registro.cor))
    except Erro as recusada:
        falhas.incluir(recusada.desfecho.em(campo="cor"))
    try:
        if registro.logo is not None and sha256(registro.logo).hexdigest() != resumo:
            tema = replace(tema, logo=conferir_logo(registro.logo).conteudo)
            resumo = sha256(registro.logo).hexdigest()
    except Erro as recusada:
        falhas.incluir(recusada.desfecho.em(campo="logo"))
    return replace(empresa, tema=tema, logo_sha256=resumo)


def _conferir_forma(registro: RegistroEmpresa, falhas: Falhas) -> None:
    conferir_tamanhos(registro, {"codigo": CODIGO, "contato": LINHA}, falhas)
    if not _CODIGO.match(registro.codigo):
        falhas.recusar("codigo", CodigoDeImportacao.CODIGO_DA_EMPRESA)
    for coluna in ("logradouro", "cidade", "uf"):
        if not getattr(registro.beneficiario.endereco, coluna):
            falhas.recusar(coluna, CodigoDeImportacao.OBRIGATORIO_NO_ENDERECO)
    if registro.fuso and not _fuso_existe(registro.fuso):
        falhas.recusar("fuso", CodigoDeImportacao.FUSO, exemplo=FUSO_PADRAO)


def _fuso_existe(fuso: str) -> bool:
    try:
        ZoneInfo(fuso)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
