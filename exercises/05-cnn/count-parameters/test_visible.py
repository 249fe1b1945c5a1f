"""Examples of the statement. The hidden tests count other networks, famous ones among them."""

SMALL = [
    {"kind": "input", "shape": (5, 5, 2)},
    {"kind": "conv", "kernel": 2, "filters": 3, "padding": "valid"},
    {"kind": "pool", "size": 2},
    {"kind": "flatten"},
    {"kind": "dense", "units": 10},
]


def test_layers(student):
    """Single layers"""
    assert student.conv_params(5, 1, 6) == 156
    assert student.dense_params(400, 120) == 48120


def test_network(student):
    """A small network"""
    assert student.network_params(SMALL) == 157


def test_separable(student):
    """The same network with a separable convolution"""
    layers = [SMALL[0], {**SMALL[1], "kind": "separable"}, *SMALL[2:]]
    assert student.network_params(layers) == 147
