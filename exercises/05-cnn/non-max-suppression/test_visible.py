"""The example of the statement, and simple cases. The hidden tests use other boxes."""

import numpy as np

BOXES = np.array([[0.0, 0.0, 4.0, 1.0], [1.0, 0.0, 5.0, 1.0], [2.0, 0.0, 6.0, 1.0]])


def kept(answer):
    return [int(i) for i in answer]


def test_example(student):
    """A dropped box drops nobody"""
    assert kept(student.nms(BOXES, np.array([0.7, 0.8, 0.9]), 0.5)) == [2, 0]


def test_middle_is_best(student):
    """The box in the middle is the best one"""
    assert kept(student.nms(BOXES, np.array([0.7, 0.9, 0.8]), 0.5)) == [1]


def test_nothing_dropped(student):
    """With a high threshold all boxes stay, best score first"""
    assert kept(student.nms(BOXES, np.array([0.7, 0.9, 0.8]), 0.9)) == [1, 2, 0]
