import math

import numpy as np
import pytest

from graders.judge.checks import assert_equal, raises, unpacked


class Judge:
    """Evaluates by a table or a rule, and remembers what it was asked."""

    def __init__(self, rule):
        self.rule = rule
        self.asked = []

    def __call__(self, params):
        self.asked.append(dict(params))
        return float(self.rule(params))


def space_of(rng, sizes):
    """A space with lists of these sizes; names and values differ from run to run."""
    names = rng.permutation(["rate", "units", "batch", "depth", "optimiser"])[: len(sizes)].tolist()
    kinds = [lambda k: round(10.0**-k, 8), lambda k: 5 * k + 1, lambda k: f"kind-{k}"]
    return {name: [kinds[place % 3](k) for k in rng.permutation(6)[:size].tolist()]
            for place, (name, size) in enumerate(zip(names, sizes, strict=True))}  # fmt: skip


def two(answer, name):
    return unpacked(answer, "params", "error", of=name)


@pytest.mark.points(2)
@pytest.mark.feedback("Every combination once, and the last name changes fastest.")
def test_grid(student, reference, rng):
    """All combinations in order"""
    for sizes in ([3, 2], [2, 3, 2], [4], [1, 3]):
        space = space_of(rng, sizes)
        assert_equal(student.grid(space), reference.grid(space), name="grid(space)")


@pytest.mark.points(1)
@pytest.mark.feedback("No name: one combination, the empty one. An empty list: no combination at all.")
def test_empty_spaces(student, rng):
    """An empty space, and an empty list"""
    assert_equal(student.grid({}), [{}], name="grid({})")
    space = space_of(rng, [2, 0, 3])
    assert_equal(student.grid(space), [], name="grid of a space with an empty list")


@pytest.mark.points(2)
@pytest.mark.feedback("The lowest error wins. Evaluate each combination once, with the dict as the only argument.")
def test_best(student, reference, rng):
    """The best of the grid"""
    for sizes in ([3, 3], [2, 2, 3]):
        space = space_of(rng, sizes)
        grid = reference.grid(space)
        errors = rng.normal(size=len(grid)).round(4).tolist()
        judge = Judge(lambda params, grid=grid, errors=errors: errors[grid.index(dict(params))])
        params, error = two(student.best(judge, space), "best")
        place = int(np.argmin(errors))
        assert_equal(params, grid[place], name="the best params")
        assert_equal(float(error), errors[place], name="the best error")
        assert len(judge.asked) == len(grid), (
            f"best called evaluate {len(judge.asked)} times for {len(grid)} combinations."
        )


@pytest.mark.points(1)
@pytest.mark.feedback("Of equal errors the first one wins: replace the best so far only by a lower error.")
def test_ties(student, reference, rng):
    """Equal errors"""
    space = space_of(rng, [3, 4])
    params, _ = two(student.best(Judge(lambda params: 2.5), space), "best")
    assert_equal(params, reference.grid(space)[0], name="the best params")


@pytest.mark.points(2)
@pytest.mark.feedback("NaN is no error that one can compare: leave it out. With nothing left raise ValueError.")
def test_nan(student, reference, rng):
    """Trainings that went wrong"""
    space = space_of(rng, [3, 2])
    grid = reference.grid(space)
    for bad in ([0], [0, 1, 2], [5], [1, 4]):
        errors = [math.nan if place in bad else 10.0 - place for place in range(6)]
        params, error = two(student.best(Judge(lambda p, e=errors: e[grid.index(dict(p))]), space), "best")
        place = int(np.nanargmin(errors))
        assert_equal(params, grid[place], name="the best params")
        assert_equal(float(error), errors[place], name="the best error")
    draws = iter([math.nan, 3.0, 1.0, math.nan])
    _, error = two(student.random_search(Judge(lambda p: next(draws)), space, 4, rng), "random_search")
    assert_equal(float(error), 1.0, name="the best error of random_search")
    params, error = two(student.best(Judge(lambda p: math.inf), space), "best")
    assert_equal(params, grid[0], name="the best params where every error is infinite")
    assert_equal(float(error), math.inf, name="the best error")
    with raises(ValueError, name="best"):
        student.best(Judge(lambda p: math.nan), space)
    with raises(ValueError, name="best"):
        student.best(Judge(lambda p: 1.0), {"rate": []})
    with raises(ValueError, name="random_search"):
        student.random_search(Judge(lambda p: 1.0), space, 0, rng)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "n draws, each evaluated once; the answer is the one with the lowest error, and values stay as they are."
)
def test_random_search(student, rng):
    """The best of the draws"""
    space = {**space_of(rng, [3, 4, 3]), "penalty": (1e-5, 1e-2), "momentum": [0.5, 0.9]}
    errors = rng.normal(size=25).tolist()
    judge = Judge(lambda params: errors[len(judge.asked) - 1])
    params, error = two(student.random_search(judge, space, 25, rng), "random_search")
    assert len(judge.asked) == 25, f"random_search called evaluate {len(judge.asked)} times, expected 25."
    place = int(np.argmin(errors))
    assert_equal(params, judge.asked[place], name="the best params")
    assert_equal(float(error), errors[place], name="the best error")
    for params in judge.asked:
        assert list(params) == list(space), "random_search: each combination must have every name of the space."
        for name, values in space.items():
            value = params[name]
            if isinstance(values, tuple):
                assert type(value) is float or isinstance(value, np.floating), "random_search: expected a float."
                assert values[0] <= value <= values[1], "random_search: a value lies outside its range."
            else:
                assert any(type(value) is type(one) and value == one for one in values), (
                    "random_search: a value is not as it is in its list."
                )


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Lists: each value equally likely. Ranges: uniform in the logarithm. Names: independent. All from rng."
)
def test_distribution(student, rng):
    """How the draws are spread"""
    low, high = 10 ** float(rng.uniform(-6, -4)), 10 ** float(rng.uniform(-2, 0))
    space = {"rate": (low, high), "penalty": (low, high), "units": [1, 2, 3, 4], "depth": [1, 2, 3, 4]}
    asked = []
    for seed in (5, 5, 6):
        judge = Judge(lambda params: 1.0)
        student.random_search(judge, space, 150, np.random.default_rng(seed))
        asked.append(judge.asked)
    assert_equal(asked[1], asked[0], name="the draws from an equal rng")
    assert asked[2] != asked[0], "random_search: another rng gives the same draws, so they do not come from it."
    drawn = {name: np.array([params[name] for params in asked[0]], dtype=float) for name in space}
    for name in ("units", "depth"):
        counts = np.bincount(drawn[name].astype(int), minlength=5)[1:]
        assert counts.min() > 15, "random_search: some values of a list are drawn too rarely."
    for name in ("rate", "penalty"):
        share = (np.log(drawn[name]) - math.log(low)) / (math.log(high) - math.log(low))
        counts = np.histogram(share, bins=4, range=(0, 1))[0]
        assert counts.min() > 15, "random_search: the draws from a range are not spread evenly on a logarithmic scale."
    for one, other in (("rate", "penalty"), ("units", "depth"), ("rate", "units")):
        linked = abs(np.corrcoef(np.log(drawn[one]), np.log(drawn[other]))[0, 1])
        assert linked < 0.5, "random_search: two names are not drawn independently."
