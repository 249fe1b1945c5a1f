import numpy as np

W, B = np.array([2.0, -1.0]), -1.0


def test_one_sample(student):
    """One sample gives one number."""
    answer = student.predict(np.array([0.0, 3.0]), W, B)
    assert np.shape(answer) == ()
    assert answer == -1


def test_three_samples(student):
    """Three samples give three answers."""
    answers = student.predict(np.array([[3.0, 0.0], [0.0, 3.0], [1.0, 1.0]]), W, B)
    assert np.shape(answers) == (3,)
    assert np.asarray(answers).tolist() == [1, -1, 1]


def test_at_zero(student):
    """At a potential of 0 the answer is +1."""
    assert student.predict(np.array([1.0, 1.0]), W, B) == 1
