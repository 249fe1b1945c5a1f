"""Hidden tests of the fruit classifier."""

import pytest

from graders.judge.checks import assert_close, assert_equal, unpacked


def pair(answer):
    """The answer of ``train`` as a pair, or a message that says what is missing."""
    return unpacked(answer, "w", "b", of="train")


def assert_same_classes(student, reference, fruits):
    for weight, length in fruits:
        assert_equal(student.classify(weight, length), reference.classify(weight, length), name="classify")


@pytest.mark.points(2)
@pytest.mark.feedback("One fruit, the second, is an error. There the weights move by 0.02 times the fruit.")
def test_the_weights(student, reference, tolerances):
    """The weights after training."""
    w, _ = pair(student.train())
    assert_close(w, reference.train()[0], name="w", tolerance=tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("The bias learns too: at each error it moves by eta · (target − answer).")
def test_the_bias(student, reference, tolerances):
    """The bias after training."""
    _, b = pair(student.train())
    assert_close(b, reference.train()[1], name="b", tolerance=tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("Training ends only when all four fruits are answered rightly. Are they?")
def test_the_training_set(student, reference):
    """The four fruits of the training set, without training first."""
    assert_same_classes(student.in_fresh_process(), reference, [(121, 16.8), (114, 15.2), (210, 9.4), (195, 8.1)])


@pytest.mark.points(1)
@pytest.mark.feedback("Three fruits that the perceptron has never seen, far from the line and near it.")
def test_new_fruits(student, reference):
    """Three new fruits."""
    assert_same_classes(student, reference, [(180, 10), (140, 20), (140, 17.9)])


@pytest.mark.points(1)
@pytest.mark.feedback("classify must use the trained weights, in the order grams, centimetres; +1 means C1.")
def test_random_fruits(student, reference, rng):
    """Fruits of all kinds."""
    fruits = zip(rng.uniform(80, 250, size=12).tolist(), rng.uniform(6, 25, size=12).tolist(), strict=True)
    assert_same_classes(student, reference, fruits)


@pytest.mark.points(2)
@pytest.mark.feedback("Close to the line it matters which weights you use: classify needs the trained ones, exactly.")
def test_fruits_close_to_the_line(student, reference, rng):
    """Fruits very close to the line."""
    w, b = reference.train()
    for weight in rng.uniform(80, 250, size=6).tolist():
        on_the_line = float(-(w[0] * weight + b) / w[1])
        assert_same_classes(student, reference, [(weight, on_the_line + 1e-5), (weight, on_the_line - 1e-5)])


@pytest.mark.points(1)
@pytest.mark.feedback("Training starts afresh at each call, so a second call gives the same weights as the first.")
def test_training_twice(student, reference, tolerances):
    """Training a second time, after classifying."""
    student.classify(150, 12)
    for _ in range(2):
        w, b = pair(student.train())
        assert_close(w, reference.train()[0], name="w", tolerance=tolerances["weights"])
        assert_close(b, reference.train()[1], name="b", tolerance=tolerances["weights"])
