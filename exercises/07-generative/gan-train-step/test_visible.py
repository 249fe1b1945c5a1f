"""One step of two tiny networks: what moves, and what the losses are."""

import json

import keras
import numpy as np

RNG = np.random.default_rng(2014)
IMAGES = RNG.normal(2, 1, size=(16, 2)).astype(np.float32)
NOISE = RNG.normal(size=(16, 3)).astype(np.float32)


def tiny(student, inputs, outputs, activation):
    """A network of two layers in the submission's process."""
    layers = [keras.Input((inputs,)), keras.layers.Dense(4, "tanh"), keras.layers.Dense(outputs, activation)]
    model = keras.Sequential(layers)
    weights = [RNG.normal(size=weight.shape) for weight in model.get_weights()]
    return student.make("from_blueprint", json.dumps(keras.saving.serialize_keras_object(model)), weights)


def test_one_step(student):
    """Both networks move, and the losses are positive numbers"""
    generator, discriminator = tiny(student, 3, 2, None), tiny(student, 2, 1, "sigmoid")
    before = [generator.weights(), discriminator.weights()]
    optimizers = [student.make("optimizer", "SGD", learning_rate=0.1) for _ in range(2)]
    losses = student.train_step(generator, discriminator, *optimizers, IMAGES, NOISE)
    assert all(float(loss) > 0 for loss in losses)
    for old, model in zip(before, [generator, discriminator], strict=True):
        assert any((a != b).any() for a, b in zip(old, model.weights(), strict=True)), "a network did not move"


def test_optimiser_that_stands_still(student):
    """With a learning rate of 0, the generator does not move"""
    generator, discriminator = tiny(student, 3, 2, None), tiny(student, 2, 1, "sigmoid")
    before = generator.weights()
    still, fast = (student.make("optimizer", "SGD", learning_rate=rate) for rate in (0.0, 0.5))
    student.train_step(generator, discriminator, still, fast, IMAGES, NOISE)
    for old, new in zip(before, generator.weights(), strict=True):
        np.testing.assert_array_equal(old, new)
