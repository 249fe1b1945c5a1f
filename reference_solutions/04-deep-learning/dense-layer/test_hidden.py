import numpy as np
import pytest

from graders.judge.checks import CheckFailed, assert_close

ACTIVATIONS = {
    None: lambda z: z,
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True),
}


FUNCTIONS = "lambda layer: [name for name, value in layer.get_config().items() if callable(value)]"
KERAS_DENSE = "lambda layer: any(isinstance(one, keras.layers.Dense) for one in layer._flatten_layers())"


def batch(rng, *shape):
    return rng.normal(size=shape).astype("float32")


def weights_of(layer, m, units):
    """Kernel and bias, once it is sure that they are there."""
    shapes = [w.shape for w in layer.weights()]
    wanted = [(m, units), (units,)]
    if shapes != wanted:
        raise CheckFailed(f"Dense: expected weights of shapes {wanted} after the first call, got {shapes}.")
    return layer.weights()


def check_forward(student, layer, x, units, g, rng, tolerances):
    """The layer's output for weights that are drawn here, computed by itself."""
    layer.call(x)
    assert not student.make("function", KERAS_DENSE)(layer), "Dense: keras.layers.Dense does the work in it."
    kernel, bias = weights_of(layer, x.shape[-1], units)
    kernel, bias = batch(rng, *kernel.shape), batch(rng, *bias.shape)
    layer.set_weights([kernel, bias])
    expected = g(x.astype(float) @ kernel + bias).astype("float32")
    assert_close(layer.call(x), expected, name="the output of Dense", tolerance=tolerances["forward"], dtype="float32")


def sizes(rng):
    m, units = (int(n) for n in rng.permutation(np.arange(2, 8))[:2])
    return m, units


@pytest.mark.points(3)
@pytest.mark.feedback("output = activation(inputs · kernel + bias), and without an activation the plain sum.")
def test_output(student, rng, tolerances):
    """The output for given weights, with several activations"""
    functions = {student.make("function", f"keras.activations.{name}"): ACTIVATIONS[name] for name in ("relu", "tanh")}
    for activation, g in {**ACTIVATIONS, **functions}.items():
        m, units = sizes(rng)
        layer = student.Dense(units) if activation is None else student.Dense(units, activation=activation)
        check_forward(student, layer, batch(rng, 5, m), units, g, rng, tolerances)


@pytest.mark.points(1)
@pytest.mark.feedback("The product runs over the last axis; all axes before it stay.")
def test_more_axes(student, rng, tolerances):
    """Inputs with three axes"""
    m, units = sizes(rng)
    check_forward(
        student, student.Dense(units, "relu"), batch(rng, 4, 9, m), units, ACTIVATIONS["relu"], rng, tolerances
    )


@pytest.mark.points(2)
@pytest.mark.feedback("Make the weights in build, where the width of the input is known, not in __init__.")
def test_lazy(student, rng):
    """No weights before the first call"""
    for _ in range(2):
        m, units = sizes(rng)
        layer = student.Dense(units)
        assert len(layer.weights()) == 0, "Dense: it has weights before it has seen an input."
        layer.call(batch(rng, 3, m))
        weights_of(layer, m, units)


@pytest.mark.points(2)
@pytest.mark.feedback("A second call must use the weights of the first, not new ones.")
def test_keeps_its_weights(student, rng):
    """Two calls, the same weights"""
    m, units = sizes(rng)
    layer, x = student.Dense(units), batch(rng, 3, m)
    first, before = layer.call(x), weights_of(layer, m, units)
    second, after = layer.call(x), weights_of(layer, m, units)
    assert_close(second, first, name="the output of a second call")
    for ours, theirs in zip(after, before, strict=True):
        assert_close(ours, theirs, name="the weights after a second call")


@pytest.mark.points(2)
@pytest.mark.feedback("The bias starts at 0, the kernel with small random numbers; both are trainable.")
def test_start(student, rng):
    """How the weights start"""
    layer, other = student.Dense(30), student.Dense(30)
    for made in (layer, other):
        made.call(batch(rng, 2, 40))
    (kernel, bias), (kernel2, _) = weights_of(layer, 40, 30), weights_of(other, 40, 30)
    assert_close(bias, np.zeros(30), name="the bias at the start")
    assert layer.parameters()["trainable_total"] == 40 * 30 + 30, "Dense: kernel and bias must both be trainable."
    spread = float(kernel.std())
    assert 0.01 < spread < 0.5, f"the kernel should start with small random numbers; their spread is {spread:.3g}."
    assert np.abs(np.corrcoef(kernel.T) - np.eye(30)).max() < 0.9, "some units start as copies of each other."
    assert not np.allclose(kernel, kernel2), "two layers start with the same numbers."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "get_config must have what __init__ takes: units, activation, and what the parent class has there."
)
def test_config(student, rng, tolerances):
    """A second layer from the settings of the first"""
    for name in ("relu", "sigmoid", None):
        m, units = sizes(rng)
        layer = student.Dense(units, activation=name, name="my_layer")
        config = layer.config()
        missing = {"units", "activation", "name", "dtype"} - set(config)
        assert not missing, f"get_config: {', '.join(sorted(missing))} missing."
        functions = student.make("function", FUNCTIONS)(layer)
        assert not functions, f"get_config: {', '.join(sorted(functions))} must be data, not a function."
        assert config["name"] == "my_layer", "get_config: the name is not that of the layer."
        twin = student.Dense(**config)
        assert twin.config()["units"] == units, "get_config: units is not that of the layer."
        check_forward(student, twin, batch(rng, 4, m), units, ACTIVATIONS[name], rng, tolerances)
