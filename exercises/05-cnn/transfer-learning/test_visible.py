import json

import keras
import numpy as np
import pytest
from keras import layers


def a_base(student):
    """A small network in the submission's process: 4 × 4 × 6 features from images of 8 × 8 pixels."""
    x = keras.Input((8, 8, 3))
    y = layers.Conv2D(6, 3, strides=2, padding="same", activation="relu")(x)
    base = keras.Model(x, layers.BatchNormalization()(y))
    return student.make("from_blueprint", json.dumps(keras.saving.serialize_keras_object(base)), base.get_weights())


def test_frozen(student):
    """A frozen base has no trainable weight."""
    counts = student.frozen(a_base(student)).parameters()
    assert counts["total"] == 3 * 3 * 3 * 6 + 6 + 4 * 6
    assert counts["trainable_total"] == 0


def test_parameters(student):
    """The head alone is trainable."""
    counts = student.build_classifier(a_base(student)).parameters()
    head = (6 + 1) * 1024 + (1024 + 1) * 128 + (128 + 1) * 10
    assert counts["trainable_total"] == head
    assert counts["total"] == head + 192


def test_probabilities(student):
    """Ten probabilities for each image."""
    images = np.random.default_rng(0).random((2, 8, 8, 3)).astype("float32")
    answer = np.asarray(student.build_classifier(a_base(student)).call(images))
    assert answer.shape == (2, 10)
    assert answer.sum(axis=1) == pytest.approx(np.ones(2), abs=1e-5)
