"""What a student writes is kept, whether it is handed in or not."""

from __future__ import annotations

from accounts.models import User
from catalog.models import Exercise
from classes.permissions import visible
from django.db import transaction
from django.utils import timezone
from grading import refusals

from learning.models import Draft


def draft_of(user: User, exercise: Exercise) -> Draft:
    """The student's draft; an unsaved one with the starter's code when there is none."""
    assert exercise.current
    found = visible(user, Draft.objects.filter(exercise=exercise)).first()
    return found or Draft(user=user, exercise=exercise, code=exercise.current.starter)


class SavedElsewhereError(Exception):
    """Another tab or device has saved ``draft`` meanwhile."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        super().__init__(f"saved elsewhere at {draft.saved.isoformat()}")


def keep(user: User, exercise: Exercise, code: str, *, based_on: str | None = None) -> Draft:
    """Save ``code`` as the draft.

    ``based_on`` says when the draft was saved that ``code`` was written from (ISO 8601, empty for none); without it
    ``code`` counts whatever was there. Raises ``SavedElsewhereError`` when that is not the latest, and
    ``grading.refusals.SubmissionRefused`` when ``code`` is too large to be code.
    """
    refusals.encode("Your code", code)
    if len(code) > refusals.MAX_BYTES:
        raise refusals.SubmissionRefused("Your code is larger than 1 MiB: it is neither graded nor kept. Shorten it.")
    values = {"code": code.replace("\r\n", "\n"), "saved": timezone.now()}
    with transaction.atomic():
        there = Draft.objects.select_for_update().filter(user=user, exercise=exercise).first()
        if based_on is not None and there and there.code != values["code"] and there.saved.isoformat() != based_on:
            raise SavedElsewhereError(there)
        return Draft.objects.update_or_create(user=user, exercise=exercise, defaults=values)[0]
