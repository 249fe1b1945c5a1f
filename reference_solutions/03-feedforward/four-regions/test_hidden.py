import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_equal

FALLING = (np.array([0.0, 3.0]), np.array([6.0, 0.0]))
STEEP = (np.array([0.0, -1.0]), np.array([4.0, 5.0]))
DISTANCE = 0.05


def distance(points, line):
    """How far each point lies above (falling line) or on the right of (steep line) the line, signed."""
    first, second = line
    along = (second - first) / np.linalg.norm(second - first)
    normal = np.array([-along[1], along[0]]) * (1 if line is FALLING else -1)
    return (points - first) @ normal


def clear_of_lines(points):
    return points[(np.abs(distance(points, FALLING)) >= DISTANCE) & (np.abs(distance(points, STEEP)) >= DISTANCE)]


def points_near(line, rng, count):
    """Points at 0.06 to 0.15 from the line, on both sides, on the whole picture."""
    first, second = line
    t = rng.uniform(-1.5, 2.5, size=(count, 1))
    across = np.array([second[1] - first[1], first[0] - second[0]]) / np.linalg.norm(second - first)
    aside = rng.uniform(0.06, 0.15, size=(count, 1)) * rng.choice([-1, 1], size=(count, 1))
    return clear_of_lines(first + t * (second - first) + aside * across)


def points_all_over(rng, count):
    corners = np.array([[0.0, 6.0], [6.0, 2.0], [2.0, -3.0], [-3.0, 1.0]])
    return np.vstack([corners, clear_of_lines(rng.uniform(-8.0, 10.0, size=(count, 2)))])


def answers(student, points):
    """The pair of answers of the submitted neurons to each point."""
    return [tuple(pair) for pair in (points @ student.W + student.b >= 0).tolist()]


def check_neurons(student, reference, points):
    """The same pair for points of one region, different pairs for different regions."""
    check_shapes(student)
    pairs_of = {}
    for point, pair in zip(points, answers(student, points), strict=True):
        pairs_of.setdefault(reference.region(point.tolist()), set()).add(pair)
    mixed = sorted(name for name, pairs in pairs_of.items() if len(pairs) > 1)
    assert not mixed, f"points of region {mixed[0]} get different pairs of answers: a line is not where it should be."
    assert len(set.union(*pairs_of.values())) == len(pairs_of), "two regions get the same pair of answers."


def check_shapes(student):
    assert_close(np.shape(student.W), (2, 2), name="the shape of W")
    assert_close(np.shape(student.b), (2,), name="the shape of b")


@pytest.mark.points(1)
@pytest.mark.feedback("W has one row for each input and one column for each neuron; b has one number for each neuron.")
def test_shapes(student, rng):
    """The shapes of W and b"""
    check_shapes(student)


@pytest.mark.points(3)
@pytest.mark.feedback("Check each line with its two points: put them into w1·x1 + w2·x2 + b, which must give 0.")
def test_neurons(student, reference, rng):
    """Four regions, four pairs of answers"""
    check_neurons(student, reference, points_all_over(rng, 60))


@pytest.mark.points(2)
@pytest.mark.feedback("Near the lines a small error shows. Check that both given points of each line give exactly 0.")
def test_neurons_near_the_lines(student, reference, rng):
    """The neurons' lines lie exactly where the picture has them"""
    near = np.vstack([points_near(FALLING, rng, 60), points_near(STEEP, rng, 60)])
    check_neurons(student, reference, near)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Compare with the table: above or below the falling line, on the left or on the right of the steep line."
)
def test_region(student, reference, rng):
    """The names of regions, all over the plane"""
    for point in points_all_over(rng, 25):
        assert_equal(student.region(point.tolist()), reference.region(point.tolist()), name="region(x)")


@pytest.mark.points(1)
@pytest.mark.feedback("Near the lines a small error shows. Let region use the same W and b.")
def test_region_near_the_lines(student, reference, rng):
    """The names of regions near the lines"""
    for point in np.vstack([points_near(FALLING, rng, 12), points_near(STEEP, rng, 12)]):
        assert_equal(student.region(point.tolist()), reference.region(point.tolist()), name="region(x)")


@pytest.mark.points(1)
@pytest.mark.feedback("x may be a list or an array of two numbers.")
def test_kinds_of_points(student, reference, rng):
    """A list, a tuple and an array name the same region"""
    point = points_all_over(rng, 5)[-1]
    for x in (point, point.tolist(), tuple(point.tolist())):
        assert_equal(student.region(x), reference.region(point.tolist()), name="region(x)")
