"""Which tests of an exercise are slow: those that grade many files with TensorFlow, or files that train."""

from __future__ import annotations

import pytest

from graders.exercise import TIERS
from graders.exercise.model import Exercise


def slow_marks(exercise: Exercise) -> list[pytest.MarkDecorator]:
    """The marks of a test that grades all files of ``exercise``."""
    if exercise.tier == "I":
        return [pytest.mark.slow] if exercise.bounds else []  # a bound is of what was learnt, from many seeds
    return [pytest.mark.slow, pytest.mark.trains] if TIERS[exercise.tier].trains else [pytest.mark.slow]
