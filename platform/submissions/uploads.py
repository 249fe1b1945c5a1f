"""Files that are handed in: read here, and what is in them becomes the files of a submission."""

from __future__ import annotations

import atexit
import threading
import time
from collections import deque
from typing import Final

from accounts.models import User
from catalog.models import ExerciseVersion
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from grading.hand_in import Upload
from grading.refusals import MAX_BYTES, SubmissionRefused

from graders import intake

MAX_UPLOAD: Final = 4 * MAX_BYTES
"""A notebook's pictures may weigh more than its code; ``graders.intake`` takes the code out."""

READERS: Final = intake.Readers(count=2)
"""Processes that read: as many as leave one of three places for hand-ins to code from the editor."""

atexit.register(READERS.close)

MINUTE_S: Final = 60.0


class Readings:
    """When files of each student were read within the last minute, by this process: reading costs, and is bounded.

    What is refused is no submission, so nothing else counts it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._times: dict[int, deque[float]] = {}

    def count(self, student: int, limit: int) -> None:
        """Count one more; raises ``SubmissionRefused`` where there were ``limit`` within the minute."""
        now = time.monotonic()
        with self._lock:
            self._forget(now - MINUTE_S)
            times = self._times.setdefault(student, deque())
            if len(times) >= limit:
                wait = int(times[0] + MINUTE_S - now) + 1
                raise SubmissionRefused(
                    f"You have handed in {limit} files within a minute. Wait {wait} s, then hand in again."
                )
            times.append(now)

    def _forget(self, before: float) -> None:
        for student, times in list(self._times.items()):
            while times and times[0] < before:
                times.popleft()
            if not times:
                del self._times[student]


READINGS: Final = Readings()


def read(upload: UploadedFile[bytes], version: ExerciseVersion, student: User) -> tuple[intake.Intake, Upload]:
    """What is in the ``student``'s file, as the files of a submission; the file as it came.

    Raises ``SubmissionRefused`` or ``graders.intake.Refused``, with words for the student, or
    ``graders.intake.NoneIsFreeError``.
    """
    if (upload.size or 0) > MAX_UPLOAD:
        raise SubmissionRefused(f"{upload.name} is too large: a file may have up to {MAX_UPLOAD // 2**20} MiB.")
    READINGS.count(student.pk, settings.HEBB_SUBMISSIONS_PER_MINUTE)
    original = Upload(upload.name or "", upload.read())
    taken = READERS.read(original.name, original.content, version.entry_points, version.exercise.slug)
    return taken, original
