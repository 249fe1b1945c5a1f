"""Which tests of an exercise are slow: those that grade many files with TensorFlow, minutes for some networks."""

from __future__ import annotations

import pytest

from graders.exercise.model import Exercise


def slow_marks(exercise: Exercise) -> list[pytest.MarkDecorator]:
    """The marks of a test that grades all files of ``exercise``."""
    return [] if exercise.tier == "I" else [pytest.mark.slow]
