import numpy as np
import pytest
import tensorflow as tf

from graders.judge.checks import assert_close, assert_equal, assert_parameters

# (shape, channels); with all channel numbers different, each kernel is known by its shape
CASES = [((7, 6, 4), (3, 5, 6, 2, 7, 8)), ((5, 8, 3), (6, 2, 4, 5, 3, 1)), ((6, 6, 5), (2, 7, 3, 4, 6, 9))]


def model_of(student, shape, channels):
    x = student.make("keras_input", shape)
    y = student.block(x, *channels)
    assert getattr(y, "handle_kind", "") == "keras_tensor", "block must give a Keras tensor."
    return student.make("model", x, y)


def given_weights(model, rng):
    """Fresh kernels with their biases, by the kernels' shapes."""
    arrays = [
        rng.normal(scale=1 / np.sqrt(np.prod(a.shape[:-1])) if a.ndim > 1 else 0.5, size=a.shape).astype("float32")
        for a in model.weights()
    ]
    model.set_weights(arrays)
    return arrays


def branches(x, arrays, channels):
    """What each of the four branches gives."""
    f1, r3, f3, r5, f5, fp = channels
    c = x.shape[-1]
    wanted = [(1, 1, c, f1), (1, 1, c, r3), (3, 3, r3, f3), (1, 1, c, r5), (5, 5, r5, f5), (1, 1, c, fp)]
    pairs = {kernel.shape: (kernel, bias) for kernel, bias in zip(arrays[::2], arrays[1::2])}
    assert len(arrays) == 12, f"six convolutions with a bias have 12 arrays of weights; this block has {len(arrays)}."
    for shape in wanted:
        assert shape in pairs, f"there is no kernel of shape (height, width, channels in, channels out) = {shape}."

    def conv(x, shape):
        kernel, bias = pairs[shape]
        return np.maximum(tf.nn.conv2d(x, kernel, 1, "SAME").numpy() + bias, 0)

    pool = tf.nn.max_pool2d(x, 3, 1, "SAME").numpy()
    return [
        conv(x, wanted[0]),
        conv(conv(x, wanted[1]), wanted[2]),
        conv(conv(x, wanted[3]), wanted[4]),
        conv(pool, wanted[5]),
    ]


@pytest.mark.points(2)
@pytest.mark.feedback("All four branches keep height and width, and their channels are laid side by side.")
def test_shapes(student):
    """Output shapes."""
    for shape, channels in CASES:
        x = student.make("keras_input", shape)
        y = student.block(x, *channels)
        assert getattr(y, "handle_kind", "") == "keras_tensor", "block must give a Keras tensor."
        f1, _, f3, _, f5, fp = channels
        assert_equal(list(y.shape()), [None, *shape[:2], f1 + f3 + f5 + fp], name="the shape of the block's answer")


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Six convolutions: 1 × 1; 1 × 1 and 3 × 3; 1 × 1 and 5 × 5; 1 × 1 after the pooling. Each has a bias."
)
def test_parameters(student):
    """Parameters."""
    for (*_, c), (f1, r3, f3, r5, f5, fp) in CASES:
        ones = (c + 1) * (f1 + r3 + r5 + fp)
        total = ones + (9 * r3 + 1) * f3 + (25 * r5 + 1) * f5
        model = model_of(student, (6, 6, c), (f1, r3, f3, r5, f5, fp))
        assert_parameters(model, total, name="the block", trainable=total)


@pytest.mark.points(1)
@pytest.mark.feedback("The first module of GoogLeNet has 163,696 parameters and 256 channels.")
def test_googlenet(student):
    """The first module of GoogLeNet."""
    model = model_of(student, (28, 28, 192), (64, 96, 128, 16, 32, 32))
    assert_parameters(model, 163_696, name="the block")
    assert_equal(list(model.shapes()["output"]), [None, 28, 28, 256], name="the shape of the block's answer")


@pytest.mark.points(4)
@pytest.mark.feedback(
    "Follow each branch in the table: every convolution has a ReLU, the pooling takes the maximum with stride 1."
)
def test_every_branch(student, rng, tolerances):
    """What the four branches compute, in whatever order."""
    for shape, channels in CASES:
        model = model_of(student, shape, channels)
        x = rng.normal(size=(2, *shape)).astype("float32")
        arrays = given_weights(model, rng)
        answer = np.asarray(model.call(x))
        expected = branches(x, arrays, channels)
        assert answer.shape[-1] == sum(part.shape[-1] for part in expected), "the number of channels is wrong."
        assert answer.shape[:3] == (2, *shape[:2]), "height and width should stay as they are."
        slack = {"rtol": tolerances["forward"].rtol, "atol": tolerances["forward"].atol}
        for name, part in zip(("1 × 1", "3 × 3", "5 × 5", "pooling"), expected, strict=True):
            for channel in np.moveaxis(part, -1, 0):
                near = [np.allclose(channel, theirs, **slack) for theirs in np.moveaxis(answer, -1, 0)]
                assert any(near), f"a channel of the branch {name} is not found in the answer."


@pytest.mark.points(2)
@pytest.mark.feedback("Concatenate in the order of the table: 1 × 1, 3 × 3, 5 × 5, pooling.")
def test_order(student, rng, tolerances):
    """The order of the branches."""
    for shape, channels in CASES:
        model = model_of(student, shape, channels)
        x = rng.normal(size=(2, *shape)).astype("float32")
        arrays = given_weights(model, rng)
        answer = model.call(x)
        expected = np.concatenate(branches(x, arrays, channels), axis=-1)
        assert_close(answer, expected, name="the block with given weights", tolerance=tolerances["forward"])
