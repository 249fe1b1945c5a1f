import numpy as np
import pytest


def test_the_training_set(student):
    """All four fruits of the training set get their class."""
    assert student.classify(121, 16.8) == "C1"
    assert student.classify(114, 15.2) == "C1"
    assert student.classify(210, 9.4) == "C2"
    assert student.classify(195, 8.1) == "C2"


def test_the_weights(student):
    """The weights after training."""
    w, _ = student.train()
    assert np.asarray(w) == pytest.approx(np.array([-27.72, 300.304]))


def test_a_new_fruit(student):
    """A fruit that was not in the training set."""
    assert student.classify(180, 10) == "C2"
