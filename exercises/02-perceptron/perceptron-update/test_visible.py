import numpy as np
import pytest


def test_a_right_answer_changes_nothing(student):
    """A right answer changes nothing."""
    w, b = student.update(np.array([1.0, -1.0]), 0.5, np.array([2.0, 1.0]), 1, 0.1)
    assert np.asarray(w).tolist() == [1.0, -1.0]
    assert float(b) == 0.5


def test_a_wrong_answer_moves_the_weights(student):
    """A wrong answer moves weights and bias: the example of the statement."""
    w, b = student.update(np.array([1.0, -1.0]), 0.0, np.array([1.0, 2.0]), 1, 0.5)
    assert np.asarray(w) == pytest.approx(np.array([2.0, 1.0]))
    assert float(b) == pytest.approx(1.0)


def test_the_second_fruit(student):
    """The second fruit of section 2.3 is the only one that teaches something."""
    w, b = student.update(np.array([-30.0, 300.0]), -1230.0, np.array([114.0, 15.2]), 1, 0.01)
    assert np.asarray(w) == pytest.approx(np.array([-27.72, 300.304]))
    assert float(b) == pytest.approx(-1229.98)
