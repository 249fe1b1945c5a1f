import datetime
from functools import cache

import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import as_numbers, assert_bound, assert_close, mean_absolute_error

SPLIT = "2019-01-01"
RECURRENT = {"LSTM", "GRU", "SimpleRNN", "LSTMCell", "GRUCell", "SimpleRNNCell"}


def depth(layer):
    """How many recurrent layers lie one after the other in a layer, or in a model within the model."""
    config = layer["config"]
    if layer["class_name"] in RECURRENT:
        return 1
    if "layers" in config:
        return longest(config["layers"])
    if "cells" in config:
        return sum(map(depth, config["cells"]))
    return max((depth(config[key]) for key in ("layer", "cell") if isinstance(config.get(key), dict)), default=0)


def longest(layers):
    """How many recurrent layers lie on the longest way through these layers, as a model's configuration lists them."""
    if not any("inbound_nodes" in layer for layer in layers):
        return sum(map(depth, layers))  # a Sequential
    named = {layer["config"]["name"]: layer for layer in layers}

    @cache
    def until(name, call):
        nodes = named[name]["inbound_nodes"]
        before = [until(*source) for source in sources(nodes[call])] if nodes else []
        return depth(named[name]) + max(before, default=0)

    return max(
        until(name, call) for name, layer in named.items() for call in range(max(1, len(layer["inbound_nodes"])))
    )


def sources(node):
    """The name of a layer, and which of its calls, for each tensor that goes into this call."""
    if isinstance(node, dict):
        if "keras_history" in node:
            return [tuple(node["keras_history"][:2])]
        node = list(node.values())
    return [source for part in node for source in sources(part)] if isinstance(node, (list, tuple)) else []


def rates(config):
    """All rates of dropout in a configuration, nested ones too."""
    if isinstance(config, dict):
        own = [config["rate"]] if config.get("class_name") is None and isinstance(config.get("rate"), float) else []
        own += [config[key] for key in ("dropout", "recurrent_dropout") if isinstance(config.get(key), float)]
        return own + [rate for part in config.values() for rate in rates(part)]
    if isinstance(config, (list, tuple)):
        return [rate for part in config for rate in rates(part)]
    return []


def check_layers(model, name):
    """Two or more recurrent layers, one after the other, and dropout."""
    config = model.config()
    found = longest(config["layers"])
    assert found >= 2, f"{name}: expected two or more recurrent layers, one after the other, got {found}."
    assert max(rates(config), default=0.0) > 0.0, f"{name}: expected dropout with a rate above 0."


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


def three(answer):
    """The answers of train, once it is sure that there are three of them."""
    assert isinstance(answer, (tuple, list)), "train must answer with a tuple (model, low, high)."
    assert len(answer) == 3, f"train must answer with three things (model, low, high), got {len(answer)}."
    return answer


def trained(student, x, dates, window):
    """The answers of train, once it is sure that they are a network as `build_model` makes it and two arrays."""
    model, low, high = three(student.train(x, dates, window))
    check_layers(model, "train(…)")
    return model, as_numbers(low, name="low"), as_numbers(high, name="high")


def inner(config):
    """The class names of all layers within a configuration."""
    if isinstance(config, dict):
        own = {config["class_name"]} if isinstance(config.get("class_name"), str) else set()
        return own.union(*map(inner, config.values()))
    return set().union(*map(inner, config)) if isinstance(config, (list, tuple)) else set()


def without_each_recurrent_layer(model, samples, truth, rng):
    """For each recurrent layer, the mean error when the numbers in its weights stand in another order."""
    for place, described in enumerate(model.layers()):
        if RECURRENT & {described["class"], *inner(described["config"])}:
            layer = model.layer(place)
            weights = layer.weights()
            layer.set_weights([rng.permuted(array, axis=None) for array in weights])
            yield mean_absolute_error(as_numbers(model.predict(samples.astype("float32")), name="the output"), truth)
            layer.set_weights(weights)


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
@pytest.mark.feedback(
    "Two recurrent layers, the first with return_sequences=True, dropout with a rate above 0, and one output unit."
)
def test_model(student, rng):
    """The model"""
    for window, features in [(6, 2), (60, 5)]:
        model = student.build_model(window, features)
        output = as_numbers(model.call(rng.uniform(size=(3, window, features)).astype("float32")), name="the output")
        assert output.shape == (3, 1), f"the model's output: expected shape (3, 1), got {output.shape}."
        check_layers(model, "build_model()")


@pytest.mark.points(2)
@pytest.mark.feedback("The smallest and largest value of each column, over the rows dated before 2019-01-01 only.")
def test_training_statistics(student, rng):
    """What is known before the split"""
    x = made_up(rng, 40)
    x[30:] *= rng.uniform(2.0, 3.0)  # after the split the share is another one
    dates = [f"2018-12-{day:02d}" for day in range(2, 32)] + [f"2019-01-{day:02d}" for day in range(1, 11)]
    model, low, high = three(student.train(x, dates, 5))
    assert_close(low, x[:30].min(axis=0), name="low")
    assert_close(high, x[:30].max(axis=0), name="high")
    found = as_numbers(model.predict(np.zeros((2, 5, 5), "float32")), name="the trained model's output")
    assert found.shape == (2, 1), f"the trained model's output: expected shape (2, 1), got {found.shape}."


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
    x, dates, split = around_the_split(600, 60)
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

    x, dates, _ = with_a_rule(rng, 60, 5)
    trained(student, x, dates, 5)  # a share with another rule comes first
    x, dates, split = with_a_rule(rng, 2400, 200)
    model, low, high = trained(student, without_a_future(rng, x, split), dates, 5)
    forecast = forecasts(student, model, x[split - 5 :], 5, low, high, tolerances["dollars"])
    ruled = mean_absolute_error(forecast, x[split:, 0]) / mean_absolute_error(x[split - 1 : -1, 0], x[split:, 0])
    record_metric("ruled", ruled)
    assert_bound(ruled, bounds["ruled"], name="for the made share, the mean error, divided by that of no change")
    scaled = (x - low) / (high - low)
    worse = without_each_recurrent_layer(model, windows(scaled[split - 5 :], 5), scaled[split:, 0], rng)
    own, still = (
        mean_absolute_error(said, x[split:, 0]) / (high[0] - low[0]) for said in (forecast, x[split - 1 : -1, 0])
    )
    needed = sorted(error / max(own, still / 10) for error in worse)[-2:]
    record_metric("needed", min(needed))
    assert min(needed) > 1.5, (
        "The forecasts go past the recurrent layers: with the weights of one shuffled, they should be far worse."
    )
