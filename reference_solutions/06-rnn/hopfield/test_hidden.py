import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close

EXACT = 128  # units: the weights of store are multiples of 1/128 then, so that sums are exact in any order


def patterns_of(rng, p, n):
    return rng.choice([-1.0, 1.0], size=(p, n))


def symmetric(rng, n):
    """Weights that come from no pattern: small whole numbers, so that potentials are exact and often 0."""
    W = np.triu(rng.integers(-2, 3, size=(n, n)).astype(float), 1)
    return W + W.T


def tied_to_themselves(rng, n):
    """Symmetric weights with so much on the diagonal that it decides."""
    return symmetric(rng, n) + np.diag(rng.integers(1, 9, size=n))


def check_recall(student, reference, *arguments):
    assert_close(student.recall(*arguments), reference.recall(*arguments), name="recall(W, state, max_steps)")


@pytest.mark.points(2)
@pytest.mark.feedback("Add the products of two units over all patterns and divide by n, the number of units.")
def test_store(student, reference, rng, tolerances):
    """The weights of several patterns"""
    patterns = patterns_of(rng, int(rng.integers(2, 6)), int(rng.integers(7, 15)))
    assert_close(
        student.store(patterns), reference.store(patterns), name="store(patterns)", tolerance=tolerances["weights"]
    )


@pytest.mark.points(1)
@pytest.mark.feedback("No unit is connected with itself: the diagonal is 0. One pattern is an array of one row.")
def test_store_one_pattern(student, rng, tolerances):
    """One pattern, and an empty diagonal"""
    patterns = patterns_of(rng, 1, 6)
    expected = np.outer(patterns[0], patterns[0]) / 6
    np.fill_diagonal(expected, 0.0)
    assert_close(student.store(patterns), expected, name="store(patterns)", tolerance=tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("Minus one half of the sum of w_ij s_i s_j over all pairs (i, j).")
def test_energy(student, reference, rng, tolerances):
    """The energy"""
    for W in (symmetric(rng, 8), student.store(patterns_of(rng, 3, 8))):
        state = patterns_of(rng, 1, 8)[0]
        assert_close(
            student.energy(W, state),
            reference.energy(W, state),
            name="energy(W, state)",
            tolerance=tolerances["energy"],
        )
    student.energy(W, state)
    assert not student.changed_arguments(), "energy changed one of its arguments"


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The unit turns to the sign of its potential, visit after visit, until a whole step changes nothing."
)
def test_mends_damage(student, reference, rng):
    """Every tenth unit damaged"""
    patterns = patterns_of(rng, 4, EXACT)
    W = reference.store(patterns)
    for pattern in patterns:
        damaged = pattern.copy()
        damaged[rng.choice(EXACT, size=EXACT // 10, replace=False)] *= -1
        assert_close(student.recall(W, damaged, 20), reference.recall(W, damaged, 20), name="the recalled pattern")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Visit the units one after the other, the first one first: a unit must see what earlier ones just did."
)
def test_one_after_the_other(student, reference, rng):
    """One step, unit by unit in order"""
    for _ in range(6):
        check_recall(student, reference, symmetric(rng, 9), patterns_of(rng, 1, 9)[0], 1)


@pytest.mark.points(1)
@pytest.mark.feedback("The potential is the sum over all units, the unit itself included; so is the energy.")
def test_diagonal(student, reference, rng, tolerances):
    """Units that are tied to themselves"""
    for _ in range(6):
        W, state = tied_to_themselves(rng, 9), patterns_of(rng, 1, 9)[0]
        check_recall(student, reference, W, state, 500)
        energies = student.energy(W, state), reference.energy(W, state)
        assert_close(*energies, name="energy(W, state)", tolerance=tolerances["energy"])


@pytest.mark.points(1)
@pytest.mark.feedback("At a potential of exactly 0 a unit stays as it is, at -1 as well as at +1.")
def test_potential_of_zero(student, rng):
    """A potential of zero"""
    state = patterns_of(rng, 1, 7)[0]
    state[:2] = -1.0, 1.0
    assert_close(student.recall(np.zeros((7, 7)), state, 5), state, name="recall(W, state, max_steps)")
    tied = np.zeros((7, 7))
    tied[0, 1] = tied[1, 0] = 1.0
    assert_close(student.recall(tied, state, 5), [1.0, *state[1:]], name="recall(W, state, max_steps)")


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Two units that pull at each other come to rest if they move one after the other, not if both move at once."
)
def test_comes_to_rest(student, reference, rng, tolerances):
    """Any symmetric weights: the network comes to rest and its energy does not rise"""
    for _ in range(6):
        W, state = symmetric(rng, 9), patterns_of(rng, 1, 9)[0]
        rest = as_numbers(student.recall(W, state, 500), name="recall(W, state, max_steps)")
        assert_close(rest, reference.recall(W, state, 500), name="the state at rest")
        assert reference.energy(W, rest) <= reference.energy(W, state) + 1e-9, "the energy is larger than at the start."


@pytest.mark.points(1)
@pytest.mark.feedback("Never more than max_steps steps, and none at all when it is 0.")
def test_max_steps(student, reference, rng):
    """No more steps than allowed"""
    n = 30
    chain = np.diag(np.ones(n - 1), 1) + np.diag(np.ones(n - 1), -1)
    chain[np.arange(1, n), np.arange(n - 1)] = chain[np.arange(n - 1), np.arange(1, n)] = np.arange(1.0, n)
    state = np.where(np.arange(n) < n - 1, -1.0, 1.0)
    for steps in (0, 1, 2, 5):
        check_recall(student, reference, chain, state, steps)
    check_recall(student, reference, symmetric(rng, 6), patterns_of(rng, 1, 6)[0], 0)
    assert not student.handed_back_arguments(), "recall answers with the caller's own array."


@pytest.mark.points(1)
@pytest.mark.feedback("A network that is at rest stops by itself, even if it is allowed a million steps.")
def test_stops_by_itself(student, reference, rng):
    """A network at rest stops early"""
    patterns = patterns_of(rng, 1, EXACT)
    check_recall(student, reference, reference.store(patterns), patterns[0], 10**6)
    damaged = patterns[0].copy()
    damaged[0] *= -1.0
    check_recall(student, reference, reference.store(patterns), damaged, 10**6)


@pytest.mark.points(1)
@pytest.mark.feedback("recall works on a copy of the state and answers with it, and store does not touch the patterns.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    patterns = patterns_of(rng, 2, 12)
    W = student.store(patterns)
    assert not student.changed_arguments(), "store changed the patterns"
    assert_close(W, reference.store(patterns), name="store(patterns)", tolerance=tolerances["weights"])
    student.recall(reference.store(patterns), -patterns[0] * np.where(np.arange(12) < 3, -1, 1), 5)
    assert not student.changed_arguments(), "recall changed one of its arguments"
    for steps in (0, 5):
        student.recall(reference.store(patterns), patterns[0], steps)
        assert not student.handed_back_arguments(), "recall answers with the caller's own array"
