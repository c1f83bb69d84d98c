"""Every page of the portal, by a name for its picture: who is there, and the address."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pagina:
    """``quem`` is nobody where the page is open to all. ``abrir`` is what to press once the page is there."""

    nome: str
    empresa: str
    quem: str
    caminho: str
    abrir: str = ""


def _todas(empresa: str, quem: str, **paginas: str) -> tuple[Pagina, ...]:
    return tuple(Pagina(nome, empresa, quem, caminho) for nome, caminho in paginas.items())


DE_TODOS = _todas(
    "aurora",
    "",
    entrar="/entrar",
    esqueci="/esqueci",
    primeiro_acesso="/primeiro-acesso",
    convite_vencido="/convite/nenhum",
    nao_encontrada="/nada",
)
DE_TESTES = _todas(
    "boreal", "boreal.grupo", homologacao="/boletos", homologacao_boleto="/boletos/detalhe?id=J1"
)
DO_CLIENTE = (
    *_todas(
        "aurora",
        "mercado",
        boletos="/boletos",
        boletos_todos="/boletos?situacao=todos",
        boletos_sem_achado="/boletos?numero=99999",
        boletos_data_errada="/boletos?de=31/02/2026",
        boleto_vencido="/boletos/detalhe?id=1001",
        boleto_baixado="/boletos/detalhe?id=0990",
        boleto_pago="/boletos/detalhe?id=0900",
        boleto_em_parte="/boletos/detalhe?id=1011",
        email="/boletos/email?id=1003",
        email_de_varios="/boletos/email?id=1001&id=1003",
        pdf_recusado="/boletos/pdf?id=0900&id=1001",
        analise="/analise",
        analise_do_ano="/analise?periodo=12-meses",
        analise_invertida="/analise?de=2026-03-01&ate=2026-01-01",
        conta="/conta",
    ),
    *_todas("aurora", "distribuidora", muitos="/boletos", muitos_no_meio="/boletos?pagina=20"),
    *_todas("aurora", "vizinho", vazio="/boletos"),
    *_todas("aurora", "lojas", grupo="/boletos", grupo_analise="/analise", grupo_conta="/conta"),
    Pagina("valor_explicado", "aurora", "mercado", "/boletos", "tr:has-text('NF-1001') summary"),
    Pagina("selecionados", "aurora", "mercado", "/boletos", "thead input"),
    Pagina("dialogo", "aurora", "mercado", "/boletos", "a[data-dialogo] >> nth=0"),
    Pagina("procurar", "aurora", "mercado", "/boletos", "details.filtros summary"),
)
DO_GESTOR = _todas(
    "aurora",
    "gestora",
    gestor="/gestor/",
    gestor_clientes="/gestor/clientes/",
    gestor_cliente_nenhum="/gestor/clientes/?texto=ninguem",
    gestor_acessos="/gestor/acessos/",
    gestor_acesso="/gestor/acessos/mercado",
    gestor_acesso_integrador="/gestor/acessos/erp",
    gestor_acesso_convidada="/gestor/acessos/convidada",
    gestor_vincular="/gestor/acessos/lojas/clientes",
    gestor_bloquear="/gestor/acessos/mercado/bloquear",
    gestor_convidar="/gestor/convites/?cliente=C0003",
    gestor_integrador_novo="/gestor/integradores/",
    gestor_finalizar="/gestor/integradores/erp/finalizar",
    gestor_padroes="/gestor/padroes/",
    gestor_empresa="/gestor/empresa/",
    gestor_ambiente="/gestor/empresa/ambiente",
    gestor_envios="/gestor/envios/",
    gestor_auditoria="/gestor/auditoria/",
    gestor_importacoes="/gestor/importacoes/",
    gestor_importacao="/gestor/importacoes/corrida-1",
    gestor_conta="/conta",
)
PAGINAS = (*DE_TODOS, *DE_TESTES, *DO_CLIENTE, *DO_GESTOR)
