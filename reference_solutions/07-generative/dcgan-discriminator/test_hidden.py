"""Hidden tests of the discriminator: the parameter counts are Keras's own, the rest is behaviour."""

import math

import numpy as np
import pytest
from keras import layers as kl

from graders.judge.checks import assert_parameters, assert_rebuilds, assert_transplanted


def pictures(rng, n, shape):
    return rng.uniform(-1, 1, size=(n, *shape)).astype(np.float32)


def halved(n):
    return math.ceil(n / 2)


def counted_by_keras(height, width, channels):
    """The number of parameters of such a discriminator, by Keras, from layers that are built one by one."""
    layers, before = [], channels
    for filters in (32, 64, 128, 256, 512):
        layers.append((kl.Conv2D(filters, 3), (None, 8, 8, before)))
        if filters > 32:
            layers.append((kl.BatchNormalization(), (None, 8, 8, filters)))
        before = filters
    places = halved(halved(halved(height)) + 1) * halved(halved(halved(width)) + 1)
    layers.append((kl.Dense(1), (None, places * 512)))
    for layer, shape in layers:
        layer.build(shape)
    return sum(layer.count_params() for layer, _ in layers)


@pytest.mark.points(3)
@pytest.mark.feedback("Compare model.summary() with the table, layer by layer: a number that differs tells which one.")
def test_32(student):
    """32 x 32 pixels"""
    assert counted_by_keras(32, 32, 3) == 1_585_217
    model = student.build_discriminator((32, 32, 3))
    trainable = 1_585_217 - 2 * (64 + 128 + 256 + 512)
    assert_parameters(model, 1_585_217, name="build_discriminator((32, 32, 3))", trainable=trainable)


@pytest.mark.points(2)
@pytest.mark.feedback("Only the dense layer depends on the size of the picture. Are the zeros in their place?")
def test_96(student):
    """96 x 96 pixels"""
    assert counted_by_keras(96, 96, 3) == 1_658_945
    assert_parameters(student.build_discriminator((96, 96, 3)), 1_658_945, name="build_discriminator((96, 96, 3))")


@pytest.mark.points(2)
@pytest.mark.feedback("Height, width and channels come from image_shape; they need not be 32, equal, and 3.")
def test_other_shapes(student, rng):
    """Pictures of other shapes"""
    height, width, channels = (int(n) for n in (rng.integers(9, 50), rng.integers(9, 50), rng.choice([1, 2, 4])))
    model = student.build_discriminator((height, width, channels))
    assert tuple(model.shapes()["input"]) == (None, height, width, channels), "The input should have the image's shape."
    assert tuple(model.shapes()["output"]) == (None, 1), "The output should have shape (None, 1)."
    assert_parameters(model, counted_by_keras(height, width, channels), name="build_discriminator(…)")


@pytest.mark.points(4)
@pytest.mark.feedback("Strides, zeros, batch normalisation, the slope of 0.2 and the sigmoid: something differs.")
def test_what_it_computes(student, reference, rng):
    """What it computes with given weights"""
    shape = (20, 16, 3)
    ours, theirs = student.build_discriminator(shape), reference.build_discriminator(shape)
    shaped = [w.shape for w in theirs.weights()]
    theirs.set_weights(
        [0.1 + rng.random(s) if len(s) == 1 else rng.normal(0, 1.4 / np.sqrt(np.prod(s[:-1])), s) for s in shaped]
    )
    assert_transplanted(ours, theirs, pictures(rng, 4, shape), name="build_discriminator((20, 16, 3))")


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Each of the five convolutions is followed by dropout with rate 0.25, behind its normalisation and LeakyReLU."
)
def test_dropout(student, rng):
    """Dropout, five times"""
    model = student.build_discriminator((16, 16, 1))
    rates = [layer["config"]["rate"] for layer in model.layers() if layer["class"].endswith("Dropout")]
    assert len(rates) == 5, f"There should be 5 dropout layers; found {len(rates)}."
    assert all(abs(rate - 0.25) < 1e-9 for rate in rates), "Some rate is not 0.25."
    kinds = [layer["class"] for layer in model.layers()]
    order = [kind for kind in kinds if kind in ("Conv2D", "Dense") or "Normal" in kind or kind.endswith("Dropout")]
    places = [order[place - 1] for place, kind in enumerate(order) if kind.endswith("Dropout")]
    assert places == ["Conv2D"] + 4 * ["BatchNormalization"], "Some dropout is not where it should be."


@pytest.mark.points(1)
@pytest.mark.feedback("Batch normalisation needs momentum=0.8, after the convolutions 2 to 5.")
def test_momentum(student):
    """Batch normalisation keeps its averages with momentum 0.8"""
    layers = student.build_discriminator((16, 16, 1)).layers()
    norms = [layer["config"].get("momentum", 0) for layer in layers if "Normalization" in layer["class"]]
    assert len(norms) == 4, f"There should be 4 batch normalisations; found {len(norms)}."
    assert all(abs(momentum - 0.8) < 1e-9 for momentum in norms), "Some momentum is not 0.8."


@pytest.mark.points(1)
@pytest.mark.feedback("The model must be made of Keras layers only, so that it can be saved and loaded.")
def test_plain_layers(student, rng):
    """It can be rebuilt from its configuration"""
    assert_rebuilds(
        student.build_discriminator((12, 12, 3)), pictures(rng, 2, (12, 12, 3)), name="build_discriminator(…)"
    )
