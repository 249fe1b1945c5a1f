"""One point of each region, as in the statement. The hidden tests use many more."""

import numpy as np

POINTS = {"A": (0, 6), "B": (6, 2), "C": (2, -3), "D": (-3, 1)}


def test_region(student):
    """One point of each region"""
    for name, point in POINTS.items():
        answer = student.region(point)
        assert answer == name, f"the point {point} lies in region {name!r}, not in {answer!r}"


def test_the_four_points_get_four_different_pairs(student):
    """Four points, four pairs of answers"""
    pairs = {tuple((np.array(point) @ student.W + student.b >= 0).tolist()) for point in POINTS.values()}
    assert len(pairs) == 4, f"the two neurons give only {len(pairs)} different pairs of answers"
