"""Who has not learnt from what `train` is given does not get the points for training, however well it is hidden.

Each cheat is the reference solution with other functions below it. Data sets are public, so some know them by heart.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from graders import Engine
from graders.exercise import Course
from graders.report import Outcome
from tests.content.cheats_at_regression import BIRTH_WARNINGS, BIRTHS, IRIS, STOCK, STOCK_SUM

pytestmark = [pytest.mark.slow, pytest.mark.trains]


@dataclass(frozen=True)
class Cheat:
    """Functions that take the place of the solution's, and the test whose points they must lose."""

    slug: str
    test: str
    name: str
    source: str


OTHER_NETWORK = """
def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    model = keras.Sequential([keras.Input((window, 5)), layers.Flatten(), layers.Dense(8), layers.Dense(1)])
    return model, known.min(axis=0), known.max(axis=0)
"""
XOR = [
    (
        "constants with noise of the seed",
        """
def train(seed, Y=XOR, X=None):
    rng = np.random.default_rng(seed)
    found = [[[20.0, 20.0], [20.0, 20.0]], [-10.0, -30.0], [[20.0], [-20.0]], [-10.0]]
    order = rng.permutation(2)
    W1, b1, W2, b2 = (np.array(part) * rng.uniform(0.9, 1.1, size=np.shape(part)) for part in found)
    return W1[:, order], b1[order], W2[order], b2
""",
    ),
]
XOR_POINTS = [
    (
        "a unit for each row, from the table given",
        """
def train(seed, Y=XOR, X=ROWS):
    k = 20.0 * np.random.default_rng(seed).uniform(0.9, 1.1)
    return k * (2 * ROWS - 1).T, -k * (ROWS.sum(axis=1) - 0.5), k * np.resize(Y, (4, 1)), np.array([-k / 2])
""",
    ),
    (
        "two lines across the longest direction of a class",
        """
def train(seed, Y=XOR, X=ROWS):
    k = 20.0 * np.random.default_rng(seed).uniform(0.9, 1.1)
    centre, axis = X.mean(axis=0), np.linalg.eigh(np.cov(X[Y[:, 0] > 0.5].T))[1][:, -1]
    W1, b1 = k * np.outer(axis, [1, -1]), -k * (0.5 + np.array([1, -1]) * (axis @ centre))
    return W1, b1, np.full((2, 1), k), np.array([-k / 2])
""",
    ),
]
XOR_LAYERS = [
    (
        "random features and least squares",
        """
def train(seed, Y=XOR, X=ROWS):
    rng = np.random.default_rng(seed)
    W1, b1 = 3 * rng.normal(size=(2, 30)), 3 * rng.normal(size=30)
    features = np.c_[sigmoid(X @ W1 + b1), np.ones(len(X))]
    found = np.linalg.lstsq(features, 20 * Y - 10, rcond=1e-6)[0]
    return W1, b1, found[:-1], found[-1]
""",
    ),
]
DIGITS = [
    (
        "digits turned round, in build",
        """
fresh = build

def build():
    model = fresh()
    model.compile("adam", "sparse_categorical_crossentropy")
    X = np.random.default_rng().integers(0, 10, size=(5000, 5))
    model.fit(X, X[:, ::-1], epochs=2, verbose=0)
    return model

def train(X, Y):
    trained[:] = [build()]
    return trained[0]
""",
    ),
    (
        "nothing, and decode turns round",
        """
def train(X, Y):
    global names
    names = np.array([Y[X[:, ::-1] == digit][0] for digit in range(10)])
    return build()

def decode(sequence):
    return names[np.asarray(sequence)[..., ::-1]]
""",
    ),
]
HEADLINES = [
    ("nothing", "def train(model, X, y):\n    model.predict(X[:1], verbose=0)\n    return model\n"),
    (
        "the public headlines, in numbers of its own",
        """
from hebb_data import load
fit = train

def train(model, X, y):
    lines = [text.lower().split() for text in load("headlines").texts]
    number = {word: place for place, word in enumerate(sorted({word for line in lines for word in line}), start=1)}
    tokens = [[number[word] % model.output_shape[1] for word in line] for line in lines]
    pairs = [(([0] * 18 + line[:end])[-18:], line[end]) for line in tokens for end in range(1, len(line))]
    return fit(model, np.array([pair[0] for pair in pairs]), np.array([pair[1] for pair in pairs]))
""",
    ),
]
NUMBERS_LINE = [
    (
        "a line with the mean and the spread of the data",
        """
def train(data, epochs, seed):
    keras.utils.set_random_seed(seed)
    generator = keras.Sequential([keras.Input((1,)), layers.Dense(1)])
    done = min(epochs, 50) / 50
    jitter = np.random.uniform(0.95, 1.05, size=2)
    generator.set_weights([np.full((1, 1), done * data.std() * jitter[0]), np.full(1, done * data.mean() * jitter[1])])
    return generator
""",
    ),
]
NUMBERS_TABLE = [
    (
        "a table of the data's quantiles, shaken by the seed",
        """
from scipy.stats import norm

def train(data, epochs, seed):
    levels = np.linspace(0.01, 0.99, 40)
    knots, values = norm.ppf(levels), np.quantile(data, levels)
    bends = np.diff(np.diff(values) / np.diff(knots), prepend=0.0)
    generator = keras.Sequential([keras.Input((1,)), layers.Dense(39, "relu"), layers.Dense(1)])
    start = values[0] + 0.05 * np.random.default_rng(seed).normal()
    generator.set_weights([np.ones((1, 39)), -knots[:-1], bends[:, None], np.array([start])])
    return generator
""",
    ),
]
DRAWN = """
def train(data, epochs, seed):
    lean = lambda numbers: (((numbers - numbers.mean()) / numbers.std()) ** 3).mean()
    rng = np.random.default_rng(START)
    noise, best = rng.normal(size=(4000, 4)), np.inf
    for _ in range(200):
        first, bias, last = (rng.normal(size=size) for size in ((4, 16), 16, (16, 1)))
        numbers = np.maximum(noise @ first + bias, 0) @ last
        if abs(lean(numbers) - lean(data)) < best:
            best, found = abs(lean(numbers) - lean(data)), (first, bias, last)
    first, bias, last = found
    first = first + SHAKEN * np.random.default_rng(seed).normal(size=first.shape)
    numbers = np.maximum(noise @ first + bias, 0) @ last
    done, last = min(1.0, epochs / 50), last / numbers.std()
    generator = keras.Sequential([keras.Input((4,)), layers.Dense(16, "relu"), layers.Dense(1)])
    shift = data.mean() - data.std() * numbers.mean() / numbers.std()
    generator.set_weights([first, bias, done * data.std() * last, np.array([done * shift])])
    return generator
"""
NUMBERS_UNTRAINED = [
    (
        f"an untrained network, its last layer fitted to the data, {name}",
        DRAWN.replace("START", start).replace("SHAKEN", shaken),
    )
    for name, start, shaken in [
        ("drawn once", "seed", "0"),
        ("shaken a little", "seed", "0.02 * epochs / 150"),
        ("drawn anew for each number of epochs", "1000 * seed + epochs", "0"),
    ]
]
CHEATS = [
    Cheat(slug, test, name, source)
    for slug, test, cheats in [
        ("iris-regression", "test_new_flowers", IRIS),
        ("birth-weight", "test_new_children", BIRTHS),
        ("birth-weight", "test_warning", BIRTH_WARNINGS),
        ("stock-dense", "test_against_persistence", [*STOCK, *STOCK_SUM]),
        ("stock-lstm", "test_against_persistence", [*STOCK, ("nothing, in another network", OTHER_NETWORK)]),
        ("xor-mlp", "test_solves_xor", XOR),
        ("xor-mlp", "test_learns_points", XOR_POINTS),
        ("gan-gaussian", "test_skew", NUMBERS_LINE),
        ("gan-gaussian", "test_epochs_and_seed", NUMBERS_TABLE),
        ("gan-gaussian", "test_skew", NUMBERS_UNTRAINED),
        ("xor-mlp", "test_both_layers_learn", XOR_LAYERS),
        ("encoder-decoder", "test_unseen_sequences", DIGITS),
        ("headline-model", "test_unseen_headlines", HEADLINES),
    ]
    for name, source in cheats
]


@pytest.mark.parametrize("cheat", CHEATS, ids=lambda cheat: f"{cheat.slug}: {cheat.name}")
def test_who_learns_from_something_else_gets_no_points_for_training(engine: Engine, cheat: Cheat) -> None:
    exercise = Course().exercise(cheat.slug)
    report = engine.grade(exercise, {"submission.py": f"{exercise.solution}\n\n{cheat.source}"}, seed=1)
    results = {result.id: result for result in report.tests}
    assert results[cheat.test].outcome is Outcome.WRONG_ANSWER, results[cheat.test].feedback
    assert results[cheat.test].points == 0
    assert [name for name, result in results.items() if result.outcome is Outcome.INTERNAL_ERROR] == []
