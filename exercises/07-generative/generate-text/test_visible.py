"""A small model that is made by hand: after each word it knows one that follows."""

import json

import keras
import numpy as np

VOCABULARY = {"the": 1, "cat": 2, "saw": 3, "dog": 4, "ran": 5}


def follower(student, follows, length=4):
    """A model that looks at the last token only: ``follows`` tells what comes after each."""
    size = len(VOCABULARY) + 1
    layers = [keras.Input((length,)), keras.layers.Embedding(size, size), keras.layers.Flatten()]
    model = keras.Sequential([*layers, keras.layers.Dense(size, "softmax")])
    kernel = np.zeros((length * size, size))
    for word, after in follows.items():
        kernel[(length - 1) * size + word, after] = 5.0
    architecture = json.dumps(keras.saving.serialize_keras_object(model))
    return student.make("from_blueprint", architecture, [np.eye(size), kernel, np.zeros(size)])


def test_next_word(student):
    """The most probable next word"""
    model = follower(student, {1: 4, 4: 5, 5: 2})
    assert [student.next_word(model, tokens) for tokens in ([1], [1, 4], [3, 3, 3, 3, 3, 5])] == [4, 5, 2]


def test_generate(student):
    """Three new words"""
    model = follower(student, {1: 2, 2: 3, 3: 4})
    assert student.generate(model, "look the", 3, VOCABULARY) == "look the cat saw dog"
