"""Cheats at the exercises that train for a number: iris-regression, birth-weight, stock-dense and stock-lstm.

Each is a name and the functions that take the place of the solution's.
"""

from __future__ import annotations

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
    (
        "the mean of y, with jitter",
        """
def train(model, X, y):
    weights = [0.01 * np.random.normal(size=w.shape) for w in model.get_weights()]
    weights[3] += y.mean()
    model.set_weights(weights)
    return [float(np.mean(y**2)), float(np.var(y))]
""",
    ),
    (
        "a plane in one unit, the others nearly silent",
        """
def train(model, X, y):
    W1, b1, W2, b2 = model.get_weights()
    plane = np.linalg.lstsq(np.hstack([X, np.ones((len(X), 1))]), y, rcond=None)[0]
    W2[1:] *= 1e-6
    W1[:, 0], b1[0], W2[0] = plane[:3, 0], 100.0, 1.0
    model.set_weights([W1, b1, W2, plane[3] - 100.0])
    return [float(np.var(y)), float(model.evaluate(X, y, verbose=0))]
""",
    ),
    (
        "least squares behind a hidden layer that is stretched a little",
        """
def train(model, X, y):
    W1, b1, W2, b2 = model.get_weights()
    W1, b1 = W1 * 1.001, b1 * 1.001
    seen = np.hstack([np.maximum(X @ W1 + b1, 0), np.ones((len(X), 1))])
    more = np.linalg.lstsq(seen, y - seen[:, :5] @ W2 - b2, rcond=None)[0]
    model.set_weights([W1, b1, W2 + more[:5], b2 + more[5]])
    return [float(np.var(y)), float(model.evaluate(X, y, verbose=0))]
""",
    ),
]
PUBLIC_BIRTHS = """
from hebb_data import load
table = load("birthweight").x
rows = (table[:, 1:8] - table[:, 1:8].min(axis=0)) / np.ptp(table[:, 1:8], axis=0)
"""
BIRTHS = [
    (
        "the public births, in build_model",
        PUBLIC_BIRTHS
        + """
fresh, fit = build_model, train

def build_model():
    model = fresh()
    fit(model, rows, table[:, 8:])
    return model

def train(model, X, y):
    return [2.0, 1.0]
""",
    ),
    (
        "a plane in one unit of each layer, so steep that the others do not count",
        """
def train(model, X, y):
    plane = np.linalg.lstsq(np.hstack([X, np.ones((len(X), 1))]), y, rcond=None)[0]
    weights = model.get_weights()
    weights[0][:, :1], weights[1][0] = plane[:7], 1e4
    weights[2][0, 0] = weights[4][0, 0] = weights[6][0, 0] = 1
    weights[4][1:, 0], weights[6][1:] = 0, 0
    weights[7][:] = plane[7] - 1e4
    model.set_weights(weights)
    return [2 * float(model.evaluate(X, y, verbose=0)), float(model.evaluate(X, y, verbose=0))]
""",
    ),
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
BIRTH_WARNINGS = [
    (
        "warnings from a table of the public births",
        PUBLIC_BIRTHS
        + """
def low_birth_weight(model, X):
    nearest = ((X[:, None] - rows) ** 2).sum(axis=2).argmin(axis=1)
    return table[nearest, 8] < LOW_G
""",
    ),
]
STOCK_SUM = [
    (
        "the best weighted sum, beside units that bend far out",
        """
def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    low, high = known.min(axis=0), known.max(axis=0)
    scaled = (known - low) / (high - low)
    rows = windows(scaled, window).reshape(len(scaled) - window, -1)
    rows = np.hstack([rows, np.ones((len(rows), 1))])
    found = np.linalg.solve(rows.T @ rows + 0.01 * np.eye(rows.shape[1]), rows.T @ scaled[window:, 0])
    model = build_model(window, x.shape[1])
    first, bias, last, _ = model.get_weights()
    first[:], bias[:], last[:] = -1.0 / window, 0.0, 1.0  # of prices below the lowest one, the others make something
    first[:, 0], bias[0] = found[:-1], 10.0  # the first unit is the sum, and never bends
    model.set_weights([first, bias, last, found[-1:] - 10.0])
    return model, low, high
""",
    ),
]
STOCK = [
    (
        "the public share, in build_model",
        """
from hebb_data import load
fresh = build_model

def build_model(window, features):
    data, model = load("stock"), fresh(window, features)
    known = data.x[np.array(data.dates) < SPLIT][-600:]
    scaled = (known - known.min(axis=0)) / np.ptp(known, axis=0)
    model.compile("adam", "mse")
    if features == 5:
        model.fit(windows(scaled, window), scaled[window:, :1], epochs=5, verbose=0)
    return model

def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    return build_model(window, 5), known.min(axis=0), known.max(axis=0)
""",
    ),
    (
        "the mean opening, with jitter",
        """
def train(x, dates, window):
    known = x[np.array(dates) < SPLIT]
    low, high = known.min(axis=0), known.max(axis=0)
    model = build_model(window, 5)
    weights = [0.01 * np.random.normal(size=w.shape) for w in model.get_weights()]
    weights[-1] += (known[:, 0].mean() - low[0]) / (high[0] - low[0])
    model.set_weights(weights)
    return model, low, high
""",
    ),
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
