"""Hidden tests of the GAN on numbers. It is trained once a run at length; all tests look at the same 2,000 numbers."""

import math

import numpy as np
import pytest

from graders.judge.checks import CheckFailed, as_numbers, assert_bound

EPOCHS = 150
TRAINED = {}


def generator_of(student, data, epochs, seed):
    """The generator after a training."""
    generator = student.train(data, epochs, seed)
    if getattr(generator, "handle_kind", "") != "model":
        raise CheckFailed("train(data, epochs, seed): expected a Keras model, the generator.")
    return generator


def numbers_of(generator, noise):
    """What the generator makes of the first columns of the noise (n, 512), as many as it wants."""
    width = generator.shapes()["input"][-1]
    return as_numbers(generator.predict(noise[:, :width]), name="the generator's numbers")


def skew(numbers):
    """The third standardised moment: 0 for a bell curve, 2 for the exponential distribution."""
    return float((((numbers - numbers.mean()) / max(numbers.std(), 1e-9)) ** 3).mean())


def copied(numbers, data):
    """The share of the numbers that stand in the data, too, as float32 has them."""
    known = np.sort(data.astype(np.float32))
    above = np.searchsorted(known, numbers.ravel()).clip(1, len(known) - 1)
    nearest = np.minimum(np.abs(numbers.ravel() - known[above]), np.abs(numbers.ravel() - known[above - 1]))
    return float((nearest <= 1e-6).mean())


def trained(student, rng):
    """Data with a long tail, noise, a generator's numbers for it after all epochs, and after one from two seeds."""
    if not TRAINED:
        mean, spread = float(rng.choice([-1, 1]) * rng.uniform(2, 4)), float(rng.uniform(0.7, 1.5))
        side, seed = int(rng.choice([-1, 1])), int(rng.integers(1, 10_000))
        data = mean + spread * side * (rng.exponential(size=2000) - 1)
        noise = rng.normal(size=(2000, 512)).astype(np.float32)
        generator = generator_of(student, data, EPOCHS, seed)
        known = {"mean": mean, "spread": spread, "skew": skew(data), "numbers": numbers_of(generator, noise)}
        known["again"] = numbers_of(generator, noise[:50])
        known["copied"] = copied(known["numbers"], data)
        known["early"] = [numbers_of(generator_of(student, data, 1, one), noise) for one in (seed, seed + 1)]
        TRAINED.update(known)
    return TRAINED


def samples(student, rng):
    """Mean and spread of the data, and 2,000 numbers of the trained generator."""
    known = trained(student, rng)
    numbers = known["numbers"]
    if numbers.shape != (2000, 1):
        raise CheckFailed(f"the generator's numbers: expected shape (2000, 1), got {numbers.shape}.")
    if not np.isfinite(numbers).all():
        raise CheckFailed("the generator's numbers: some are NaN or infinite.")
    return known["mean"], known["spread"], numbers.astype(float)


@pytest.mark.points(2)
@pytest.mark.feedback("Return the generator: a Keras model whose numbers depend on the noise, and on nothing else.")
def test_generator(student, rng):
    """The generator is a model that turns noise into numbers"""
    _, _, numbers = samples(student, rng)
    assert np.allclose(numbers[:50], TRAINED["again"], atol=1e-4), "The same noise should give the same numbers."
    assert len(np.unique(np.round(numbers, 6))) > 1000, "Other noise should give other numbers."
    assert TRAINED["copied"] < 0.1, "The generator hands out numbers of the data; it should make new ones."


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
