"""Whether the database at ``DATABASE_URL`` was made as Hebb needs it. docs/operations.md lists the ids.

``manage.py prepare`` runs these checks, and ``manage.py check --database default``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register  # Django's own name
from django.db import connections

from operations.pooling import connections_for

CONNECTIONS_OF_A_GRADING: Final = 2
"""The grading's and its heartbeat's."""

OTHER_CONNECTIONS: Final = 5
"""Sweepers, commands, and an operator who looks in."""

LIMITS: Final = """
SELECT least(
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int,
    (SELECT nullif(rolconnlimit, -1) FROM pg_roles WHERE rolname = current_user),
    (SELECT nullif(datconnlimit, -1) FROM pg_database WHERE datname = current_database())
)
"""


@register(Tags.database)
def the_database_holds_every_character(databases: Sequence[str] | None = None, **_: Any) -> Iterable[CheckMessage]:
    """A cluster that was made under the locale C has databases of bytes: names in other scripts are too long soon."""
    for alias in _postgresql(databases):
        encoding = _ask(alias, "SHOW server_encoding")
        if encoding != "UTF8":
            message = f"The database's encoding is {encoding}: it counts bytes, and takes what is no text."
            hint = "Move to one from createdb --encoding=UTF8 --template=template0, with pg_dump and psql."
            yield Warning(message, hint=hint, id="hebb.W014")


@register(Tags.database)
def there_are_connections_enough(databases: Sequence[str] | None = None, **_: Any) -> Iterable[CheckMessage]:
    """With too few, pages fail just when a whole class is there."""
    web = settings.HEBB_WEB_PROCESSES * connections_for(settings.HEBB_WEB_THREADS)
    needed = web + settings.HEBB_WORKER_THREADS * CONNECTIONS_OF_A_GRADING + OTHER_CONNECTIONS
    for alias in _postgresql(databases):
        limit = _ask(alias, LIMITS)
        if limit < needed:
            message = (
                f"The database lets {limit} connections in; this site may want {needed}, and more for more workers."
            )
            hint = "Raise PostgreSQL's max_connections or the role's CONNECTION LIMIT, or lower HEBB_WEB_THREADS."
            yield Warning(message, hint=hint, id="hebb.W008")


def _postgresql(databases: Sequence[str] | None) -> list[str]:
    return [alias for alias in databases or () if connections[alias].vendor == "postgresql"]


def _ask(alias: str, query: str) -> Any:
    with connections[alias].cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]
