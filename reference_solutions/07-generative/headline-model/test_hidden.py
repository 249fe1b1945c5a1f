"""Hidden tests of the headline model. It is trained once; perplexity is computed here, from raw probabilities."""

import string

import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import (
    CheckFailed,
    as_numbers,
    assert_bound,
    assert_layers,
    assert_parameters,
    assert_transplanted,
)
from graders.judge.data import held_out

LENGTH = 18
WEIGHTS = [
    "the embedding's weights",
    *(f"the LSTM's {part}" for part in ("weights for the input", "weights for its state", "biases")),
    *(f"the last layer's {part}" for part in ("weights", "biases")),
]


def words_of(texts):
    kept = [text.encode("ascii", "ignore").decode("ascii") for text in texts]
    return ["".join(c for c in text if c not in string.punctuation).lower().split() for text in kept]


def prefixes(headlines, vocabulary):
    """Beginnings, padded in front, and the word that follows each."""
    X, y = [], []
    for words in headlines:
        tokens = [vocabulary[word] for word in words if word in vocabulary]
        for end in range(1, len(tokens)):
            X.append(([0] * LENGTH + tokens[:end])[-LENGTH:])
            y.append(tokens[end])
    return np.array(X), np.array(y)


def check_layers(model, vocabulary, *, name):
    """The layers of the table and their parameters, for so many tokens."""
    layers = ["Embedding", "LSTM", "Dropout", "Dense"]
    assert_layers(model, layers, name=name, ignore=["Activation", "Softmax"])
    assert_parameters(model, 111 * vocabulary + 44_400, name=name)


def trained(student, vocabulary, X, y):
    """What train makes of a new model, once it is sure that it is one of the table and that all its layers learnt."""
    model = student.build_model(vocabulary, LENGTH)
    check_layers(model, vocabulary, name="build_model(…)")
    before = model.weights()
    model = student.train(model, X, y)
    if getattr(model, "handle_kind", "") != "model":
        raise CheckFailed("train(model, X, y): expected the trained model as the answer.")
    check_layers(model, vocabulary, name="train(model, X, y)")
    for name, old, new in zip(WEIGHTS, before, model.weights(), strict=True):
        if np.shape(old) == np.shape(new) and np.allclose(old, new, rtol=1e-4, atol=1e-6):
            raise CheckFailed(f"train(model, X, y): {name} are as they were before; all layers should learn.")
    return model


def written(model, beginnings, vocabulary, temperature, rng, n_words=7):
    """The beginnings with so many words more, which the model chooses at this temperature, at 0 always the best."""
    words, texts = {number: word for word, number in vocabulary.items()}, [list(beginning) for beginning in beginnings]
    for _ in range(n_words):
        tokens = [([0] * LENGTH + [vocabulary[word] for word in text])[-LENGTH:] for text in texts]
        probabilities = np.asarray(model.predict(np.array(tokens)), dtype=float)[:, 1:]  # 0 is padding and no word
        for text, p in zip(texts, probabilities, strict=True):
            p = np.maximum(p, 1e-12) ** (1 / temperature) if temperature else p == p.max()
            text.append(words[1 + int(rng.choice(len(p), p=p / p.sum()))])
    return [" ".join(text) for text in texts]


def perplexity(probabilities):
    return float(np.exp(-np.log(np.maximum(probabilities, 1e-12)).mean()))


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Compare model.summary() with the table: embedding 24,220, LSTM 44,400, dense 244,622 parameters."
)
def test_parameters(student):
    """The number of parameters"""
    model = student.build_model(2422, 18)
    assert_parameters(model, 313_242, name="build_model(2422, 18)", trainable=313_242)
    assert tuple(model.shapes()["output"]) == (None, 2422), "The output should have one number for each token."


@pytest.mark.points(3)
@pytest.mark.feedback("Embedding, LSTM, dropout with rate 0.1, dense, in this order; both arguments must be used.")
def test_layers(student, rng):
    """The layers in their order"""
    vocabulary, length = int(rng.integers(20, 90)), int(rng.integers(3, 12))
    model = student.build_model(vocabulary, length)
    check_layers(model, vocabulary, name="build_model(…)")
    assert tuple(model.shapes()["input"]) == (None, length), "The input should have length tokens."
    rates = [layer["config"]["rate"] for layer in model.layers() if layer["class"] == "Dropout"]
    assert abs(rates[0] - 0.1) < 1e-9, "The rate of the dropout should be 0.1."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "With the same weights it should answer as the model of the table: is the last activation softmax?"
)
def test_what_it_computes(student, reference, rng):
    """What it computes with given weights"""
    ours, theirs = student.build_model(30, 6), reference.build_model(30, 6)
    theirs.set_weights([rng.normal(0, 0.5, size=w.shape) for w in theirs.weights()])
    tokens = rng.integers(1, 30, size=(5, 6))  # no padding, for a model may mask it
    assert_transplanted(ours, theirs, tokens, name="build_model(30, 6)")


@pytest.mark.points(8)
@pytest.mark.feedback(
    "Train long enough, but not so long that the headlines are learnt by heart. Train on X and y as they are given, "
    "and on nothing else: which word has which number is drawn anew each time. Each call trains the model it is given."
)
def test_unseen_headlines(student, rng, bounds, record_metric, attach_text):
    """The perplexity on headlines that it has not seen"""
    shown, unseen = words_of(load("headlines").texts), words_of(held_out("headlines").texts)
    different = sorted({word for words in shown for word in words})
    vocabulary = dict(zip(different, rng.permutation(len(different)) + 1, strict=True))
    size = len(vocabulary) + 1
    X, y = prefixes(shown, vocabulary)
    X_unseen, y_unseen = prefixes(unseen, vocabulary)

    trained(student, 8, rng.integers(1, 8, size=(200, LENGTH)), rng.integers(1, 8, size=200))
    model = trained(student, size, X, y)
    answers = as_numbers(model.predict(X_unseen), name="the probabilities")
    if answers.shape != (len(y_unseen), size):
        raise CheckFailed(f"the probabilities: expected one for each of {size} tokens, got shape {answers.shape}.")
    assert np.allclose(answers.sum(axis=1), 1, atol=1e-3), "The probabilities of a row should have the sum 1."
    assert (answers >= 0).all(), "No probability can be negative."

    if np.isfinite(answers).all():
        beginnings = [shown[i][:2] for i in rng.permutation(len(shown))[:4]]
        lines = []
        for name, temperature in [("always the most probable word", 0), ("temperature 0.5", 0.5), ("temperature 1", 1)]:
            lines += [f"{name}:", *(f"    {text}" for text in written(model, beginnings, vocabulary, temperature, rng))]
        attach_text("Headlines that your network writes, each from two given words", lines)

    frequency = np.bincount(y, minlength=size) + 0.1
    by_frequency = perplexity(frequency[y_unseen] / frequency.sum())
    ratio = perplexity(answers[np.arange(len(y_unseen)), y_unseen]) / by_frequency
    record_metric("perplexity", ratio)
    assert_bound(ratio, bounds["perplexity"], name="perplexity, compared with guessing by frequency")
