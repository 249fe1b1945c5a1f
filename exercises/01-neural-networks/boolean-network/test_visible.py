from itertools import product

import numpy as np
import pytest

TABLES = {
    "XOR": "0110",
    "AND": "0001",
    "majority of three": "00010111",
    "parity of three": "01101001",
    "constant 1": "1111",
    "constant 0": "0000",
}


@pytest.mark.parametrize("name", list(TABLES))
def test_network_computes(student, name):
    """Networks for six functions, two of them constant."""
    labels = [int(label) for label in TABLES[name]]
    rows = list(product((0, 1), repeat=len(labels).bit_length() - 1))
    network = student.synthesise(dict(zip(rows, labels, strict=True)))
    got = [student.run(network, row) for row in rows]
    assert got == labels, f"{name}: expected {labels}, got {got}"


def test_shapes(student):
    """The parts of a network have the right shapes."""
    W, b, w, _ = student.synthesise({(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 0})
    k = len(b)
    assert np.shape(W) == (2, k), f"W_hidden: expected the shape (2, {k}), got {np.shape(W)}"
    assert np.shape(w) == (k,), f"w_out: expected the shape ({k},), got {np.shape(w)}"


def test_run_a_given_network(student):
    """`run` runs a network it did not build."""
    network = (np.array([[1.0], [1.0]]), np.array([-1.5]), np.array([1.0]), -0.5)
    answer = student.run(network, (1, 1))
    assert answer == 1, f"expected 1, got {answer!r}"
    assert type(answer) is int, f"expected an int, got {type(answer).__name__}"
