"""The example of the statement. The hidden tests use other boxes."""

import numpy as np

TRUTHS = np.array([[0.0, 0.0, 4.0, 4.0], [10.0, 0.0, 14.0, 4.0]])


def found(matches):
    return [int(m) for m in matches]


def test_one_truth_each(student):
    """Each detection on a truth of its own"""
    detections = np.array([[10.0, 0.0, 14.0, 4.0, 0.8], [0.0, 0.0, 4.0, 3.0, 0.9]])
    assert found(student.match(detections, TRUTHS, 0.5)) == [1, 0]


def test_two_on_one_truth(student):
    """Two detections on the same truth"""
    detections = np.array([[0.0, 0.0, 4.0, 4.0, 0.6], [0.0, 0.0, 4.0, 3.0, 0.9]])
    assert found(student.match(detections, TRUTHS, 0.5)) == [-1, 0]


def test_precision_recall_f1(student):
    """One of four detections is right, one of two truths is found"""
    answer = student.precision_recall_f1(np.array([-1, 0, -1, -1]), 2)
    np.testing.assert_allclose([float(value) for value in answer], [1 / 4, 1 / 2, 1 / 3], rtol=1e-6)
