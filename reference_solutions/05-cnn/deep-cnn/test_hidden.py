import numpy as np
import pytest

from graders.judge.checks import assert_parameters, assert_same_predictions

KERNELS = [
    *[(3, 3, 3, 32), (3, 3, 32, 32), (3, 3, 32, 64), (3, 3, 64, 64), (3, 3, 64, 128), (3, 3, 128, 128)],
    *[(2048, 128), (128, 10)],
]
BLOCK = ["convolution", "convolution", "pooling", "dropout"]
NAMES = {
    **{"Conv2D": "convolution", "MaxPooling2D": "pooling", "AveragePooling2D": "pooling", "Dense": "dense"},
    **{"Dropout": "dropout", "SpatialDropout2D": "dropout", "AlphaDropout": "dropout", "GaussianDropout": "dropout"},
}


def built(student):
    model = student.build_deep_cnn()
    assert getattr(model, "handle_kind", "") == "model", "build_deep_cnn must give a Keras model."
    return model


def flat(layers):
    """(class, configuration) of all layers in order, those of models inside the model too."""
    for layer in layers:
        config = layer.get("config") or {}
        kind = layer.get("class") or layer.get("class_name")
        if isinstance(config, dict) and isinstance(config.get("layers"), list):
            yield from flat(config["layers"])
        else:
            yield kind, config


def kernels(model):
    """Every kernel's array, in order, when the weights are kernels and biases of the right shapes."""
    arrays = model.weights()
    shapes = [array.shape for array in arrays]
    assert len(shapes) == 16, "six convolutions and two dense layers, each with a kernel and a bias, have 16 arrays."
    for number, (shape, wanted) in enumerate(zip(shapes[::2], KERNELS, strict=True), start=1):
        assert shape == wanted, f"the kernel of layer {number} with weights should have shape {wanted}, it has {shape}."
    return arrays[::2]


@pytest.mark.points(1)
@pytest.mark.feedback("The input is a colour image of 32 × 32 pixels; the output has one number for each class.")
def test_shapes(student):
    """Shapes of input and output."""
    shapes = built(student).shapes()
    assert list(shapes["input"]) == [None, 32, 32, 3], "the input shape should be (None, 32, 32, 3)."
    assert list(shapes["output"]) == [None, 10], "the output shape should be (None, 10)."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Compare model.summary() with the table from the top; the first line that differs is the one to mend."
)
def test_parameters(student):
    """550,570 parameters."""
    assert_parameters(built(student), 550_570, name="build_deep_cnn()", trainable=550_570)


@pytest.mark.points(2)
@pytest.mark.feedback("32, 32, 64, 64, 128, 128 filters of 3 × 3, then 128 units on all 2,048 values, then 10 units.")
def test_kernels(student):
    """The kernels of the convolutions and dense layers."""
    kernels(built(student))


@pytest.mark.points(2)
@pytest.mark.feedback("Three times: convolution, convolution, pooling, dropout. Then flatten, dense, dense.")
def test_order(student):
    """The order of the layers."""
    found = [NAMES[kind] for kind, _ in flat(built(student).layers()) if kind in NAMES]
    wanted = 3 * BLOCK + ["dense", "dense"]
    if found == [*wanted[:-1], "dropout", "dense"]:  # one more before the last layer is a common variant
        found = wanted
    for number, name in enumerate(wanted, start=1):
        got = found[number - 1] if number <= len(found) else "nothing more"
        assert got == name, f"as layer {number}, not counting flatten and activations, {name} is expected, got {got}."
    assert len(found) == len(wanted), f"after the last dense layer nothing is expected, got {found[len(wanted)]}."


@pytest.mark.points(2)
@pytest.mark.feedback("A dropout of rate 0.2 follows each of the three poolings. It works in training, and only there.")
def test_dropout(student, rng):
    """The three dropouts."""
    model = built(student)
    images = rng.normal(size=(4, *model.shapes()["input"][1:])).astype("float32")
    training = [np.asarray(model.call(images, training=True)) for _ in range(2)]
    assert not np.allclose(*training), "two passes in training give the same answer, so nothing is dropped."
    rates = [config.get("rate") for kind, config in flat(model.layers()) if NAMES.get(kind) == "dropout"][:3]
    assert len(rates) == 3, f"three dropouts are expected, got {len(rates)}."
    assert np.allclose(rates, 0.2), f"each rate should be 0.2, they are {rates}."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The convolutions start with he_uniform: even between -a and a, where a = √(6 / values that a kernel sees)."
)
def test_starting_weights(student):
    """The starting weights of the convolutions."""
    for number, kernel in enumerate(kernels(built(student))[:6], start=1):
        limit = np.sqrt(6 / np.prod(kernel.shape[:3]))
        largest, spread = float(np.abs(kernel).max()), float(kernel.std())
        assert largest <= 1.001 * limit, f"convolution {number}: some starting weights are beyond √(6 / n)."
        assert largest > 0.95 * limit, f"convolution {number}: the starting weights should reach up to √(6 / n)."
        even = limit / np.sqrt(3)
        assert abs(spread / even - 1) < 0.1, f"convolution {number}: they should be drawn evenly from that range."


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Padding same, ReLU after every convolution and the first dense layer, maximum pooling, softmax at the end."
)
def test_forward(student, reference, rng, tolerances):
    """With given weights it computes what the network computes."""
    model = built(student)
    images = rng.normal(size=(3, *model.shapes()["input"][1:])).astype("float32")
    biased = [
        array + (rng.normal(scale=0.2, size=array.shape) if array.ndim == 1 else 0.0) for array in model.weights()
    ]
    model.set_weights([array.astype("float32") for array in biased])
    kernels(model)
    twin = reference.build_deep_cnn()
    twin.set_weights([np.asarray(array, dtype="float32") for array in biased])
    assert_same_predictions(model, twin, images, name="the model with given weights", tolerance=tolerances["forward"])
