"""Files of an answer to an open question: looked at here, and found to be a picture or a notebook, or refused."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from accounts.models import User
from answering.handing_in import MOST_CELLS_TEXT, AnswerRefused, Attached
from answering.models import AnswerFile
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from submissions.uploads import MAX_UPLOAD, READERS, READINGS

MOST_FILES: Final = 4
MOST_PIXELS: Final = 40_000_000
"""Of a picture: a telephone's camera has fewer."""

PICTURES: Final = {"PNG": AnswerFile.Kind.PNG, "JPEG": AnswerFile.Kind.JPEG, "MPO": AnswerFile.Kind.JPEG}
"""MPO is what telephones write: a JPEG with another one behind it."""
TAKEN: Final = "a picture (.png, .jpg) or a notebook (.ipynb)"


def read(files: Sequence[UploadedFile[bytes]], student: User) -> list[Attached]:
    """What the ``student``'s files are.

    Raises ``AnswerRefused``, ``grading.refusals.SubmissionRefused`` or ``graders.intake.Refused``, with words for the
    student, or ``graders.intake.NoneIsFreeError``.
    """
    if len(files) > MOST_FILES:
        raise AnswerRefused(f"These are {len(files)} files; an answer may have {MOST_FILES}.")
    if sum(one.size or 0 for one in files) > MAX_UPLOAD:
        raise AnswerRefused(f"The files of an answer may have {MAX_UPLOAD // 2**20} MiB together; these have more.")
    return [_read(one.name or "", one.read(), student) for one in files]


def _read(name: str, content: bytes, student: User) -> Attached:
    if not name.lower().endswith(".ipynb"):
        return Attached(name, _picture(name, content), content)
    READINGS.count(student.pk, settings.HEBB_SUBMISSIONS_PER_MINUTE)
    cells = tuple(READERS.cells(content))
    if sum(len(text) for _, text in cells) > MOST_CELLS_TEXT:
        raise AnswerRefused(f"{name} has more than {MOST_CELLS_TEXT // 1024} KiB of text and code in its cells.")
    return Attached(name, AnswerFile.Kind.NOTEBOOK, content, cells)


def _picture(name: str, content: bytes) -> AnswerFile.Kind:
    """The kind of a picture, whatever its name says; its points are counted, and none is unpacked."""
    from PIL import Image  # takes 0.05 s, which whoever hands in no picture need not wait for

    try:
        with Image.open(io.BytesIO(content), formats=["PNG", "JPEG"]) as found:
            width, height, kind = *found.size, PICTURES[str(found.format)]
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise AnswerRefused(f"{name} cannot be read: a file is {TAKEN}.") from None
    if width * height > MOST_PIXELS:
        raise AnswerRefused(f"{name} is {width} × {height} points large: make it smaller, to 40 million at most.")
    return kind
