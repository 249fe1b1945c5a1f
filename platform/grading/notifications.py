"""PostgreSQL's own bell: who rings it wakes every process that listens at the database, on whatever host."""

from __future__ import annotations

from typing import Any, Final

import psycopg
from django.db import connection

CHANNEL: Final = "hebb_news"
PATIENCE_S: Final = 4
"""How long it may take to get a line."""


def ring() -> None:
    """Wake all who listen. Raises ``django.db.Error`` where the database is away."""
    with connection.cursor() as cursor:
        cursor.execute(f"NOTIFY {CHANNEL}")


class Ear:
    """Hears it until it is closed, on a line of its own: one that others use, or a pool lends, would miss some.

    Raises ``OSError`` when the database is away or lets nobody in.
    """

    def __init__(self) -> None:
        given: dict[str, Any] = connection.get_connection_params()
        try:
            self._line = psycopg.connect(**{**given, "connect_timeout": PATIENCE_S}, autocommit=True)
            self._line.execute(f"LISTEN {CHANNEL}")
        except psycopg.Error as error:
            raise OSError(f"PostgreSQL gives no line to listen on: {error}") from error

    def fileno(self) -> int:
        """What becomes readable when it rings; `forget` makes it silent again."""
        return self._line.fileno()

    def forget(self) -> None:
        """What rang so far is heard. Raises ``OSError`` when the line is dead."""
        try:
            for _ in self._line.notifies(timeout=0):
                pass
        except psycopg.Error as error:
            raise OSError(f"the line to PostgreSQL is dead: {error}") from error

    def close(self) -> None:
        """Hear no more."""
        self._line.close()
