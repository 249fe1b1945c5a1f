import numpy as np
import pytest

from graders.judge.checks import assert_close, is_tensor

FLOATS = ["float32", "float64"]
OF_TENSORS = "lambda f, *given: f(*[one if isinstance(one, int) else tf.convert_to_tensor(one) for one in given])"
STEPS = (
    "lambda f, *given: (lambda sys, seen, trace, inputs: ["
    "trace.append(lambda *event: [seen.append(event[1]), trace[0]][1]), "
    "f(*inputs), sys.settrace(trace[0]), sys.setprofile(lambda *event: seen.append(event[1])), f(*inputs), "
    "sys.setprofile(None), sys.settrace(None), sum(kind in ('call', 'c_call', 'line') for kind in seen)][-1])"
    "(__import__('sys'), [], [], [one if isinstance(one, int) else tf.convert_to_tensor(one) for one in given])"
)
"""How many functions a second call of ``f`` calls, Python's and C's, and how many lines of Python it runs."""


def check(student, call, given, expected, tolerance=None):
    """``call``, such as "outer(a, b)", answers with this tensor: to arrays, and to tensors of the same numbers."""
    function = getattr(student, call.split("(")[0])
    check_tensor(function(*given), expected, call, tolerance)
    check_tensor(student.make("function", OF_TENSORS)(function, *given), expected, call, tolerance)


def check_tensor(answer, expected, call, tolerance):
    """A tensor with this shape, type and these numbers."""
    assert is_tensor(answer), f"{call} must answer with a TensorFlow tensor."
    assert_close(answer, expected, name=call, tolerance=tolerance, dtype=expected.dtype)


def sizes(rng, count):
    """So many different lengths of axes."""
    return [int(n) for n in rng.permutation(np.arange(2, 8))[:count]]


@pytest.mark.points(2)
@pytest.mark.feedback("Number (i, j) is a[i] times b[j]: rows belong to a, columns to b.")
def test_outer(student, rng, tolerances):
    """All products of two vectors"""
    for dtype in FLOATS:
        n, m = sizes(rng, 2)
        for a, b in [(rng.normal(size=n), rng.normal(size=m)), (rng.normal(size=m), rng.normal(size=m))]:
            a, b = a.astype(dtype), b.astype(dtype)
            check(student, "outer(a, b)", (a, b), np.outer(a, b), tolerances["sums"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Each matrix of A meets the matrix of B with the same number: a matrix product, not number by number."
)
def test_batch_matmul(student, rng, tolerances):
    """A matrix product for each pair"""
    for dtype in FLOATS:
        k, n, p, m = sizes(rng, 4)
        A, B = rng.uniform(0.5, 2, size=(k, n, p)).astype(dtype), rng.uniform(0.5, 2, size=(k, p, m)).astype(dtype)
        check(student, "batch_matmul(A, B)", (A, B), A @ B, tolerances["sums"])
        C, D = (rng.uniform(0.5, 2, size=(k, n, n)).astype(dtype) for _ in range(2))
        check(student, "batch_matmul(A, B)", (C, D), C @ D, tolerances["sums"])


@pytest.mark.points(1)
@pytest.mark.feedback("Divide each row by the square root of the sum of its squares.")
def test_normalise_rows(student, rng, tolerances):
    """Rows of length one"""
    for dtype in FLOATS:
        n, m = sizes(rng, 2)
        for X in (rng.normal(size=(n, m)), rng.normal(size=(m, m))):
            X = X.astype(dtype)
            expected = X / np.sqrt((X**2).sum(axis=1, keepdims=True))
            check(student, "normalise_rows(X)", (X,), expected, tolerances["sums"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "A row of zeros stays as it is, without NaN; a row of small numbers gets the length 1 like any other."
)
def test_short_rows(student, rng, tolerances):
    """Rows of zeros, and rows that are very short"""
    directions = rng.normal(size=(5, 3))
    directions /= np.sqrt((directions**2).sum(axis=1, keepdims=True))
    directions[1] = 0
    X = directions * np.array([[1.0], [1.0], [1e-9], [1e-30], [1e9]])
    check(student, "normalise_rows(X)", (X,), directions, tolerances["sums"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "classes is the number of columns, also when the highest labels do not occur; the answer is float32."
)
def test_one_hot(student, rng):
    """One-hot rows"""
    for dtype in ("int32", "int64"):
        n, classes = sizes(rng, 2)
        for labels in (rng.integers(classes, size=n), rng.integers(classes - 1, size=n), np.array([classes - 1, 0])):
            expected = np.eye(classes, dtype="float32")[labels]
            check(student, "one_hot(labels, classes)", (labels.astype(dtype), classes), expected)


@pytest.mark.points(1)
@pytest.mark.feedback("One number from each row: from row i the one in column labels[i].")
def test_gather_labels(student, rng):
    """One number from each row"""
    for dtype, whole in zip(FLOATS, ("int32", "int64"), strict=True):
        n, classes = sizes(rng, 2)
        for rows in (n, classes):
            P = rng.uniform(0.1, 1, size=(rows, classes)).astype(dtype)
            labels = rng.integers(classes, size=rows).astype(whole)
            expected = P[np.arange(rows), labels]
            check(student, "gather_labels(P, labels)", (P, labels), expected)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Hand all rows to one operation of TensorFlow at once: ten times the rows, and as many calls as before."
)
def test_no_loop(student, reference, rng, tolerances):
    """As many steps of Python for many rows as for few"""

    def given(rows):
        X, labels = rng.uniform(0.5, 2, size=(rows, 2)).astype("float32"), rng.integers(2, size=rows)
        return {
            "outer": (X[:, 0], X[:2, 0]),
            "batch_matmul": (X[:, :, None], X[:, None]),
            "normalise_rows": (X,),
            "one_hot": (labels, 2),
            "gather_labels": (X, labels),
        }

    few, many = given(40), given(400)
    for name in few:
        function, steps = getattr(student, name), student.make("function", STEPS)
        expected = getattr(reference, name)(*many[name])
        assert_close(function(*many[name]), expected, name=name, tolerance=tolerances["sums"])
        grown = steps(function, *many[name]) - steps(function, *few[name])
        assert grown < 180, f"{name}: 360 rows more cost {grown} steps of Python more, so there is a loop over rows."
