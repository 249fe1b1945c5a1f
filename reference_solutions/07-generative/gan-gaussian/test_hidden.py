"""Hidden tests of the GAN on a Gaussian. It is trained once a run; all tests look at the same 2,000 numbers."""

import math

import numpy as np
import pytest

from graders.judge.checks import CheckFailed, as_numbers, assert_bound

TRAINED = {}


def samples(student, rng):
    """Mean and spread of the data, and 2,000 numbers of the trained generator."""
    if not TRAINED:
        mean, spread = float(rng.choice([-1, 1]) * rng.uniform(2, 4)), float(rng.uniform(0.7, 1.5))
        generator = student.train(rng.normal(mean, spread, size=2000), int(rng.integers(1, 10_000)))
        if getattr(generator, "handle_kind", "") != "model":
            raise CheckFailed("train(data, seed): expected a Keras model, the generator.")
        noise = rng.normal(size=(2000, generator.shapes()["input"][-1])).astype(np.float32)
        numbers = as_numbers(generator.predict(noise), name="the generator's numbers")
        TRAINED.update(mean=mean, spread=spread, numbers=numbers, again=generator.predict(noise[:50]))
    numbers = TRAINED["numbers"]
    if numbers.shape != (2000, 1):
        raise CheckFailed(f"the generator's numbers: expected shape (2000, 1), got {numbers.shape}.")
    if not np.isfinite(numbers).all():
        raise CheckFailed("the generator's numbers: some are NaN or infinite.")
    return TRAINED["mean"], TRAINED["spread"], numbers.astype(float)


@pytest.mark.points(2)
@pytest.mark.feedback("Return the generator: a Keras model whose numbers depend on the noise, and on nothing else.")
def test_generator(student, rng):
    """The generator is a model that turns noise into numbers"""
    _, _, numbers = samples(student, rng)
    assert np.allclose(numbers[:50], TRAINED["again"], atol=1e-4), "The same noise should give the same numbers."
    assert len(np.unique(np.round(numbers, 6))) > 1000, "Other noise should give other numbers."


@pytest.mark.points(6)
@pytest.mark.feedback(
    "The numbers are not where the real ones are. Train longer, and check who is paid for what in the two losses."
)
def test_mean(student, rng, bounds, record_metric):
    """The mean of 2,000 numbers"""
    mean, spread, numbers = samples(student, rng)
    off = abs(numbers.mean() - mean) / spread
    record_metric("mean", off)
    assert_bound(off, bounds["mean"], name="the distance of the mean, in standard deviations")


@pytest.mark.points(6)
@pytest.mark.feedback(
    "The spread is wrong. If it is nearly 0 this is mode collapse: a discriminator that learns faster may help."
)
def test_spread(student, rng, bounds, record_metric):
    """The spread of 2,000 numbers"""
    _, spread, numbers = samples(student, rng)
    off = abs(math.log(max(numbers.std(), 1e-9) / spread))
    record_metric("spread", off)
    assert_bound(off, bounds["spread"], name="the logarithm of the spread, compared with the real one")
