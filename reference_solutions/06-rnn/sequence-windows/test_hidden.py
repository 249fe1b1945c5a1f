import pytest

from graders.judge.checks import assert_close, unpacked


def pair(answer):
    """The answers, once it is sure that there are two of them."""
    return unpacked(answer, "X", "y", of="windows")


def check(student, reference, tolerances, series, length, parts=("X", "y")):
    actual, expected = pair(student.windows(series, length)), reference.windows(series, length)
    for name, ours, theirs in zip(("X", "y"), actual, expected, strict=True):
        if name in parts:
            assert_close(ours, theirs, name=name, tolerance=tolerances["exact"])


def series_of(rng, T, m):
    return rng.normal(size=(T, m)).cumsum(axis=0)


@pytest.mark.points(2)
@pytest.mark.feedback("There is a window for each row that has enough rows before it: T - length of them.")
def test_windows(student, reference, rng, tolerances):
    """The windows"""
    check(student, reference, tolerances, series_of(rng, int(rng.integers(12, 20)), 3), 5, parts=("X",))


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The target is column 0 of the row just after the window: not the window's last row, not one later."
)
def test_targets(student, reference, rng, tolerances):
    """The targets"""
    check(student, reference, tolerances, series_of(rng, int(rng.integers(12, 20)), 3), 5, parts=("y",))


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Sixty days of five columns are a window like any other: nothing depends on the numbers of the example."
)
def test_sixty_days(student, reference, rng, tolerances):
    """Sixty days of five columns"""
    check(student, reference, tolerances, series_of(rng, 75, 5), 60)


@pytest.mark.points(1)
@pytest.mark.feedback("With a window of one row, each row predicts the next one.")
def test_length_one(student, reference, rng, tolerances):
    """Windows of one row"""
    check(student, reference, tolerances, series_of(rng, 7, 2), 1)


@pytest.mark.points(1)
@pytest.mark.feedback("With one column, X still has three axes: (samples, length, 1).")
def test_one_column(student, reference, rng, tolerances):
    """A single column"""
    check(student, reference, tolerances, series_of(rng, 9, 1), 4)


@pytest.mark.points(1)
@pytest.mark.feedback("A series one row longer than the window gives one sample.")
def test_one_sample(student, reference, rng, tolerances):
    """A single sample"""
    check(student, reference, tolerances, series_of(rng, 7, 3), 6)


@pytest.mark.points(1)
@pytest.mark.feedback("No row left to predict: X has shape (0, length, m), and y has shape (0,).")
def test_no_sample(student, reference, rng, tolerances):
    """A window as long as the series"""
    for length in (6, 5):  # and one row left: who answers with nothing but shapes is right about the first only
        check(student, reference, tolerances, series_of(rng, 6, 3), length)


@pytest.mark.points(1)
@pytest.mark.feedback("As many rows in a window as columns: mixing up axes goes unnoticed here.")
def test_square_windows(student, reference, rng, tolerances):
    """As many rows in a window as columns"""
    check(student, reference, tolerances, series_of(rng, 8, 4), 4)


@pytest.mark.points(1)
@pytest.mark.feedback("The series belongs to the caller.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The series keeps its values"""
    series = series_of(rng, 9, 2)
    student.windows(series, 3)
    assert not student.changed_arguments(), "windows changed the series"
    check(student, reference, tolerances, series, 3)
