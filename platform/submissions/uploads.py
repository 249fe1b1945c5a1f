"""Files that are handed in: read here, and what is in them becomes the files of a submission."""

from __future__ import annotations

import atexit
from typing import Final

from catalog.models import ExerciseVersion
from django.core.files.uploadedfile import UploadedFile
from grading.hand_in import Upload
from grading.refusals import MAX_BYTES, SubmissionRefused

from graders import intake

MAX_UPLOAD: Final = 4 * MAX_BYTES
"""A notebook's pictures may weigh more than its code; ``graders.intake`` takes the code out."""

READERS: Final = intake.Readers(count=2)
"""Processes that read: as many as leave one of three places for hand-ins to code from the editor."""

atexit.register(READERS.close)


def read(upload: UploadedFile[bytes], version: ExerciseVersion) -> tuple[intake.Intake, Upload]:
    """What is in the file, as the files of a submission; the file as it came.

    Raises ``SubmissionRefused`` or ``graders.intake.Refused``, with words for the student, or
    ``graders.intake.NoneIsFreeError``.
    """
    if (upload.size or 0) > MAX_UPLOAD:
        raise SubmissionRefused(f"{upload.name} is too large: a file may have up to {MAX_UPLOAD // 2**20} MiB.")
    original = Upload(upload.name or "", upload.read())
    taken = READERS.read(original.name, original.content, version.entry_points, version.exercise.slug)
    return taken, original
