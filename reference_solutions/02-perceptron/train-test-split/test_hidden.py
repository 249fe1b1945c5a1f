"""Hidden tests of the split into training set and test set."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, unpacked

# samples, test_fraction, samples in the test set: halves, just below and above a half, and both extremes
SIZES = [(5, 0.5, 3), (10, 0.25, 3), (7, 0.5, 4), (10, 0.21, 2), (10, 0.19, 2), (3, 0.1, 0), (4, 0.0, 0), (4, 1.0, 4)]
NAMES = ("X_train", "X_test", "y_train", "y_test")


def data(rng, n, m=3):
    """n samples with m inputs; the labels are the row numbers, so that each row can be recognised."""
    return rng.normal(size=(n, m)), np.arange(n)


def parts(answer):
    """The four arrays of ``split``, or a message that says what is missing."""
    sets = zip(unpacked(answer, *NAMES, of="split"), NAMES, strict=True)
    X_train, X_test, y_train, y_test = (as_numbers(part, name=name) for part, name in sets)
    for X_part, y_part in ((X_train, y_train), (X_test, y_test)):
        assert X_part.ndim == 2, f"X_train and X_test need the shape (samples, m); one of them has {X_part.shape}."
        assert y_part.shape == (len(X_part),), f"A set has {len(X_part)} inputs but labels of shape {y_part.shape}."
    return X_train, X_test, y_train, y_test


def rows_in_test(answer):
    return parts(answer)[3].tolist()


@pytest.mark.points(2)
@pytest.mark.feedback("The test set has floor(n · test_fraction + ½) samples; the training set has all the others.")
def test_sizes(student, rng):
    """Both sets have the right size."""
    answers = [student.split(*data(rng, n), fraction, rng) for n, fraction, _ in SIZES]
    for (n, _, n_test), answer in zip(SIZES, answers, strict=True):
        X_train, X_test, _, _ = parts(answer)
        assert X_test.shape == (n_test, 3), "The test set has the wrong number of samples or of columns."
        assert X_train.shape == (n - n_test, 3), "The training set has the wrong number of samples or of columns."


@pytest.mark.points(2)
@pytest.mark.feedback("Together the two sets must hold every sample exactly once.")
def test_every_sample_once(student, rng):
    """Every sample is in exactly one of the two sets."""
    for fraction in (0.2, 0.5, 0.9):
        X, y = data(rng, int(rng.integers(20, 40)))
        X_train, X_test, y_train, y_test = parts(student.split(X, y, fraction, rng))
        assert sorted([*y_train.tolist(), *y_test.tolist()]) == y.tolist(), "Some labels are missing, or there twice."
        both = np.concatenate([X_train, X_test])
        assert np.array_equal(np.sort(both[:, 0]), np.sort(X[:, 0])), "Some rows of X are missing, or there twice."


@pytest.mark.points(2)
@pytest.mark.feedback("Row i of X and entry i of y belong together, before and after the split.")
def test_rows_keep_their_labels(student, rng):
    """Each row keeps its own label."""
    X, y = data(rng, 25, m=2)
    X_train, X_test, y_train, y_test = parts(student.split(X, y, 0.4, rng))
    for name, rows, labels in (("training", X_train, y_train), ("test", X_test, y_test)):
        assert set(labels.tolist()) <= set(y.tolist()), f"The {name} set has labels that are not in y."
        assert np.array_equal(rows, X[labels.astype(int)]), f"In the {name} set, a row has the label of another row."
    assert len(y_train) + len(y_test) == len(y), "The two sets together have not as many samples as X."


@pytest.mark.points(1)
@pytest.mark.feedback("Shuffle before you cut: no trace of the old order may be left in either set.")
def test_the_old_order_is_gone(student, rng):
    """The samples are shuffled."""
    X, y = data(rng, 60)
    _, _, y_train, y_test = parts(student.split(X, y, 0.5, rng))
    for name, labels in (("training", y_train), ("test", y_test)):
        # Of 29 steps in a random order about 1 leads to a neighbour and 14.5 ± 1.6 lead upwards.
        neighbours = np.count_nonzero(np.abs(np.diff(labels)) == 1)
        assert neighbours < 15, f"Many samples of the {name} set still stand beside their old neighbours."
        rising = np.count_nonzero(np.diff(labels) > 0)
        assert 3 < rising < 26, f"The {name} set is still sorted."


@pytest.mark.points(1)
@pytest.mark.feedback("Each sample must have a chance to come into either set. Is one row always in the same?")
def test_each_sample_can_come_into_either_set(student, rng):
    """Each sample has a chance to come into either set."""
    X, y = data(rng, 4)
    seeds = rng.integers(1_000_000, size=60)  # a given row is 60 times on one side with a chance below 1e-17
    drawn = [row for seed in seeds for row in rows_in_test(student.split(X, y, 0.5, np.random.default_rng(seed)))]
    for row in range(4):
        assert 0 < drawn.count(row) < len(seeds), "After many splits, one of the rows has always been in the same set."


@pytest.mark.points(1)
@pytest.mark.feedback("All chance must come from rng: the same state gives the same split, another state another one.")
def test_chance_comes_from_the_generator(student, rng):
    """The split depends on the generator, and on nothing else."""
    X, y = data(rng, 50)
    seed = int(rng.integers(1_000_000))
    first = rows_in_test(student.split(X, y, 0.5, np.random.default_rng(seed)))
    again = rows_in_test(student.in_fresh_process().split(X, y, 0.5, np.random.default_rng(seed)))
    other = rows_in_test(student.split(X, y, 0.5, np.random.default_rng(seed + 1)))
    assert first == again, "The same generator state gave two different splits."
    assert first != other, "Two different generators gave the same split."


@pytest.mark.points(1)
@pytest.mark.feedback("Do not sort or shuffle the caller's own arrays: X and y must stay as they came.")
def test_arguments_keep_their_numbers(student, rng):
    """The arrays that came in are left as they were."""
    X, y = data(rng, 20)
    X_train, X_test, _, _ = parts(student.split(X, y, 0.5, rng))
    assert len(X_train) == len(X_test) == 10, "Half of 20 samples are 10."
    assert not student.changed_arguments(), "split changed X or y in place."
