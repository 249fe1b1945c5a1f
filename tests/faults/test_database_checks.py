"""What ``manage.py check --database default`` says of databases that were made otherwise than Hebb needs them."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from tests import needs
from tests.faults.production import FILLED_IN, ROOT

UTF8 = "ENCODING 'UTF8' TEMPLATE template0"
BYTES = "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"


@pytest.fixture
def make_database() -> Iterator[Callable[[str], str]]:
    """Makes databases with these words of SQL and gives their URLs; they are gone afterwards."""
    names: list[str] = []

    def make(words: str) -> str:
        names.append(f"hebb_test_{uuid.uuid4().hex[:12]}")
        operator.execute(f"CREATE DATABASE {names[-1]} {words}")
        return urlunsplit(urlsplit(needs.POSTGRESQL)._replace(path=f"/{names[-1]}"))

    with psycopg.connect(needs.POSTGRESQL, autocommit=True) as operator:
        yield make
        for name in names:
            operator.execute(f"DROP DATABASE {name} WITH (FORCE)")


def said_of(database: str, folder: Path) -> subprocess.CompletedProcess[str]:
    addresses = {"DATABASE_URL": database, "CELERY_BROKER_URL": "redis://no-ring", "HEBB_DATA_DIR": str(folder)}
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--database", "default", "--tag", "database"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **FILLED_IN, **addresses},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.needs("postgresql")
def test_a_database_of_bytes_is_told(make_database: Callable[[str], str], tmp_path: Path) -> None:
    answer = said_of(make_database(BYTES), tmp_path)
    assert answer.returncode == 0
    assert "(hebb.W014) The database's encoding is SQL_ASCII" in answer.stderr
    assert "createdb --encoding=UTF8 --template=template0" in answer.stderr


@pytest.mark.needs("postgresql")
def test_a_database_with_too_few_connections_is_told(make_database: Callable[[str], str], tmp_path: Path) -> None:
    answer = said_of(make_database(f"{UTF8} CONNECTION LIMIT 10"), tmp_path)
    assert answer.returncode == 0
    assert "(hebb.W008) The database lets 10 connections in; this site may want 23" in answer.stderr
    assert "Raise PostgreSQL's max_connections or the role's CONNECTION LIMIT" in answer.stderr


@pytest.mark.needs("postgresql")
def test_a_database_in_order(make_database: Callable[[str], str], tmp_path: Path) -> None:
    answer = said_of(make_database(UTF8), tmp_path)
    assert answer.returncode == 0
    assert "hebb." not in answer.stderr
