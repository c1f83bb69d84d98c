"""The ready company as people meet it, on a real server with a real clock: dates count from today.

``aurora``
    With colour and logo. ``mercado`` has a boleto of each kind, ``vizinho`` nothing; ``distribuidora`` (C0006) has
    fifteen hundred; ``lojas`` is a head office and two branches (C0007 to C0009). What a test changes is done to the
    accounts of :data:`DE_TESTE`, which see C0001.
``boreal``
    In the sandbox, without colour or logo.
``ceres``
    A third one, for what a test changes of a company: ``diretora``, and her customer ``rui``.

Everybody's password is :data:`SENHA`.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from tests.fakes.banco import Banco
from tests.fakes.registros import AcessoGravado
from tests.mundo.acessos import com_senhas_de_verdade, um_acesso, um_gestor
from tests.mundo.aurora import AURORA, BOREAL, a_vizinha, duas_empresas
from tests.mundo.bancos import um_br_code
from tests.mundo.cadastro import ENDERECO, um_cliente, uma_conta, uma_empresa
from tests.mundo.carteira import um_pagamento, um_titulo, uma_compra
from ws.domain.cadastro.cliente import Cliente
from ws.domain.cadastro.empresa import Ambiente
from ws.domain.cadastro.parte import Parte
from ws.domain.cadastro.tema import Tema
from ws.domain.carteira.boleto import Boleto, Estado, SituacaoBanco

SENHA = "uma frase bem longa"
CERES = 3
MUITOS = 1500
DE_TESTE = ("troca", "esqueceu", "aparelhos", "retida", "bloqueada", "teclado", "semscript", "carta", "falha")


def banco(hoje: date) -> Banco:
    """All of it."""
    logo = _logo()
    tudo = duas_empresas().com_empresa(
        uma_empresa(
            contato="Financeiro: (31) 3333-0000 ou financeiro@aurora.exemplo.com.br",
            tema=Tema(cor="#0B6E4F"),
            logo_sha256=sha256(logo).hexdigest(),
        )
    )
    tudo.logos[AURORA] = logo
    tudo.com_empresa(a_vizinha(ambiente=Ambiente.HOMOLOGACAO, contato=""))
    tudo.com_boletos(BOREAL, boleto("J1", hoje, 12, "321.00"))
    tudo.com_clientes(AURORA, *_clientes())
    tudo.com_acessos(*_acessos())
    com_endereco = [replace(um, email=f"{um.login}@exemplo.com.br") for um in tudo.acessos.values()]
    tudo = _com_a_ceres(_movimento(tudo, hoje), hoje).com_acessos(*com_endereco)
    return com_senhas_de_verdade(tudo, lambda _: SENHA)


def boleto(id_: str, hoje: date, dias: int, valor: str, **mudancas: Any) -> Boleto:
    """A boleto of C0001 due so many days from ``hoje``, that can be paid by Pix."""
    campos: dict[str, Any] = {"parcela": "1/1", "pix_copia_cola": um_br_code(Decimal(valor))}
    return um_titulo(id_, hoje + timedelta(dias), valor, **(campos | mudancas))


def _com_a_ceres(tudo: Banco, hoje: date) -> Banco:
    beneficiario = Parte("Ceres Sementes SA", "55666777000181", ENDERECO)
    ceres = uma_empresa(
        id=CERES,
        codigo="ceres",
        beneficiario=beneficiario,
        contato="",
        remetente="boletos@ceres.exemplo.com.br",
    )
    tudo.com_empresa(ceres).com_contas(CERES, uma_conta(beneficiario=beneficiario))
    tudo.com_clientes(CERES, um_cliente(nome="Rui Barbosa Agrícola", documento="11444777000161"))
    tudo.com_boletos(CERES, boleto("R1", hoje, 3, "654.00"))
    return tudo.com_acessos(
        um_acesso(empresa_id=CERES, login="rui"),
        um_gestor(empresa_id=CERES, id=2, login="diretora"),
    )


def _clientes() -> Iterator[Cliente]:
    for codigo, nome, documento, email in (
        ("C0006", "Distribuidora Cabos & Fios SA", "61530288000166", "contas@cabosefios.exemplo.com.br"),
        ("C0007", "Lojas Minas Norte – Matriz", "11222444000198", "lojas@minasnorte.exemplo.com.br"),
        ("C0008", "Lojas Minas Norte – Montes Claros", "11222444000279", ""),
        ("C0009", "Lojas Minas Norte – Janaúba", "11222444000350", ""),
    ):
        yield um_cliente(codigo=codigo, nome=nome, documento=documento, email=email)


def _movimento(tudo: Banco, hoje: date) -> Banco:
    """What the customers of ``aurora`` owe, paid and bought."""
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
            boleto(f"G{n:04}", hoje, n * 7 % 600 - 90, f"{100 + n}.{n % 100:02}", codigo_cliente="C0006")
            for n in range(MUITOS)
        ),
        boleto("2001", hoje, -2, "700.00", codigo_cliente="C0007"),
        boleto("2002", hoje, 9, "810.50", codigo_cliente="C0008"),
        boleto("2003", hoje, 16, "640.00", codigo_cliente="C0009"),
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


def _acessos() -> Iterator[AcessoGravado]:
    yield um_acesso(id=11, login="distribuidora", clientes=("C0006",))
    yield um_acesso(id=12, login="lojas", clientes=("C0007", "C0008", "C0009"))
    yield um_acesso(id=13, login="convidada", senhas=())
    for numero, login in enumerate(DE_TESTE, 20):
        yield um_acesso(id=numero, login=login)


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
