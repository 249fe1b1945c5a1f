from itertools import product

import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_parameters

PARAMETERS = {"C1": 156, "C3": 2_416, "F5": 48_120, "F6": 10_164, "OUTPUT": 850}
ACTIVATIONS = {"tanh": np.tanh, "relu": lambda v: np.maximum(v, 0), "sigmoid": lambda v: 0.5 + 0.5 * np.tanh(v / 2)}
POOLS = {"average": np.mean, "maximum": np.max}


def built(student):
    """The submission's model, which has LeNet-5's input and output."""
    model = student.build_lenet5()
    assert getattr(model, "handle_kind", "") == "model", "build_lenet5 must give a Keras model."
    return model


def given_weights(model, rng):
    """Fresh weights for the model: kernels that keep a signal alive, and biases that are not 0."""
    arrays = model.weights()
    fresh = [
        rng.normal(size=array.shape) * (1.5 / np.sqrt(np.prod(array.shape[:-1])) if array.ndim > 1 else 0.3)
        for array in arrays
    ]
    fresh = [array.astype("float32") for array in fresh]
    model.set_weights(fresh)
    return fresh


def forward(weights, images, activation, pool):
    """LeNet-5 in NumPy; the images are (n, 32, 32, 1)."""
    C1, b1, C3, b3, F5, b5, F6, b6, W, b = weights
    x = pooled(activation(convolved(images, C1) + b1), pool)
    x = pooled(activation(convolved(x, C3) + b3), pool).reshape(len(images), 400)
    x = activation(x @ F5.reshape(400, 120) + b5)
    x = activation(x @ F6.reshape(120, 84) + b6)
    scores = x @ W.reshape(84, 10) + b
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def convolved(x, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
    return np.einsum("nijcab,abcf->nijf", windows, kernel, optimize=True)


def pooled(x, pool):
    n, height, width, channels = x.shape
    return pool(x.reshape(n, height // 2, 2, width // 2, 2, channels), axis=(2, 4))


@pytest.mark.points(1)
@pytest.mark.feedback(
    "The input is an image of 32 × 32 pixels with one channel; the output has one number for each digit."
)
def test_shapes(student):
    """Shapes of input and output."""
    shapes = built(student).shapes()
    got = [list(np.ravel(np.array(shapes[side], dtype=object))) for side in ("input", "output")]
    assert got[0] == [None, 32, 32, 1], f"the input shape should be (None, 32, 32, 1), it is {tuple(got[0])}."
    assert got[1] == [None, 10], f"the output shape should be (None, 10), it is {tuple(got[1])}."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Compare model.summary() with the table, layer by layer. A convolution without padding shrinks the picture."
)
def test_parameters(student):
    """61,706 parameters."""
    model = built(student)
    assert_parameters(model, 61_706, name="build_lenet5()", trainable=61_706)


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Each layer's kernel has width · height · channels · filters weights, and one bias for each filter or unit."
)
def test_parameters_of_each_layer(student):
    """The parameters of each layer."""
    shapes = [array.shape for array in built(student).weights()]
    counts = [int(np.prod(kernel) + np.prod(bias)) for kernel, bias in zip(shapes[::2], shapes[1::2])]
    assert len(counts) == len(PARAMETERS) and len(shapes) == 10, "there should be five layers with a kernel and a bias."
    for (name, wanted), count in zip(PARAMETERS.items(), counts, strict=True):
        assert count == wanted, f"{name}: expected {wanted:,} parameters, got {count:,}."


@pytest.mark.points(2)
@pytest.mark.feedback("The last layer has a softmax: then the ten numbers are positive and sum to 1 for every image.")
def test_probabilities(student, rng, tolerances):
    """The output is ten probabilities."""
    model = built(student)
    images = rng.normal(size=(4, *model.shapes()["input"][1:])).astype("float32")
    given_weights(model, rng)
    answer = np.asarray(model.call(images))
    assert answer.ndim == 2 and (answer >= 0).all(), "the outputs should be positive."
    assert_close(answer.sum(axis=1), np.ones(4), name="the sum of the ten outputs", tolerance=tolerances["forward"])


@pytest.mark.points(4)
@pytest.mark.feedback(
    "The layers in the order of the table; one activation for C1, C3, F5 and F6, one kind of pooling, softmax last."
)
def test_forward(student, rng, tolerances):
    """With given weights it computes what LeNet-5 computes."""
    model = built(student)
    images = rng.normal(size=(3, *model.shapes()["input"][1:])).astype("float32")
    weights = given_weights(model, rng)
    answer = model.call(images)
    assert images.shape[1:] == (32, 32, 1), "the images should have 32 × 32 pixels and one channel."
    shapes = [array.shape for array in weights]
    assert [np.prod(shape) for shape in shapes] == [150, 6, 2400, 16, 48_000, 120, 10_080, 84, 840, 10], (
        "the layers have not the kernels and biases of LeNet-5."
    )
    nearest = min(
        (forward(weights, images, ACTIVATIONS[name], POOLS[pool]) for name, pool in product(ACTIVATIONS, POOLS)),
        key=lambda expected: float(np.abs(np.asarray(answer) - expected).max()),
    )
    assert_close(answer, nearest, name="the model with given weights", tolerance=tolerances["forward"])
