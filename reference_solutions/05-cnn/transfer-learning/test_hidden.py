import keras
import numpy as np
import pytest
from keras import layers

from graders.harness.networks import blueprint
from graders.judge.checks import assert_close, assert_equal, assert_parameters, expression

HEAD = 1024 * 128 + 128 + 128 * 10 + 10
INCEPTION = expression("keras.applications.InceptionV3(include_top=False, weights=None, input_shape=(75, 75, 3))")


def small_base(rng, shape=(9, 8, 3), channels=5):
    """A convolutional network with dropout and its own weights, running means of a batch normalisation among them."""
    x = keras.Input(shape)
    y = layers.BatchNormalization()(layers.Conv2D(4, 3, activation="relu")(x))
    y = layers.Dropout(0.3)(y)
    base = keras.Model(x, layers.Conv2D(channels, 3, strides=2, padding="same")(y))
    base.set_weights([rng.uniform(0.1, 0.9, size=array.shape) - 0.3 * (array.ndim > 1) for array in base.get_weights()])
    return base


def given(student, base):
    """The base in the submission's process."""
    parts = blueprint(base)
    return student.make("from_blueprint", parts["architecture"], parts["weights"])


def classifier(student, base):
    model = student.build_classifier(given(student, base))
    assert getattr(model, "handle_kind", "") == "model", "build_classifier must give a Keras model."
    return model


def head_of(model, channels):
    """The six arrays of the head."""
    arrays = [np.asarray(array) for array in model.weights()[-6:]]
    wanted = [(channels, 1024), (1024,), (1024, 128), (128,), (128, 10), (10,)]
    shapes = [array.shape for array in arrays]
    assert shapes == wanted, f"the head's weights should have the shapes {wanted}, they have {shapes}."
    return arrays


@pytest.mark.points(2)
@pytest.mark.feedback(
    "frozen gives the very base that it got, with no trainable weight left; the values of its weights stay."
)
def test_frozen(student, rng):
    """frozen gives the same model, none of its weights trainable."""
    base = small_base(rng)
    warm = given(student, base)
    cold = student.frozen(warm)
    assert getattr(cold, "handle_kind", "") == "model", "frozen must give a Keras model."
    assert_parameters(cold, base.count_params(), name="frozen(base)", trainable=0)
    assert len(cold.weights()) == len(base.weights), "the frozen base should have all weights of the base."
    for theirs, ours in zip(cold.weights(), base.get_weights(), strict=True):
        assert_close(theirs, ours, name="a weight of frozen(base)")
    left = warm.parameters()["trainable_total"]
    assert left == 0, "frozen gave a frozen copy, and the model that it got is as trainable as before."


@pytest.mark.points(1)
@pytest.mark.feedback("The input has the base's shape, and there are ten outputs.")
def test_shapes(student, rng):
    """Input and output shapes."""
    for shape in [(9, 8, 3), (12, 12, 1)]:
        shapes = classifier(student, small_base(rng, shape)).shapes()
        assert_equal(list(shapes["input"]), [None, *shape], name="the model's input shape")
        assert_equal(list(shapes["output"]), [None, 10], name="the model's output shape")


@pytest.mark.points(3)
@pytest.mark.feedback("Pooled features go into 1024, 128 and 10 units. The head is trainable, the base is not.")
def test_parameters(student, rng):
    """Parameters with a small base."""
    for channels in (5, 11):
        base = small_base(rng, channels=channels)
        model = classifier(student, base)
        trainable = (channels + 1) * 1024 + HEAD
        assert_parameters(model, trainable + base.count_params(), name="the classifier", trainable=trainable)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "24,033,450 parameters with Inception v3 as the base, and the 2,230,666 of the head are trainable."
)
def test_inception(student, rng):
    """Parameters with Inception v3."""
    small = classifier(student, small_base(rng)).parameters()  # what is wrong with a small base needs no large one
    assert small["trainable_total"] == 6 * 1024 + HEAD, "the numbers are wrong with a small base already."
    model = student.build_classifier(INCEPTION)
    assert_parameters(model, 24_033_450, name="the classifier on Inception v3", trainable=2_230_666)
    assert_equal(list(model.shapes()["input"]), [None, 75, 75, 3], name="the model's input shape")


@pytest.mark.points(3)
@pytest.mark.feedback("The mean of each channel, two dense layers with ReLU, and a softmax at the end.")
def test_forward(student, rng, tolerances):
    """With given weights it computes what it should."""
    base = small_base(rng)
    model = classifier(student, base)
    arrays = model.weights()
    arrays[-6:] = [
        rng.normal(scale=1 / np.sqrt(a.shape[0]) if a.ndim > 1 else 0.3, size=a.shape).astype("float32")
        for a in arrays[-6:]
    ]
    model.set_weights(arrays)
    x = rng.normal(size=(4, 9, 8, 3)).astype("float32")
    answer = model.call(x)
    W1, b1, W2, b2, W3, b3 = head_of(model, 5)
    y = np.asarray(base(x, training=False)).mean(axis=(1, 2))
    y = np.maximum(np.maximum(y @ W1 + b1, 0) @ W2 + b2, 0) @ W3 + b3
    shares = np.exp(y - y.max(axis=1, keepdims=True))
    expected = shares / shares.sum(axis=1, keepdims=True)
    assert_close(answer, expected, name="the classifier with given weights", tolerance=tolerances["forward"])


@pytest.mark.points(3)
@pytest.mark.feedback("Training moves every array of the head, and nothing in the base: no weight, no running mean.")
def test_training_moves_the_head_only(student, rng):
    """A training step changes the head, and nothing else."""
    base = small_base(rng)
    model = classifier(student, base)
    before = model.weights()
    assert len(before) == len(base.weights) + 6, "the base's weights and six arrays of the head are expected."
    model.compile("sgd", "sparse_categorical_crossentropy")
    for _ in range(2):
        model.train_step(rng.normal(size=(8, 9, 8, 3)).astype("float32"), rng.integers(0, 10, size=8))
    moved = [not np.array_equal(old, new) for old, new in zip(before, model.weights(), strict=True)]
    assert not any(moved[:-6]), "training changed the base."
    assert all(moved[-6:]), "training left a part of the head as it was."
    for theirs, ours in zip(before[:-6], base.get_weights(), strict=True):
        assert_close(theirs, ours, name="a weight of the base in the classifier")
