"""Checks for authors of tests: each failure names the thing, what was expected and what came.

The message of a failed check is shown to the student, so it is bounded and speaks of answers, never of the
inputs that led to them.
"""

from graders.judge.checks.figures import assert_line, assert_points
from graders.judge.checks.gradients import assert_gradient, assert_slopes
from graders.judge.checks.models import (
    assert_layers,
    assert_parameters,
    assert_rebuilds,
    assert_same_predictions,
    assert_transplanted,
)
from graders.judge.checks.training import accuracy, assert_bound, assert_falls, assert_normal, mean_absolute_error, rmse
from graders.judge.checks.values import (
    CheckFailed,
    WrongKind,
    as_numbers,
    assert_close,
    assert_equal,
    assert_type,
    is_tensor,
    raises,
    shown,
    unpacked,
)
from graders.judge.respondent import expression

__all__ = [
    "CheckFailed",
    "WrongKind",
    "accuracy",
    "as_numbers",
    "assert_bound",
    "assert_close",
    "assert_equal",
    "assert_falls",
    "assert_gradient",
    "assert_layers",
    "assert_line",
    "assert_normal",
    "assert_parameters",
    "assert_points",
    "assert_rebuilds",
    "assert_same_predictions",
    "assert_slopes",
    "assert_transplanted",
    "assert_type",
    "expression",
    "is_tensor",
    "mean_absolute_error",
    "raises",
    "rmse",
    "shown",
    "unpacked",
]
