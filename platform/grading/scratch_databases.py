"""Databases for benchmarks: configured as the site's, filled, measured and gone afterwards."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import dj_database_url
from config import services
from django.db import connection, connections


def scratch_database(postgresql: str | None) -> AbstractContextManager[None]:
    """A scratch database beside the one at the URL ``postgresql``, or of SQLite when there is none."""
    return _postgresql(postgresql) if postgresql else _sqlite()


@contextmanager
def _sqlite() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder, _instead(services.sqlite(Path(folder))):
        yield


@contextmanager
def _postgresql(url: str) -> Iterator[None]:
    name = f"hebb_benchmark_{os.getpid()}"
    at = dj_database_url.parse(url)
    with _instead(at), connection.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')
    try:
        with _instead(at | {"NAME": name}):
            yield
    finally:
        with _instead(at), connection.cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}"')


@contextmanager
def _instead(database: Any) -> Iterator[None]:
    """Work on another database than the site's."""
    connection.close()
    before = connections.settings["default"]
    connections.settings["default"] = connections.configure_settings({"default": dict(database)})["default"]
    del connections["default"]
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"] = before
        del connections["default"]
