"""Live objects of TensorFlow: the judge asks through handles, and gets data."""

from __future__ import annotations

import pytest

from graders import Engine
from graders.report import Outcome, Report
from tests.grading.exercises import an_exercise, one_test

SEQUENTIAL = """
import keras
import numpy as np
import tensorflow as tf
from keras import layers


def f():
    return keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu"), layers.Dense(2)])
"""
FUNCTIONAL = """
import keras
from keras import layers


def f():
    inputs = keras.Input((3,))
    return keras.Model(inputs, layers.Dense({units})(layers.Dense(4, activation="relu")(inputs)))
"""
STARTER = "import keras\n\n\ndef f():\n    return None\n"
ROOMY = {"cpu_s": 20, "wall_s": 60, "memory_mb": 1024, "threads": 64}


def run(engine: Engine, test: str, submission: str, **fields: object) -> Report:
    exercise = an_exercise(
        one_test(test), entry_points=("f",), starter=STARTER, limits=ROOMY,
        **{"solution": SEQUENTIAL, "mistakes": {}, "alternatives": {}} | fields,
    )  # fmt: skip
    return engine.grade(exercise, {"submission.py": submission}, seed=1)


def passes(engine: Engine, test: str, submission: str = SEQUENTIAL) -> None:
    report = run(engine, test, submission)
    assert report.outcome is Outcome.PASSED, report.tests[0].feedback


@pytest.mark.parametrize("source", [SEQUENTIAL, FUNCTIONAL.format(units=2)], ids=["sequential", "functional"])
def test_what_a_model_tells_of_its_layers(engine: Engine, source: str) -> None:
    passes(
        engine,
        "model = student.f()\n"
        "first, second = [layer for layer in model.layers() if layer['class'] != 'InputLayer']\n"
        "assert (first['class'], first['output_shape'], first['total']) == ('Dense', [None, 4], 16)\n"
        "assert first['config']['activation'] == 'relu' and first['trainable'] is True\n"
        "assert (second['trainable_total'], second['frozen_total']) == (10, 0)\n"
        "assert model.shapes() == {'input': [None, 3], 'output': [None, 2]}\n"
        "assert_parameters(model, 26, name='f()', trainable=26)\n"
        "assert_layers(model, ['Dense', 'Dense'], name='f()')\n"
        "assert [w.shape for w in model.weights()] == [(3, 4), (4,), (4, 2), (2,)]",
        source,
    )


def test_a_model_predicts_with_weights_of_the_judge(engine: Engine) -> None:
    passes(
        engine,
        "model, x = student.f(), rng.normal(size=(5, 3)).astype('float32')\n"
        "given = [rng.normal(size=w.shape) for w in model.weights()]\n"
        "model.set_weights(given)\n"
        "hidden = np.maximum(x @ given[0] + given[1], 0)\n"
        "expected = hidden @ given[2] + given[3]\n"
        "np.testing.assert_allclose(model.predict(x), expected, rtol=1e-4, atol=1e-5)\n"
        "np.testing.assert_allclose(model.call(x), expected, rtol=1e-4, atol=1e-5)\n"
        "assert_transplanted(model, reference.f(), x, name='f()')\n"
        "assert_rebuilds(model, x, name='f()')",
    )


CONVOLUTIONAL = """
import keras
from keras import layers


def f():
    return keras.Sequential([
        keras.Input((6, 6, 1)), layers.Conv2D(2, 3, activation="relu"), layers.Conv2D(3, 3, activation="{activation}"),
        {more}layers.{pool}(2), layers.Flatten(), layers.Dense(2, use_bias={bias}),
    ])
"""
TRANSPLANTED = """
x = rng.normal(size={shape}).astype("float32")
assert_transplanted(student.f(), reference.f(), x, name="f()")
"""
RIGHT: dict[str, object] = {"activation": "relu", "more": "", "pool": "MaxPooling2D", "bias": True}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"activation": "tanh"}, "The first layer whose output differs is layer 2, Conv2D."),
        ({"activation": "tanh", "more": "layers.Dropout(0.5), "}, "is layer 2, Conv2D."),
        ({"pool": "AveragePooling2D"}, ""),
        ({"activation": "linear", "more": 'layers.Activation("tanh"), '}, ""),
    ],
    ids=["an activation", "beside a dropout", "layers of another class", "layers in another number"],
)
def test_the_layer_that_differs_is_named(engine: Engine, change: dict[str, object], said: str) -> None:
    """Where the layers do not correspond, nothing is claimed."""
    test = TRANSPLANTED.format(shape=(5, 6, 6, 1))
    submission = CONVOLUTIONAL.format(**RIGHT | change)
    feedback = run(engine, test, submission, solution=CONVOLUTIONAL.format(**RIGHT)).tests[0].feedback
    assert "f() with given weights" in feedback
    assert said in feedback
    assert bool(said) == ("The first layer" in feedback)


def test_what_the_layers_give_on_the_way(engine: Engine) -> None:
    passes(
        engine,
        "model, x = student.f(), rng.normal(size=(5, 3)).astype('float32')\n"
        "first, second = [layer for layer in model.outputs(x) if layer['class'] != 'InputLayer']\n"
        "w = model.weights()\n"
        "np.testing.assert_allclose(first['output'], np.maximum(x @ w[0] + w[1], 0), rtol=1e-4, atol=1e-5)\n"
        "np.testing.assert_allclose(second['output'], model.predict(x), rtol=1e-4, atol=1e-5)\n"
        "assert len(model.outputs(x)) == len(model.outputs(x))",
    )


def test_layers_of_a_model_within_the_model_are_looked_at(engine: Engine) -> None:
    nested = (
        "import keras\nfrom keras import layers\n\n\ndef f():\n    inner = keras.Sequential([keras.Input((3,)), "
        "layers.Dense(3, activation='{}')])\n    return keras.Sequential([keras.Input((3,)), inner, layers.Dense(2)])\n"
    )
    test = (
        "x = rng.normal(size=(5, 3)).astype('float32')\nassert_transplanted(student.f(), reference.f(), x, name='f()')"
    )
    report = run(engine, test, nested.format("relu"), solution=nested.format("tanh"))
    assert "is layer 1, Dense." in report.tests[0].feedback


def test_a_model_is_compiled_and_trained_with_data_of_the_judge(engine: Engine) -> None:
    passes(
        engine,
        "model = student.f()\n"
        "model.compile(student.make('optimizer', 'SGD', learning_rate=0.05), 'mse')\n"
        "assert model.compiled() == {'optimizer': 'SGD', 'learning_rate': 0.05000000074505806, 'loss': 'mse'}\n"
        "x = rng.normal(size=(40, 3)).astype('float32')\n"
        "y = x[:, :2]\n"
        "assert model.train_step(x, y)[0] > 0\n"
        "assert_falls(model.fit(x, y, epochs=5, batch_size=8)['loss'], name='loss', by=0.9)",
    )


def test_a_model_that_nobody_compiled_says_so(engine: Engine) -> None:
    passes(engine, "assert student.f().compiled() == {'optimizer': None, 'learning_rate': None, 'loss': None}")


def test_what_fit_answers_may_be_returned(engine: Engine) -> None:
    fitted = (
        SEQUENTIAL.replace("    return keras", "    x = np.ones((8, 3))\n    model = keras")
        + '    model.compile("sgd", "mse")\n    return model.fit(x, x[:, :2], epochs=3, verbose=0)\n'
    )
    passes(
        engine, "curves = student.f().curves()\nassert list(curves) == ['loss'] and len(curves['loss']) == 3", fitted
    )


def test_layers_optimisers_variables_and_data_sets(engine: Engine) -> None:
    several = SEQUENTIAL.replace(
        "    return keras",
        "    data = tf.data.Dataset.from_tensor_slices(np.arange(6.0)).batch(4)\n"
        "    layer = layers.Dense(2, trainable=False)\n    layer.build((None, 3))\n"
        "    return keras.optimizers.Adam(0.01), tf.Variable([1.0, 2.0], name='w'), data, layer\n    keras",
    )
    passes(
        engine,
        "adam, variable, data, layer = student.f()\n"
        "assert adam.class_name() == 'Adam' and abs(adam.config()['learning_rate'] - 0.01) < 1e-8\n"
        "assert variable.kind == 'variable' and variable.trainable and variable.tolist() == [1.0, 2.0]\n"
        "assert data.cardinality() == 2 and [b.tolist() for b in data.batches(2)] == [[0, 1, 2, 3], [4, 5]]\n"
        "assert layer.trainable() is False\n"
        "assert layer.parameters() == {'total': 8, 'trainable_total': 0, 'frozen_total': 8}\n"
        "assert layer.call(np.ones((5, 3), 'float32')).shape == (5, 2)",
        several,
    )


@pytest.mark.parametrize("source", [SEQUENTIAL, FUNCTIONAL.format(units=2)], ids=["sequential", "functional"])
def test_a_mistake_is_known_however_the_model_was_built(engine: Engine, source: str) -> None:
    report = run(
        engine,
        "assert student.f().shapes()['output'] == [None, 3], 'not three'",
        source,
        solution=SEQUENTIAL.replace("Dense(2)", "Dense(3)"),
        mistakes={"two": f'"""Two outputs are one too few."""\n{SEQUENTIAL}'},
    )
    assert report.diagnosis == "Two outputs are one too few."
