import numpy as np
import pytest
from hebb_data import load


def test_model(student):
    """A short training: shapes, probabilities, three convolutions."""
    images = load("tiny-images")
    x, y = (images.x[:60] / 255).astype("float32"), images.y[:60]
    model = student.train(x, y)
    answer = np.asarray(model.predict(x))
    assert answer.shape == (60, 10)
    assert answer.sum(axis=1) == pytest.approx(np.ones(60), abs=1e-4)
    assert sum(np.ndim(array) == 4 for array in model.weights()) >= 3, "at least three convolutions"
