import numpy as np
import pytest

FRUITS = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])
CLASSES = np.array([1, 1, -1, -1])


def test_the_fruits(student):
    """The fruit example: one error in the first epoch, none in the second."""
    w, b, history = student.fit(FRUITS, CLASSES, 0.01, 100, np.array([-30.0, 300.0]), -1230.0)
    assert np.asarray(w) == pytest.approx(np.array([-27.72, 300.304]))
    assert float(b) == pytest.approx(-1229.98)
    assert list(history) == [1, 0]


def test_and_is_learnt(student):
    """From zeros, a perceptron learns AND."""
    X, y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([-1, -1, -1, 1])
    w, b, history = student.fit(X, y, 0.5, 50)
    assert history[-1] == 0
    assert np.where(X @ np.asarray(w) + float(b) >= 0, 1, -1).tolist() == y.tolist()


def test_xor_is_never_learnt(student):
    """XOR cannot be separated by a line, so training ends after max_epochs."""
    X, y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([-1, 1, 1, -1])
    _, _, history = student.fit(X, y, 0.5, 20)
    assert len(history) == 20
    assert min(history) > 0
