"""The files as they were handed in: kept for a while, and bounded."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import accumulate
from typing import Any, Final

from django.conf import settings
from django.db.models import Model
from django.db.models.functions import Length, Now

from grading.database_json import database_json
from grading.hand_in import Upload
from grading.models import OriginalUpload, Submission

NAME_LENGTH = 255

KEPT: Final[dict[type[Model], str]] = {OriginalUpload: "submission__user"}
"""What is kept as it came, with ``content`` and ``created``, and the way to whose it is. Rooms above add theirs."""

BYTES_A_STUDENT = 64 * 1024 * 1024
"""So much is kept of one student; what is older than that much goes before its time."""


def keep(submission: Submission, upload: Upload) -> None:
    """Keep ``upload`` as the original of ``submission``, unless ``HEBB_UPLOAD_DAYS`` is 0."""
    if not settings.HEBB_UPLOAD_DAYS:
        return
    name = database_json(upload.name)[-NAME_LENGTH:]
    OriginalUpload.objects.create(submission=submission, name=name, content=upload.content)
    bound(submission.user_id)


def forget_old() -> None:
    """Delete what has been kept for ``HEBB_UPLOAD_DAYS``."""
    for model in KEPT:
        model._base_manager.filter(created__lt=Now() - timedelta(days=settings.HEBB_UPLOAD_DAYS)).delete()


def bound(student: int) -> None:
    """Delete the oldest of a student's that are more than `BYTES_A_STUDENT` with all that came after them."""
    kept = sorted((one for model in KEPT for one in _kept(model, student)), key=lambda one: one[:2], reverse=True)
    together = accumulate(size for *_, size in kept)
    spent = [(model, key) for (_, key, model, _), sum_ in zip(kept, together, strict=True) if sum_ > BYTES_A_STUDENT]
    for model in KEPT if spent else ():
        model._base_manager.filter(pk__in=[key for one, key in spent if one is model]).delete()


def _kept(model: type[Model], student: int) -> list[tuple[datetime, int, type[Model], int]]:
    """When each of a student's files of a kind came, its key, and how many bytes it has."""
    rows: Any = model._base_manager.filter(**{KEPT[model]: student})
    return [(at, key, model, size) for at, key, size in rows.values_list("created", "pk", Length("content"))]
