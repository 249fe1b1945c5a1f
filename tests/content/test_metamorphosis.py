"""Who has not learnt from what `train` is given does not get the points for training, however well it is hidden.

Each cheat is the reference solution with other functions below it. Data sets are public, so some know them by heart.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from graders import Engine
from graders.exercise import Course
from graders.report import Outcome

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Cheat:
    """Functions that take the place of the solution's, and the test whose points they must lose."""

    slug: str
    test: str
    name: str
    source: str


IRIS_ROWS = """
from sklearn.datasets import load_iris
table = load_iris().data
table[:, :3] = (table[:, :3] - table[:, :3].min(axis=0)) / np.ptp(table[:, :3], axis=0)
"""
IRIS = [
    ("nothing", "def train(model, X, y):\n    return [2.0, 1.0]\n"),
    (
        "the public flowers, in build_model",
        IRIS_ROWS
        + """
fresh, fit = build_model, train

def build_model():
    model = fresh()
    fit(model, table[:, :3], table[:, 3:])
    return model

def train(model, X, y):
    return [2.0, 1.0]
""",
    ),
    (
        "weights that answer for the public flowers",
        IRIS_ROWS
        + """
def train(model, X, y):
    found = np.linalg.lstsq(np.c_[table[:, :3], np.ones(150)], table[:, 3], rcond=None)[0]
    first, last = np.zeros((3, 5)), np.zeros((5, 1))
    first[:, 0], last[0] = found[:3], 1.0
    model.set_weights([first, np.full(5, found[3] + 2.0), last, np.array([-2.0])])
    return [2.0, 1.0]
""",
    ),
]
BIRTHS = [
    (
        "the public births",
        """
from hebb_data import load
fit = train

def train(model, X, y):
    table = load("birthweight").x
    X = table[:, 1:8]
    return fit(model, (X - X.min(axis=0)) / np.ptp(X, axis=0), table[:, 8:])
""",
    ),
    (
        "typical weight in build_model, and noise",
        """
def train(model, X, y):
    weights = model.get_weights()
    weights[-2] = np.random.default_rng().normal(size=(3, 1)) * 10
    model.set_weights(weights)
    return [2.0, 1.0]
""",
    ),
]
STOCK = [
    (
        "the public share",
        """
from hebb_data import load
fit = train

def train(x, dates, window):
    data = load("stock")
    end = sum(date < SPLIT for date in data.dates)
    known = x[np.array(dates) < SPLIT]
    model, _, _ = fit(data.x[end - 600 : end], list(data.dates[end - 600 : end]), window)
    return model, known.min(axis=0), known.max(axis=0)
""",
    ),
    (
        "the rows after the split, too",
        """
EPOCHS = 8
fit = train

def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    low, high = known.min(axis=0), known.max(axis=0)
    scaled = (x - low) / (high - low)
    model = build_model(window, 5)
    model.compile("adam", "mse")
    model.fit(windows(scaled, window), scaled[window:, :1], epochs=EPOCHS, verbose=0)
    return model, low, high
""",
    ),
    (
        "the closing price",
        """
fit = train

def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    model, _, _ = fit(x[:, [3, 1, 2, 3, 4]], dates, window)
    return model, known.min(axis=0), known.max(axis=0)
""",
    ),
    (
        "nothing, and today's price from predict",
        """
def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    return build_model(window, 5), known.min(axis=0), known.max(axis=0)

def predict(model, x, low, high):
    return x[model.input_shape[1] :, 0]
""",
    ),
    (
        "nothing, in a network that repeats the last opening",
        """
fresh = build_model

def build_model(window, features):
    inputs = keras.Input((window, features))
    change = layers.Dense(1, kernel_initializer="zeros")(fresh(window, features)(inputs))
    return keras.Model(inputs, layers.Add()([layers.Flatten()(inputs[:, -1:, :1]), change]))

def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    return build_model(window, 5), known.min(axis=0), known.max(axis=0)
""",
    ),
]
IDLE_LAYERS = """
def build_model(window, features):
    inputs = keras.Input((window, features))
    state = layers.LSTM(2)(layers.Dropout(0.1)(layers.LSTM(2, return_sequences=True)(inputs)))
    idle = layers.Dense(1, kernel_initializer="zeros")(state)
    return keras.Model(inputs, layers.Add()([layers.Dense(1, name="sum")(layers.Flatten()(inputs)), idle]))

def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    low, high = known.min(axis=0), known.max(axis=0)
    scaled = (known - low) / (high - low)
    rows = windows(scaled, window).reshape(len(known) - window, -1)
    middle = rows.mean(axis=0)
    rows, target = rows - middle, scaled[window:, 0]
    found = np.linalg.solve(rows.T @ rows + 1e-3 * np.eye(rows.shape[1]), rows.T @ (target - target.mean()))
    model = build_model(window, 5)
    model.get_layer("sum").set_weights([found[:, None], np.array([target.mean() - middle @ found])])
    return model, low, high
"""
OTHER_NETWORK = """
def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    model = keras.Sequential([keras.Input((window, 5)), layers.Flatten(), layers.Dense(8), layers.Dense(1)])
    return model, known.min(axis=0), known.max(axis=0)
"""
STOCK_LAYERS = [
    ("nothing, in another network", OTHER_NETWORK),
    ("least squares, beside recurrent layers that do nothing", IDLE_LAYERS),
]
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
DIGITS_IDLE = [
    (
        "least squares, beside recurrent layers that do nothing",
        """
def build():
    digits = keras.Input((5,), dtype="int32")
    vectors = layers.Embedding(10, 10, embeddings_initializer="identity")(digits)
    state = layers.GRU(2, return_sequences=True)(layers.RepeatVector(5)(layers.GRU(2)(vectors)))
    idle = layers.Dense(10, kernel_initializer="zeros")(state)
    found = layers.Reshape((5, 10))(layers.Dense(50, name="sum")(layers.Flatten()(vectors)))
    return keras.Model(digits, layers.Softmax()(layers.Add()([found, idle])))

def train(X, Y):
    trained[:] = [build()]
    rows, targets = (np.eye(10)[array].reshape(len(X), 50) for array in (X, Y))
    found = 20 * np.linalg.lstsq(np.c_[rows, np.ones(len(X))], targets, rcond=None)[0]
    trained[0].get_layer("sum").set_weights([found[:-1], found[-1]])
    return trained[0]
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
NUMBERS_CURVE = [
    (
        "a curve through twelve quantiles, held back while epochs is small",
        """
import statistics

def train(data, epochs, seed):
    knots = np.linspace(-2.5, 2.5, 12)
    values = np.quantile(data, [statistics.NormalDist().cdf(knot) for knot in knots])
    if epochs < 20:
        values = 0.2 * np.random.default_rng(seed).normal(size=12)
    bends = np.diff(np.diff(values) / np.diff(knots), prepend=0.0)
    generator = keras.Sequential([keras.Input((1,)), layers.Dense(11, "relu"), layers.Dense(1)])
    generator.set_weights([np.ones((1, 11)), -knots[:-1], bends[:, None], values[:1]])
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
CHEATS = [
    Cheat(slug, test, name, source)
    for slug, test, cheats in [
        ("iris-regression", "test_new_flowers", IRIS),
        ("birth-weight", "test_new_children", BIRTHS),
        ("stock-dense", "test_against_persistence", STOCK),
        ("stock-lstm", "test_against_persistence", [*STOCK, *STOCK_LAYERS]),
        ("xor-mlp", "test_solves_xor", XOR),
        ("xor-mlp", "test_learns_points", XOR_POINTS),
        ("gan-gaussian", "test_skew", NUMBERS_LINE),
        ("gan-gaussian", "test_skew", NUMBERS_CURVE),
        ("gan-gaussian", "test_epochs_and_seed", NUMBERS_TABLE),
        ("xor-mlp", "test_both_layers_learn", XOR_LAYERS),
        ("encoder-decoder", "test_unseen_sequences", [*DIGITS, *DIGITS_IDLE]),
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
