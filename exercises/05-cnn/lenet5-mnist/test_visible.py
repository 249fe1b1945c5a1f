import numpy as np
from hebb_data import load


def test_prepare(student):
    """One bright pixel in the corner of a raw image."""
    image = np.zeros((1, 28, 28), np.uint8)
    image[0, 0, 0] = 51
    x = np.asarray(student.prepare(image))
    assert x.shape == (1, 32, 32, 1)
    assert x.dtype == np.float32
    assert abs(float(x[0, 2, 2, 0]) - 0.2) < 1e-6
    assert abs(float(x.sum()) - 0.2) < 1e-6


def test_number_of_parameters(student):
    """The model is LeNet-5."""
    model = student.build_model()
    assert list(model.shapes()["input"]) == [None, 32, 32, 1]
    assert model.parameters()["total"] == 61_706


def test_training(student):
    """After training on 1,000 digits it reads most of 200 others."""
    digits = load("mnist")
    model = student.build_model()
    student.train(model, digits.x[:1000], digits.y[:1000])
    pixels = np.pad(digits.x[1000:1200] / np.float32(255), ((0, 0), (2, 2), (2, 2)))[..., None]
    right = np.asarray(model.predict(pixels)).argmax(axis=1) == digits.y[1000:1200]
    assert right.mean() > 0.4, f"it reads {right.sum()} of 200"
