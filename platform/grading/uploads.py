"""The files as they were handed in: kept for a while beside the code that was taken out of them, and bounded."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db.models.functions import Length, Now

from grading.database_json import database_json
from grading.hand_in import Upload
from grading.models import OriginalUpload, Submission

NAME_LENGTH = 255

BYTES_A_STUDENT = 64 * 1024 * 1024
"""So much is kept of one student; what is older than that much goes before its time."""


def keep(submission: Submission, upload: Upload) -> None:
    """Keep ``upload`` as the original of ``submission``, unless ``HEBB_UPLOAD_DAYS`` is 0."""
    if not settings.HEBB_UPLOAD_DAYS:
        return
    name = database_json(upload.name)[-NAME_LENGTH:]
    OriginalUpload.objects.create(submission=submission, name=name, content=upload.content)
    _bound(submission.user_id)


def forget_old() -> None:
    """Delete what has been kept for ``HEBB_UPLOAD_DAYS``."""
    OriginalUpload.objects.filter(created__lt=Now() - timedelta(days=settings.HEBB_UPLOAD_DAYS)).delete()


def _bound(student: int) -> None:
    """Delete the oldest of a student's that are more than `BYTES_A_STUDENT` with all that came after them."""
    kept = OriginalUpload.objects.filter(submission__user=student).order_by("-created", "-pk")
    together, spent = 0, []
    for key, size in kept.values_list("pk", Length("content")):
        together += size
        spent += [key] if together > BYTES_A_STUDENT else []
    if spent:
        OriginalUpload.objects.filter(pk__in=spent).delete()
