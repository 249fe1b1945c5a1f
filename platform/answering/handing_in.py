"""An answer to an open question is handed in: who may, how often, and what is kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from accounts.models import User
from classes.models import PlanRow
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from grading.database_json import database_json
from grading.uploads import NAME_LENGTH, bound

from answering.models import AnswerFile, OpenAnswer

MOST_ANSWERS: Final = 50
"""To one question by one person, whatever the plan allows."""
MOST_CELLS_TEXT: Final = 512 * 1024
"""Characters of a notebook that a page shows."""


@dataclass(frozen=True)
class Attached:
    """A file that was read: what it was found to be, and a notebook's cells as pairs of kind and text."""

    name: str
    kind: AnswerFile.Kind
    content: bytes
    cells: tuple[tuple[str, str], ...] = ()


class AnswerRefused(Exception):
    """Why an answer is not taken, in words for its author."""


def hand_in(row: PlanRow, student: User, text: str, files: Sequence[Attached], attempts: int | None) -> OpenAnswer:
    """Store an answer to the question of a row. Raises ``AnswerRefused``, and then nothing is stored.

    ``attempts`` are those that count for the student, extensions included.
    """
    assert row.question
    text = text.replace("\0", "").strip()
    if not text and not files:
        raise AnswerRefused("There is nothing to hand in yet: write a text or choose a file.")
    if files and not settings.HEBB_UPLOAD_DAYS:
        raise AnswerRefused("This site keeps no files: write your answer as text.")
    with transaction.atomic():
        User.objects.select_for_update().get(pk=student.pk)  # one person's parallel clicks take turns
        _refuse_too_many(row, student, attempts)
        names = [database_json(one.name)[-NAME_LENGTH:] for one in files]
        answer = OpenAnswer.objects.create(question=row.question, user=student, text=text, files=names)
        for number, (name, one) in enumerate(zip(names, files, strict=True)):
            values = {"kind": one.kind, "content": one.content, "cells": database_json(list(map(list, one.cells)))}
            AnswerFile.objects.create(answer=answer, number=number, name=name, **values)
        bound(student.pk)
    return answer


def _refuse_too_many(row: PlanRow, student: User, attempts: int | None) -> None:
    made = list(OpenAnswer.objects.filter(question=row.question, user=student).values_list("at", flat=True))
    counting = sum(row.opens is None or at >= row.opens for at in made)
    if attempts is not None and counting >= attempts:
        raise AnswerRefused(f"You have handed in {counting} of {attempts} answers that count, and no more are taken.")
    if len(made) >= MOST_ANSWERS:
        raise AnswerRefused(f"You have handed in {MOST_ANSWERS} answers: talk to your teachers instead.")
    if made and (wait := _wait(made[-1], row.cool_down_minutes)):
        raise AnswerRefused(f"The plan asks for {row.cool_down_minutes} minutes between two answers: wait {wait} more.")


def _wait(last: datetime, minutes: int) -> str:
    """How long it still is until ``minutes`` have passed since ``last``; empty for not at all."""
    left = last + timedelta(minutes=minutes) - timezone.now()
    whole = -(-left // timedelta(minutes=1))
    return f"{whole} minute{'s' if whole > 1 else ''}" if whole > 0 else ""
