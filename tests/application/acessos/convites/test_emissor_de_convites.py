"""The token of a link is in the letter and nowhere else."""

from tests.application.acessos.convites.passos import JOSE
from tests.application.casa import Casa


def test_the_token_is_kept_only_in_the_letter(casa: Casa) -> None:
    casa.casos.convidar(casa.gestora(), JOSE)
    token = casa.token()
    with casa.engine.connect() as conexao:
        [linha] = conexao.exec_driver_sql("SELECT * FROM convite").all()
    assert token not in str(linha)
    assert token not in str(casa.armazem.eventos())
