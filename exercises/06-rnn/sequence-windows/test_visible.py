"""The example of the statement, and a series that is just one window long."""

import numpy as np

SERIES = np.array([[10.0, 5.0], [11.0, 6.0], [12.0, 4.0], [13.0, 7.0]])


def test_example(student):
    """The example"""
    X, y = student.windows(SERIES, 2)
    np.testing.assert_array_equal(X, [[[10, 5], [11, 6]], [[11, 6], [12, 4]]])
    np.testing.assert_array_equal(y, [12, 13])


def test_nothing_left(student):
    """A window as long as the series"""
    X, y = student.windows(SERIES, 4)
    assert np.shape(X) == (0, 4, 2)
    assert np.shape(y) == (0,)
