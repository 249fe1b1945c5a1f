import numpy as np
import pytest


def augmented(student, image, seed):
    image, label = student.augment(image, 7, np.random.default_rng(seed))
    assert label == 7, "the label stays as it is"
    return np.asarray(image)


def test_shape_type_and_range(student):
    """Shape, type and range stay."""
    image = np.random.default_rng(0).integers(0, 2, size=(16, 24, 3)).astype("float32")
    for seed in range(5):
        changed = augmented(student, image, seed)
        assert changed.shape == (16, 24, 3)
        assert changed.dtype == np.float32
        assert changed.min() >= 0
        assert changed.max() <= 1


def test_equal_generators(student):
    """Equal generators give equal images, other ones give others."""
    image = np.random.default_rng(0).random((16, 16, 3)).astype("float32")
    assert augmented(student, image, 1) == pytest.approx(augmented(student, image, 1))
    assert not np.allclose(augmented(student, image, 1), augmented(student, image, 2))


def test_digits_are_not_flipped(student):
    """A digit is dark on the left and bright on the right, whatever happens."""
    image = np.tile(np.linspace(0.2, 0.8, 16, dtype="float32")[None, :, None], (16, 1, 1))
    for seed in range(20):
        changed = augmented(student, image, seed)
        assert changed[:, 4].mean() < changed[:, 11].mean()
