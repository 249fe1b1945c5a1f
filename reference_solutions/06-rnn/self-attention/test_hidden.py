import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, unpacked


def problem(rng, n, d, m, p):
    """A sentence of n words and the four matrices."""
    shapes = [(n, d), (d, m), (d, m), (d, m), (m, p)]
    return tuple(rng.normal(size=shape) for shape in shapes)


def pair(answer):
    """The answers, once it is sure that there are two of them."""
    return unpacked(answer, "output", "weights", of="self_attention")


def check(student, reference, tolerances, *arguments, parts=("output", "weights")):
    actual, expected = pair(student.self_attention(*arguments)), reference.self_attention(*arguments)
    for name, ours, theirs in zip(("output", "weights"), actual, expected, strict=True):
        if name in parts:
            assert_close(ours, theirs, name=name, tolerance=tolerances["values"])


@pytest.mark.points(2)
@pytest.mark.feedback("Head 0 gets the first columns of every row, head 1 the next ones. Cut each row, not the table.")
def test_split(student, rng):
    """Each head gets its columns"""
    for n, heads, w in [(4, 3, 2), (2, 2, 5), (3, 1, 4), (5, 4, 1)]:
        X = rng.normal(size=(n, heads * w))
        expected = np.stack([X[:, h * w : (h + 1) * w] for h in range(heads)])
        assert_close(student.split_heads(X, heads), expected, name="split_heads(X, heads)")


@pytest.mark.points(2)
@pytest.mark.feedback("Bring the axes back into the order word, head, number before you reshape.")
def test_join(student, rng):
    """Heads stand side by side again"""
    for heads, n, w in [(3, 4, 2), (2, 2, 5), (1, 3, 4), (4, 5, 1)]:
        H = rng.normal(size=(heads, n, w))
        assert_close(student.join_heads(H), np.concatenate(list(H), axis=1), name="join_heads(H)")


@pytest.mark.points(2)
@pytest.mark.feedback("With one head it is the attention that you know, with X @ Wq, X @ Wk and X @ Wv; then comes Wo.")
def test_one_head(student, reference, rng, tolerances):
    """One head"""
    for shape in [(4, 3, 5, 2), (3, 6, 4, 6)]:
        check(student, reference, tolerances, *problem(rng, *shape), 1)


@pytest.mark.points(2)
@pytest.mark.feedback("Each head has scores of its own, divided by the root of its own width; softmax along each row.")
def test_weights_of_heads(student, reference, rng, tolerances):
    """The weights of several heads"""
    for shape, heads in [((4, 3, 6, 2), 3), ((4, 4, 8, 4), 2), ((3, 5, 3, 5), 3)]:
        check(student, reference, tolerances, *problem(rng, *shape), heads, parts=("weights",))


@pytest.mark.points(2)
@pytest.mark.feedback("Weights times values in each head, join the heads, and multiply by Wo at the end.")
def test_output_of_heads(student, reference, rng, tolerances):
    """The output of several heads"""
    for shape, heads in [((5, 3, 6, 2), 3), ((4, 4, 8, 4), 2), ((4, 4, 4, 4), 4)]:
        check(student, reference, tolerances, *problem(rng, *shape), heads, parts=("output",))


@pytest.mark.points(2)
@pytest.mark.feedback("Word i sees itself and what stands before it. Hide the others before the softmax, with −∞.")
def test_causal(student, reference, rng, tolerances):
    """No word looks ahead"""
    for shape, heads in [((5, 4, 6, 3), 2), ((4, 3, 4, 4), 4)]:
        arguments = (*problem(rng, *shape), heads, True)
        check(student, reference, tolerances, *arguments)
        weights = as_numbers(pair(student.self_attention(*arguments))[1], name="weights")
        later = np.triu(np.ones(weights.shape[1:], dtype=bool), 1)
        assert (weights[:, later] == 0.0).all(), "a later word has a weight that is not exactly 0."


@pytest.mark.points(1)
@pytest.mark.feedback("Subtract the largest score of each row before np.exp.")
def test_large_scores(student, reference, rng, tolerances):
    """Large scores"""
    X, Wq, Wk, Wv, Wo = problem(rng, 4, 3, 4, 3)
    for causal in (False, True):
        arguments = (X, 100 * Wq, 40 * Wk, Wv, Wo, 2, causal)
        check(student, reference, tolerances, *arguments)
        student.self_attention(*arguments)
        assert not student.warnings(), "self_attention gave a warning for large scores"
    low = (X[:2], -100 * Wq, 100 * Wq, Wv, Wo, 1)  # every word fits itself worst: scores far below 0
    check(student, reference, tolerances, *low)


@pytest.mark.points(1)
@pytest.mark.feedback("Nothing that came in may be changed. And a sentence of one word attends to itself.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values; a sentence of one word"""
    check(student, reference, tolerances, *problem(rng, 1, 3, 4, 2), 2, True)
    for call, arguments in [
        (student.self_attention, (*problem(rng, 3, 2, 4, 2), 2)),
        (student.split_heads, (rng.normal(size=(3, 4)), 2)),
        (student.join_heads, (rng.normal(size=(2, 3, 4)),)),
    ]:
        call(*arguments)
        assert not student.changed_arguments(), "one of the arguments was changed"
