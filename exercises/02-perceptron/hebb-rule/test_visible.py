import numpy as np
import pytest

W = [0.5, 0.5, 0.5]


def updated(student, y, target):
    return np.asarray(student.hebb_update(np.array(W), np.array([1, 0, 1]), y, target, 0.1))


def test_fired_wrongly(student):
    """It fired and should not have: the example of the statement."""
    assert updated(student, y=1, target=0) == pytest.approx(np.array([0.4, 0.5, 0.4]))


def test_fired_rightly(student):
    """It fired and was right: the active connections become stronger."""
    assert updated(student, y=1, target=1) == pytest.approx(np.array([0.6, 0.5, 0.6]))


def test_silent(student):
    """It was silent: nothing changes."""
    assert updated(student, y=0, target=1) == pytest.approx(np.array(W))
