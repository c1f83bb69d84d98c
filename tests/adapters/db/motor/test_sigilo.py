"""An error of the database shows the statement and none of its values."""

import pytest
from sqlalchemy import Engine, insert
from sqlalchemy.exc import IntegrityError

from ws.adapters.db.modelo import mensagem_email


def test_an_error_of_the_database_tells_the_statement_and_not_its_values(engine: Engine) -> None:
    linha = {"empresa_id": 1, "protocolo": "p1", "ordem": 1, "email": "maria@x.com"}
    with engine.connect() as conexao, pytest.raises(IntegrityError) as excecao:
        conexao.execute(insert(mensagem_email), linha)
    do_driver, _, da_sqlalchemy = str(excecao.value).partition("[SQL: INSERT INTO mensagem_email")
    assert do_driver
    assert da_sqlalchemy
    assert "maria" not in da_sqlalchemy
