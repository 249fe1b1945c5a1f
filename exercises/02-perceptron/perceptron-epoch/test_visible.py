import numpy as np
import pytest

FRUITS = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])
CLASSES = np.array([1, 1, -1, -1])


def test_the_example(student):
    """The example of the statement."""
    X = np.array([[1.0, 2.0], [2.0, 1.0]])
    w, b, errors = student.epoch(X, np.array([1, 1]), np.zeros(2), -1.0, 0.5)
    assert np.asarray(w) == pytest.approx(np.array([1.0, 2.0]))
    assert float(b) == pytest.approx(0.0)
    assert errors == 1


def test_the_fruits(student):
    """The first epoch of the fruit example has one error."""
    w, b, errors = student.epoch(FRUITS, CLASSES, np.array([-30.0, 300.0]), -1230.0, 0.01)
    assert np.asarray(w) == pytest.approx(np.array([-27.72, 300.304]))
    assert float(b) == pytest.approx(-1229.98)
    assert errors == 1


def test_an_epoch_without_errors(student):
    """When every answer is right, nothing changes."""
    w, b, errors = student.epoch(FRUITS, CLASSES, np.array([-27.72, 300.304]), -1229.98, 0.01)
    assert np.asarray(w) == pytest.approx(np.array([-27.72, 300.304]))
    assert float(b) == pytest.approx(-1229.98)
    assert errors == 0
