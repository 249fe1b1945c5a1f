"""Shapes and numbers of parameters."""

import numpy as np


def test_32(student):
    """32 x 32 pixels: parameters"""
    assert student.build_discriminator((32, 32, 3)).parameters()["total"] == 1_585_217


def test_96(student):
    """96 x 96 pixels: parameters"""
    assert student.build_discriminator((96, 96, 3)).parameters()["total"] == 1_658_945


def test_answers(student):
    """Answers are probabilities, one for each picture"""
    pictures = np.random.default_rng(5).uniform(-1, 1, size=(3, 32, 32, 3)).astype(np.float32)
    answers = student.build_discriminator((32, 32, 3)).predict(pictures)
    assert answers.shape == (3, 1)
    assert ((answers > 0) & (answers < 1)).all()
