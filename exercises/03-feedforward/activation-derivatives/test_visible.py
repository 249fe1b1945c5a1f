"""Examples of the statement. The hidden tests use other numbers, and more shapes."""

import numpy as np


def test_sigmoid_is_steepest_at_zero(student):
    """The sigmoid is steepest at zero"""
    np.testing.assert_allclose(student.sigmoid_prime(0.0), 0.25)


def test_steepness(student):
    """A steeper sigmoid"""
    np.testing.assert_allclose(student.sigmoid_prime(np.array([0.0, 1.0]), alpha=2.0), [0.5, 0.20998717], rtol=1e-6)


def test_tanh(student):
    """The slope of tanh"""
    np.testing.assert_allclose(student.tanh_prime(1.0), 0.41997434161402614)


def test_relu(student):
    """The slope of ReLU, and at its corner"""
    np.testing.assert_allclose(student.relu_prime(np.array([-2.0, 0.0, 3.0])), [0, 0, 1])
