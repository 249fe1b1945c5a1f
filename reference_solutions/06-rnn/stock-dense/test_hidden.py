import datetime

import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import as_numbers, assert_bound, assert_close, mean_absolute_error, unpacked

SPLIT = "2019-01-01"
RECURRENT = {"LSTM", "GRU", "SimpleRNN", "LSTMCell", "GRUCell", "SimpleRNNCell"}


def classes(config):
    """The class names of all layers in a configuration, nested ones too."""
    if isinstance(config, dict):
        own = [config["class_name"]] if isinstance(config.get("class_name"), str) else []
        return own + [name for key, part in config.items() if key != "build_config" for name in classes(part)]
    if isinstance(config, (list, tuple)):
        return [name for part in config for name in classes(part)]
    return []


def check_layers(model, name):
    """No layer is recurrent, and two or more are dense."""
    names = classes(model.config())
    assert not RECURRENT & set(names), f"{name}: expected no recurrent layer."
    assert names.count("Dense") >= 2, f"{name}: expected at least two Dense layers, got {names.count('Dense')}."


def windows(rows, length):
    """Every window that a later row follows, (n, length, m)."""
    return np.array([rows[i - length : i] for i in range(length, len(rows))])


def made_up(rng, days):
    """Days of a share that nobody trades, in five columns of different sizes."""
    prices = 100.0 + rng.normal(size=(days, 1)).cumsum(axis=0) + rng.uniform(-1, 1, size=(days, 4))
    return np.hstack([prices, rng.uniform(1e6, 9e6, size=(days, 1))])


def around_the_split(before, after):
    """Days of the stock on both sides of the split: values, dates, and how many lie before it."""
    data = load("stock")
    first = next(i for i, date in enumerate(data.dates) if date >= SPLIT)
    chosen = slice(first - before, first + after)
    return data.x[chosen], list(data.dates[chosen]), before


def with_a_rule(rng, before, after):
    """Days of a share whose opening follows from two other columns of the day before: as `around_the_split`."""
    x = rng.uniform(-1, 1, size=(before + after, 5))
    columns = rng.permutation(4)[:2] + 1
    x[1:, 0] = x[:-1, columns] @ (rng.choice([-1, 1], size=2) * rng.uniform(0.5, 1.0, size=2))
    x[1:, 0] += rng.normal(scale=0.15, size=before + after - 1)  # what only the best weighted sum meets in one way
    split = datetime.date.fromisoformat(SPLIT)
    dates = [(split + datetime.timedelta(days)).isoformat() for days in range(-before, after)]
    return rng.uniform(80, 120) + rng.uniform(10, 20) * x, dates, before


def without_a_future(rng, x, split):
    """The same days, but those from the split on have been replaced by numbers that spoil whatever learns from them."""
    x = x.copy()
    x[split:] = x[:split].max(axis=0) * rng.uniform(0, 1000, size=x[split:].shape)
    return x


def forecasts(student, model, x, window, low, high, tolerance):
    """What the model says, in dollars, once it is sure that ``predict`` says the same."""
    said = as_numbers(model.predict(windows((x - low) / (high - low), window).astype("float32")), name="the output")
    expected = said[:, 0] * (high[0] - low[0]) + low[0]
    assert_close(student.predict(model, x, low, high), expected, name="predict(…)", tolerance=tolerance)
    return expected


def bend(model, cut):
    """How far a network is from a weighted sum of its inputs, which is 0, in spreads of its answers for windows."""
    first, second = cut[: len(cut) // 2], cut[len(cut) // 2 : len(cut) // 2 * 2]
    ends = [as_numbers(model.predict(part.astype("float32")), name="the output") for part in (first, second)]
    middle = as_numbers(model.predict(((first + second) / 2).astype("float32")), name="the output")
    return float(np.abs(middle - np.mean(ends, axis=0)).mean() / max(np.std(ends), 1e-9))


def best_sum(x, low, high, split, window):
    """What the best weighted sum of the prices before the split answers for the days after it, in dollars."""
    scaled = (x - low) / (high - low)
    cut = windows(scaled, window).reshape(len(x) - window, -1)
    cut = np.hstack([cut, np.ones((len(cut), 1))])
    found = np.linalg.lstsq(cut[: split - window], scaled[window:split, 0], rcond=None)[0]
    return cut[split - window :] @ found * (high[0] - low[0]) + low[0]


def trained(student, x, dates, window):
    """The answers of train, once it is sure that they are a network as `build_model` makes it and two arrays."""
    model, low, high = unpacked(student.train(x, dates, window), "model", "low", "high", of="train")
    check_layers(model, "train(…)")
    return model, as_numbers(low, name="low"), as_numbers(high, name="high")


def picture(curves, height=160, step=4):
    """Curves of one length as a white picture, each in its colour."""
    low = min(curve.min() for curve, _ in curves)
    high = max(curve.max() for curve, _ in curves)
    image = np.full((height, step * len(curves[0][0]), 3), 255, dtype=np.uint8)
    places = np.arange(image.shape[1])
    for curve, colour in curves:
        heights = np.interp(places / step, np.arange(len(curve)), (curve - low) / (high - low + 1e-9))
        rows = np.round((1 - heights) * (height - 3)).astype(int)
        for offset in range(3):
            image[rows + offset, places] = colour
    return image


@pytest.mark.points(3)
@pytest.mark.feedback("Flatten the window, then Dense layers; the last one has one unit. No recurrent layer here.")
def test_model(student, rng):
    """The model"""
    for window, features in [(6, 2), (60, 5)]:
        model = student.build_model(window, features)
        output = as_numbers(model.call(rng.uniform(size=(3, window, features)).astype("float32")), name="the output")
        assert output.shape == (3, 1), f"the model's output: expected shape (3, 1), got {output.shape}."
        check_layers(model, "build_model()")
        check_bends(model, rng, (200, window, features))
        other = student.build_model(window, features)
        before = other.weights()
        model.set_weights([array + 1 for array in model.weights()])
        student.build_model(window, features)  # what is set in a copy reaches the submission's model when its code runs
        assert same(other.weights(), before), "two calls of build_model gave models that share their weights."


def check_bends(model, rng, shape):
    """With random weights, the network is no weighted sum of its inputs."""
    sizes = [array.shape for array in model.weights()]
    drawn = [rng.normal(size=size) if len(size) > 1 else rng.uniform(0.1, 1, size=size) for size in sizes]
    model.set_weights([array.astype("float32") for array in drawn])
    assert bend(model, rng.uniform(size=shape)) > 1e-3, (
        "build_model(): the model is a weighted sum of its inputs, whatever its weights. A hidden Dense layer needs an "
        "activation function that is not linear."
    )


def same(ours, theirs):
    """Whether two models have the same weights."""
    return len(ours) == len(theirs) and all(map(np.array_equal, ours, theirs))


@pytest.mark.points(2)
@pytest.mark.feedback("The smallest and largest value of each column, over the rows dated before 2019-01-01 only.")
def test_training_statistics(student, rng):
    """What is known before the split"""
    first = after_the_split_another(student, rng)
    weights = first.weights()
    second = after_the_split_another(student, rng)
    assert same(first.weights(), weights), "a second call of train changed the model that the first one gave back."
    assert not same(second.weights(), weights), "a second call of train, with another share, gave the same model."


def after_the_split_another(student, rng):
    """The model that train answers for a share that is another one after the split."""
    x = made_up(rng, 40)
    x[30:] *= rng.uniform(2.0, 3.0)
    dates = [f"2018-12-{day:02d}" for day in range(2, 32)] + [f"2019-01-{day:02d}" for day in range(1, 11)]
    model, low, high = trained(student, x, dates, 5)
    assert_close(low, x[:30].min(axis=0), name="low")
    assert_close(high, x[:30].max(axis=0), name="high")
    found = as_numbers(model.predict(np.zeros((2, 5, 5), "float32")), name="the trained model's output")
    assert found.shape == (2, 1), f"the trained model's output: expected shape (2, 1), got {found.shape}."
    return model


@pytest.mark.points(4)
@pytest.mark.feedback(
    "Scale with the low and high that are given, cut windows that end just before the day in question, and bring the "
    "answers back to dollars: times the width of column 0, plus its minimum."
)
def test_predict(student, rng, tolerances):
    """Forecasts in dollars, whoever trained the model"""
    window = int(rng.integers(6, 9))
    model, x = student.build_model(window, 5), made_up(rng, 25)
    low = x.min(axis=0) * rng.uniform(0.5, 0.9, size=5)
    high = x.max(axis=0) * rng.uniform(1.1, 1.5, size=5)
    expected = forecasts(student, model, x, window, low, high, tolerances["dollars"])
    day = int(rng.integers(window + 1, 25))
    x[day:] *= rng.uniform(1.1, 1.5, size=(25 - day, 5))
    assert_close(
        as_numbers(student.predict(model, x, low, high), name="predict(…)")[: day - window + 1],
        expected[: day - window + 1],
        name="predict(…) up to a day, when that day and later ones are changed",
        tolerance=tolerances["dollars"],
    )


@pytest.mark.points(5)
@pytest.mark.feedback(
    "Compare with the forecast that nothing changes. A network much worse than that needs more epochs, or another "
    "rate. It must learn from the rows that it is given, and of them from those before the split."
)
def test_against_persistence(student, rng, tolerances, bounds, record_metric, attach_figure):
    """The error after the split, against the forecast that nothing changes, for two shares"""
    x, dates, split = around_the_split(800, 60)
    model, low, high = trained(student, without_a_future(rng, x, split), dates, 60)
    forecast = forecasts(student, model, x[split - 60 :], 60, low, high, tolerances["dollars"])
    truth, lazy = x[split:, 0], x[split - 1 : -1, 0]
    ours, theirs = mean_absolute_error(forecast, truth), mean_absolute_error(lazy, truth)
    record_metric("ratio", ours / theirs)
    known = forecasts(student, model, x[:split], 60, low, high, tolerances["dollars"])
    learnt = mean_absolute_error(known, x[60:split, 0]) / mean_absolute_error(x[59 : split - 1, 0], x[60:split, 0])
    record_metric("known", learnt)
    colours = [(truth, (120, 120, 120)), (np.ravel(forecast).astype(float), (200, 40, 40))]
    attach_figure(
        f"Openings (grey) and forecasts (red). Mean error {ours:.2f}, with no change {theirs:.2f}", picture(colours)
    )
    assert_bound(
        learnt, bounds["known"], name="the mean error on the days before the split, divided by that of no change"
    )
    assert_bound(ours / theirs, bounds["ratio"], name="the mean error, divided by that of no change")

    x, dates, split = with_a_rule(rng, 2400, 200)
    model, low, high = trained(student, without_a_future(rng, x, split), dates, 5)
    forecast = forecasts(student, model, x[split - 5 :], 5, low, high, tolerances["dollars"])
    ruled = mean_absolute_error(forecast, x[split:, 0]) / mean_absolute_error(x[split - 1 : -1, 0], x[split:, 0])
    record_metric("ruled", ruled)
    assert_bound(ruled, bounds["ruled"], name="for the made share, the mean error, divided by that of no change")
    summed = best_sum(x, low, high, split, 5)
    own = mean_absolute_error(forecast, summed) / mean_absolute_error(x[split - 1 : -1, 0], x[split:, 0])
    record_metric("own", own)
    assert bounds["own"].holds(own), (
        "for the made share, the forecasts are those of the best weighted sum of the prices: computed, not learnt."
    )
    bent = bend(model, rng.uniform(-1, 2, size=(400, 5, 5)))  # far out, for near by hardly any unit need bend
    record_metric("bent", bent)
    assert bounds["bent"].holds(bent), (
        "for the made share, the network is a weighted sum of the prices: none of its hidden units bends anything."
    )
