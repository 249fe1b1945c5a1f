import numpy as np
import pytest
import tensorflow as tf

from graders.judge.checks import assert_close, assert_equal, assert_parameters

CASES = [((6, 5, 4), 3, 2), ((5, 7, 3), 4, 5), ((6, 6, 6), 1, 3), ((7, 4, 2), 2, 6)]


def model_of(student, shape, depth, growth):
    x = student.make("keras_input", shape)
    y = student.block(x, depth, growth)
    assert getattr(y, "handle_kind", "") == "keras_tensor", "block must give a Keras tensor."
    return student.make("model", x, y)


def given_weights(model, rng, shape, depth, growth):
    """Fresh weights; those of each layer as (kernel, scale, shift, mean, variance)."""
    own = [array.shape for array in model.weights()]
    wanted = []
    for number in range(depth):
        m = shape[-1] + number * growth
        wanted += [*[(m,)] * 4, (3, 3, m, growth)]
    arrays = [rng.normal(scale=2 / np.sqrt(np.prod(a[:-1])), size=a) if len(a) == 4 else np.ones(a) for a in own]
    if own == wanted:
        for first in range(0, len(own), 5):
            size = own[first]
            arrays[first : first + 4] = [
                rng.uniform(0.6, 1.4, size=size),
                rng.normal(scale=0.5, size=size),
                rng.normal(scale=0.3, size=size),
                rng.uniform(0.5, 2.0, size=size),
            ]
    arrays = [array.astype("float32") for array in arrays]
    model.set_weights(arrays)
    return arrays, own == wanted


def check_momentum(model):
    """The normalisations keep their averages as Keras has them do."""
    norms = [layer["config"] for layer in model.layers() if layer["class"] == "BatchNormalization"]
    kept = all(abs(config["momentum"] - 0.99) < 1e-9 for config in norms)
    assert kept, "a batch normalisation should keep its averages with momentum 0.99, as Keras has it."


@pytest.mark.points(2)
@pytest.mark.feedback("Each layer adds `growth` channels to those that were there; height and width stay.")
def test_shapes(student):
    """Output shapes."""
    for shape, depth, growth in CASES:
        x = student.make("keras_input", shape)
        y = student.block(x, depth, growth)
        assert getattr(y, "handle_kind", "") == "keras_tensor", "block must give a Keras tensor."
        wanted = [None, *shape[:2], shape[-1] + depth * growth]
        assert_equal(list(y.shape()), wanted, name=f"the shape after {depth} layers with a growth of {growth}")


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Layer i sees c + i · growth channels: all of them, not only the newest. The convolutions have no bias."
)
def test_parameters(student):
    """Parameters."""
    for shape, depth, growth in CASES:
        seen = sum(shape[-1] + number * growth for number in range(depth))
        model = model_of(student, shape, depth, growth)
        total = (4 + 9 * growth) * seen
        assert_parameters(model, total, name=f"{depth} layers with a growth of {growth}", trainable=total - 2 * seen)
        check_momentum(model)


@pytest.mark.points(3)
@pytest.mark.feedback("The first channels of the answer are the input as it came: no normalisation, no ReLU.")
def test_the_input_is_kept(student, rng, tolerances):
    """The input's channels come first, unchanged."""
    for shape, depth, growth in CASES:
        model = model_of(student, shape, depth, growth)
        x = rng.normal(size=(2, *shape)).astype("float32")
        given_weights(model, rng, shape, depth, growth)
        answer = np.asarray(model.call(x))
        assert answer.shape == (2, *shape[:2], shape[-1] + depth * growth), "the number of channels is wrong."
        assert_close(answer[..., : shape[-1]], x, name="the first channels", tolerance=tolerances["forward"])


@pytest.mark.points(4)
@pytest.mark.feedback(
    "Batch normalisation, then ReLU, then convolution; the new channels behind those that were there."
)
def test_forward(student, rng, tolerances):
    """The whole block with given weights."""
    for shape, depth, growth in CASES:
        model = model_of(student, shape, depth, growth)
        x = rng.normal(size=(2, *shape)).astype("float32")
        arrays, as_expected = given_weights(model, rng, shape, depth, growth)
        answer = model.call(x)
        assert as_expected, "each layer should have a batch normalisation and then a 3 × 3 kernel over all channels."
        for scale, shift, mean, variance, kernel in zip(*[iter(arrays)] * 5):
            normed = scale * (x - mean) / np.sqrt(variance + 1e-3) + shift
            new = tf.nn.conv2d(np.maximum(normed, 0), kernel, 1, "SAME").numpy()
            x = np.concatenate([x, new], axis=-1)
        assert_close(answer, x, name="the block with given weights", tolerance=tolerances["forward"])
