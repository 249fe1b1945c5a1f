"""What a text must not use if it shall be taken to remember nothing."""

from __future__ import annotations

import pytest

from graders.exercise import Course
from graders.judge.memoryless import is_memoryless

BODY = "import numpy as np\n\n{before}\n\n\ndef double(x, n=2):\n    {line}\n    return 2 * x\n"


def shown(line: str = "pass", before: str = "") -> bool:
    return is_memoryless({"submission.py": BODY.format(line=line, before=before)})


@pytest.mark.parametrize(
    "line",
    [
        "total = sum(value * 2.0 for value in x)",
        "y = np.asarray(x, dtype=np.float64); y[0] += 1",
        "if x < 0: raise ValueError(f'{x} is below zero')",
        "f = lambda t: np.where(t >= 0, 1, 0)",
        "rows = [np.dot(row, x) for row in x]",
        "y = tf.cast(tf.convert_to_tensor(x) >= 0, tf.int32); z = tf.nn.softmax(tf.linalg.matvec(y, x))",
    ],
)
def test_plain_functions_of_their_arguments_remember_nothing(line: str) -> None:
    assert shown(line)
    assert shown(line, before="import tensorflow as tf")
    assert shown(line, before="LIMIT = -1.5\nNAMES = ('a', 'b')")


@pytest.mark.parametrize(
    "line",
    [
        "global KNOWN",
        "double.known = x",
        "np.known = x",
        "np.sctypeDict['known'] = x",
        "x = np.empty(3)",
        "x = np.add(x, 1, where=x > 0)",
        "x = np.add(x, 1, **{'where': x > 0})",
        "x = double.__defaults__",
        "x = globals()",
        "x = getattr(np, 'empty')(3)",
        "x = eval('x')",
        "open('kept', 'w')",
        "import random",
        "x = (yield)",
        "from numpy import empty as zeros",
        "x = np.random.rand()",
        "x = np.lib.stride_tricks.as_strided(x, (9,))",
        "np.save('kept', x)",
        "x = __builtins__",
        "x = np.ndarray(3)",
        "x = np.pad(x, 3, mode='empty')",
        "x = tf.Variable(x)",
        "x = tf.random.normal([2])",
        "x = tf.keras.backend.get_uid('double')",
        "x = tf.function(double)(x)",
        "with open('kept') as file: x = file.read()",
    ],
)
def test_what_could_keep_something_is_not_taken_for_plain(line: str) -> None:
    assert not shown(line)


@pytest.mark.parametrize(
    "before",
    [
        "KNOWN = {}",
        "KNOWN = ([],)",
        "KNOWN = np.zeros(3)",
        "from functools import cache",
        "import numpy.random as math",
        "class Kept: pass",
        "if True:\n    pass",
        "def other(x, known=[]):\n    return known",
        "def other(x, *, known={}):\n    return known",
        "import math as np",
        "for KNOWN in ([],):\n    pass",
    ],
)
def test_nothing_mutable_may_stand_in_the_module(before: str) -> None:
    assert not shown(before=before)


def test_what_cannot_be_read_or_has_more_files_is_not_taken_for_plain() -> None:
    assert not is_memoryless({"submission.py": "def double(x:"})
    assert not is_memoryless({"submission.py": "x = 1", "more.py": "KNOWN = []"})
    assert not is_memoryless({"submission.py": "x = " + "-" * 19_000 + "1"})


def test_the_solutions_of_the_smallest_exercises_remember_nothing() -> None:
    assert is_memoryless({"submission.py": Course().exercise("and-neuron").solution})
    assert is_memoryless({"submission.py": Course().exercise("perceptron-update").solution})
