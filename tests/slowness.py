"""Which tests of an exercise are slow: those that grade many files with TensorFlow, or files that train."""

from __future__ import annotations

import pytest

from graders.exercise import TIERS
from graders.exercise.model import Exercise
from tests.needs import SLOW, TRAININGS, is_there


def slow_marks(exercise: Exercise) -> list[pytest.MarkDecorator]:
    """The marks of a test that grades all files of ``exercise``."""
    if exercise.tier == "I":
        return [pytest.mark.slow] if exercise.bounds else []  # a bound is of what was learnt, from many seeds
    return [pytest.mark.slow, pytest.mark.trains] if TIERS[exercise.tier].trains else [pytest.mark.slow]


def is_graded_whole(exercise: Exercise) -> bool:
    """Whether this run grades all files of ``exercise``."""
    needs = {"slow": SLOW, "trains": TRAININGS}
    return all(is_there(needs[mark.name]) for mark in slow_marks(exercise))
