"""A short training: are the pictures of the right kind, and do they come closer to the real ones?"""

import numpy as np
from hebb_data import load


def test_a_few_epochs(student):
    """After a few epochs the pictures are light at the corners, like the real ones"""
    images = load("fruit-images", size=16).x / np.float32(127.5) - 1
    generator = student.train(images[:200], 12, 1)
    noise = np.random.default_rng(1).normal(size=(50, generator.shapes()["input"][1])).astype(np.float32)
    pictures = generator.predict(noise)
    assert pictures.shape == (50, 16, 16, 3)
    assert np.abs(pictures).max() <= 1
    assert pictures[:, [0, 0, -1, -1], [0, -1, 0, -1]].mean() > 0.2, "the corners should be turning white"
