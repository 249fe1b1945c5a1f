"""Hidden tests of the losses."""

import numpy as np
import pytest

from graders.judge.checks import CheckFailed, assert_close, assert_slopes, is_tensor


def answers(rng, n, low=0.02, high=0.98):
    return rng.uniform(low, high, size=(n, 1)).astype(np.float32)


def assert_loss(actual, expected, name, tolerance):
    if not is_tensor(actual):
        raise CheckFailed(
            f"{name}: expected a TensorFlow tensor, got {type(actual).__name__}. A float cannot be differentiated."
        )
    assert_close(actual, np.asarray(expected), name=name, tolerance=tolerance, dtype=np.float32)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The discriminator wants 1 for real pictures and 0 for fakes, and its loss is the sum of the two cross-entropies."
)
def test_discriminator(student, reference, rng, tolerances):
    """The discriminator's loss"""
    for _ in range(3):
        real, fake = answers(rng, 8), answers(rng, 8)
        expected = reference.discriminator_loss(real, fake)
        assert_loss(
            student.discriminator_loss(real, fake), expected, "discriminator_loss(real, fake)", tolerances["loss"]
        )


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Take the mean over the real pictures and the mean over the fakes apart from each other, then add them."
)
def test_numbers_differ(student, reference, rng, tolerances):
    """More pictures of one kind than of the other"""
    for n, m in ((5, 11), (12, 1)):
        real, fake = answers(rng, n), answers(rng, m)
        expected = reference.discriminator_loss(real, fake)
        assert_loss(
            student.discriminator_loss(real, fake), expected, "discriminator_loss(real, fake)", tolerances["loss"]
        )


@pytest.mark.points(2)
@pytest.mark.feedback("The generator wants its fakes to be called real: the cross-entropy with the label 1.")
def test_generator(student, reference, rng, tolerances):
    """The generator's loss"""
    for n in (1, 6, 9):
        fake = answers(rng, n)
        assert_loss(
            student.generator_loss(fake), reference.generator_loss(fake), "generator_loss(fake)", tolerances["loss"]
        )


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Both networks learn from the slopes of their losses: a tape must find the way from the loss back to the answers."
)
def test_slopes(student, reference, rng, tolerances):
    """The slopes of both losses"""
    for n, m in ((6, 6), (3, 10)):
        real, fake = answers(rng, n), answers(rng, m)
        ours, theirs = (side.make("gradient", side.discriminator_loss, real, fake) for side in (student, reference))
        name = "discriminator_loss(real, fake)"
        assert_slopes(ours, theirs, name=name, arguments=["real", "fake"], tolerance=tolerances["slope"])
        ours, theirs = (side.make("gradient", side.generator_loss, fake) for side in (student, reference))
        name = "generator_loss(fake)"
        assert_slopes(ours, theirs, name=name, arguments=["fake"], tolerance=tolerances["slope"])


@pytest.mark.points(1)
@pytest.mark.feedback("Good answers cost little, and bad ones cost much. Check which label goes with which picture.")
def test_who_is_paid_for_what(student, rng):
    """A good discriminator has a small loss, and its generator a large one"""
    high, low = answers(rng, 6, 0.95, 0.99), answers(rng, 6, 0.01, 0.05)
    good, bad = float(student.discriminator_loss(high, low)), float(student.discriminator_loss(low, high))
    assert good < 0.2, "A discriminator that is nearly always right should have a small loss."
    assert bad > 5, "A discriminator that is nearly always wrong should have a large loss."
    assert float(student.generator_loss(low)) > 2.5, "A generator whose fakes are found out should have a large loss."
    assert float(student.generator_loss(high)) < 0.1, "A generator whose fakes pass for real should have a small loss."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "At answers of exactly 0 and 1 the logarithm would be infinite: keep its argument at 1e-7 or more."
)
def test_exact_zero_and_one(student):
    """Answers of exactly 0 and 1"""
    zero, one = np.zeros((2, 1), np.float32), np.ones((2, 1), np.float32)
    worst = [student.generator_loss(zero), student.discriminator_loss(zero, one) / 2]
    for loss in worst:
        assert 10 < float(loss) < 20, (
            f"The largest loss possible is about 16 for each mean; yours is {float(loss):.4g}."
        )
    best = [student.generator_loss(one), student.discriminator_loss(one, zero)]
    for loss in best:
        assert abs(float(loss)) < 1e-3, f"Perfect answers should cost next to nothing; yours cost {float(loss):.4g}."
