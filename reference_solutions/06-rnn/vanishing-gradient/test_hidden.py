import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_equal


def with_eigenvalues(rng, values):
    """A symmetric matrix with these eigenvalues."""
    Q, _ = np.linalg.qr(rng.normal(size=(len(values), len(values))))
    return Q @ np.diag(values) @ Q.T


def rotation(radius, angle):
    """A turn by an angle and a stretch: both eigenvalues have the absolute value ``radius``."""
    return radius * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])


def check_norms(student, reference, tolerances, Wh, steps):
    assert_close(
        student.gradient_norms(Wh, steps),
        reference.gradient_norms(Wh, steps),
        name="gradient_norms(Wh, steps)",
        tolerance=tolerances["norms"],
    )


def check_story(student, Wh, expected):
    assert_equal(student.explain(Wh), expected, name="explain(Wh)")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Multiply whole matrices with @, one more factor at each step, and take the spectral norm of each power."
)
def test_norms(student, reference, rng, tolerances):
    """Norms along the way"""
    u = int(rng.integers(3, 7))
    check_norms(student, reference, tolerances, rng.normal(size=(u, u)) / np.sqrt(u), int(rng.integers(5, 20)))


@pytest.mark.points(1)
@pytest.mark.feedback("The first norm belongs to Wh itself: k starts from 1, not from 0.")
def test_first_norm(student, reference, rng, tolerances):
    """The first norm"""
    check_norms(student, reference, tolerances, rng.normal(size=(3, 3)), 1)


@pytest.mark.points(1)
@pytest.mark.feedback("No steps give an array of shape (0,), and one unit is no special case.")
def test_small(student, reference, rng, tolerances):
    """No steps; one unit"""
    check_norms(student, reference, tolerances, rng.normal(size=(3, 3)), 0)
    check_norms(student, reference, tolerances, -rng.uniform(0.5, 1.5, size=(1, 1)), 5)


@pytest.mark.points(1)
@pytest.mark.feedback("Some matrices stretch a vector at first and shrink it in the end. The norms must show it.")
def test_growth_before_decay(student, reference, rng, tolerances):
    """A matrix that grows first"""
    Wh = np.array([[0.6, rng.uniform(3, 6)], [0.0, 0.5]])
    check_norms(student, reference, tolerances, Wh, 40)


@pytest.mark.points(2)
@pytest.mark.feedback("Compare the spectral radius with 1: below it gradients vanish, above it they explode.")
def test_stories(student, rng):
    """Vanishing and exploding"""
    others = rng.uniform(-0.4, 0.4, size=3)
    check_story(student, with_eigenvalues(rng, [rng.uniform(0.5, 0.95), *others]), "vanishes")
    check_story(student, with_eigenvalues(rng, [rng.uniform(1.05, 1.5), *others]), "explodes")
    check_story(student, np.zeros((2, 2)), "vanishes")


@pytest.mark.points(1)
@pytest.mark.feedback("An eigenvalue of -1.2 makes gradients explode as well: take the absolute value first.")
def test_negative_eigenvalue(student, rng):
    """A large negative eigenvalue"""
    check_story(student, with_eigenvalues(rng, [-rng.uniform(1.1, 1.5), 0.5, 0.3]), "explodes")
    check_story(student, with_eigenvalues(rng, [-rng.uniform(0.6, 0.9), 0.5, 0.3]), "vanishes")


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Eigenvalues may be complex. np.abs gives their absolute value; the real part alone is too small."
)
def test_complex_eigenvalues(student, rng):
    """A turn: complex eigenvalues"""
    angle = rng.uniform(1.0, 2.1)
    check_story(student, rotation(1.2, angle), "explodes")
    check_story(student, rotation(0.9, angle), "vanishes")


@pytest.mark.points(2)
@pytest.mark.feedback("At 1, up to a difference of 1e-6, the answer is neither: rounding must not decide.")
def test_neither(student, rng):
    """A radius of one"""
    check_story(student, rotation(1.0, rng.uniform(0.3, 2.8)), "neither")
    check_story(student, with_eigenvalues(rng, [-1.0, 0.5, 0.2]), "neither")
    for slightly, story in [(4e-7, "neither"), (1.5e-6, "explodes"), (-4e-7, "neither"), (-1.5e-6, "vanishes")]:
        check_story(student, np.diag([0.4, 1.0 + slightly]), story)


@pytest.mark.points(1)
@pytest.mark.feedback(
    "What counts in the end is the spectral radius, not the norm, nor the largest number in the matrix."
)
def test_norm_is_not_radius(student, rng, reference, tolerances):
    """A large norm with a small radius"""
    Wh = np.array([[0.7, rng.uniform(2, 5)], [0.0, 0.6]])
    check_story(student, Wh, "vanishes")
    assert not student.changed_arguments(), "explain changed Wh"
    check_norms(student, reference, tolerances, Wh, 3)
    assert not student.changed_arguments(), "gradient_norms changed Wh"
