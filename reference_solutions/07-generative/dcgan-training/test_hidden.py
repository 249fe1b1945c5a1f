"""Hidden tests of the DCGAN. It is trained once a run; all tests look at the same 400 pictures."""

import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import CheckFailed, as_numbers, assert_bound
from graders.judge.data import held_out

EPOCHS = 100
SAMPLES = 400
COMPONENTS = 12
TRAINED = {}


def scaled(pixels):
    """From 0 … 255 to -1 … 1."""
    return pixels.astype(np.float32) / np.float32(127.5) - 1


def pictures(student, rng):
    """What the trained generator paints, (SAMPLES, 16, 16, 3)."""
    if not TRAINED:
        images = scaled(load("fruit-images", size=16).x)
        generator = student.train(images, EPOCHS, int(rng.integers(1, 10_000)))
        if getattr(generator, "handle_kind", "") != "model":
            raise CheckFailed("train(images, epochs, seed): expected a Keras model, the generator.")
        noise = rng.normal(size=(SAMPLES, generator.shapes()["input"][-1])).astype(np.float32)
        TRAINED["pictures"] = as_numbers(generator.predict(noise), name="the pictures")
    painted = TRAINED["pictures"]
    if painted.shape != (SAMPLES, 16, 16, 3):
        raise CheckFailed(f"the pictures: expected shape ({SAMPLES}, 16, 16, 3), got {painted.shape}.")
    if not np.isfinite(painted).all():
        raise CheckFailed("the pictures: some values are NaN or infinite.")
    return painted.astype(float)


def small(images):
    """Each picture as 8 x 8 averages of 2 x 2 pixels, in one row."""
    n = len(images)
    return images.reshape(n, 8, 2, 8, 2, 3).mean(axis=(2, 4)).reshape(n, -1)


def root(matrix):
    """The square root of a symmetric matrix without negative eigenvalues."""
    values, vectors = np.linalg.eigh(matrix)
    return vectors * np.sqrt(np.clip(values, 0, None)) @ vectors.T


def feature_distance(painted, real):
    """Fréchet's distance along the main directions of real pictures and what lies outside of them, over their variance.

    0 for the same distribution; about 1 when every picture is the mean picture.
    """
    ours, theirs = small(painted), small(real)
    centre = theirs.mean(axis=0)
    axes = np.linalg.svd(theirs - centre, full_matrices=False)[2][:COMPONENTS].T
    inside = [(x - centre) @ axes for x in (ours, theirs)]
    outside = [
        float(((x - centre - i @ axes.T) ** 2).sum(axis=1).mean()) for x, i in zip((ours, theirs), inside, strict=True)
    ]
    covariances = [np.cov(i.T) for i in inside]
    half = root(covariances[1])
    overlap = np.trace(root(half @ covariances[0] @ half))
    distance = ((inside[0].mean(axis=0) - inside[1].mean(axis=0)) ** 2).sum()
    distance += np.trace(covariances[0]) + np.trace(covariances[1]) - 2 * overlap
    return float(distance + abs(outside[0] - outside[1])) / float(theirs.var(axis=0).sum())


def sheet(images, rows=6, cols=10, zoom=3):
    """Some pictures side by side, each pixel enlarged."""
    pixels = np.rint(127.5 * (np.clip(images[: rows * cols], -1, 1) + 1)).astype(np.uint8)
    pixels = pixels.repeat(zoom, axis=1).repeat(zoom, axis=2)
    framed = np.pad(pixels, ((0, 0), (4, 4), (4, 4), (0, 0)), constant_values=255)
    side = framed.shape[1]
    return framed.reshape(rows, cols, side, side, 3).swapaxes(1, 2).reshape(rows * side, cols * side, 3)


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Return the generator, with tanh at its end: pictures of shape (n, 16, 16, 3) with values from -1 to 1."
)
def test_pictures(student, rng, attach_figure):
    """It paints pictures"""
    painted = pictures(student, rng)
    attach_figure("What your generator paints", sheet(painted))
    assert np.abs(painted).max() <= 1 + 1e-6, "Some values are outside of [-1, 1]."


@pytest.mark.points(4)
@pytest.mark.feedback(
    "The colours are not those of the fruit. Who is paid for what, and do the values run from -1 to 1?"
)
def test_colours(student, rng, bounds, record_metric):
    """Mean and spread of the colours"""
    painted, real = pictures(student, rng), scaled(held_out("fruit-images", size=16).x)
    means, spreads = (abs(f(painted, axis=(0, 1, 2)) - f(real, axis=(0, 1, 2))).max() for f in (np.mean, np.std))
    record_metric("colour", float(max(means, spreads)))
    assert_bound(
        float(max(means, spreads)), bounds["colour"], name="the largest difference of a colour's mean or spread"
    )


@pytest.mark.points(6)
@pytest.mark.feedback(
    "Look at the picture in the report: do you see fruit? If not, train for all the epochs that you are given."
)
def test_features(student, rng, bounds, record_metric):
    """How far the pictures are from real ones"""
    distance = feature_distance(pictures(student, rng), scaled(held_out("fruit-images", size=16).x))
    record_metric("features", distance)
    assert_bound(distance, bounds["features"], name="the distance of the pictures' features from those of real ones")


@pytest.mark.points(5)
@pytest.mark.feedback("Your pictures are too much alike: mode collapse. Is each one painted from noise of its own?")
def test_variety(student, rng, bounds, record_metric):
    """The pictures are not all alike"""
    painted, real = small(pictures(student, rng)), small(scaled(held_out("fruit-images", size=16).x))
    variety = float(np.sqrt(painted.var(axis=0).sum() / real.var(axis=0).sum()))
    record_metric("variety", variety)
    assert_bound(variety, bounds["variety"], name="the variety of the pictures, compared with real ones")
