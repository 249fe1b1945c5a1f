"""Hidden tests of the GAN on numbers. It is trained once a run at length; all tests look at the same 2,000 numbers."""

import math

import numpy as np
import pytest

from graders.judge.checks import CheckFailed, as_numbers, assert_bound

EPOCHS = 150
JUMPS = 0.5
"""How much slopes along tiny and along small steps may differ: a GAN's do by 0.2 at most, a table's by 1 and more."""
ONE_WAY = 0.01
"""How much of the slopes lies at least outside of their main direction: of a GAN's, 0.08 and more."""
LEARNT = 0.1
"""How far the numbers move at least when the hidden layers forget what they learnt after one epoch: a GAN's, 0.23."""
SAME_START = 0.25
"""The cosine of hidden kernels after one epoch and after all: a GAN's is 0.44 or more, a stranger's is near 0."""
MEMORY = 0.011
"""How far from the data at least: 2,000 new real numbers would be so near once in fifty times, a GAN's never are."""
TRAINED = {}


def generator_of(student, data, epochs, seed):
    """The generator after a training."""
    generator = student.train(data, epochs, seed)
    if getattr(generator, "handle_kind", "") != "model":
        raise CheckFailed("train(data, epochs, seed): expected a Keras model, the generator.")
    return generator


def width_of(generator):
    """How many numbers of noise the generator wants."""
    return generator.shapes()["input"][-1]


def numbers_of(generator, noise):
    """What the generator makes of the first columns of the noise (n, 512), as many as it wants."""
    return as_numbers(generator.predict(noise[:, : width_of(generator)]), name="the generator's numbers")


def skew(numbers):
    """The third standardised moment: 0 for a bell curve, 2 for the exponential distribution."""
    return float((((numbers - numbers.mean()) / max(numbers.std(), 1e-9)) ** 3).mean())


def answers(generator, noise):
    """The generator's number for each row of noise of its own width, (n,)."""
    return as_numbers(generator.predict(noise.astype(np.float32), batch_size=4096), name="the numbers").ravel()


def jumps(generator, rng):
    """How far the slopes along tiny steps of the noise are from those along small ones, in units of the latter.

    A network's are nearly the same. A table's are not: it stands still, or follows what shakes it, and then it jumps.
    """
    start, way = rng.normal(size=(2, 500, width_of(generator)))
    tiny, small = ((answers(generator, start + h * way) - answers(generator, start)) / h for h in (2e-4, 0.05))
    return float(np.abs(tiny - small).mean() / max(np.abs(small).mean(), 1e-9))


def several_ways(generator, rng):
    """How much of the slopes lies outside of their main direction: 0 where all noise goes into one mixture of it."""
    width, h = width_of(generator), 0.004
    start, ways = rng.normal(size=(300, width)), rng.normal(size=(min(width, 6), width))
    slopes = [(answers(generator, start + h * way) - answers(generator, start - h * way)) / h for way in ways]
    if not np.isfinite(slopes).all():
        return 0.0
    strengths = np.linalg.svd(np.array(slopes), compute_uv=False)
    return float(np.sqrt((strengths[1:] ** 2).sum() / max((strengths**2).sum(), 1e-9)))


def hidden_part(arrays):
    """The weights in front of the last layer: those before the last kernel."""
    kernels = [place for place, array in enumerate(arrays) if np.ndim(array) == 2]
    return arrays[: kernels[-1]] if kernels else []


def same_start(late, early):
    """The least cosine of the angle between the hidden kernels, as long vectors, of two trainings from one seed."""
    if [np.shape(array) for array in late] != [np.shape(array) for array in early]:
        return 0.0
    pairs = [(np.ravel(a), np.ravel(b)) for a, b in zip(late, early, strict=True) if np.ndim(a) == 2]
    return min((float(a @ b / max(np.linalg.norm(a) * np.linalg.norm(b), 1e-9)) for a, b in pairs), default=0.0)


def learnt(generator, arrays, early, noise):
    """How far the numbers move when the hidden layers are as ``early`` has them, and how near those are.

    arrays: the generator's weights right after its training.
    """
    before = hidden_part(early.weights())
    near = same_start(hidden_part(arrays), before)
    if near == 0:
        return 0.0, near
    generator.set_weights(arrays)
    numbers = answers(generator, noise)
    generator.set_weights([*before, *arrays[len(before) :]])
    return distance_from(numbers, answers(generator, noise)), near


def distance_from(data, numbers):
    """The largest difference between the two distribution functions (Kolmogorov and Smirnov)."""
    below = np.searchsorted(np.sort(numbers), np.sort(data)) / len(numbers)
    steps = np.arange(len(data) + 1) / len(data)
    return float(max(np.abs(below - steps[1:]).max(), np.abs(below - steps[:-1]).max()))


def trained(student, rng):
    """Data with a long tail, noise, a generator's numbers for it after all epochs, and after one from two seeds."""
    if not TRAINED:
        mean, spread = float(rng.choice([-1, 1]) * rng.uniform(2, 4)), float(rng.uniform(0.7, 1.5))
        side, seed = int(rng.choice([-1, 1])), int(rng.integers(1, 10_000))
        data = mean + spread * side * (rng.exponential(size=2000) - 1)
        noise = rng.normal(size=(2000, 512)).astype(np.float32)
        generator = generator_of(student, data, EPOCHS, seed)
        arrays = generator.weights()
        known = {"mean": mean, "spread": spread, "skew": skew(data), "numbers": numbers_of(generator, noise)}
        known["again"] = numbers_of(generator, noise[:50])
        known["jumps"], known["ways"] = jumps(generator, rng), several_ways(generator, rng)
        known["apart"] = distance_from(data, answers(generator, rng.normal(size=(30_000, width_of(generator)))))
        early, other = (generator_of(student, data, 1, one) for one in (seed, seed + 1))
        known["early"] = [numbers_of(one, noise) for one in (early, other)]
        known["learnt"], known["start"] = learnt(generator, arrays, early, noise[:, : width_of(generator)])
        TRAINED.update(known)
    return TRAINED


def check_made(known):
    """The numbers are made by a network that was trained, not copied from the data or computed from them."""
    if known["jumps"] > JUMPS:
        raise CheckFailed("Where the noise changes a little, the numbers jump: a table, not a network.")
    if known["apart"] < MEMORY:
        raise CheckFailed("The numbers are spread as these data are, nearer than other real ones would be.")
    if known["ways"] < ONE_WAY:
        raise CheckFailed("All numbers lie along one curve: the generator bends one mixture of its noise.")
    if known["learnt"] < LEARNT or known["start"] < SAME_START:
        raise CheckFailed(
            "The generator's hidden layers have not been trained from where the same seed starts: with those after a "
            "single epoch in their place, its numbers are much the same, or they are quite other ones."
        )


def samples(student, rng):
    """Mean and spread of the data, and 2,000 numbers of the trained generator."""
    known = trained(student, rng)
    numbers = known["numbers"]
    if numbers.shape != (2000, 1):
        raise CheckFailed(f"the generator's numbers: expected shape (2000, 1), got {numbers.shape}.")
    if not np.isfinite(numbers).all():
        raise CheckFailed("the generator's numbers: some are NaN or infinite.")
    if numbers.std() > known["spread"] / 10:  # else it has collapsed: there is nothing to explain
        check_made(known)
    return known["mean"], known["spread"], numbers.astype(float)


@pytest.mark.points(2)
@pytest.mark.feedback("Return the generator: a Keras model whose numbers depend on the noise, and on nothing else.")
def test_generator(student, rng, record_metric):
    """The generator is a model that turns noise into numbers"""
    _, _, numbers = samples(student, rng)
    assert np.allclose(numbers[:50], TRAINED["again"], atol=1e-4), "The same noise should give the same numbers."
    assert len(np.unique(np.round(numbers, 6))) > 1000, "Other noise should give other numbers."
    for name in ("jumps", "ways", "apart", "learnt", "start"):
        record_metric(name, TRAINED[name])


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The numbers are not where the real ones are. Train longer, and check who is paid for what in the two losses."
)
def test_mean(student, rng, bounds, record_metric):
    """The mean of 2,000 numbers"""
    mean, spread, numbers = samples(student, rng)
    off = abs(numbers.mean() - mean) / spread
    record_metric("mean", off)
    assert_bound(off, bounds["mean"], name="the distance of the mean, in standard deviations")


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The spread is wrong. If it is nearly 0 this is mode collapse: a discriminator that learns faster may help."
)
def test_spread(student, rng, bounds, record_metric):
    """The spread of 2,000 numbers"""
    _, spread, numbers = samples(student, rng)
    off = abs(math.log(max(numbers.std(), 1e-9) / spread))
    record_metric("spread", off)
    assert_bound(off, bounds["spread"], name="the logarithm of the spread, compared with the real one")


@pytest.mark.points(4)
@pytest.mark.feedback(
    "The data have a steep side and a long tail. A generator that bends its noise can have them, too: does its "
    "discriminator learn, and object?"
)
def test_skew(student, rng, bounds, record_metric):
    """The long tail of 2,000 numbers"""
    _, _, numbers = samples(student, rng)
    share = skew(numbers) / TRAINED["skew"]
    record_metric("skew", share)
    assert_bound(share, bounds["skew"], name="the skew, compared with the real one")


@pytest.mark.points(2)
@pytest.mark.feedback("Go through the data as often as epochs says, and let seed decide everything random.")
def test_epochs_and_seed(student, rng, bounds, record_metric):
    """epochs and seed decide"""
    mean, spread, _ = samples(student, rng)
    one, other = TRAINED["early"]
    early = abs(float(one.mean()) - mean) / spread
    record_metric("early", early)
    assert not bounds["mean"].holds(early), "After a single epoch the generator has arrived already."
    assert one.shape == other.shape and np.abs(one - other).max() > 1e-3, (
        "Another seed should lead to another generator."
    )
