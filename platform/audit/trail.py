"""The one place where the audit trail is written: what changes something calls `record`, what shows it `looked`."""

from __future__ import annotations

import hashlib
import time
from typing import Final

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from audit.models import Audited, Entry

MOST_WORDS: Final = 500
LOOK: Final = (
    "INSERT INTO audit_entry (kind, by_id, about_id, in_class_id, words, address, at, look)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
)
"""``bulk_create(ignore_conflicts=True)`` says the same within a transaction, for which readers would wait in turn."""


def record(
    kind: Audited, words: str = "", *, by: Model | None, about: Model | None = None,
    in_class: Model | int | None = None, address: str = "",
) -> None:  # fmt: skip
    """Add an entry, in the transaction of what it tells of. ``by`` and ``about`` are people.

    ``in_class`` is a class, or its key. Neither ``words`` nor ``address`` may name a person: an entry outlives names.
    """
    Entry.objects.create(
        kind=kind,
        words=words[:MOST_WORDS],
        by_id=_key(by),
        about_id=_key(about),
        in_class_id=_key(in_class),
        address=address,
    )


def looked(
    kind: Audited, words: str = "", *, by: Model, about: Model | None = None, in_class: Model | int | None = None,
    address: str = "",
) -> None:  # fmt: skip
    """Add an entry unless the same person has looked at the same within this hour; at oneself one looks unseen.

    One statement, whether there is one or not, and no transaction: what has the same ``look`` is not added again.
    """
    if about and about.pk == by.pk:
        return
    same = [str(kind), _key(by), _key(about), _key(in_class), words[:MOST_WORDS], address]
    look = hashlib.sha256(repr((same, hour())).encode()).hexdigest()
    at = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(LOOK, [*same, at, look])


def hour() -> int:
    """The hour that it is, counted from 1970."""
    return int(time.time() // 3600)


def _key(thing: Model | int | None) -> int | None:
    return thing.pk if isinstance(thing, Model) else thing
