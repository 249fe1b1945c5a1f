import numpy as np
import pytest
import tensorflow as tf

from graders.judge.checks import assert_close, assert_equal, assert_parameters

CASES = [((6, 5, 4), 7, 1), ((7, 8, 3), 5, 2), ((9, 6, 6), 2, 3), ((6, 6, 5), 5, 1)]


def model_of(student, shape, filters, stride):
    x = student.make("keras_input", shape)
    y = student.block(x, filters) if stride == 1 else student.block(x, filters, stride)
    assert getattr(y, "handle_kind", "") == "keras_tensor", "block must give a Keras tensor."
    return student.make("model", x, y)


def check_momentum(model):
    """The normalisations keep their averages as Keras has them do."""
    norms = [layer["config"] for layer in model.layers() if layer["class"] == "BatchNormalization"]
    kept = all(abs(config["momentum"] - 0.99) < 1e-9 for config in norms)
    assert kept, "a batch normalisation should keep its averages with momentum 0.99, as Keras has it."


@pytest.mark.points(2)
@pytest.mark.feedback("Padding same: the stride alone makes the picture smaller, and only once.")
def test_shapes(student):
    """Output shapes."""
    for shape, filters, stride in CASES:
        x = student.make("keras_input", shape)
        y = student.block(x, filters, stride)
        assert getattr(y, "handle_kind", "") == "keras_tensor", "block must give a Keras tensor."
        size = [-(-side // stride) for side in shape[:2]]
        assert_equal(list(y.shape()), [None, *size, filters], name="the shape of block(x, filters, stride)")


@pytest.mark.points(4)
@pytest.mark.feedback(
    "9c weights for the depthwise step, c · f for the pointwise one, 4c and 4f for the normalisations, no bias."
)
def test_parameters(student):
    """Parameters."""
    for shape, filters, stride in CASES:
        c = shape[-1]
        model = model_of(student, shape, filters, stride)
        name = f"a block from {c} to {filters} channels"
        trainable = 9 * c + 2 * c + c * filters + 2 * filters
        assert_parameters(model, trainable + 2 * c + 2 * filters, name=name, trainable=trainable)
        check_momentum(model)


@pytest.mark.points(6)
@pytest.mark.feedback("Depthwise, normalisation, ReLU; pointwise, normalisation, ReLU: six steps in this order.")
def test_forward(student, rng, tolerances):
    """The whole block with given weights."""
    for shape, filters, stride in CASES:
        c = shape[-1]
        model = model_of(student, shape, filters, stride)
        own = [array.shape for array in model.weights()]
        arrays = [rng.normal(scale=1.5 / np.sqrt(max(a[:-1])) if len(a) > 1 else 0.3, size=a) for a in own]
        for place in (1, 6):  # scale, shift, mean, variance
            if len(own) == 10:
                arrays[place] = rng.uniform(0.6, 1.4, size=own[place])
                arrays[place + 3] = rng.uniform(0.5, 2.0, size=own[place + 3])
        if len(own) != 10:
            arrays = [np.abs(array) for array in arrays]
        arrays = [array.astype("float32") for array in arrays]
        model.set_weights(arrays)
        x = rng.normal(size=(2, *shape)).astype("float32")
        answer = model.call(x)
        depthwise = own[0] in [(3, 3, c, 1), (3, 3, 1, c)]
        assert depthwise and own[1:] == [*[(c,)] * 4, (1, 1, c, filters), *[(filters,)] * 4], (
            "one 3 × 3 kernel for each channel, four numbers of a normalisation, a 1 × 1 kernel and four numbers again "
            "are expected as weights."
        )
        y = tf.nn.depthwise_conv2d(x, arrays[0].reshape(3, 3, c, 1), [1, stride, stride, 1], "SAME").numpy()
        y = np.maximum(normed(y, arrays[1:5]), 0)
        y = np.maximum(normed(y @ arrays[5][0, 0], arrays[6:]), 0)
        assert_close(answer, y, name="the block with given weights", tolerance=tolerances["forward"])


def normed(x, numbers):
    scale, shift, mean, variance = numbers
    return scale * (x - mean) / np.sqrt(variance + 1e-3) + shift
