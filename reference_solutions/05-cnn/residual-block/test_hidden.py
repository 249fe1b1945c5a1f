import numpy as np
import pytest
import tensorflow as tf

from graders.judge.checks import assert_close, assert_equal, assert_parameters

SAME = [((6, 5, 4), 4, 1), ((8, 8, 3), 3, 1)]
OTHER = [((6, 6, 3), 5, 1), ((7, 8, 4), 4, 2), ((6, 9, 3), 6, 2), ((9, 7, 2), 4, 3)]


def model_of(student, shape, filters, stride):
    x = student.make("keras_input", shape)
    y = student.block(x, filters) if stride == 1 else student.block(x, filters, stride)
    assert getattr(y, "handle_kind", "") == "keras_tensor", "block must give a Keras tensor."
    return student.make("model", x, y)


def parameters_of(shape, filters, stride):
    c = shape[-1]
    branch = 9 * c * filters + 9 * filters * filters + 8 * filters
    return branch if c == filters and stride == 1 else branch + c * filters + 4 * filters


def kernels_and_norms(model):
    """The places of the kernels and of the normalisations' numbers (by fours) among the model's weights."""
    shapes = [array.shape for array in model.weights()]
    kernels = [place for place, shape in enumerate(shapes) if len(shape) == 4]
    vectors = [place for place, shape in enumerate(shapes) if len(shape) == 1]
    assert len(vectors) % 4 == 0, "each batch normalisation has four numbers for a filter, and nothing has a bias."
    norms = [vectors[i : i + 4] for i in range(0, len(vectors), 4)]
    return kernels, norms


def given_weights(model, rng):
    """Fresh weights for the model, and those that were set."""
    kernels, norms = kernels_and_norms(model)
    arrays = [rng.normal(size=a.shape) / np.sqrt(np.prod(a.shape[:-1])) for a in model.weights()]
    for scale, shift, mean, variance in norms:
        arrays[scale] = rng.uniform(0.6, 1.4, size=arrays[scale].shape)
        arrays[shift] = rng.normal(scale=0.5, size=arrays[scale].shape)
        arrays[mean] = rng.normal(scale=0.3, size=arrays[scale].shape)
        arrays[variance] = rng.uniform(0.5, 2.0, size=arrays[scale].shape)
    arrays = [array.astype("float32") for array in arrays]
    model.set_weights(arrays)
    return arrays, kernels, norms


def conv(x, kernel, stride):
    return tf.nn.conv2d(x, kernel, stride, "SAME").numpy()


def normed(x, numbers):
    scale, shift, mean, variance = numbers
    return scale * (x - mean) / np.sqrt(variance + 1e-3) + shift


def expected(x, arrays, kernels, norms, stride):
    """The block's outputs for every way in which its normalisations may stand in the list of weights."""
    large = [arrays[place] for place in kernels if arrays[place].shape[:2] == (3, 3)]
    small = [arrays[place] for place in kernels if arrays[place].shape[:2] == (1, 1)]
    numbers = [[arrays[place] for place in four] for four in norms]
    orders = [(0, 1, 2), (0, 2, 1), (1, 2, 0)] if small else [(0, 1)]
    for order in orders:
        y = np.maximum(normed(conv(x, large[0], stride), numbers[order[0]]), 0)
        y = normed(conv(y, large[1], 1), numbers[order[1]])
        cut = normed(conv(x, small[0], stride), numbers[order[2]]) if small else x
        yield np.maximum(y + cut, 0)


def check_momentum(model):
    """The normalisations keep their averages as Keras has them do."""
    norms = [layer["config"] for layer in model.layers() if layer["class"] == "BatchNormalization"]
    kept = all(abs(config["momentum"] - 0.99) < 1e-9 for config in norms)
    assert kept, "a batch normalisation should keep its averages with momentum 0.99, as Keras has it."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Padding same: the stride alone makes the picture smaller, and the number of filters decides the channels."
)
def test_shapes(student):
    """Output shapes."""
    for shape, filters, stride in SAME + OTHER:
        x = student.make("keras_input", shape)
        y = student.block(x, filters, stride)
        assert getattr(y, "handle_kind", "") == "keras_tensor", "block must give a Keras tensor."
        size = [-(-side // stride) for side in shape[:2]]
        assert_equal(list(y.shape()), [None, *size, filters], name="the shape of block(x, filters, stride)")


@pytest.mark.points(2)
@pytest.mark.feedback("With equal shapes the short cut has no layer at all. No convolution has a bias.")
def test_parameters_without_projection(student):
    """Parameters when the shape stays the same."""
    for shape, filters, stride in SAME:
        model = model_of(student, shape, filters, stride)
        assert_parameters(model, parameters_of(shape, filters, stride), name=f"a block from {shape[-1]} to {filters}")
        check_momentum(model)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "A stride or another number of channels needs a projection: a 1 × 1 convolution without bias, and a "
    "batch normalisation."
)
def test_parameters_with_projection(student):
    """Parameters when the shape changes."""
    for shape, filters, stride in OTHER:
        model = model_of(student, shape, filters, stride)
        name = f"a block from {shape[-1]} to {filters} channels with stride {stride}"
        assert_parameters(model, parameters_of(shape, filters, stride), name=name)


@pytest.mark.points(2)
@pytest.mark.feedback("When the branch gives 0, the block gives relu(x): the short cut adds the input itself.")
def test_silent_branch(student, rng, tolerances):
    """A branch that gives nothing leaves the input."""
    shape, filters, stride = SAME[0]
    model = model_of(student, shape, filters, stride)
    model.set_weights([np.zeros_like(array) for array in model.weights()])
    x = rng.normal(size=(2, *shape)).astype("float32")
    assert_close(model.call(x), np.maximum(x, 0), name="the block with all weights 0", tolerance=tolerances["forward"])


@pytest.mark.points(3)
@pytest.mark.feedback("The branch ends with its second normalisation; the last ReLU comes after the sum.")
def test_forward_without_projection(student, rng, tolerances):
    """The whole block when the shape stays the same."""
    for shape, filters, stride in SAME:
        check_forward(model_of(student, shape, filters, stride), shape, stride, rng, tolerances["forward"])


@pytest.mark.points(3)
@pytest.mark.feedback("The projection has the block's stride and a batch normalisation, but no ReLU of its own.")
def test_forward_with_projection(student, rng, tolerances):
    """The whole block when the shape changes."""
    for shape, filters, stride in OTHER:
        check_forward(model_of(student, shape, filters, stride), shape, stride, rng, tolerances["forward"])


def check_forward(model, shape, stride, rng, tolerance):
    x = rng.normal(size=(2, *shape)).astype("float32")
    arrays, kernels, norms = given_weights(model, rng)
    answer = np.asarray(model.call(x))
    sizes = sorted(arrays[place].shape[0] for place in kernels)
    filters = model.shapes()["output"][-1]
    wanted = [3, 3] if stride == 1 and shape[-1] == filters else [1, 3, 3]
    assert sizes == wanted and len(norms) == len(wanted), (
        f"convolutions of the sizes {wanted} are expected, each with a batch normalisation; got sizes {sizes} and "
        f"{len(norms)} normalisations."
    )
    candidates = expected(x, arrays, kernels, norms, stride)
    nearest = min(
        candidates, key=lambda right: float(np.abs(answer - right).max()) if answer.shape == right.shape else np.inf
    )
    assert_close(answer, nearest, name="the block with given weights", tolerance=tolerance)
