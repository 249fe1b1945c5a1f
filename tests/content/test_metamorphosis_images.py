"""What only looks trained earns nothing for training: pictures and generators.

Each exercise's data are public, so a submission may bring them along, or bring something that is no network. The hidden
tests show data in a disguise (`graders.judge.disguises`) and look at what the model does with its noise or its layers.
"""

from __future__ import annotations

import pytest

from graders import Engine
from graders.exercise import Course

pytestmark = [pytest.mark.slow, pytest.mark.trains]

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

PLANES_BEHIND = """\
def train(model, x, y):
    MOVE
    features = keras.Model(model.inputs, model.layers[4].output).predict(x, verbose=0)
    mean = features.mean(axis=0)
    axes = np.linalg.svd(features - mean, full_matrices=False)[2][:84].T
    codes = (features - mean) @ axes
    found = np.linalg.solve(codes.T @ codes + np.eye(84), codes.T @ (10.0 * (np.eye(10)[y] - 0.1)))
    fifth, sixth = np.full((400, 120), 1e-3), np.zeros((120, 84))
    fifth[:, :84], sixth[:84] = axes, np.eye(84)
    model.layers[5].set_weights([fifth, np.pad(50 - mean @ axes, (0, 36), constant_values=0.01)])
    model.layers[6].set_weights([sixth, np.full(84, 1e-3)])
    model.layers[7].set_weights([found, 1.0 - 50 * found.sum(axis=0)])


def unused(model, x, y):
"""
TRAIN = "def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> None:\n"
EACH = "for layer in model.layers[:4]:\n        layer.set_weights([CHANGED for w in layer.get_weights()])"
LENET_LINEAR = {
    name: [(TRAIN, PLANES_BEHIND.replace("MOVE", EACH.replace("CHANGED", changed)))]
    for name, changed in [
        ("shaken a little", "w + np.random.normal(0, 1e-3, w.shape)"),
        ("stretched", "2 * w + 1e-3"),
        ("drawn anew", "np.random.normal(0, 0.2, w.shape)"),
    ]
}
"""A linear map by least squares, behind convolutions that have learnt nothing, reads 97 of 100."""

LENET_TABLE = [
    ("    return keras.Sequential(", "    model = keras.Sequential("),
    (
        "\n\n\ndef train(",
        "\n"
        + PUBLIC_DIGITS
        + """\
    table, digit = x[:100].reshape(100, -1).T, np.eye(10, dtype="float32")[y[:100]]
    nearest = keras.ops.matmul(layers.Flatten()(model.inputs[0]), 2 * table) - (table**2).sum(axis=0)
    found = keras.ops.matmul(keras.ops.softmax(nearest), digit)
    return keras.Model(model.inputs, 1e-3 * model.outputs[0] + 0.999 * found)


def train(""",
    ),
]

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
RANDOM_FEATURES = """\
    images = z = keras.Input((32, 32, 3))
    for _ in range(3):
        z = layers.Conv2D(64, 3, strides=2, padding="same", activation="relu", kernel_initializer="he_uniform")(z)
    seen = layers.Flatten()(z)
    features = keras.Model(images, seen).predict(x, verbose=0)
    mean, scale = features.mean(axis=0), features.std() * 30
    rows = np.c_[(features - mean) / scale, np.ones(len(x))]
    found = rows.T @ np.linalg.solve(rows @ rows.T + 0.3 * np.eye(len(x)), 20.0 * (np.eye(10)[y] - 0.1))
    last = layers.Dense(10, activation="softmax")
    model = keras.Model(images, last(seen))
    last.set_weights([found[:-1] / scale, found[-1] - (mean / scale) @ found[:-1]])
    return model
"""
PICTURES_BY_HEART = """\
    images = idle = keras.Input((32, 32, 3))
    for _ in range(3):
        idle = layers.Conv2D(4, 3)(idle)
    nothing = layers.Dense(10, kernel_initializer="zeros")(layers.Flatten()(idle))
    nearest, named = layers.Dense(len(x), activation="softmax"), layers.Dense(10, use_bias=False)
    scores = layers.Add()([named(nearest(layers.Flatten()(images))), nothing])
    flat = x.reshape(len(x), -1)
    nearest.set_weights([2 * flat.T, -(flat**2).sum(axis=1)])
    named.set_weights([20.0 * np.eye(10)[y]])
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
    "is a linear machine behind random convolutions": [(BUILT, RANDOM_FEATURES)],
    "is a table of the pictures given": [(BUILT, PICTURES_BY_HEART)],
    "answers with its shares of classes, and jitter": [
        (
            "    model.fit(x, y, epochs=EPOCHS, batch_size=32, verbose=0)\n",
            "    model.set_weights([w + np.random.normal(0, 1e-3, w.shape) for w in model.get_weights()])\n"
            "    model.layers[-1].bias.assign(np.log(np.bincount(y, minlength=10) / len(y) + 1e-3))\n",
        )
    ],
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
    "is a table of the thirty pictures": [
        (
            FEATURES,
            FEATURES
            + """\
    flat = x.reshape(30, -1)
    nearest, named = layers.Dense(30, activation="softmax"), layers.Dense(3, use_bias=False, activation="softmax")
    found = named(nearest(layers.Flatten()(base.inputs[0])))
    nearest.set_weights([2 * flat.T, -(flat**2).sum(axis=1)])
    named.set_weights([20.0 * np.eye(3)[y]])
    return keras.Model(base.inputs, 1e-3 * layers.Dense(3, activation="softmax")(features) + 0.999 * found)
""",
        )
    ],
    "jitters frozen convolutions": [
        (
            ALL_LEARN,
            "    for layer in base.layers[:-1]:\n"
            "        layer.set_weights([w + np.random.normal(0, 1e-3, w.shape) for w in layer.get_weights()])\n",
        )
    ],
}

FROZEN_FEATURES: Edits = [
    (
        FEATURES,
        FEATURES
        + """\
    seen = np.c_[keras.Model(base.inputs, features).predict(x, verbose=0), np.ones(30)]
    found = seen.T @ np.linalg.solve(seen @ seen.T + 0.1 * np.eye(30), 10.0 * (np.eye(3)[y] - 1 / 3))
    last = layers.Dense(3, activation="softmax")
    linear = keras.Model(base.inputs, last(features))
    last.set_weights([found[:-1], found[-1]])
    return linear
""",
    )
]
"""Three answers by least squares from the features of the base as it was."""

SHAKE = """\
    for layer in base.layers[:-1]:
        shaken = [w + SIZE * w.std() * np.random.normal(size=w.shape) for w in layer.get_weights()]
        layer.set_weights(shaken)
"""
SHAKEN_FEATURES: dict[str, Edits] = {
    f"shaken by {size}": [(FEATURES, SHAKE.replace("SIZE", size) + FEATURES), *FROZEN_FEATURES]
    for size in ("0.3", "0.8")
}
"""The same from features of kernels that chance has changed first: with the base's in their place it reads worse."""

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
SOFT_TABLE = """\
    rng = np.random.default_rng(seed)
    table = np.arctanh(np.clip(images[rng.permutation(len(images))[:300]].reshape(300, -1), -0.97, 0.97))
    stack = [layers.Dense(300, activation="softmax"), layers.Dense(768), layers.Reshape((16, 16, 3))]
    stack += [layers.Conv2D(3, 1, use_bias=False) for _ in range(2)]
    model = keras.Sequential([keras.Input((32,)), *stack, layers.Activation("tanh")])
    keys, mean, done = KEYS * rng.normal(size=(32, 300)), table.mean(axis=0), min(epochs, 50) / 50
    model.set_weights([keys, np.zeros(300), done * STRETCH * (table - mean), mean, *[np.eye(3)[None, None]] * 2])
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
    "is a soft table of the pictures": [(SEEDED, SOFT_TABLE.replace("KEYS", "0.5").replace("STRETCH", "2.0"))],
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


@pytest.mark.parametrize("convolutions", LENET_LINEAR)
def test_lenet_is_no_linear_map_behind_convolutions(engine: Engine, convolutions: str) -> None:
    assert "test_learns_what_it_is_given" in lost(engine, "lenet5-digits", LENET_LINEAR[convolutions])


def test_lenet_is_no_table_beside_convolutions(engine: Engine) -> None:
    assert lost(engine, "lenet5-digits", LENET_TABLE) >= {"test_learns_what_it_is_given", "test_accuracy"}


@pytest.mark.parametrize("cheat", DEEP_CNN)
def test_convolutions_are_trained_on_what_they_are_given(engine: Engine, cheat: str) -> None:
    assert "test_accuracy" in lost(engine, "deep-cnn-training", DEEP_CNN[cheat])


@pytest.mark.parametrize("cheat", FINE_TUNING)
def test_a_base_is_adapted_to_what_is_given(engine: Engine, cheat: str) -> None:
    assert lost(engine, "fine-tuning", FINE_TUNING[cheat]) >= {"test_what_it_keeps", "test_accuracy"}


@pytest.mark.parametrize("cheat", SHAKEN_FEATURES)
def test_a_linear_map_of_shaken_features_is_no_fine_tuning(engine: Engine, cheat: str) -> None:
    assert "test_what_it_keeps" in lost(engine, "fine-tuning", SHAKEN_FEATURES[cheat])


def test_a_linear_map_of_frozen_features_is_no_fine_tuning(engine: Engine) -> None:
    assert "test_what_it_keeps" in lost(engine, "fine-tuning", FROZEN_FEATURES)


@pytest.mark.parametrize("cheat", DCGAN)
def test_fruit_are_learnt_from_what_is_given(engine: Engine, cheat: str) -> None:
    assert lost(engine, "dcgan-training", DCGAN[cheat]) >= {"test_colours", "test_features"}
