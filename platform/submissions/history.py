"""What a student has handed in to an exercise."""

from __future__ import annotations

from typing import Final

from accounts.models import User
from catalog.models import Exercise
from grading.models import Submission

HISTORY: Final = 50


def history(user: User, exercise: Exercise) -> list[Submission]:
    """The student's latest hand-ins to this exercise, newest first."""
    mine = Submission.objects.filter(user=user, version__exercise=exercise)
    return list(mine.listed()[:HISTORY])
