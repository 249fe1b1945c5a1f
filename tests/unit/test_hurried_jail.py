"""A jail that is hurried may use less processor time than its bounds allow, and never more."""

from __future__ import annotations

import signal

import pytest

from graders.sandbox import monitor
from graders.sandbox.monitor import Inmate
from graders.sandbox.policy import Bounds


@pytest.fixture
def inmate(monkeypatch: pytest.MonkeyPatch) -> Inmate:
    """One that has used half a second of two."""
    monkeypatch.setattr(monitor, "cpu_seconds", lambda _process: 0.5)
    return Inmate(process=1, exited=-1, status=-1, opener=-1, errors=-1, by_hand=False, bounds=Bounds(cpu_s=2), due_s=2)


def test_it_is_due_so_much_later_than_now(inmate: Inmate) -> None:
    inmate.hurry(0.25)
    assert inmate.due_s == 0.75
    inmate.hurry(0)
    assert inmate.due_s == 2


def test_it_never_gets_more_than_its_bound(inmate: Inmate) -> None:
    inmate.hurry(10)
    assert inmate.due_s == 2


def test_one_that_is_due_is_ended_for_its_time(inmate: Inmate, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr("os.kill", lambda process, _signal: ended.append(process))
    inmate.keep_in_bounds()
    assert (ended, inmate.cause) == ([], "")
    inmate.hurry(0.25)
    monkeypatch.setattr(monitor, "cpu_seconds", lambda _process: 0.8)
    inmate.keep_in_bounds()
    assert (ended, inmate.cause) == ([1], "time_limit")


def test_one_that_waits_for_its_bounds_cannot_be_hurried(inmate: Inmate) -> None:
    inmate.bounds = None
    inmate.hurry(0.25)
    assert inmate.due_s == 2


@pytest.mark.parametrize(("used_s", "cause"), [(2.1, "time_limit"), (1.8, "time_limit"), (1.0, "")])
def test_the_kernel_may_be_quicker_than_the_watch(inmate: Inmate, used_s: float, cause: str) -> None:
    assert inmate._unseen(-signal.SIGKILL, used_s) == cause
