"""Shapes, and the way back to dollars. The hidden tests train your model."""

import numpy as np


def test_model(student):
    """From windows to one number"""
    model = student.build_model(6, 5)
    assert np.shape(model.call(np.zeros((3, 6, 5), "float32"))) == (3, 1)


def test_predict(student):
    """Forecasts in dollars"""
    model = student.build_model(4, 5)
    rng = np.random.default_rng(2019)
    x = rng.uniform(50, 60, size=(10, 5))
    low, high = np.full(5, 40.0), np.full(5, 80.0)
    scaled = (x - low) / (high - low)
    cut = np.array([scaled[i - 4 : i] for i in range(4, 10)])
    expected = np.asarray(model.predict(cut))[:, 0] * 40.0 + 40.0
    forecasts = np.asarray(student.predict(model, x, low, high))
    assert forecasts.shape == (6,)
    np.testing.assert_allclose(forecasts, expected, rtol=1e-4)


def test_statistics(student):
    """Only rows before the split count"""
    x = np.arange(100.0).reshape(20, 5) + np.array([0, 3, 1, 2, 50])
    dates = [f"2018-12-{day}" for day in range(18, 32)] + [f"2019-01-0{day}" for day in range(1, 7)]
    _, low, high = student.train(x, dates, 3)
    np.testing.assert_allclose(low, x[0])
    np.testing.assert_allclose(high, x[13])
