"""Three companies as people meet them, on a real server with a real clock: dates count from today.

``aurora``
    In earnest, with colour and logo. ``mercado`` has a boleto of each kind; ``distribuidora`` fifteen hundred;
    ``condominio`` nothing open; ``lojas`` a head office and two branches. ``gestora`` is its manager.
``boreal``
    In the sandbox, without colour or logo: ``joana``, and her manager ``gestor``.
``ceres``
    For what a test changes of a company: ``diretora``, her customer ``rui``.

Everybody's password is :data:`SENHA`. Accounts of ``aurora`` that a test changes are in :data:`DE_TESTE`.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import Any

from argon2 import PasswordHasher
from PIL import Image, ImageDraw, ImageFont

from tests.adapters.pdf.papeis import brcode
from tests.fakes.banco import Banco
from tests.fakes.registros import AcessoGravado
from tests.mundo.acessos import um_acesso
from tests.mundo.cadastro import ENDERECO, um_cliente, uma_conta, uma_empresa
from tests.mundo.carteira import ENCARGOS, um_boleto, um_pagamento, uma_compra
from ws.application.ports.importacao.corridas import (
    ArquivoImportado,
    Contagem,
    Importacao,
    Problema,
    SituacaoImportacao,
)
from ws.domain.acessos.acesso import TipoAcesso
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.parte import Parte
from ws.domain.cadastro.tema import Tema
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco
from ws.febraban.codigo import codigo_barras, linha_digitavel

SENHA = "uma frase bem longa"
AURORA, BOREAL, CERES = 1, 2, 3
MUITOS = 1500
CNPJ_DO_CONDOMINIO = "27865757000102"
DE_TESTE = ("troca", "esqueceu", "aparelhos", "retida", "bloqueada", "teclado", "semscript", "carta", "falha")
MERCADO = Parte("Mercado Bom Preço Ltda", "19506112000147", ENDERECO)


def banco(hoje: date) -> Banco:
    """All of it."""
    logo = _logo()
    aurora = uma_empresa(
        contato="Financeiro: (31) 3333-0000 ou financeiro@aurora.exemplo.com.br",
        tema=Tema(cor="#0B6E4F"),
        logo_sha256=sha256(logo).hexdigest(),
    )
    boreal = _outra(BOREAL, "boreal", "Boreal Tecidos Ltda", "44555666000181", Ambiente.HOMOLOGACAO)
    ceres = _outra(CERES, "ceres", "Ceres Sementes SA", "55666777000181", Ambiente.PRODUCAO)
    tudo = Banco(logos={AURORA: logo})
    for empresa in (aurora, boreal, ceres):
        tudo.com_empresa(empresa).com_contas(empresa.id, uma_conta(beneficiario=empresa.beneficiario))
    tudo.com_boletos(BOREAL, boleto("J1", hoje, 12, "321.00"))
    tudo.com_boletos(CERES, boleto("R1", hoje, 3, "654.00"))
    return _movimento(_clientes(tudo), hoje).com_acessos(*_acessos())


def boleto(id_: str, hoje: date, dias: int, valor: str, **mudancas: Any) -> Boleto:
    """A boleto of C0001 due so many days from ``hoje``, that can be paid by Pix."""
    vencimento, reais = hoje + timedelta(dias), Decimal(valor)
    numero = f"{int.from_bytes(id_.encode(), 'big') % 10**11:011}"
    codigo = codigo_barras.montar("237", vencimento, reais, numero.zfill(25))
    campos: dict[str, Any] = {
        "id": id_,
        "numero_documento": f"NF-{id_}",
        "parcela": "1/1",
        "data_vencimento": vencimento,
        "valor": reais,
        "nosso_numero": numero,
        "nosso_numero_impresso": f"09/{numero}-0",
        "codigo_barras": codigo,
        "linha_digitavel": linha_digitavel.de_codigo_barras(codigo),
        "pix_copia_cola": brcode(reais),
        "pagador": MERCADO,
        **ENCARGOS,
    }
    return um_boleto(**campos | mudancas)


def importacao(empresa_id: int, quando: datetime) -> Importacao:
    """A run that took all lines but two."""
    titulos = Contagem(lidas=1520, novas=120, alteradas=30, inalteradas=1368, recusadas=2)
    return Importacao(
        id=f"corrida-{empresa_id}",
        empresa_id=empresa_id,
        quem="erp",
        situacao=SituacaoImportacao.GRAVADA,
        iniciada_em=quando,
        terminada_em=quando + timedelta(seconds=9),
        arquivos=(ArquivoImportado("boletos.csv", "1" * 64, titulos),),
        total=titulos,
        problemas=(
            Problema("boletos.csv", 17, "vencimento", "A data não existe: escreva AAAA-MM-DD."),
            Problema("boletos.csv", 912, "cliente", "Não existe cliente com este código."),
        ),
        avisos=(Problema("boletos.csv", None, "obs", "A coluna não é conhecida e não foi lida."),),
    )


def _outra(id_: int, codigo: str, nome: str, documento: str, ambiente: Ambiente) -> Any:
    return uma_empresa(
        id=id_,
        codigo=codigo,
        beneficiario=Parte(nome, documento, ENDERECO),
        ambiente=ambiente,
        contato="",
        remetente=f"boletos@{codigo}.exemplo.com.br",
    )


def _clientes(tudo: Banco) -> Banco:
    def um(codigo: str, nome: str, documento: str, email: str, empresa_id: int = AURORA) -> None:
        tudo.com_clientes(empresa_id, um_cliente(codigo=codigo, nome=nome, documento=documento, email=email))

    um("C0001", MERCADO.nome, MERCADO.documento, "financeiro@bompreco.exemplo.com.br")
    um("C0002", "Distribuidora Cabos & Fios SA", "61530288000166", "contas@cabosefios.exemplo.com.br")
    um("C0003", "Condomínio Edifício Primavera", CNPJ_DO_CONDOMINIO, "sindica@primavera.exemplo.com.br")
    um("C0004", "Lojas Minas Norte – Matriz", "19506112000228", "lojas@minasnorte.exemplo.com.br")
    um("C0005", "Lojas Minas Norte – Montes Claros", "19506112000309", "")
    um("C0006", "Lojas Minas Norte – Janaúba", "19506112000490", "")
    um("C0001", "Joana Figueiredo", "52998224725", "joana@exemplo.com.br", BOREAL)
    um("C0001", "Rui Barbosa Agrícola", "11444777000161", "rui@exemplo.com.br", CERES)
    return tudo


def _movimento(tudo: Banco, hoje: date) -> Banco:
    parcial = {"aceita_parcial": True, "principal_pago": Decimal("300.00"), "valor_pago": Decimal("300.00")}
    pago = {"estado": Estado.LIQUIDADO, "principal_pago": Decimal("512.40"), "valor_pago": Decimal("512.40")}
    tudo.com_boletos(
        AURORA,
        boleto("1001", hoje, -34, "1240.00", parcela="1/3"),
        boleto("1002", hoje, -4, "1240.00", parcela="2/3"),
        boleto("1003", hoje, 3, "1240.00", parcela="3/3"),
        boleto("1010", hoje, 12, "389.90"),
        boleto("1011", hoje, 27, "900.00", **parcial),
        boleto("1012", hoje, 41, "2156.75", pix_copia_cola=""),
        boleto("0990", hoje, -95, "87.30", situacao_banco=SituacaoBanco.BAIXADO),
        boleto("0900", hoje, -40, "512.40", data_pagamento=hoje - timedelta(38), **pago),
        boleto("0901", hoje, -20, "99.00", estado=Estado.CANCELADO),
        *(
            boleto(f"G{n:04}", hoje, n * 7 % 600 - 90, f"{100 + n}.{n % 100:02}", codigo_cliente="C0002")
            for n in range(MUITOS)
        ),
        boleto("2001", hoje, -2, "700.00", codigo_cliente="C0004"),
        boleto("2002", hoje, 9, "810.50", codigo_cliente="C0005"),
        boleto("2003", hoje, 16, "640.00", codigo_cliente="C0006"),
    )
    tudo.com_pagamentos(
        AURORA,
        um_pagamento(id="P1", boleto="1011", data=hoje, principal=Decimal("300.00")),
        um_pagamento(
            id="P2",
            boleto="0900",
            data=hoje - timedelta(38),
            principal=Decimal("500.00"),
            encargos=Decimal("12.40"),
        ),
    )
    return tudo.com_compras(
        AURORA,
        *(
            uma_compra(id=f"V{n}", data=hoje - timedelta(29 * n), valor=Decimal(900 + 137 * n % 1000))
            for n in range(14)
        ),
    )


def _acessos() -> list[AcessoGravado]:
    de_aurora = [
        um_acesso(id=1, login="mercado"),
        um_acesso(id=2, login="distribuidora", clientes=("C0002",)),
        um_acesso(id=3, login="condominio", clientes=("C0003",)),
        um_acesso(id=4, login="lojas", clientes=("C0004", "C0005", "C0006")),
        um_acesso(id=5, login="gestora", tipo=TipoAcesso.GESTOR, clientes=()),
        um_acesso(id=6, login="erp", tipo=TipoAcesso.INTEGRADOR, clientes=()),
        um_acesso(id=7, login="convidada", senhas=(), email="convidada@exemplo.com.br"),
        *(um_acesso(id=20 + n, login=login) for n, login in enumerate(DE_TESTE)),
    ]
    de_outras = [
        um_acesso(empresa_id=BOREAL, id=1, login="joana"),
        um_acesso(empresa_id=BOREAL, id=2, login="gestor", tipo=TipoAcesso.GESTOR, clientes=()),
        um_acesso(empresa_id=CERES, id=1, login="rui"),
        um_acesso(empresa_id=CERES, id=2, login="diretora", tipo=TipoAcesso.GESTOR, clientes=()),
    ]
    return [
        replace(um, senhas=(_hash(),) if um.senhas else (), email=um.email or f"{um.login}@exemplo.com.br")
        for um in (*de_aurora, *de_outras)
    ]


@cache
def _hash() -> str:
    """Argon2id, made cheap: what it costs is tested elsewhere."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(SENHA)


def _logo() -> bytes:
    """A rising sun and the name, on white."""
    imagem = Image.new("RGB", (440, 120), "#ffffff")
    desenho = ImageDraw.Draw(imagem)
    desenho.pieslice((8, 24, 168, 184), 180, 360, fill="#e8a317")
    desenho.rectangle((0, 106, 176, 114), fill="#0b6e4f")
    desenho.text((196, 22), "Aurora", fill="#0b6e4f", font=ImageFont.load_default(72))
    saida = BytesIO()
    imagem.save(saida, "PNG", optimize=True)
    return saida.getvalue()
