"""Small exercises for tests of the engine."""

from __future__ import annotations

from typing import Any

from graders.exercise import Exercise, Limits

QUICK: dict[str, float] = {"cpu_s": 1, "wall_s": 4, "memory_mb": 96, "threads": 8, "output_kb": 64, "files_mb": 4}

STARTER = '''def double(x):
    """Twice ``x``."""
    return 0
'''
SOLUTION = "def double(x):\n    return 2 * x\n"
HIDDEN = '''
import pytest
from graders.judge.checks import assert_close


@pytest.mark.points(1)
@pytest.mark.feedback("Think of numbers below zero.")
def test_negative(student, reference, rng):
    """Negative numbers are doubled."""
    x = -float(rng.uniform(1, 9))
    assert_close(student.double(x), reference.double(x), name="double")


@pytest.mark.points(2)
@pytest.mark.feedback("Add the number to itself.")
def test_positive(student, reference, rng):
    """Positive numbers are doubled."""
    x = float(rng.uniform(1, 9))
    assert_close(student.double(x), reference.double(x), name="double")
'''
VISIBLE = '''
def test_one(student):
    """One is doubled."""
    assert student.double(1) == 2
'''


def an_exercise(hidden_tests: str = HIDDEN, **changes: Any) -> Exercise:
    """An exercise that asks for ``double(x)``, with quick limits, and ``changes`` laid over it."""
    limits = Limits(**(QUICK | changes.pop("limits", {})))
    fields: dict[str, Any] = {
        "slug": "double",
        "chapter": "00-tests",
        "uuid": "3d4be1f0-6a39-4b0e-9d53-6e4f0a9b0c11",
        "title": "Twice",
        "summary": "Double a number.",
        "concepts": (),
        "prerequisites": (),
        "tier": "I",
        "points": 3.0,
        "entry_points": ("double",),
        "seeds": (1,),
        "statement": "Double it.",
        "starter": STARTER,
        "visible_tests": VISIBLE,
        "hints": ("Add.", "Add it to itself."),
        "solution": SOLUTION,
        "alternatives": {"sum": '"""Adds."""\n\n\ndef double(x):\n    return x + x\n'},
        "mistakes": {
            "square": '"""That is the square; twice is a sum."""\n\n\ndef double(x):\n    return x * x\n',
            "triple": '"""That is three times."""\n\n\ndef double(x):\n    return 3 * x\n',
        },
    }
    return Exercise(**fields | changes, limits=limits, hidden_tests=hidden_tests)


def one_test(body: str, imports: str = "") -> str:
    """Hidden tests with one test, worth 3 points, whose body is ``body``."""
    lines = "\n".join(f"    {line}" for line in body.strip().splitlines())
    return (
        f"import numpy as np\nimport pytest\nfrom graders.judge.checks import *\n{imports}\n\n\n"
        "@pytest.mark.points(3)\n@pytest.mark.feedback('Look again.')\n"
        f'def test_it(student, reference, rng, tolerances, bounds):\n    """It works."""\n{lines}\n'
    )
