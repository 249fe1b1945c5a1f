"""All that is kept about a person, as one JSON document that is read and written row by row.

A model whose rows are about a person says in ``TOLD_BY`` which way leads from it to that person, and in ``TOLD`` which
of its fields are theirs to see, spelt as in a query; its ``told``, where it has one, takes out of a row what is not.
Nobody is told what would give away hidden tests, right answers or other people.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from accounts.models import User

ABOUT = (
    "username",
    "display_name",
    "email",
    "email_confirmed",
    "time_zone",
    "mail_remarks",
    "role",
    "date_joined",
    "last_login",
)
ROWS_AT_ONCE = 100


class _Encoder(DjangoJSONEncoder):
    """Dates as ISO 8601, bytes as base64."""

    def default(self, o: Any) -> Any:
        """What ``json`` has no form for."""
        return b64encode(o).decode() if isinstance(o, bytes | memoryview) else super().default(o)


def told_models() -> list[type[models.Model]]:
    """The models whose rows are about people."""
    return [model for model in apps.get_models() if hasattr(model, "TOLD_BY")]


def counts(user: User) -> dict[str, int]:
    """How much is kept of each kind, none left out that has any."""
    found = {_name(model): _rows(model, user).count() for model in told_models()}
    return {name: count for name, count in found.items() if count}


def document(user: User) -> Iterator[str]:
    """The document in pieces: ``person``, then an array for each kind, in the order of the records."""
    yield f'{{"person": {_json({name: getattr(user, name) for name in ABOUT})}'
    for model in told_models():
        yield f",\n{_json(_name(model))}: ["
        tell = getattr(model, "told", dict)
        for number, row in enumerate(_rows(model, user).iterator(chunk_size=ROWS_AT_ONCE)):
            yield f"{',' if number else ''}\n{_json(tell(row))}"
        yield "]"
    yield "}\n"


def _rows(model: type[models.Model], user: User) -> models.QuerySet[Any, dict[str, Any]]:
    table: Any = model
    return table._base_manager.filter(**{table.TOLD_BY: user}).order_by("pk").values(*table.TOLD)  # type: ignore[no-any-return]


def _name(model: type[models.Model]) -> str:
    return str(model._meta.verbose_name_plural)


def _json(value: object) -> str:
    return json.dumps(value, cls=_Encoder, ensure_ascii=False)
