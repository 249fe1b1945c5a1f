import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, unpacked


def problem(rng, q, n, d, v):
    return rng.normal(size=(q, d)), rng.normal(size=(n, d)), rng.normal(size=(n, v))


def pair(answer):
    """The answers, once it is sure that there are two of them."""
    return unpacked(answer, "context", "weights", of="attention")


def check(student, reference, tolerances, *arguments, parts=("context", "weights")):
    actual, expected = pair(student.attention(*arguments)), reference.attention(*arguments)
    for name, ours, theirs in zip(("context", "weights"), actual, expected, strict=True):
        if name in parts:
            assert_close(ours, theirs, name=name, tolerance=tolerances["weights"])


def some_mask(rng, q, n):
    """A mask that leaves every query something and hides something from every query."""
    mask = rng.random(size=(q, n)) < 0.6
    for row in mask:
        row[rng.choice(n, size=2, replace=False)] = True, False
    return mask


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Scores are divided by the root of d, and the softmax runs over the steps, along each query's row."
)
def test_weights(student, reference, rng, tolerances):
    """The weights"""
    check(student, reference, tolerances, *problem(rng, 3, 5, 8, 2), parts=("weights",))


@pytest.mark.points(2)
@pytest.mark.feedback("The context of a query is the mean of the values, with its weights: weights @ values.")
def test_context(student, reference, rng, tolerances):
    """The context"""
    check(student, reference, tolerances, *problem(rng, 3, 5, 8, 2), parts=("context",))


@pytest.mark.points(1)
@pytest.mark.feedback("Divide by the root of the length of a key, whatever this length is.")
def test_scale(student, reference, rng, tolerances):
    """Short keys and long keys"""
    for d in (1, 16):
        check(student, reference, tolerances, *problem(rng, 2, 4, d, 3))


@pytest.mark.points(2)
@pytest.mark.feedback(
    "With as many queries as steps, a softmax over the wrong axis has the right shape and the wrong sums."
)
def test_sizes_alike(student, reference, rng, tolerances):
    """As many queries as steps as numbers in a key"""
    size = int(rng.integers(3, 6))
    check(student, reference, tolerances, *problem(rng, size, size, size, size))


@pytest.mark.points(2)
@pytest.mark.feedback(
    "mask is true where a query may look. Hide the others before the softmax, so that the rest sums to 1."
)
def test_mask(student, reference, rng, tolerances):
    """A mask"""
    q, n = 4, 6
    check(student, reference, tolerances, *problem(rng, q, n, 3, 2), some_mask(rng, q, n))
    check(student, reference, tolerances, *problem(rng, n, n, 3, 2), np.tri(n, dtype=bool))


@pytest.mark.points(1)
@pytest.mark.feedback("A masked weight is exactly 0, however large its score is.")
def test_masked_is_exactly_zero(student, rng):
    """Masked weights are exactly zero"""
    query, keys, values = problem(rng, 4, 6, 3, 2)
    mask = some_mask(rng, 4, 6)
    _, weights = pair(student.attention(100 * query, 100 * keys, values, mask))
    weights = as_numbers(weights, name="weights")
    assert weights.shape == (4, 6), f"weights: expected shape (4, 6), got {weights.shape}."
    assert (weights[~mask] == 0.0).all(), "a masked step has a weight that is not exactly 0."
    assert np.any(weights[mask] > 0.0), "no step has a weight above 0, those that are allowed neither."


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Without anything to look at, the weights and the context are zeros, and the other queries do not notice."
)
def test_nothing_to_see(student, reference, rng, tolerances):
    """A query that may see nothing"""
    mask = some_mask(rng, 3, 5)
    mask[1] = False
    arguments = (*problem(rng, 3, 5, 4, 2), mask)
    check(student, reference, tolerances, *arguments)
    student.attention(*arguments)
    assert not student.warnings(), "attention gave a warning for a query that may see nothing"


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Subtract the largest score of each row before np.exp. With a mask, the largest of those that are allowed."
)
def test_large_scores(student, reference, rng, tolerances):
    """Large scores"""
    query, keys, values = problem(rng, 3, 5, 4, 2)
    mask = some_mask(rng, 3, 5)
    query[0] += 50.0
    for arguments in [(200 * query, 20 * keys, values), (200 * query, 20 * keys, values, mask)]:
        check(student, reference, tolerances, *arguments)
        student.attention(*arguments)
        assert not student.warnings(), "attention gave a warning for large scores"
    low = np.array([[1.0, 0.0]]), np.array([[-3000.0, 0.0], [-3001.0, 0.0], [9000.0, 0.0]]), np.eye(3)
    check(student, reference, tolerances, *low, np.array([[True, True, False]]))


@pytest.mark.points(1)
@pytest.mark.feedback("One query and one step: the weight is 1. And nothing that came in may be changed.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values; one query, one step"""
    check(student, reference, tolerances, *problem(rng, 1, 1, 2, 3))
    arguments = (*problem(rng, 3, 4, 2, 2), some_mask(rng, 3, 4))
    student.attention(*arguments)
    assert not student.changed_arguments(), "attention changed one of its arguments"
