import numpy as np
from hebb_data import load


def prepared(images):
    """Digits of 8 × 8 pixels as LeNet-5 wants them."""
    x = (images / 16).astype("float32").repeat(3, axis=1).repeat(3, axis=2)
    return np.pad(x, ((0, 0), (4, 4), (4, 4)))[..., None]


def test_number_of_parameters(student):
    """The model is LeNet-5."""
    model = student.build_model()
    assert list(model.shapes()["input"]) == [None, 32, 32, 1]
    assert model.parameters()["total"] == 61_706


def test_training(student):
    """After training on 400 digits it reads most of 100 others."""
    digits = load("digits")
    x, y = prepared(digits.x), digits.y
    model = student.build_model()
    student.train(model, x[:400], y[:400])
    right = np.asarray(model.predict(x[400:500])).argmax(axis=1) == y[400:500]
    assert right.mean() > 0.5, f"it reads {right.sum()} of 100"
