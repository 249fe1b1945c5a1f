"""A jail waits behind its walls: what it used until then is not its own, and without bounds it never begins."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from graders.sandbox import monitor
from graders.sandbox.monitor import READY_WITHIN_S, Inmate
from graders.sandbox.policy import Bounds

BOUNDS = Bounds(cpu_s=2, memory_mb=64, threads=4)


class Waiting:
    """An inmate that is no process, and what happened to it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, opener = os.pipe()
        errors, self.complaints = os.pipe()
        os.set_blocking(self.begun, False)
        self.limited: list[Bounds] = []
        self.ended: list[int] = []
        self.inmate = Inmate(process=1, exited=-1, status=-1, opener=opener, errors=errors, by_hand=False)
        monkeypatch.setattr(monitor, "cpu_seconds", lambda _process: 0.5)
        monkeypatch.setattr(monitor, "limit", lambda _process, bounds: self.limited.append(bounds))
        monkeypatch.setattr("os.kill", lambda process, _signal: self.ended.append(process))

    def go(self) -> None:
        self.inmate.order = BOUNDS
        self.inmate.begin()

    def walls_stand(self) -> None:
        os.close(self.complaints)
        self.inmate.hear()

    def has_begun(self) -> bool:
        try:
            return bool(os.read(self.begun, 1))
        except BlockingIOError:
            return False


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> Iterator[Waiting]:
    waiting = Waiting(monkeypatch)
    yield waiting
    for descriptor in (waiting.begun, waiting.inmate.opener, waiting.inmate.errors):
        os.close(descriptor)


def test_it_begins_when_it_is_ordered_to_and_its_walls_stand(waiting: Waiting) -> None:
    waiting.go()
    assert (waiting.limited, waiting.has_begun()) == ([], False)
    waiting.walls_stand()
    assert (waiting.limited, waiting.has_begun()) == ([BOUNDS], True)


def test_walls_that_stand_begin_nothing_by_themselves(waiting: Waiting) -> None:
    waiting.walls_stand()
    assert not waiting.has_begun()
    waiting.go()
    assert waiting.has_begun()


def test_one_whose_walls_fail_never_begins(waiting: Waiting) -> None:
    waiting.go()
    os.write(waiting.complaints, b"OSError: mount")
    waiting.walls_stand()
    assert (waiting.inmate.complaint, waiting.inmate.bounds, waiting.has_begun()) == ("OSError: mount", None, False)


def test_one_whose_bounds_cannot_be_set_never_begins(waiting: Waiting, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_process: int, _bounds: Bounds) -> None:
        raise PermissionError(1, "prlimit")

    monkeypatch.setattr(monitor, "limit", refuse)
    waiting.walls_stand()
    waiting.go()
    assert (waiting.ended, waiting.inmate.cause, waiting.has_begun()) == ([1], "internal_error", False)


def test_what_it_used_while_it_waited_is_not_its_own(waiting: Waiting) -> None:
    waiting.walls_stand()
    waiting.go()
    assert waiting.inmate.due_s == 2.5
    waiting.inmate.hurry(0.25)
    assert waiting.inmate.due_s == 0.75
    waiting.inmate.hurry(0)
    assert waiting.inmate.due_s == 2.5


def test_one_whose_walls_do_not_stand_in_time_is_our_failure(waiting: Waiting) -> None:
    waiting.inmate.keep_in_bounds()
    assert waiting.inmate.cause == ""
    waiting.inmate.born -= READY_WITHIN_S
    waiting.inmate.keep_in_bounds()
    assert (waiting.ended, waiting.inmate.cause) == ([1], "internal_error")
    os.close(waiting.complaints)
