"""What a student writes is kept, whether it is handed in or not."""

from __future__ import annotations

from accounts.models import User
from catalog.models import Exercise
from classes.permissions import visible
from django.utils import timezone
from grading import refusals

from learning.models import Draft


def draft_of(user: User, exercise: Exercise) -> Draft:
    """The student's draft; an unsaved one with the starter's code when there is none."""
    assert exercise.current
    found = visible(user, Draft.objects.filter(exercise=exercise)).first()
    return found or Draft(user=user, exercise=exercise, code=exercise.current.starter)


def keep(user: User, exercise: Exercise, code: str) -> Draft:
    """Save ``code`` as the draft. Raises ``grading.refusals.SubmissionRefused`` when it is too large to be code."""
    refusals.encode("Your code", code)
    if len(code) > refusals.MAX_BYTES:
        raise refusals.SubmissionRefused("Your code is larger than 1 MiB: it is neither graded nor kept. Shorten it.")
    values = {"code": code.replace("\r\n", "\n"), "saved": timezone.now()}
    return Draft.objects.update_or_create(user=user, exercise=exercise, defaults=values)[0]
