"""What a function that ran into the time limit may take from then on."""

from __future__ import annotations

from typing import Any

import pytest

from graders.judge.patience import Patience
from graders.protocol import AskHandle, CallEntry, CallHandle, GetEntry, Make, Request

GIVEN: dict[str, Any] = {"args": [], "kwargs": {}}
ENDLESS = CallEntry(id=1, name="endless", args=[], kwargs={})
OTHER = CallEntry(id=2, name="other", args=[], kwargs={})


@pytest.fixture
def patience() -> Patience:
    return Patience(cpu_s=2, wall_s=15)


def test_who_ran_out_has_a_tenth_from_then_on_and_nobody_else(patience: Patience) -> None:
    assert patience.share(ENDLESS) == 1
    patience.ran_out(ENDLESS, 2.1, load_s=0.1, before_s=0)
    assert patience.share(ENDLESS) == 0.1
    assert patience.share(OTHER) == 1


def test_who_has_answered_slowly_has_twice_that(patience: Patience) -> None:
    patience.answered(ENDLESS, 0.6)
    patience.answered(ENDLESS, 0.1)
    patience.ran_out(ENDLESS, 2.0, load_s=0.1, before_s=0)
    assert patience.share(ENDLESS) == pytest.approx(0.6)
    patience.answered(ENDLESS, 1.5)
    assert patience.share(ENDLESS) == 1


@pytest.mark.parametrize(("load_s", "before_s"), [(1.5, 0.0), (0.0, 1.5)])
def test_who_came_late_in_its_process_is_not_blamed(patience: Patience, load_s: float, before_s: float) -> None:
    patience.ran_out(ENDLESS, 0.5, load_s=load_s, before_s=before_s)
    assert patience.share(ENDLESS) == 1


def test_who_was_waited_for_half_a_tests_time_is_blamed_all_the_same(patience: Patience) -> None:
    patience.ran_out(ENDLESS, 8.0, load_s=1.5, before_s=3.0)
    assert patience.share(ENDLESS) == 0.1


@pytest.mark.parametrize(
    ("request_", "share"),
    [
        (CallHandle(id=3, handle="2.1", method="fit", **GIVEN), 0.1),
        (CallHandle(id=3, handle="2.1", **GIVEN), 0.1),
        (Make(id=4, what="gradient", **GIVEN), 0.1),
        (Make(id=4, what="axes", **GIVEN), 1.0),
        (GetEntry(id=5, name="endless"), 1.0),
        (AskHandle(id=6, handle="2.1", handle_kind="axes", question="lines", **GIVEN), 1.0),
    ],
)
def test_only_the_submissions_functions_are_blamed(patience: Patience, request_: Request, share: float) -> None:
    patience.ran_out(request_, 2.0, load_s=0, before_s=0)
    assert patience.share(request_) == share
