import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_bound, assert_rebuilds

RECURRENT = {"LSTM", "GRU", "SimpleRNN", "LSTMCell", "GRUCell", "SimpleRNNCell", "ConvLSTM1D"}


def classes(config):
    """The class names of all layers in a configuration, nested ones too, in order."""
    if isinstance(config, dict):
        own = [config["class_name"]] if isinstance(config.get("class_name"), str) else []
        return own + [name for key, part in config.items() if key != "build_config" for name in classes(part)]
    if isinstance(config, (list, tuple)):
        return [name for part in config for name in classes(part)]
    return []


def unseen(rng, n):
    """Sequences whose digits add up to a multiple of 10."""
    sequences = rng.integers(0, 10, size=(n, 5))
    sequences[:, 4] = -sequences[:, :4].sum(axis=1) % 10
    return sequences


def seen(rng, n):
    """Sequences whose digits add up to anything else."""
    sequences = rng.integers(0, 10, size=(2 * n, 5))
    return sequences[sequences.sum(axis=1) % 10 != 0][:n]


def share_right(answers, expected):
    return float(np.mean((answers == expected).all(axis=1)))


def decoded(student, model, sequences):
    """What decode answers, (n, 5), once it is sure that the model, whose training came last, says the same."""
    answers = as_numbers(student.decode(sequences), name="decode(sequence)")
    assert answers.shape == sequences.shape, f"decode(sequence): expected shape {sequences.shape}, got {answers.shape}."
    assert answers.dtype.kind in "iu", f"decode(sequence): expected integers, got {answers.dtype}."
    one = as_numbers(student.decode(sequences[0]), name="decode(sequence)")
    assert one.shape == (5,), f"decode(sequence): for one sequence expected shape (5,), got {one.shape}."
    said = as_numbers(model.predict(sequences), name="the model's output")
    shape = (*sequences.shape, 10)
    assert said.shape == shape, f"the trained model's output: expected shape {shape}, got {said.shape}."
    second, first = np.sort(said, axis=-1)[..., -2:].transpose(2, 0, 1)
    clear = first - second > 1e-4
    assert (said.argmax(axis=-1) == answers)[clear].all(), "decode does not say what the model says, trained last."
    return answers


def without_each_recurrent_layer(model, sequences, expected, rng):
    """For each recurrent layer, the share that is right when the numbers in its weights stand in another order."""
    for place, described in enumerate(model.layers()):
        if RECURRENT & {described["class"], *classes(described["config"])}:
            layer = model.layer(place)
            weights = layer.weights()
            layer.set_weights([rng.permuted(array, axis=None) for array in weights])
            yield share_right(as_numbers(model.predict(sequences), name="the output").argmax(axis=-1), expected)
            layer.set_weights(weights)


def same(ours, theirs):
    """Whether two models have the same weights."""
    return len(ours) == len(theirs) and all(map(np.array_equal, ours, theirs))


@pytest.mark.points(2)
@pytest.mark.feedback(
    "From integers of shape (n, 5) to probabilities of shape (n, 5, 10), which sum to 1 over the last axis."
)
def test_shapes(student, rng):
    """The shapes of the model"""
    output = as_numbers(student.build().call(unseen(rng, 7)), name="the output of build()")
    assert output.shape == (7, 5, 10), f"the output of build(): expected shape (7, 5, 10), got {output.shape}."
    assert (output >= 0).all(), "the output of build(): some probabilities are negative."
    assert np.allclose(output.sum(axis=-1), 1, atol=1e-4), "the output of build(): probabilities must sum to 1."


@pytest.mark.points(2)
@pytest.mark.feedback("One recurrent layer reads, another one writes. A new model knows nothing of the rule yet.")
def test_encoder_and_decoder(student, rng):
    """An encoder and a decoder, untrained"""
    model = student.build()
    found = sum(name in RECURRENT for name in classes(model.config()))
    assert found >= 2, f"build(): expected at least two recurrent layers, got {found}."
    sequences = unseen(rng, 100)
    output = as_numbers(model.call(sequences), name="the output of build()")
    assert share_right(output.argmax(axis=-1), sequences[:, ::-1]) < 0.1, (
        "build(): a new model must not know the answers."
    )
    other = as_numbers(student.build().call(sequences), name="the output of build()")
    assert not np.allclose(output, other), "build(): two new models are the same; each must start anew."


@pytest.mark.points(8)
@pytest.mark.feedback(
    "Count what your model gets right on sequences that it never saw. Learn from all of X and Y, and from nothing "
    "else; more epochs or attention help. decode says what the model says that was trained last."
)
def test_unseen_sequences(student, rng, bounds, record_metric):
    """Unseen sequences, all five digits right"""
    sequences, earlier = unseen(rng, 300), []
    for examples in (64, 6000):  # from 64 nobody learns the language: decode must be as wrong as its model
        names, X = rng.permutation(10), seen(rng, examples)
        model = student.train(X, names[X[:, ::-1]])
        answers = decoded(student, model, sequences)
        earlier.append((model, model.weights()))
    first, weights = earlier[0]
    assert same(first.weights(), weights), (
        "the second call of train changed the model that the first one gave back: build a new one in each call."
    )
    found = sum(name in RECURRENT for name in classes(model.config()))
    assert found >= 2, f"train(): expected a model with at least two recurrent layers, got {found}."
    assert_rebuilds(model, sequences[:20], name="train()")
    expected = names[sequences[:, ::-1]]
    right = share_right(answers, expected)
    record_metric("right", right)
    assert_bound(right, bounds["right"], name="the share of unseen sequences that are right")
    needed = sum(share < right / 2 for share in without_each_recurrent_layer(model, sequences, expected, rng))
    assert needed >= 2, (
        "train(): the model's answers must come through two recurrent layers; with the weights of one shuffled, they "
        "should be wrong."
    )
