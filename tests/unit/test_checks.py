"""The checks that authors use: what they accept, and the words in which they refuse."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from graders.exercise import Bound, Tolerance
from graders.judge.checks import (
    CheckFailed,
    accuracy,
    as_numbers,
    assert_bound,
    assert_close,
    assert_equal,
    assert_falls,
    assert_gradient,
    assert_line,
    assert_normal,
    assert_points,
    assert_slopes,
    assert_type,
    is_tensor,
    mean_absolute_error,
    raises,
    rmse,
    unpacked,
)
from graders.judge.errors import student_error
from graders.protocol import Fault, Stage
from graders.wire import Tensor

LOOSE = Tolerance(rtol=0.0, atol=0.5, reason="for this test")


def words(check: Any, *args: Any, **kwargs: Any) -> str:
    """What the student reads when the check fails."""
    with pytest.raises(CheckFailed) as caught:
        check(*args, **kwargs)
    return str(caught.value)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (1.0, 1), (1, 1.0), (np.float32(1), 1.0), (np.ones((2, 3)), np.ones((2, 3))),
        ([1.0, 2.0], [1, 2]), ((1, 2), [1, 2]), (np.nan, np.nan), (np.inf, np.inf), (1.0 + 1e-10, 1.0),
        (np.array([1, 2], dtype="uint8"), np.array([1.0, 2.0])), (True, 1), (1j, 1j),
    ],
)  # fmt: skip
def test_close_answers_are_accepted(actual: object, expected: object) -> None:
    assert_close(actual, expected, name="f")


@pytest.mark.parametrize(
    ("actual", "expected", "said"),
    [
        (np.zeros((5, 0)), np.zeros((5, 1)), "f: expected shape (5, 1), got shape (5, 0)."),
        (1.0, np.ones((2, 2)), "f: expected shape (2, 2), got a single number (shape ())."),
        (np.ones(3), 1.0, "f: expected a single number (shape ()), got shape (3,)."),
        (np.ones((3, 1)), np.ones(3), "f: expected shape (3,), got shape (3, 1)."),
        (math.nan, 1.0, "f: expected 1, got nan."),
        (np.array([1.0, 2.5, 3.5]), np.array([1.0, 2.0, 3.0]), "f[1]: expected 2, got 2.5. 2 of 3 values differ."),
        (np.array([[1, 2], [3, 5]]), np.array([[1, 2], [3, 4]]), "f[1, 1]: expected 4, got 5."),
        ("1.0", 1.0, "f: expected numbers, got str: '1.0'."),
        (None, 1.0, "f: expected numbers, got NoneType: None."),
        ([1.0], 1.0, "f: expected a single number (shape ()), got shape (1,)."),
        ([], np.ones((1, 4)), "f: expected shape (1, 4), got shape (0,)."),
        (np.zeros(0), np.zeros((0, 4)), "f: expected shape (0, 4), got shape (0,)."),
        (1.0, [1.0], "f: expected shape (1,), got a single number (shape ())."),
        (["a"], [1.0], "f: expected numbers, got ['a']."),
        ([1, [2, 3]], [1, 2], "f: the rows have different lengths."),
        (np.array(["a"]), np.array([1.0]), "f: expected numbers, got"),
    ],
)
def test_the_first_difference_is_named(actual: object, expected: object, said: str) -> None:
    assert words(assert_close, actual, expected, name="f").startswith(said)


def test_the_dtype_is_compared_where_it_matters() -> None:
    assert_close(np.ones(2, "float32"), np.ones(2), name="f", dtype="float32")
    said = words(assert_close, np.ones(2), np.ones(2), name="f", dtype="float32")
    assert said == "f: expected dtype float32, got float64."


def test_the_tolerance_decides_and_never_reaches_nan() -> None:
    assert_close(1.4, 1.0, name="f", tolerance=LOOSE)
    assert words(assert_close, 1.6, 1.0, name="f", tolerance=LOOSE) == "f: expected 1, got 1.6."
    assert words(assert_close, math.nan, 1.0, name="f", tolerance=LOOSE) == "f: expected 1, got nan."


def test_texts_do_not_become_an_array_as_wide_as_the_longest() -> None:
    wide = ["a" * 1_000_000] + ["b"] * 100_000
    said = words(as_numbers, [[1, 2], wide], name="f")
    assert len(said) < 200


@pytest.mark.parametrize("value", [1, 1.0, True, "a", None, [1, (2.0, {"k": "v"})], {1: [2]}, math.nan, b"x"])
def test_equal_answers_are_accepted(value: object) -> None:
    assert_equal(value, value, name="f")


@pytest.mark.parametrize(
    ("actual", "expected", "said"),
    [
        (1.0, 1, "f: expected int, got float: 1.0."),
        (True, 1, "f: expected int, got bool: True."),
        (np.int64(1), 1, "f: expected int, got NumPy int64: np.int64(1)."),
        ([np.int64(1)], [1], "f[0]: expected int, got NumPy int64: np.int64(1)."),
        (np.array(1), 1, "f: expected int, got NumPy array: 1 (int64)."),
        ([1, 2], [1, 3], "f[1]: expected 3, got 2."),
        ([1], [1, 2], "f: expected 2 items, got 1."),
        ("ab", ["a", "b"], "f: expected list, got str: 'ab'."),
        (np.array([1.0]), [1], "f[0]: expected int, got float: 1.0."),
        ({"a": 1}, {"a": 1, "b": 2}, "f: the key 'b' is missing."),
        ({"a": 1, "c": 2}, {"a": 1}, "f: the key 'c' does not belong there."),
        ({"a": [1]}, {"a": [2]}, "f['a'][0]: expected 2, got 1."),
        ("no", "yes", "f: expected 'yes', got 'no'."),
        (np.ones(2, "float32"), np.ones(2), "f: expected dtype float64, got float32."),
        (np.array([1, 2]), np.array([1, 3]), "f[1]: expected 3, got 2."),
    ],
)
def test_equality_is_exact_with_types(actual: object, expected: object, said: str) -> None:
    assert words(assert_equal, actual, expected, name="f") == said


@pytest.mark.parametrize("actual", [[1, 2], (1, 2), np.array([1, 2])])
def test_sequences_that_hold_the_same_are_equal(actual: object) -> None:
    for expected in ([1, 2], (1, 2)):
        assert_equal(actual, expected, name="f")
    assert_close(actual, np.array([1, 2]), name="f")


@pytest.mark.parametrize("answer", [[1, 2], (1, 2), np.array([1, 2])])
def test_several_things_together_may_be_any_sequence(answer: object) -> None:
    assert unpacked(answer, "w", "b", of="fit") == [1, 2]
    assert words(unpacked, answer, "w", of="fit") == "fit: expected 1 things together, (w); got 2."


@pytest.mark.parametrize("answer", [None, 3.0, "wb", {"w": 1, "b": 2}, np.array(1)])
def test_one_thing_is_not_several(answer: object) -> None:
    assert words(unpacked, answer, "w", "b", of="fit").startswith("fit: expected 2 things together, (w, b); got ")


def test_numbers_that_look_equal_are_written_until_they_differ() -> None:
    assert words(assert_close, 1.00000012, 1.0, name="f") == "f: expected 1, got 1.00000012."
    single = words(assert_close, np.float32(-4.0019813), -4.0019801, name="f")
    assert single == "f: expected -4.0019801 (float64), got -4.00198126 (float32)."


def test_types_are_exact() -> None:
    assert_type(1, int, name="f")
    assert_type(1.0, (int, float), name="f")
    assert words(assert_type, True, int, name="f") == "f: expected int, got bool: True."
    assert words(assert_type, "a", (int, float), name="f") == "f: expected int or float, got str: 'a'."


def test_tensors_are_told_from_arrays() -> None:
    tensor = np.ones(2).view(Tensor)
    assert is_tensor(tensor)
    assert not is_tensor(np.ones(2))
    assert_close(tensor, np.ones(2), name="f")
    assert words(assert_type, tensor, float, name="f").startswith("f: expected float, got TensorFlow tensor")


def error_of(*ancestors: str, stage: Stage = "call") -> Exception:
    return student_error("it went wrong", Fault(stage, ancestors[0], tuple(ancestors)))


def test_an_expected_exception_is_accepted_also_as_a_subclass() -> None:
    with raises(ValueError):
        raise error_of("ValueError", "Exception")
    with raises(ValueError):
        raise error_of("OwnError", "ValueError", "Exception")


def test_another_exception_is_named() -> None:
    with (
        pytest.raises(CheckFailed, match="fit: expected ValueError, but it raised KeyError"),
        raises(ValueError, name="fit"),
    ):
        raise error_of("KeyError", "LookupError", "Exception")


def test_no_exception_is_told() -> None:
    with (
        pytest.raises(CheckFailed, match="your function: expected ValueError, but nothing was raised"),
        raises(ValueError),
    ):
        pass


def test_a_wrong_signature_is_not_the_type_error_that_was_asked_for() -> None:
    with pytest.raises(CheckFailed), raises(TypeError):
        raise error_of("TypeError", "Exception", stage="signature")


def test_the_judge_does_not_swallow_its_own_errors() -> None:
    with pytest.raises(ZeroDivisionError), raises(ValueError):
        raise ZeroDivisionError


@pytest.mark.parametrize(
    "name", ["KeyError", "OSError", "UnicodeDecodeError", "ExceptionGroup", "StopIteration", "Made Up"]
)
def test_every_exception_of_a_submission_keeps_its_words(name: str) -> None:
    error = error_of(name, "Exception", "BaseException")
    assert str(error) == "it went wrong"
    assert isinstance(error, Exception)


def test_errors_are_also_the_built_in_exception() -> None:
    assert isinstance(error_of("KeyError", "LookupError"), KeyError)
    assert isinstance(error_of("UnicodeDecodeError", "UnicodeError", "ValueError"), ValueError)
    assert isinstance(error_of("Own", "ZeroDivisionError"), ZeroDivisionError)


def test_metrics_are_computed_here() -> None:
    assert rmse(np.array([1.0, 3.0]), [1.0, 1.0]) == pytest.approx(math.sqrt(2))
    assert rmse(np.ones((3, 1)), np.ones(3)) == 0
    assert mean_absolute_error(np.array([1.0, 3.0]), [1.0, 1.0]) == 1
    assert accuracy(np.array([0, 1, 1]), [0, 1, 0]) == pytest.approx(2 / 3)
    assert accuracy(np.array([[0.9, 0.1], [0.2, 0.8]]), [0, 1]) == 1


@pytest.mark.parametrize("metric", [rmse, mean_absolute_error, accuracy])
@pytest.mark.parametrize(
    "predictions", [np.ones((3, 0)), np.ones((1, 3, 1)), np.ones(2), 1.0, np.array([np.nan, 0, 0])]
)
def test_metrics_refuse_other_shapes_and_nan(metric: Any, predictions: object) -> None:
    with pytest.raises((CheckFailed, ValueError)):
        metric(predictions, np.ones(3))


def test_a_bound_is_reached_or_told() -> None:
    assert_bound(0.3, Bound(0.3, "lower", ""), name="rmse")
    assert_bound(0.9, Bound(0.8, "higher", ""), name="accuracy")
    assert (
        words(assert_bound, 0.4, Bound(0.3, "lower", ""), name="rmse", unit=" kg")
        == "rmse: expected at most 0.3 kg, got 0.4 kg."
    )
    assert words(assert_bound, math.nan, Bound(0.8, "higher", ""), name="a") == "a: expected at least 0.8, got nan."


def test_a_training_curve_must_fall() -> None:
    assert_falls([3.0, 2.0, 2.5, 1.0], name="losses")
    assert "epoch 3 is" in words(assert_falls, [3.0, 2.0, 2.5, 1.0], name="losses", monotone=True)
    assert "fall below 1.5" in words(assert_falls, [3.0, 2.0], name="losses", by=0.5)
    assert "epoch 2 is not a finite number" in words(assert_falls, [3.0, math.nan], name="losses")
    assert "at least two" in words(assert_falls, [3.0], name="losses")


def test_samples_must_have_the_distribution() -> None:
    samples = np.random.default_rng(1).normal(2.0, 3.0, 10_000)
    assert_normal(samples, 2.0, 3.0, name="samples")
    assert "a mean near 0" in words(assert_normal, samples, 0.0, 3.0, name="samples")
    assert "deviation near 5" in words(assert_normal, samples, 2.0, 5.0, name="samples")
    assert "finite" in words(assert_normal, np.array([np.nan, 1]), 0.0, 1.0, name="samples")


def test_gradients_are_compared_with_finite_differences() -> None:
    x = np.array([[1.0, -2.0], [0.5, 3.0]])
    assert_gradient(3 * x**2, lambda p: float((p**3).sum()), x, name="the gradient")
    said = words(assert_gradient, 2 * x, lambda p: float((p**3).sum()), x, name="the gradient")
    assert said.startswith("the gradient[0, 0]: expected 3, got 2.")


class Drawn:
    """Axes as a submission claims them."""

    def __init__(self, lines: list[dict[str, Any]], points: list[dict[str, Any]]) -> None:
        self.lines = lambda: lines
        self.points = lambda: points
        self.limits = lambda: {"x": (0.0, 10.0), "y": (0.0, 10.0)}


def test_slopes_are_compared_and_missed() -> None:
    slope = np.array([0.5, 2.0], np.float32)
    assert_slopes([slope], [slope * 1.0001], name="f(x)", arguments=["x"])
    said = words(assert_slopes, [slope, None], [slope, slope], name="f(x, y)", arguments=["x", "y"])
    assert said.startswith("f(x, y): GradientTape finds no slope with respect to y.")
    said = words(assert_slopes, [-slope], [slope], name="f(x)", arguments=["x"])
    assert said.startswith("the slope of f(x) with respect to x")
    assert (
        words(assert_slopes, slope, [slope], name="f(x)", arguments=["x"])
        == "f(x): expected one slope for each of 1 arguments."
    )


def test_a_line_is_found_by_where_it_runs() -> None:
    x = np.array([0.0, 4.0, 10.0])
    axes = Drawn([{"x": x, "y": x + 1}, {"x": x, "y": 2 * x}], [])
    assert_line(axes, lambda x: 2 * x, name="the plot")
    assert "not where it belongs" in words(assert_line, axes, lambda x: 3 * x, name="the plot")
    assert "none is drawn" in words(assert_line, Drawn([], []), lambda x: x, name="the plot")


@pytest.mark.parametrize("shape", [(2, 0), (2, 1), (0,), (3,), ()])
def test_a_line_of_another_shape_agrees_with_nothing(shape: tuple[int, ...]) -> None:
    x = np.array([[0.0], [10.0]]) if len(shape) == 2 else np.array([0.0, 10.0])
    axes = Drawn([{"x": x, "y": np.zeros(shape)}], [])
    assert "as many x as y values" in words(assert_line, axes, lambda x: 0 * x + 5, name="the plot")


@pytest.mark.parametrize(
    "x", [[-np.inf, np.inf], [0.0, np.inf], [np.nan, 10.0], [0.0, 4.0], [20.0, 1e9], [-1e9, 4.0], [0.0, 4.0, np.nan]]
)
def test_a_line_at_infinity_or_outside_of_what_is_seen_is_none(x: list[float]) -> None:
    axes = Drawn([{"x": np.array(x), "y": 2 * np.array(x)}], [])
    assert "not where it belongs" in words(assert_line, axes, lambda x: 2 * x, name="the plot")


@pytest.mark.parametrize("x", [[0.0, 5.0], [-1e9, 1e9], [10.0, -10.0], [5.0, 6.0, 1e9]])
def test_a_line_that_goes_on_outside_of_what_is_seen_is_one(x: list[float]) -> None:
    assert_line(Drawn([{"x": np.array(x), "y": 2 * np.array(x)}], []), lambda x: 2 * x, name="the plot")


@pytest.mark.parametrize("asked", [rmse, mean_absolute_error, accuracy])
def test_an_imaginary_part_is_not_dropped(asked: Callable[..., float]) -> None:
    assert "expected real numbers, got complex ones" in words(asked, np.array([1 + 9j, 0]), np.array([1, 0]))
    assert asked([1, 0], np.array([1, 0])) in (0.0, 1.0)


def test_few_samples_tell_nothing_of_what_they_are_drawn_from() -> None:
    assert "too few to tell" in words(assert_normal, [0.0, 0.1], 0.0, 1.0, name="samples")
    assert "got complex" in words(assert_normal, [1j] * 100, 0.0, 1.0, name="samples")
    assert "got complex" in words(assert_falls, [3, 2, 1j], name="the losses")


def test_points_are_found_by_where_they_lie() -> None:
    axes = Drawn([], [{"xy": np.array([[1.0, 2.0]])}, {"xy": np.array([[3.0, 4.0], [5.0, 6.0]])}])
    assert_points(axes, [[5, 6], [1, 2]], name="the plot")
    assert "not all of them are drawn (3 are)" in words(assert_points, axes, [[1, 2], [0, 0]], name="the plot")


@pytest.mark.parametrize("shape", [(1, 0, 2), (0, 3), (2,), (1, 1, 2)])
def test_points_of_another_shape_are_no_points(shape: tuple[int, ...]) -> None:
    assert "two coordinates" in words(assert_points, Drawn([], [{"xy": np.zeros(shape)}]), [[7, 7]], name="the plot")


def test_messages_are_bounded() -> None:
    assert len(words(assert_equal, "x" * 10_000, "y" * 10_000, name="f")) < 300
    assert len(words(assert_type, list(range(10_000)), int, name="f")) < 300


def test_texts_are_shown_where_they_begin_to_differ_and_not_further() -> None:
    with pytest.raises(CheckFailed) as failed:
        assert_equal("a" * 100 + "cat" + "x" * 500, "a" * 100 + "dog" + "y" * 500, name="text")
    said = str(failed.value)
    assert "aacatxx" in said
    assert "aadogyy" in said
    assert len(said) < 150


def test_an_answer_shows_little_of_a_long_text_and_nothing_of_a_long_integer() -> None:
    with pytest.raises(CheckFailed, match=r"got str: 'a{40}'…\.$"):
        assert_equal("a" * 500, 1, name="number")
    with pytest.raises(CheckFailed, match=r"got an integer of more than 18 digits\.$"):
        assert_equal(10**30, 1, name="number")
