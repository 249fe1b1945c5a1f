import numpy as np
import pytest


def model_of(student, shape, *channels):
    x = student.make("keras_input", shape)
    return student.make("model", x, student.block(x, *channels))


def test_first_module_of_googlenet(student):
    """The first module of GoogLeNet."""
    model = model_of(student, (28, 28, 192), 64, 96, 128, 16, 32, 32)
    assert list(model.shapes()["output"]) == [None, 28, 28, 256]
    assert model.parameters()["total"] == 163_696


def test_pooling_branch(student):
    """With weights of 1 on the path of the pooling branch, its channel is the maximum of the neighbours."""
    model = model_of(student, (3, 3, 1), 1, 1, 1, 1, 1, 1)
    model.set_weights([np.ones_like(array) if array.ndim == 4 else np.zeros_like(array) for array in model.weights()])
    x = np.arange(9, dtype="float32").reshape(1, 3, 3, 1)
    answer = np.asarray(model.call(x))
    assert answer[0, :, :, 0] == pytest.approx(x[0, :, :, 0]), "the first branch with the weight 1 gives the picture"
    assert answer[0, :, :, 3] == pytest.approx(np.array([[4, 5, 5], [7, 8, 8], [7, 8, 8]])), "the last branch pools"
