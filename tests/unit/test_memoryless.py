"""What a text must not use if it shall be taken to remember nothing."""

from __future__ import annotations

import math
import types
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from graders.exercise import Course
from graders.judge import memoryless
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
        "v = tf.Variable(x)\n    with tf.GradientTape() as tape:\n        y = v * v\n    v.assign(tape.gradient(y, v))",
        "m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)]); m.compile('sgd', 'mse')",
        "model = keras.Model(x, layers.Dense(1)(x)); losses = model.fit(x, x, verbose=0).history['loss']",
        "if x % 2: raise ValueError(f'{x} is odd')",
    ],
)
def test_plain_functions_of_their_arguments_remember_nothing(line: str) -> None:
    assert shown(line)
    assert shown(line, before="import tensorflow as tf")
    assert shown(line, before="LIMIT = -1.5\nNAMES = ('a', 'b')")
    assert shown(line, before="import keras\nfrom keras import KerasTensor, layers\nfrom numpy.typing import NDArray")
    assert shown(line, before="Array = NDArray[np.float64]\nL = tf.keras.layers")


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
        "x = str(double)",
        "x = f'{double}'",
        "x = '%s' % double",
        "x = '%s'; x %= double",
        "x = {double, np.sum}",
        "x = keras.layers.Dense(1).name",
        "keras.layers.known = x",
        "x = keras.utils.set_random_seed(3)",
        "x = keras.saving.load_model('kept')",
        "model.save_weights('kept')",
        "x = keras.config.floatx()",
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
        "KNOWN = tf.Variable(0.0)",
        "KNOWN = keras.layers.Dense(1)",
        "from keras import layers as np",
        "from keras import backend",
        "from keras.layers import *",
        "from . import keras",
        "from os import path",
        "class Kept(keras.layers.Layer): pass",
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


UNCHANGING = (
    int, float, str, type(None), tf.DType, np.ufunc, type(np.sum), types.FunctionType, types.BuiltinFunctionType,
    types.MethodDescriptorType, types.GetSetDescriptorType, types.MethodType, property,
)  # fmt: skip


def test_nothing_that_the_lists_lead_to_can_be_changed() -> None:
    """From the modules by names on the lists: modules, classes, functions and constants, and no container."""
    found: list[Any] = [np, math, tf, keras]
    for place in found:
        parts = {name: getattr(place, name) for name in memoryless._ATTRIBUTES if hasattr(place, name)}
        inner = [part for part in parts.values() if isinstance(part, types.ModuleType | type)]
        found += [part for part in inner if not any(part is one for one in found)]
        leaves = {name: part for name, part in parts.items() if not isinstance(part, types.ModuleType | type)}
        assert {name: part for name, part in leaves.items() if not isinstance(part, UNCHANGING)} == {}, place


def test_what_cannot_be_read_or_has_more_files_is_not_taken_for_plain() -> None:
    assert not is_memoryless({"submission.py": "def double(x:"})
    assert not is_memoryless({"submission.py": "x = 1", "more.py": "KNOWN = []"})
    assert not is_memoryless({"submission.py": "x = " + "-" * 19_000 + "1"})


def test_the_solutions_of_the_smallest_exercises_remember_nothing() -> None:
    assert is_memoryless({"submission.py": Course().exercise("and-neuron").solution})
    assert is_memoryless({"submission.py": Course().exercise("perceptron-update").solution})
