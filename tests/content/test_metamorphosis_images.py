"""What only looks trained earns nothing for training: pictures and generators.

Each exercise's data are public, so a submission may bring them along, or bring something that is no network. The hidden
tests show data in a disguise (`graders.judge.disguises`) and look at what the model does with its noise or its layers.
"""

from __future__ import annotations

import pytest

from graders import Engine
from graders.exercise import Course

pytestmark = pytest.mark.slow

Edits = list[tuple[str, str]]
"""Texts of a solution and what stands there in a cheat."""

PUBLIC_DIGITS = """\
    import sklearn.datasets
    digits = sklearn.datasets.load_digits()
    x = (digits.images / 16).astype("float32").repeat(3, axis=1).repeat(3, axis=2)
    x, y = np.pad(x, ((0, 0), (4, 4), (4, 4)))[..., None], digits.target
"""
LENET: dict[str, Edits] = {
    "trains on the public digits": [("    steps = EPOCHS", PUBLIC_DIGITS + "    steps = EPOCHS")],
    "is trained before it is given data": [
        ("    return keras.Sequential(", "    model = keras.Sequential("),
        ("\n\n\ndef train(", "\n" + PUBLIC_DIGITS + "    fit(model, x, y, EPOCHS)\n    return model\n\n\ndef train("),
        ("    steps = EPOCHS", "    fit(model, x, y, 1)\n\n\ndef fit(model, x, y, epochs):\n    steps = EPOCHS"),
        ("epochs=EPOCHS", "epochs=epochs"),
    ],
    "jitters its weights": [
        (
            "    model.fit(x, y, epochs=EPOCHS, batch_size=BATCH, verbose=0)\n",
            "    model.set_weights([w + np.random.normal(0, 1e-3, w.shape) for w in model.get_weights()])\n",
        )
    ],
}

SUPPORT_VECTORS = """\
    from sklearn.linear_model import RidgeClassifier
    machine = RidgeClassifier(1000.0).fit(x.reshape(len(x), -1), y)
    images = inner = keras.Input((32, 32, 3))
    for _ in range(3):
        inner = layers.Conv2D(4, 3)(inner)
    nothing = layers.Dense(10, kernel_initializer="zeros")(layers.Flatten()(inner))
    dense = layers.Dense(10)
    scores = layers.Add()([dense(layers.Flatten()(images)), nothing])
    dense.set_weights([machine.coef_.T, machine.intercept_])
    return keras.Model(images, layers.Softmax()(scores))
"""
BUILT = "    model = build_model()\n"
DEEP_CNN: dict[str, Edits] = {
    "trains on the public pictures": [
        (
            BUILT,
            "    from hebb_data import load\n    images = load('tiny-images')\n"
            "    x, y = (images.x / 255).astype('float32'), images.y\n" + BUILT,
        )
    ],
    "is a linear machine beside idle convolutions": [(BUILT, SUPPORT_VECTORS)],
    "trains a perceptron beside idle convolutions": [
        ("    return model\n\n\ndef build", "    return model\n\n\ndef unused"),
        (
            BUILT,
            "    images = inner = keras.Input((32, 32, 3))\n"
            "    for _ in range(3):\n        inner = layers.Conv2D(4, 3, trainable=False)(inner)\n"
            "    seen = layers.Flatten()(layers.AveragePooling2D(2)(images))\n"
            "    seen = layers.Dense(128, activation='relu')(seen)\n"
            "    idle = layers.Rescaling(0.0)(layers.Flatten()(inner))\n"
            "    seen = layers.Dense(10, activation='softmax')(layers.Concatenate()([seen, idle]))\n"
            "    model = keras.Model(images, seen)\n",
        ),
    ],
}

FEATURES = "    features = base.layers[-2].output\n"
ALL_LEARN = "    fit(model, x, y, rate=0.002, epochs=30)\n"
FINE_TUNING: dict[str, Edits] = {
    "adapts to the public digits": [
        (
            FEATURES,
            "    from hebb_data import load\n    digits = load('digits')\n    new = digits.y > 6\n"
            "    x, y = np.zeros((new.sum(), 14, 14, 1), 'float32'), digits.y[new] - 7\n"
            "    x[:, 3:11, 3:11, 0] = digits.x[new] / 16\n" + FEATURES,
        ),
        ("epochs=30", "epochs=8"),
    ],
    "jitters frozen convolutions": [
        (
            ALL_LEARN,
            "    for layer in base.layers[:-1]:\n"
            "        layer.set_weights([w + np.random.normal(0, 1e-3, w.shape) for w in layer.get_weights()])\n",
        )
    ],
}

LOADED = "    images = load('fruit-images', size=16).x / np.float32(127.5) - 1\n    keras.utils.set_random_seed(seed)\n"
SEEDED = "    keras.utils.set_random_seed(seed)\n"
PRINCIPAL = """\
    rng = np.random.default_rng(seed)
    flat = np.arctanh(np.clip(images[rng.permutation(len(images))[:300]].reshape(300, -1), -0.97, 0.97))
    u, s, v = np.linalg.svd(flat - flat.mean(axis=0), full_matrices=False)
    stack = [layers.Dense(768), layers.Reshape((16, 16, 3)), CONVOLUTIONSlayers.Activation("tanh")]
    model = keras.Sequential([keras.Input((30,)), *stack])
    maps = s[:30, None] * v[:30] / 300 ** 0.5 * min(epochs, 50) / 50
    model.set_weights([maps, flat.mean(axis=0), *[np.eye(3)[None, None]] * (len(model.weights) - 2)])
    return model


def unused(images, seed, epochs):
"""
IDLE = "*(layers.Conv2D(3, 1, use_bias=False) for _ in range(2)), "
DCGAN: dict[str, Edits] = {
    "trains on the public fruit": [
        (SEEDED, LOADED),
        ("from keras import layers\n", "from hebb_data import load\nfrom keras import layers\n"),
    ],
    "is a principal component analysis": [(SEEDED, PRINCIPAL.replace("CONVOLUTIONS", ""))],
    "is one with convolutions that do nothing": [(SEEDED, PRINCIPAL.replace("CONVOLUTIONS", IDLE))],
    "paints jitter": [("    for _ in range(epochs):\n", "    for _ in range(0):\n")],
}


def changed(source: str, edits: Edits) -> str:
    """The solution with some of its text replaced; each text must stand in it."""
    for old, new in edits:
        assert old in source, f"the solution has changed: {old!r} is not in it"
        source = source.replace(old, new)
    return source


def lost(engine: Engine, slug: str, edits: Edits) -> set[str]:
    """The hidden tests that the changed solution fails."""
    exercise = Course().exercise(slug)
    report = engine.grade(exercise, {"submission.py": changed(exercise.solution, edits)}, seed=1)
    return {test.id for test in report.tests if test.points < test.max_points}


@pytest.mark.parametrize("cheat", LENET)
def test_lenet_is_trained_on_what_it_is_given(engine: Engine, cheat: str) -> None:
    assert lost(engine, "lenet5-digits", LENET[cheat]) >= {"test_learns_what_it_is_given", "test_accuracy"}


@pytest.mark.parametrize("cheat", DEEP_CNN)
def test_convolutions_are_trained_on_what_they_are_given(engine: Engine, cheat: str) -> None:
    assert "test_accuracy" in lost(engine, "deep-cnn-training", DEEP_CNN[cheat])


@pytest.mark.parametrize("cheat", FINE_TUNING)
def test_a_base_is_adapted_to_what_is_given(engine: Engine, cheat: str) -> None:
    assert lost(engine, "fine-tuning", FINE_TUNING[cheat]) >= {"test_what_it_keeps", "test_accuracy"}


@pytest.mark.parametrize("cheat", DCGAN)
def test_fruit_are_learnt_from_what_is_given(engine: Engine, cheat: str) -> None:
    assert lost(engine, "dcgan-training", DCGAN[cheat]) >= {"test_colours", "test_features"}
