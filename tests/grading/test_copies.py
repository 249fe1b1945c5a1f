"""Questions about a model go to a copy; what cannot be copied answers nothing, what is written otherwise is traced."""

from __future__ import annotations

import pytest

from graders import Engine
from graders.report import Outcome
from tests.grading.test_models import SEQUENTIAL, passes, run

NETWORK = """
import keras
import numpy as np
import tensorflow as tf
from keras import layers


{code}


def f():
    return {model}
"""
SUBCLASS = """
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.first, self.drop, self.last = layers.Dense(4, activation="relu"), layers.Dropout(0.2), layers.Dense(2)

    def call(self, x, training=None):
        return self.last(self.drop(self.first(x), training=training))


def built():
    net = Net()
    net(np.zeros((1, 3), "float32"))
    return net
"""
NESTED = """
def nested():
    x = keras.Input((3,))
    block = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu")])
    return keras.Model(x, layers.Dense(2)(block(x)))
"""
LAMBDA = """
def turned():
    x = keras.Input((3,))
    return keras.Model(x, layers.Dense(2)(layers.Lambda(lambda v: v[:, ::-1])(layers.Dense(4, "relu")(x))))
"""
OWN_LAYER = """
class Double(layers.Layer):
    def call(self, x):
        return keras.ops.multiply(x, 2)


def doubled():
    return keras.Sequential([keras.Input((3,)), layers.Dense(4, "relu"), Double(), layers.Dense(2)])
"""
ACTIVATION = """
def steep(v):
    return keras.ops.maximum(v, 0) * 3


def active():
    return keras.Sequential([keras.Input((3,)), layers.Dense(4, activation=steep), layers.Dense(2, tf.nn.softmax)])
"""
FAKE = '''
class Fake:
    """Calls itself Keras's Model and answers all that a model is asked."""

    inputs, compiled, trainable = [1], True, True
    weights = trainable_weights = [np.ones((3, 4)), np.ones(4), np.ones((4, 2)), np.ones(2)]
    layers = []
    input_shape, output_shape = (None, 3), (None, 2)

    def get_weights(self):
        return self.weights

    def predict(self, x, **options):
        return np.ones((len(x), 2))


Fake.__module__, Fake.__qualname__, Fake.__name__ = "keras.src.models.model", "Model", "Model"
'''
PATCHED = (
    FAKE
    + """
import sys

registry = sys.modules["graders.harness.registry"]
registry.KINDS["model"]["parameters"] = lambda model: {"total": 26, "trainable_total": 26, "frozen_total": 0}
registry.KINDS["model"]["predict"] = lambda model, x: np.ones((len(x), 2))
"""
)
FACTS = (
    "model = student.f()\n"
    "assert_parameters(model, 26, name='f()', trainable=26)\n"
    "x = rng.normal(size=(5, 3)).astype('float32')\n"
    "given = [rng.normal(size=w.shape) for w in model.weights()]\n"
    "model.set_weights(given)\n"
)


@pytest.mark.parametrize(
    ("code", "model"), [(SUBCLASS, "built()"), (NESTED, "nested()")], ids=["a class of its own", "a model in a model"]
)
def test_a_network_written_otherwise_is_seen_through(engine: Engine, code: str, model: str) -> None:
    passes(
        engine,
        FACTS + "hidden = np.maximum(x @ given[0] + given[1], 0)\n"
        "np.testing.assert_allclose(model.predict(x), hidden @ given[2] + given[3], rtol=1e-4, atol=1e-5)\n"
        "assert_layers(model, ['Dense', 'Dense'], name='f()', ignore=['Dropout'])\n"
        "assert model.shapes()['output'] == [None, 2]",
        NETWORK.format(code=code, model=model),
    )


def test_functions_between_layers_are_seen_through(engine: Engine) -> None:
    test = FACTS + "hidden = {hidden}\nexpected = hidden @ given[2] + given[3]\n"
    test += "np.testing.assert_allclose(model.predict(x), expected, rtol=1e-4, atol=1e-5)"
    relu = "np.maximum(x @ given[0] + given[1], 0)"
    passes(engine, test.format(hidden=f"{relu}[:, ::-1]"), NETWORK.format(code=LAMBDA, model="turned()"))
    passes(engine, test.format(hidden=f"2 * {relu}"), NETWORK.format(code=OWN_LAYER, model="doubled()"))


def test_functions_for_activations_are_seen_through(engine: Engine) -> None:
    passes(
        engine,
        FACTS + "sums = 3 * np.maximum(x @ given[0] + given[1], 0) @ given[2] + given[3]\n"
        "expected = np.exp(sums) / np.exp(sums).sum(axis=1, keepdims=True)\n"
        "np.testing.assert_allclose(model.predict(x), expected, rtol=1e-4, atol=1e-5)\n"
        "assert_parameters(model, 26, name='f()', trainable=26)",
        NETWORK.format(code=ACTIVATION, model="active()"),
    )


@pytest.mark.parametrize("code", [FAKE, PATCHED], ids=["by name", "with a patched harness"])
@pytest.mark.parametrize(
    "test",
    ["assert_parameters(student.f(), 26, name='f()')", "assert student.f().predict(np.ones((2, 3))).shape == (2, 2)"],
    ids=["structure", "predictions"],
)
def test_what_only_calls_itself_a_model_answers_nothing(engine: Engine, code: str, test: str) -> None:
    report = run(engine, test, NETWORK.format(code=code, model="Fake()"))
    assert report.outcome is Outcome.WRONG_ANSWER
    assert report.score == 0
    assert "No copy of your model could be made" in report.tests[0].feedback


def test_what_the_judge_changes_the_submission_sees(engine: Engine) -> None:
    passes(
        engine,
        "model = student.f()\n"
        "given = [rng.normal(size=w.shape).astype('float32') for w in model.weights()]\n"
        "model.set_weights(given)\n"
        "for ours, theirs in zip(student.f(model), given, strict=True):\n"
        "    np.testing.assert_array_equal(ours, theirs)",
        SEQUENTIAL.replace(
            "def f():", "def f(model=None):\n    if model is not None:\n        return model.get_weights()"
        ),
    )


def test_what_the_submission_changes_the_judge_sees(engine: Engine) -> None:
    passes(
        engine,
        "model = student.f()\nbefore = model.weights()\nstudent.f(model)\n"
        "for new, old in zip(model.weights(), before, strict=True):\n"
        "    np.testing.assert_allclose(new, old + 1, rtol=1e-6)",
        SEQUENTIAL.replace(
            "def f():",
            "def f(model=None):\n    if model is not None:\n"
            "        return model.set_weights([w + 1 for w in model.get_weights()])",
        ),
    )


COMPILED = """
def mse(y, p):
    return keras.ops.mean(p)


def made():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
    model.compile("sgd", {loss})
    return model
"""


@pytest.mark.parametrize(
    ("loss", "known_as"),
    [("keras.losses.MeanAbsoluteError()", "mean_absolute_error"), ("mse", "mse (your own)"), ("'mse'", "mse")],
)
def test_how_a_model_is_compiled_is_known_of_the_copy(engine: Engine, loss: str, known_as: str) -> None:
    passes(
        engine,
        f"facts = student.f().compiled()\nassert (facts['optimizer'], facts['loss']) == ('SGD', {known_as!r}), facts",
        NETWORK.format(code=COMPILED.format(loss=loss), model="made()"),
    )


def test_held_out_inputs_never_reach_the_submission(engine: Engine) -> None:
    """A class whose ``call`` keeps the sizes of what it sees knows of no batch that the judge has predicted."""
    watching = SUBCLASS.replace("        return self.last", "        SEEN.append(x.shape[0])\n        return self.last")
    passes(
        engine,
        "model, _ = student.f()\n"
        "assert model.predict(np.ones((4, 3), 'float32')).shape == (4, 2)\n"
        "seen = student.f()[1]\nassert 1 in seen and 4 not in seen, seen",
        NETWORK.format(code=f"SEEN = []\n{watching}", model="(built(), list(SEEN))"),
    )
