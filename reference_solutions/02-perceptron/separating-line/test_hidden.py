"""Hidden tests of the separating line and of its picture."""

import re

import numpy as np
import pytest

from graders.judge.checks import assert_close


def perceptron(rng):
    """Weights of two different lengths, both far from 0, and a bias that is not 0."""
    w = np.array([rng.uniform(0.5, 1.5), rng.uniform(2, 4)]) * rng.choice([-1, 1], size=2)
    return rng.permutation(w), float(rng.choice([-1, 1]) * rng.uniform(1, 3))


def samples(rng):
    """Samples of both classes; the extremes of x1 lie in the middle rows, and all x2 lie well between them."""
    n = int(rng.integers(8, 16))
    x1 = np.sort(rng.uniform(-20, 50, size=n))
    x2 = (x1[0] + x1[-1]) / 2 + rng.uniform(-0.3, 0.3, size=n) * (x1[-1] - x1[0])
    y = rng.choice([-1, 1], size=n)
    y[:2] = 1, -1
    return np.column_stack([x1[[2, 0, n - 1, 1, *range(3, n - 1)]], x2]), y


def picture(student, rng):
    """A drawn Axes, and the arguments that it was drawn with."""
    (w, b), (X, y) = perceptron(rng), samples(rng)
    ax = student.axes()
    student.plot_boundary(ax, X, y, w, b)
    return ax, X, y, w, b


def named(name, text):
    """Whether ``text`` is ``name``, in the notation of formulas too ($x_1$), perhaps with an addition: C1 (y = +1)."""
    return re.fullmatch(rf"{name}([ (:,=].*)?", re.sub(r"[${}_\\]", "", text).strip(), re.IGNORECASE) is not None


def only(found, what):
    assert len(found) == 1, f"Expected one {what}, found {len(found)}."
    return found[0]


def group(ax, name):
    """The points of the group labelled ``name``, drawn by scatter or by plot, as an array of shape (n, 2)."""
    found = [points["xy"] for points in ax.points() if named(name, points["label"])]
    if not found:
        found = [np.column_stack([line["x"], line["y"]]) for line in ax.lines() if named(name, line["label"])]
    return np.asarray(only(found, f"group of points with the label {name}"))


def line(ax):
    """The x and y of the line labelled ``boundary``."""
    found = only([line for line in ax.lines() if named("boundary", line["label"])], "line with the label boundary")
    return np.asarray(found["x"], dtype=float), np.asarray(found["y"], dtype=float)


def in_order(points):
    """The rows, sorted: in which order points are drawn does not matter."""
    return points[np.lexsort(points.T)]


@pytest.mark.points(3)
@pytest.mark.feedback("Solve w1·x1 + w2·x2 + b = 0 for x2, and mind both signs.")
def test_boundary_of_numbers(student, reference, rng, tolerances):
    """The line at single places."""
    for _ in range(4):
        w, b = perceptron(rng)
        ours, theirs = reference.boundary(w, b), student.boundary(w, b)
        for x1 in (0.0, float(rng.uniform(-10, 10))):
            assert_close(theirs(x1), ours(x1), name="boundary(w, b)(x1)", tolerance=tolerances["line"])


@pytest.mark.points(2)
@pytest.mark.feedback("The function must also take an array, and answer with an array of the same shape.")
def test_boundary_of_arrays(student, reference, rng, tolerances):
    """The line at many places at once."""
    w, b = perceptron(rng)
    ours, theirs = reference.boundary(w, b), student.boundary(w, b)
    for size in (1, 7):
        x1 = rng.uniform(-10, 10, size=size)
        assert_close(theirs(x1), ours(x1), name="boundary(w, b)(x1) of an array", tolerance=tolerances["line"])


@pytest.mark.points(1)
@pytest.mark.feedback("Each call of boundary returns its own function; a second line must not change the first.")
def test_two_lines(student, reference, rng, tolerances):
    """Two lines at the same time."""
    (w, b), (v, c) = perceptron(rng), perceptron(rng)
    first, second = student.boundary(w, b), student.boundary(v, c)
    for theirs, ours in ((second, reference.boundary(v, c)), (first, reference.boundary(w, b))):
        assert_close(theirs(2.0), ours(2.0), name="boundary(w, b)(x1)", tolerance=tolerances["line"])


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Draw the rows with y = +1 as one group labelled C1, and those with y = −1 as another labelled C2."
)
def test_both_classes_are_in_the_picture(student, rng, tolerances):
    """The picture shows both classes."""
    ax, X, y, _, _ = picture(student, rng)
    for name, sign in (("C1", 1), ("C2", -1)):
        expected = in_order(X[y == sign])
        assert_close(in_order(group(ax, name)), expected, name=f"the points of {name}", tolerance=tolerances["line"])


@pytest.mark.points(3)
@pytest.mark.feedback("Every point of the line must have the potential 0. Take the heights from your own boundary.")
def test_the_line_is_on_the_boundary(student, reference, rng, tolerances):
    """The line in the picture is the boundary."""
    ax, _, _, w, b = picture(student, rng)
    x1, x2 = line(ax)
    assert x1.size >= 2, "A line needs two points at least."
    assert_close(x2, reference.boundary(w, b)(x1), name="the line's x2", tolerance=tolerances["line"])


@pytest.mark.points(1)
@pytest.mark.feedback("Let the line go from the smallest x1 of all samples to the largest, or further.")
def test_the_line_is_long_enough(student, rng):
    """The line reaches past all samples."""
    ax, X, *_ = picture(student, rng)
    x1, _ = line(ax)
    assert x1.min() <= X[:, 0].min() + 1e-9, "The line begins to the right of the leftmost sample."
    assert x1.max() >= X[:, 0].max() - 1e-9, "The line ends to the left of the rightmost sample."


@pytest.mark.points(1)
@pytest.mark.feedback("A picture speaks only with names: x1 and x2 at the axes, and C1, C2 and boundary in the legend.")
def test_the_picture_has_names(student, rng):
    """The picture has axis names and a legend."""
    ax, *_ = picture(student, rng)
    labels = ax.labels()
    assert named("x1", labels["xlabel"]), "The horizontal axis needs the name x1."
    assert named("x2", labels["ylabel"]), "The vertical axis needs the name x2."
    for name in ("C1", "C2", "boundary"):
        assert any(named(name, text) for text in labels["legend"]), f"The legend lacks {name}."


@pytest.mark.points(1)
@pytest.mark.feedback("Drawing must not change what is drawn: leave X, y and w as they came.")
def test_arguments_keep_their_numbers(student, rng):
    """The arrays that came in are left as they were."""
    ax, *_ = picture(student, rng)
    assert not student.changed_arguments(), "plot_boundary changed one of its arguments in place."
    line(ax)
