import numpy as np


def five_samples():
    labels = np.array([1, 2, 3, 4, 5])
    return np.column_stack([labels * 1.0, labels * 10.0]), labels


def test_five_samples_give_three_for_the_test(student):
    """Half of five samples, rounded up, is three."""
    X, y = five_samples()
    X_train, X_test, y_train, y_test = student.split(X, y, 0.5, np.random.default_rng(0))
    assert np.shape(X_test) == (3, 2)
    assert np.shape(X_train) == (2, 2)
    assert np.shape(y_test) == (3,)
    assert np.shape(y_train) == (2,)


def test_nothing_is_lost(student):
    """Every sample is in one of the two sets."""
    X, y = five_samples()
    _, _, y_train, y_test = student.split(X, y, 0.4, np.random.default_rng(1))
    assert sorted([*np.asarray(y_train).tolist(), *np.asarray(y_test).tolist()]) == [1, 2, 3, 4, 5]


def test_rows_keep_their_labels(student):
    """Each row keeps its own label."""
    X, y = five_samples()
    X_train, X_test, y_train, y_test = student.split(X, y, 0.4, np.random.default_rng(2))
    for rows, labels in ((X_train, y_train), (X_test, y_test)):
        assert np.asarray(rows)[:, 0].tolist() == np.asarray(labels).tolist()
