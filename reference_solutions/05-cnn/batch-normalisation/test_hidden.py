"""Hidden tests of batch normalisation."""

import numpy as np
import pytest

from graders.judge.checks import assert_close, unpacked


def batch(rng, *shape):
    """Numbers with another mean and spread in each channel, with gamma and beta."""
    c = shape[-1]
    x = rng.normal(size=shape) * rng.uniform(0.5, 3.0, size=c) + rng.normal(scale=2.0, size=c)
    return x, rng.uniform(0.5, 2.0, size=c), rng.normal(size=c)


def check_train(student, reference, tolerances, arguments):
    names = ("y", "mean", "var")
    answer = unpacked(student.batch_norm_train(*arguments), *names, of="batch_norm_train")
    for name, ours, theirs in zip(names, answer, reference.batch_norm_train(*arguments), strict=True):
        assert_close(ours, theirs, name=name, tolerance=tolerances["normalised"])


def check_infer(student, reference, tolerances, arguments):
    y = student.batch_norm_infer(*arguments)
    assert_close(y, reference.batch_norm_infer(*arguments), name="y", tolerance=tolerances["normalised"])


@pytest.mark.points(2)
@pytest.mark.feedback("One mean and one variance for each column; the variance divides by the number of samples.")
def test_train_table(student, reference, rng, tolerances):
    """Training on tables"""
    for n, c in [(4, 3), (3, 3), (9, 2), (2, 5)]:
        check_train(student, reference, tolerances, (*batch(rng, n, c), 0.001))


@pytest.mark.points(3)
@pytest.mark.feedback("For images, mean and variance of a channel go over all images and all pixels together.")
def test_train_images(student, reference, rng, tolerances):
    """Training on images"""
    for shape in [(3, 4, 5, 2), (2, 3, 3, 3), (1, 4, 4, 2)]:
        check_train(student, reference, tolerances, (*batch(rng, *shape), 0.001))


@pytest.mark.points(1)
@pytest.mark.feedback("With gamma 1 and beta 0 every channel has mean 0 and variance 1 afterwards.")
def test_mean_and_variance_afterwards(student, rng, tolerances):
    """What has become of mean and variance"""
    x, _, _ = batch(rng, 5, 4, 4, 3)
    y = unpacked(student.batch_norm_train(x, np.ones(3), np.zeros(3), 1e-9), "y", "mean", "var", of="batch_norm_train")[
        0
    ]
    assert_close(y, (x - x.mean((0, 1, 2))) / x.std((0, 1, 2)), name="y", tolerance=tolerances["normalised"])


@pytest.mark.points(1)
@pytest.mark.feedback("eps is added to the variance, under the root; with it a constant channel gives beta.")
def test_eps(student, reference, rng, tolerances):
    """A large eps, and a channel that never changes"""
    for eps in (0.5, 2.0):
        x, gamma, beta = batch(rng, 5, 3)
        check_train(student, reference, tolerances, (x, gamma, beta, eps))
        check_infer(student, reference, tolerances, (x, gamma, beta, beta, gamma, eps))
    x[:, 1] = 7.0
    check_train(student, reference, tolerances, (x, gamma, beta, 0.01))


@pytest.mark.points(3)
@pytest.mark.feedback("In use, take the mean and the variance that are given, whatever the batch looks like.")
def test_infer(student, reference, rng, tolerances):
    """In use, on tables and images"""
    for shape in [(4, 3), (3, 3), (2, 4, 5, 3), (2, 3, 3, 3)]:
        x, gamma, beta = batch(rng, *shape)
        mean, var = rng.normal(size=3), rng.uniform(0.5, 4.0, size=3)
        check_infer(student, reference, tolerances, (x, gamma, beta, mean, var, 0.001))


@pytest.mark.points(1)
@pytest.mark.feedback("An image gets the same answer alone as in company.")
def test_infer_alone(student, reference, rng, tolerances):
    """In use, on a single image"""
    x, gamma, beta = batch(rng, 1, 2)
    check_infer(student, reference, tolerances, (x, gamma, beta, rng.normal(size=2), np.array([0.5, 3.0]), 0.001))


@pytest.mark.points(2)
@pytest.mark.feedback("momentum is the part that stays; 1 − momentum is the part that comes from the batch.")
def test_update_running(student, reference, rng, tolerances):
    """Running mean and running variance"""
    for momentum in (0.99, 0.9, float(rng.uniform(0.1, 0.4)), 0.0, 1.0):
        values = [*rng.normal(size=(1, 3)), *rng.uniform(1, 3, size=(1, 3)), *rng.normal(size=(1, 3)), rng.random(3)]
        answer = unpacked(student.update_running(*values, momentum), "running_mean", "running_var", of="update_running")
        expected = reference.update_running(*values, momentum)
        for name, ours, theirs in zip(("running_mean", "running_var"), answer, expected, strict=True):
            assert_close(ours, theirs, name=name, tolerance=tolerances["normalised"])


@pytest.mark.points(1)
@pytest.mark.feedback("Make new arrays; those of the caller keep their values.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    x, gamma, beta = batch(rng, 4, 3)
    mean, var = rng.normal(size=3), rng.uniform(1, 2, size=3)
    check_train(student, reference, tolerances, (x, gamma, beta, 0.01))
    assert not student.changed_arguments(), "batch_norm_train changed one of its arguments in place."
    check_infer(student, reference, tolerances, (x, gamma, beta, mean, var, 0.01))
    assert not student.changed_arguments(), "batch_norm_infer changed one of its arguments in place."
    answer = student.update_running(mean, var, beta, gamma, 0.9)
    unpacked(answer, "running_mean", "running_var", of="update_running")
    assert not student.changed_arguments(), "update_running changed one of its arguments in place."
