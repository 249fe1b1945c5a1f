"""The example of the statement."""

import numpy as np
import pytest

REAL, FAKE = np.array([[0.9], [0.8]], np.float32), np.array([[0.1], [0.4]], np.float32)


def test_discriminator(student):
    """The discriminator's loss"""
    assert float(student.discriminator_loss(REAL, FAKE)) == pytest.approx(0.4723, abs=1e-4)


def test_generator(student):
    """The generator's loss"""
    assert float(student.generator_loss(FAKE)) == pytest.approx(1.6094, abs=1e-4)


def test_sure_answers(student):
    """Answers of exactly 0 and 1"""
    sure = np.array([[0.0], [1.0]], np.float32)
    assert np.isfinite(float(student.generator_loss(sure)))
    assert np.isfinite(float(student.discriminator_loss(sure, sure)))
