"""Hidden tests of the DCGAN. It is trained once a run for all epochs; all tests look at the same 400 pictures.

The fruit are mirrored or turned and have other colours, in each run in a way of its own.
"""

import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import CheckFailed, as_numbers, assert_bound
from graders.judge.data import held_out
from graders.judge.disguises import drawn_view

EPOCHS = 100
BETWEEN = (10, 30)
"""Epochs whose pictures stand between the first and the last in the Report."""
SAMPLES = 400
COMPONENTS = 12
LINEAR = 0.1
"""How uneven a generator at least is: a linear map is not at all, a network that bends its noise far more."""
JUMPS = 0.5
"""How much the changes of a picture along tiny and along small steps of the noise may differ."""
COPIES = 0.6
"""How far the pictures are at least from those shown, in units of how far other real ones are: a GAN's 1.3."""
TRAINED = {}


def scaled(pixels):
    """From 0 … 255 to -1 … 1."""
    return pixels.astype(np.float32) / np.float32(127.5) - 1


class Disguise:
    """Fruit that nobody has seen: mirrored or turned, with red, green and blue in each other's place."""

    def __init__(self, rng):
        self.view, self.shift = drawn_view(rng), int(rng.integers(1, 3))

    def of(self, pictures):
        """Pictures (n, h, h, 3) in this disguise."""
        return np.roll(self.view.of(pictures), self.shift, axis=-1)

    def undone(self, pictures):
        """What is behind it."""
        return self.view.undone(np.roll(pictures, -self.shift, axis=-1))


def generator_of(student, images, epochs, seed):
    """What the submission has trained."""
    generator = student.train(images, epochs, seed)
    if getattr(generator, "handle_kind", "") != "model":
        raise CheckFailed("train(images, epochs, seed): expected a Keras model, the generator.")
    return generator


def painted_by(generator, noise):
    """Its pictures, (n, 16, 16, 3)."""
    painted = as_numbers(generator.predict(noise), name="the pictures")
    if painted.shape != (len(noise), 16, 16, 3):
        raise CheckFailed(f"the pictures: expected shape ({len(noise)}, 16, 16, 3), got {painted.shape}.")
    if not np.isfinite(painted).all():
        raise CheckFailed("the pictures: some values are NaN or infinite.")
    return painted.astype(float)


def unevenness(generator, noise):
    """How far pictures of opposite noise are from being opposite: 0 for a linear map, with tanh or without."""
    raw = np.stack([painted_by(generator, z) for z in (noise, -noise, 0 * noise)])
    inside = (np.abs(raw) < 0.99).all(axis=0)
    shares = []
    for plus, minus, middle in (raw, np.arctanh(np.clip(raw, -0.99, 0.99))):
        even, odd = ((plus + minus) / 2 - middle)[inside], ((plus - minus) / 2)[inside]
        shares.append(np.sqrt((even**2).sum() / max((odd**2).sum(), 1e-12)))
    return float(min(shares))


def jumps(generator, rng, width):
    """How far the slopes along tiny steps of the noise are from those along small ones, in units of the latter.

    A network's are nearly the same. A table's are not: it stands still, or follows what shakes it, and then it jumps.
    """
    start, way = rng.normal(size=(2, 200, width)).astype(np.float32)
    tiny, small = ((painted_by(generator, start + h * way) - painted_by(generator, start)) / h for h in (1e-3, 0.05))
    return float(np.abs(tiny - small).mean() / max(np.abs(small).mean(), 1e-9))


def nearest(pictures, shown):
    """How far each picture is from the most similar one that was shown, at the median."""
    ours, theirs = small(pictures), small(shown)
    squares = (ours**2).sum(axis=1)[:, None] + (theirs**2).sum(axis=1) - 2 * ours @ theirs.T
    return float(np.median(np.sqrt(squares.min(axis=1).clip(0))))


def without_its_convolutions(generator, rng):
    """The generator with the numbers in each convolution's kernel put in another order."""
    arrays = [rng.permuted(array, axis=None) if np.ndim(array) == 4 else array for array in generator.weights()]
    generator.set_weights(arrays)
    return generator


def with_convolutions_of(generator, arrays, early):
    """The generator with ``arrays`` as weights, but for kernels of convolutions: those are as ``early`` has them.

    Where early ones would not fit, its own stay: then nothing shows that they have learnt.
    """
    kernels, before = ([k for k in weights if np.ndim(k) == 4] for weights in (arrays, early.weights()))
    mixed = iter(before if [k.shape for k in before] == [k.shape for k in kernels] else kernels)
    generator.set_weights([next(mixed) if np.ndim(array) == 4 else array for array in arrays])
    return generator


def trained(student, rng):
    """Pictures of a run: those of the trained generator and of lesser ones, and real ones, all in the same disguise."""
    if not TRAINED:
        disguise, seed = Disguise(rng), int(rng.integers(1, 10_000))
        images, real = (disguise.of(scaled(f("fruit-images", size=16).x)) for f in (load, held_out))
        generator = generator_of(student, images, EPOCHS, seed)
        noise = rng.normal(size=(SAMPLES, generator.shapes()["input"][-1])).astype(np.float32)
        arrays = generator.weights()
        known = {"disguise": disguise, "real": real, "pictures": painted_by(generator, noise)}
        known["sizes"] = [layer["output_shape"] for layer in generator.layers()]
        known["convolutions"] = sum(np.ndim(array) == 4 for array in generator.weights())
        known["unevenness"] = unevenness(generator, noise[:100])
        known["jumps"] = jumps(generator, rng, noise.shape[1])
        known["near"] = nearest(known["pictures"], images) / nearest(real, images)
        known["shuffled"] = painted_by(without_its_convolutions(generator, rng), noise)
        early, other = (generator_of(student, images, 1, s) for s in (seed, seed + 1))
        known["early"] = [painted_by(one, noise) for one in (early, other)]
        known["unlearnt"] = painted_by(with_convolutions_of(generator, arrays, early), noise)
        known["between"] = [painted_by(generator_of(student, images, n, seed), noise[:24]) for n in BETWEEN]
        TRAINED.update(known)
    return TRAINED


def pictures(student, rng):
    """What the trained generator paints and what is real, each (n, 16, 16, 3), if it is a convolutional generator."""
    known = trained(student, rng)
    if known["convolutions"] < 2:
        raise CheckFailed("The generator should have two convolutions or more, transposed ones or others.")
    distance, shuffled, unlearnt = (
        feature_distance(known[name], known["real"]) for name in ("pictures", "shuffled", "unlearnt")
    )
    if distance > 1:
        return known["pictures"], known["real"]  # far from fruit: there is nothing to explain
    if known["unevenness"] < LINEAR:
        raise CheckFailed("The generator's pictures are a linear function of its noise: something else than a network.")
    if known["jumps"] > JUMPS:
        raise CheckFailed("Where the noise changes a little, the pictures jump: a table of pictures, not a network.")
    if known["near"] < COPIES:
        raise CheckFailed("The pictures are those of images, or nearly so: copied, not made.")
    if shuffled < 2 * distance:
        raise CheckFailed("The pictures are as good when the numbers in the generator's convolutions are shuffled.")
    if unlearnt < 2 * distance:
        raise CheckFailed(
            "The pictures are as good with the convolutions that the same seed has after one epoch: what was learnt, "
            "the convolutions have not."
        )
    return known["pictures"], known["real"]


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
    "Return the generator, with up-sampling by convolutions in it and tanh at its end: pictures of shape "
    "(n, 16, 16, 3) with values from -1 to 1."
)
def test_pictures(student, rng, attach_figure):
    """It paints pictures"""
    known = trained(student, rng)
    stages = [known["early"][0], *known["between"], known["pictures"]]
    sheets = [sheet(known["disguise"].undone(some), cols=4) for some in stages]
    gap = np.full((len(sheets[0]), 24, 3), 255, np.uint8)
    parted = [part for one in sheets for part in (gap, one)][1:]
    attach_figure(
        f"What your generator paints from the same noise, from left to right after 1, {BETWEEN[0]}, {BETWEEN[1]} and "
        f"{EPOCHS} epochs",
        np.hstack(parted),
    )
    painted, _ = pictures(student, rng)
    assert np.abs(painted).max() <= 1 + 1e-6, "Some values are outside of [-1, 1]."
    assert any(len(shape or ()) == 4 and shape[1] != 16 for shape in known["sizes"]), (
        "No layer gives pictures smaller than 16 × 16: nothing is enlarged."
    )


@pytest.mark.points(2)
@pytest.mark.feedback("Go through the images as often as epochs says, and let seed decide everything random.")
def test_epochs_and_seed(student, rng, bounds, record_metric):
    """epochs and seed decide"""
    painted, real = pictures(student, rng)
    one, other = TRAINED["early"]
    late, early = feature_distance(painted, real), feature_distance(one, real)
    record_metric("early", early)
    assert late < early / 2, "After all epochs the pictures should be far better than after a single one."
    assert not bounds["features"].holds(early), "After a single epoch the pictures are finished already."
    assert np.abs(one - other).max() > 1e-3, "Another seed should lead to another generator."


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The colours are not those of the images. Who is paid for what, and do the values run from -1 to 1?"
)
def test_colours(student, rng, bounds, record_metric):
    """Mean and spread of the colours"""
    painted, real = pictures(student, rng)
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
    distance = feature_distance(*pictures(student, rng))
    record_metric("features", distance)
    record_metric("unlearnt", feature_distance(TRAINED["unlearnt"], TRAINED["real"]))
    for name in ("unevenness", "jumps", "near"):
        record_metric(name, TRAINED[name])
    assert_bound(distance, bounds["features"], name="the distance of the pictures' features from those of real ones")


@pytest.mark.points(4)
@pytest.mark.feedback("Your pictures are too much alike: mode collapse. Is each one painted from noise of its own?")
def test_variety(student, rng, bounds, record_metric):
    """The pictures are not all alike"""
    painted, real = pictures(student, rng)
    variety = float(np.sqrt(small(painted).var(axis=0).sum() / small(real).var(axis=0).sum()))
    record_metric("variety", variety)
    assert_bound(variety, bounds["variety"], name="the variety of the pictures, compared with real ones")
    assert feature_distance(painted, real) < 2, "The pictures differ from each other, but they are none of fruit yet."
