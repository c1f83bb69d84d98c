"""Who the demonstration company sells to: names, documents and addresses, all invented.

Documents have right check digits and belong to nobody that this file knows of. The same seed gives the
same customers.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from stdnum.br import cnpj, cpf

RAMOS = (
    "Materiais Elétricos", "Construtora", "Instalações Prediais", "Comércio de Ferragens", "Engenharia",
    "Iluminação", "Automação", "Condomínio Residencial", "Supermercado", "Hotel", "Indústria de Móveis",
    "Oficina Mecânica", "Padaria", "Clínica Odontológica", "Escola Infantil", "Transportes",
)  # fmt: skip
NOMES = (
    "Horizonte", "São Bento", "Ipê Amarelo", "Três Irmãos", "Boa Vista", "Pampulha", "Araucária", "Cerrado",
    "Serra Azul", "Porto Novo", "Vila Rica", "Jacarandá", "Santa Luzia", "Nova Era", "Alvorada", "Mantiqueira",
)  # fmt: skip
PESSOAS = (
    "Maria Aparecida de Souza", "João Batista Ferreira", "Antônia Conceição Lima", "José Carlos Nogueira",
    "Luíza Gonçalves Araújo", "Sebastião Magalhães", "Francisca das Chagas Peçanha", "Paulo César Guimarães",
)  # fmt: skip
RUAS = (
    "Rua das Acácias", "Avenida Amazonas", "Rua Padre Eustáquio", "Avenida Brasil", "Rua São João",
    "Travessa do Comércio", "Alameda dos Ipês", "Rua Sete de Setembro",
)  # fmt: skip
CIDADES = (
    ("Belo Horizonte", "MG", "30130"), ("Divinópolis", "MG", "35500"), ("Uberlândia", "MG", "38400"),
    ("Ribeirão Preto", "SP", "14010"), ("Niterói", "RJ", "24020"), ("Vitória", "ES", "29010"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cadastro:
    """A customer as the ERP would export it."""

    codigo: str
    nome: str
    documento: str
    logradouro: str
    bairro: str
    cidade: str
    uf: str
    cep: str
    email: str


def _cnpj(raiz: str, filial: int = 1) -> str:
    corpo = f"{raiz}{filial:04d}"
    return corpo + str(cnpj.calc_check_digits(corpo))


def _cpf(rng: Random) -> str:
    corpo = f"{rng.randrange(10**9):09d}"
    return next(numero for dv in range(100) if cpf.is_valid(numero := f"{corpo}{dv:02d}"))


def _endereco(rng: Random) -> tuple[str, str, str, str, str]:
    cidade, uf, cep = rng.choice(CIDADES)
    rua = f"{rng.choice(RUAS)}, {rng.randrange(10, 2900)}"
    return (
        rua,
        rng.choice(("Centro", "Savassi", "Jardim América", "Vila Nova")),
        cidade,
        uf,
        f"{cep}{rng.randrange(1000):03d}",
    )


def cadastros(rng: Random) -> Iterator[Cadastro]:
    """Forty-eight customers: the named ones the tour uses (1 to 7), then the rest."""
    raiz_do_grupo = "27865757"
    especiais = (
        ("Mercado Bom Preço Ltda", _cnpj("19506112")),
        ("Condomínio Edifício Primavera", _cnpj("04512789")),
        ("Instaladora Minas Norte Ltda - Matriz", _cnpj(raiz_do_grupo)),
        ("Instaladora Minas Norte Ltda - Filial Divinópolis", _cnpj(raiz_do_grupo, 2)),
        ("Instaladora Minas Norte Ltda - Filial Uberlândia", _cnpj(raiz_do_grupo, 3)),
        ("Nova Geração Energia Solar S.A.", _cnpj("12ABC345")),
        ("Distribuidora Central de Cabos e Condutores S.A.", _cnpj("61530288")),
    )
    for numero in range(1, 49):
        if numero <= len(especiais):
            nome, documento = especiais[numero - 1]
        elif numero % 4 == 0:
            nome, documento = rng.choice(PESSOAS), _cpf(rng)
        else:
            nome = f"{rng.choice(RAMOS)} {rng.choice(NOMES)} Ltda"
            documento = _cnpj(f"{rng.randrange(10**7, 10**8)}")
        yield Cadastro(
            f"C{numero:04d}", nome, documento, *_endereco(rng), f"financeiro{numero}@cliente.exemplo.com.br"
        )
