"""What a student has handed in to an exercise."""

from __future__ import annotations

from typing import Final

from accounts.models import User
from catalog.models import Exercise
from grading.models import Submission, Submissions

HISTORY: Final = 50


def history(user: User, exercise: Exercise) -> list[Submission]:
    """The student's latest hand-ins to this exercise, newest first."""
    return list(tries_at(user, exercise).listed()[:HISTORY])


def tries_at(user: User, exercise: Exercise) -> Submissions:
    """All that the student has handed in to this exercise."""
    return Submission.objects.filter(user=user, version__exercise=exercise)


def tries_before(submission: Submission) -> Submissions:
    """The same person's tries before ``submission``, at the same exercise, for the same purpose and in the same class.

    So whoever may see this one may see them.
    """
    if not submission.exercise:
        return Submission.objects.none()
    alike = {"purpose": submission.purpose, "made_in": submission.made_in_id}
    return tries_at(submission.user, submission.exercise).filter(**alike, created__lt=submission.created)
