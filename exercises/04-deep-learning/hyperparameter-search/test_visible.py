"""The examples of the statement. The hidden tests use other spaces."""

import numpy as np

SPACE = {"rate": [0.1, 0.01], "units": [5, 10, 20]}


def test_grid(student):
    """The example: grid"""
    combinations = student.grid(SPACE)
    assert len(combinations) == 6
    assert combinations[3] == {"rate": 0.01, "units": 5}


def test_best(student):
    """The example: best"""
    params, error = student.best(lambda p: abs(p["units"] - 11) + p["rate"], SPACE)
    assert params == {"rate": 0.01, "units": 10}
    np.testing.assert_allclose(error, 1.01)


def test_random_search(student):
    """Random search stays in its space"""
    params, error = student.random_search(lambda p: p["rate"], {"rate": (0.001, 0.1)}, 5, np.random.default_rng(1))
    assert 0.001 <= params["rate"] <= 0.1
    assert error == params["rate"]
