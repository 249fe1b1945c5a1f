"""Hints: one more at each press, never a later one before an earlier."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.models import User
from catalog.models import Exercise

from learning.models import HintOpened


@dataclass(frozen=True)
class Hints:
    """The hints that a student has opened, as HTML, and how many there are."""

    opened: tuple[str, ...]
    total: int

    @property
    def next(self) -> int | None:
        """The number of the hint that may be opened now."""
        return len(self.opened) + 1 if len(self.opened) < self.total else None


def hints_for(user: User, exercise: Exercise) -> Hints:
    """What this student sees of the hints of the current version."""
    assert exercise.current
    hints = exercise.current.hints
    opened = HintOpened.objects.filter(user=user, exercise=exercise).count()
    return Hints(tuple(hints[:opened]), len(hints))


def open_next(user: User, exercise: Exercise) -> Hints:
    """Open one more, if one is left; two presses at once open one."""
    step = hints_for(user, exercise).next
    if step:
        HintOpened.objects.get_or_create(user=user, exercise=exercise, step=step)
    return hints_for(user, exercise)
