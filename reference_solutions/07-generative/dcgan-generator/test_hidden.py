"""Hidden tests of the generator: the parameter counts are Keras's own, the rest is behaviour."""

import json

import keras
import numpy as np
import pytest
from keras import layers as kl

from graders.judge.checks import CheckFailed, assert_parameters, assert_rebuilds, assert_transplanted


def noise(rng, n, size):
    return rng.normal(size=(n, size)).astype(np.float32)


def kinds(model):
    return [layer["class"] for layer in model.layers()]


def assert_output(model, shape):
    found = tuple(model.shapes()["output"])
    if found != shape:
        raise CheckFailed(f"The generator's output: expected shape {shape}, got {found}.")


def counted_by_keras(seed_size, channels, factors):
    """The number of parameters of such a generator, by Keras, from layers that are built one by one."""
    layers = [(kl.Dense(4096), (None, seed_size))]
    before = 256
    for filters in [256, 256, 128, 128][: 3 + factors]:
        layers += [(kl.Conv2D(filters, 3), (None, 8, 8, before)), (kl.BatchNormalization(), (None, 8, 8, filters))]
        before = filters
    layers.append((kl.Conv2D(channels, 3), (None, 8, 8, before)))
    for layer, shape in layers:
        layer.build(shape)
    return sum(layer.count_params() for layer, _ in layers)


@pytest.mark.points(3)
@pytest.mark.feedback("Compare model.summary() with the table, layer by layer: a number that differs tells which one.")
def test_32(student):
    """32 x 32 pixels"""
    model = student.build_generator()
    assert_output(model, (None, 32, 32, 3))
    assert counted_by_keras(200, 3, 0) == 2_304_515
    assert_parameters(model, 2_304_515, name="build_generator()", trainable=2_304_515 - 2 * (256 + 256 + 128))


@pytest.mark.points(3)
@pytest.mark.feedback("With gen_res above 1 there is one more block: up-sampling by gen_res, 128 filters.")
def test_96(student):
    """96 x 96 pixels"""
    model = student.build_generator(gen_res=3)
    assert_output(model, (None, 96, 96, 3))
    assert counted_by_keras(200, 3, 1) == 2_452_611
    assert_parameters(model, 2_452_611, name="build_generator(gen_res=3)")


@pytest.mark.points(2)
@pytest.mark.feedback("seed_size, channels and gen_res must be used, also when they are given by position.")
def test_other_sizes(student, rng):
    """Other sizes"""
    seed_size, channels = int(rng.integers(5, 60)), int(rng.choice([1, 2, 4]))
    model = student.build_generator(seed_size, channels, 2)
    assert_output(model, (None, 64, 64, channels))
    assert model.shapes()["input"][1] == seed_size, "The input should have seed_size numbers."
    assert_parameters(model, counted_by_keras(seed_size, channels, 1), name="build_generator(…)")


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Order: dense, ReLU; per block up-sampling, convolution, batch normalisation, ReLU; at the end tanh."
)
def test_what_it_computes(student, reference, rng):
    """What it computes with given weights"""
    ours, theirs = student.build_generator(20, 3, 2), reference.build_generator(20, 3, 2)
    shaped = [w.shape for w in theirs.weights()]
    theirs.set_weights(
        [0.1 + rng.random(s) if len(s) == 1 else rng.normal(0, 1.4 / np.sqrt(np.prod(s[:-1])), s) for s in shaped]
    )
    choices = [kind == "Conv2DTranspose" for kind in kinds(ours) if kind in ("Conv2D", "Conv2DTranspose")][:4]
    twin = transposed(reference, theirs.weights(), choices) if any(choices) else theirs
    assert_transplanted(ours, twin, noise(rng, 3, 20), name="build_generator(20, 3, 2)")


def transposed(reference, weights, choices):
    """The generator with a transposed convolution in the blocks where it was chosen, with the weights of the other."""
    model = keras.Sequential([keras.Input((20,)), kl.Dense(4096, "relu"), kl.Reshape((4, 4, 256))])
    for filters, chosen in zip((256, 256, 128, 128), [*choices, *4 * [False]], strict=False):
        if chosen:
            model.add(kl.Conv2DTranspose(filters, 3, strides=2, padding="same"))
        else:
            model.add(kl.UpSampling2D(2))
            model.add(kl.Conv2D(filters, 3, padding="same"))
        model.add(kl.BatchNormalization(momentum=0.8))
        model.add(kl.ReLU())
    model.add(kl.Conv2D(3, 3, padding="same", activation="tanh"))
    values = [value.reshape(w.shape) for value, w in zip(weights, model.get_weights(), strict=True)]
    return reference.make("from_blueprint", json.dumps(keras.saving.serialize_keras_object(model)), values)


@pytest.mark.points(1)
@pytest.mark.feedback("The last activation is tanh: values from -1 to 1, both signs.")
def test_range(student, rng):
    """Values from -1 to 1"""
    model = student.build_generator(16)
    model.set_weights([w * 30 if w.ndim == 4 and w.shape[-1] == 3 else w for w in model.weights()])
    pictures = model.predict(30 * noise(rng, 4, 16))
    assert np.abs(pictures).max() <= 1, "Some values are outside of [-1, 1]."
    assert pictures.min() < -0.5, "Values near -1 never come."
    assert pictures.max() > 0.5, "Values near 1 never come."


@pytest.mark.points(1)
@pytest.mark.feedback("Batch normalisation needs momentum=0.8, in each of the blocks.")
def test_momentum(student):
    """Batch normalisation keeps its averages with momentum 0.8"""
    norms = [
        layer["config"] for layer in student.build_generator(8, gen_res=2).layers() if "Normalization" in layer["class"]
    ]
    assert len(norms) == 4, f"With gen_res=2 there are 4 blocks, so 4 batch normalisations; found {len(norms)}."
    assert all(abs(config.get("momentum", 0) - 0.8) < 1e-9 for config in norms), "Some momentum is not 0.8."


@pytest.mark.points(1)
@pytest.mark.feedback("The model must be made of Keras layers only, and without dropout.")
def test_plain_layers(student, rng):
    """It can be rebuilt from its configuration"""
    model = student.build_generator(8)
    assert not any("Dropout" in kind for kind in kinds(model)), "The generator has no dropout."
    assert_rebuilds(model, noise(rng, 2, 8), name="build_generator(8)")
