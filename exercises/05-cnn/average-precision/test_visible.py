"""The example of the statement, and simple cases. The hidden tests use other scores and hits."""

import numpy as np

SCORES, HITS = np.array([0.3, 0.9, 0.6, 0.8]), np.array([0, 1, 1, 0])


def test_example(student):
    """Four detections, three truths"""
    np.testing.assert_allclose(student.average_precision(SCORES, HITS, 3), 5 / 9, rtol=1e-5)


def test_perfect(student):
    """Every truth found, and nothing else"""
    np.testing.assert_allclose(student.average_precision(np.array([0.2, 0.9]), np.array([1, 1]), 2), 1.0, rtol=1e-5)


def test_mean(student):
    """Two classes"""
    classes = [(SCORES, HITS, 3), (np.array([0.7]), np.array([1]), 1)]
    np.testing.assert_allclose(student.mean_average_precision(classes), 7 / 9, rtol=1e-5)
