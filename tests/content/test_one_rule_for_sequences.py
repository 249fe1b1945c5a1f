"""Lists, tuples and arrays that hold the same are the same answer, in every exercise.

Each solution is handed in again in two dresses: its functions answer tuples for lists and lists for tuples, or arrays
for lists and tuples of numbers. Both get full marks, in the visible tests as in the hidden ones.
"""

from __future__ import annotations

import ast
import re

import pytest

from graders import Engine
from graders.exercise import Course, Exercise
from graders.report import Outcome, Report

DRESS = """

def _dressed(function):
    import functools

    @functools.wraps(function)
    def answers(*args, **kwargs):
        return _other(function(*args, **kwargs))

    return answers


for _name in {names}:
    globals()[_name] = _dressed(globals()[_name])
"""
OTHER_SEQUENCES = """

def _other(answer):
    if type(answer) is list:
        return tuple(_other(one) for one in answer)
    return [_other(one) for one in answer] if type(answer) is tuple else answer
"""
ARRAYS = """

def _other(answer):
    import numpy

    if type(answer) not in (list, tuple) or not answer:
        return answer
    kinds = {type(one) for one in answer}
    if kinds in ({int}, {float}, {bool}):
        return numpy.array(answer)
    return type(answer)(_other(one) for one in answer)
"""
TYPE_MATTERS = {"mlp-forward"}
"""Their statements ask for a **list**, in bold, and a test asks for its type."""

DRESSES = {"tuples and lists change places": OTHER_SEQUENCES, "numbers in arrays": ARRAYS}


def answering_with_sequences(exercise: Exercise) -> list[str]:
    """The entry points of an exercise whose answers are lists or tuples, or hold some: so the solution's hints say."""
    functions = [node for node in ast.parse(exercise.solution).body if isinstance(node, ast.FunctionDef)]
    hints = {node.name: ast.unparse(node.returns) for node in functions if node.returns}
    return [name for name in exercise.entry_points if re.search("list|tuple|Sequence", hints.get(name, ""))]


EXERCISES = [
    pytest.param(exercise, id=exercise.slug)
    for exercise in Course().survey().exercises
    if exercise.slug not in TYPE_MATTERS and answering_with_sequences(exercise)
]


@pytest.mark.slow
@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("exercise", EXERCISES)
def test_an_answer_is_what_it_holds(engine: Engine, exercise: Exercise, dress: str) -> None:
    dress_up = DRESS.format(names=answering_with_sequences(exercise))
    files = {"submission.py": exercise.solution + DRESSES[dress] + dress_up}
    reports = [engine.grade(exercise, files, seed=1, tests=tests) for tests in ("hidden", "visible")]
    assert [lost(report) for report in reports] == [[], []]


def lost(report: Report) -> list[str]:
    """What is said of the tests that do not pass."""
    return [f"{test.title}: {test.feedback}" for test in report.tests if test.outcome is not Outcome.PASSED]
