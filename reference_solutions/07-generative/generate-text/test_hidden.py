"""Hidden tests of the writer: models with random weights, which look at every place of their input."""

import json

import keras
import numpy as np
import pytest

from graders.judge.checks import assert_equal

LETTERS = list("abcdefghijklmnopqrstuvwxyz")


def blueprint(rng, size, length, padding_bias=-30.0):
    """A model whose answer depends on all places; the bias decides whether padding is probable."""
    layers = [keras.Input((length,)), keras.layers.Embedding(size, 6), keras.layers.Flatten()]
    model = keras.Sequential([*layers, keras.layers.Dropout(0.9), keras.layers.Dense(size, "softmax")])
    bias = np.zeros(size)
    bias[0] = padding_bias
    weights = [rng.normal(size=(size, 6)), rng.normal(size=(6 * length, size)), bias]
    return json.dumps(keras.saving.serialize_keras_object(model)), weights


def vocabulary_of(rng, size):
    """Made-up words with the numbers 1 to size - 1, in an order of their own."""
    words = set()
    while len(words) < size - 1:
        words.add("".join(rng.choice(LETTERS, size=5)))
    numbers = rng.permutation(size - 1) + 1
    return dict(zip(sorted(words), numbers.tolist(), strict=True))


def tokens(rng, size, n):
    return rng.integers(1, size, size=n).tolist()


def compare_next(student, reference, setting, cases):
    ours, theirs = (side.make("from_blueprint", *setting) for side in (student, reference))
    for case in cases:
        assert_equal(student.next_word(ours, case), reference.next_word(theirs, case), name="next_word(model, tokens)")


def compare_texts(student, reference, setting, cases, vocabulary):
    ours, theirs = (side.make("from_blueprint", *setting) for side in (student, reference))
    for seed_text, n_words in cases:
        actual = student.generate(ours, seed_text, n_words, vocabulary)
        assert_equal(actual, reference.generate(theirs, seed_text, n_words, vocabulary), name="generate(…)")


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The most probable word is at the place of the largest probability: argmax. The answer is a Python int."
)
def test_most_probable(student, reference, rng):
    """The most probable word"""
    compare_next(student, reference, blueprint(rng, 15, 4), [tokens(rng, 15, 4) for _ in range(5)])


@pytest.mark.points(2)
@pytest.mark.feedback("Fewer tokens than the model has places: zeros go in front. More: only the last ones count.")
def test_short_and_long(student, reference, rng):
    """Few tokens, none, and too many"""
    cases = [[], *(tokens(rng, 15, n) for n in (1, 2, 4, 6, 7, 9))]
    compare_next(student, reference, blueprint(rng, 15, 5), cases)


@pytest.mark.points(2)
@pytest.mark.feedback("0 is padding and no word. If it is the most probable, take the best of the others.")
def test_never_padding(student, reference, rng):
    """Padding is never chosen"""
    compare_next(
        student, reference, blueprint(rng, 12, 4, padding_bias=40.0), [tokens(rng, 12, n) for n in (1, 3, 4, 6)]
    )


@pytest.mark.points(3)
@pytest.mark.feedback("Each new word joins the words so far before the next one is chosen.")
def test_generate(student, reference, rng):
    """A text grows"""
    vocabulary = vocabulary_of(rng, 30)
    seeds = [" ".join(rng.choice(list(vocabulary), size=n)) for n in (1, 3, 6)]
    compare_texts(student, reference, blueprint(rng, 30, 5), [(seed, 7) for seed in seeds], vocabulary)


@pytest.mark.points(2)
@pytest.mark.feedback("Unknown words stay in the text, but the model does not see them, not even as 0.")
def test_unknown_words(student, reference, rng):
    """Unknown words in the seed text"""
    vocabulary = vocabulary_of(rng, 20)
    known = list(vocabulary)
    cases = [(f"{known[3]} xx {known[7]}", 4), (f"xx yy {known[1]} {known[2]} zz", 4), ("xx", 3)]
    compare_texts(student, reference, blueprint(rng, 20, 4), cases, vocabulary)


@pytest.mark.points(1)
@pytest.mark.feedback("With n_words = 0 the text is the seed text; with 1 it is one word longer.")
def test_how_many_words(student, reference, rng):
    """No word, and one"""
    vocabulary = vocabulary_of(rng, 10)
    seed_text = " ".join(list(vocabulary)[:2])
    compare_texts(student, reference, blueprint(rng, 10, 6), [(seed_text, 0), (seed_text, 1)], vocabulary)


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Do not append to the list that came in, and ask the model as it is when it is used, without dropout."
)
def test_arguments_and_mode(student, reference, rng):
    """Arguments are not changed, and asking twice gives the same"""
    setting, given = blueprint(rng, 15, 4), tokens(rng, 15, 3)
    model = student.make("from_blueprint", *setting)
    answers = [student.next_word(model, given) for _ in range(6)]
    assert not student.changed_arguments(), "next_word changed the list of tokens."
    assert len(set(answers)) == 1, "The same question gave different answers."
    expected = reference.next_word(reference.make("from_blueprint", *setting), given)
    assert_equal(answers[0], expected, name="next_word(model, tokens)")
