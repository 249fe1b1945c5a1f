"""Real worker processes on the test's own database and a broker of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.faults.workshop import Workshop, ring_at


@pytest.fixture
def workshop(transactional_db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    """Workers on the test's database, with a broker of files in ``tmp_path``."""
    assert connection.vendor == "sqlite", "these tests share a database file with their workers"
    (tmp_path / "hebb.sqlite3").symlink_to(connection.settings_dict["NAME"])
    ring_at(
        monkeypatch,
        settings.CELERY_BROKER_URL,
        broker_transport=settings.CELERY_BROKER_TRANSPORT,
        broker_transport_options=settings.CELERY_BROKER_TRANSPORT_OPTIONS
        | {name: str(tmp_path / "broker" / "messages") for name in ("data_folder_in", "data_folder_out")},
    )
    (tmp_path / "broker" / "messages").mkdir(parents=True)
    shop = Workshop(tmp_path)
    yield shop
    shop.end()
