"""What the site's tests share: rings are counted instead of sent, and an engine that needs no sandbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Protocol

import pytest
from accounts.models import User
from catalog.models import Exercise
from grading import doorbell
from grading.hand_in import HandIn
from grading.models import Purpose, Submission
from grading.services import submit
from submissions.uploads import Readings

from graders import exercise as graders_exercise
from graders.protocol import Event
from graders.report import Outcome, Report, TestResult
from graders.stopping import Stopped, StopSignal
from tests.web.claiming import given

Rings = list[tuple[int, str]]


class HandsIn(Protocol):
    def __call__(
        self, user: User, to: Exercise | None = None, purpose: str = "submit", code: str = ""
    ) -> Submission: ...


@pytest.fixture(autouse=True)
def rings(monkeypatch: pytest.MonkeyPatch) -> Rings:
    """The doorbell's rings: (job, queue), in order."""
    heard: Rings = []
    monkeypatch.setattr(doorbell, "ring", lambda job, queue: heard.append((job, queue)))
    monkeypatch.setattr(doorbell, "ring_to_compare", lambda comparison, queue: heard.append((comparison, queue)))
    return heard


@pytest.fixture(autouse=True)
def readings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No file was read before the test: its students may have the keys of another test's."""
    monkeypatch.setattr("submissions.uploads.READINGS", Readings())


@dataclass
class EngineDouble:
    """Gives full marks to every submission, unless told to fail or to wait; remembers what it was asked."""

    fails_with: Exception | None = None
    outcome: Outcome = Outcome.PASSED
    asked: list[dict[str, object]] = field(default_factory=list)
    events: Sequence[Event] = ()
    meanwhile: Callable[[], object] = lambda: None
    until_stopped: bool = False
    within_s: float = 0.0

    def grade(
        self,
        exercise: graders_exercise.Exercise,
        files: dict[str, str],
        *,
        seed: int,
        tests: str,
        on_event: Callable[[Event], None],
        within_s: float,
        stop: StopSignal,
    ) -> Report:
        self.within_s = within_s
        self.asked.append({"exercise": exercise.slug, "files": dict(files), "seed": seed, "tests": tests})
        for event in self.events:
            on_event(event)
        waits = self.until_stopped
        self.meanwhile()
        if waits:
            assert given(stop), "nobody stopped it"
            raise Stopped
        if self.fails_with:
            raise self.fails_with
        result = TestResult("test_double", "Any number is doubled.", self.outcome, exercise.points, exercise.points)
        return Report(
            exercise.slug, exercise.grading_digest, self.outcome, exercise.points, exercise.points, seed, "A", (result,)
        )


@pytest.fixture
def engine() -> EngineDouble:
    return EngineDouble()


@pytest.fixture
def hand_in(exercise: Exercise) -> HandsIn:
    """Hands in a right solution, another one each time unless ``code`` says which."""
    numbers = count(1)

    def hand_in(user: User, to: Exercise | None = None, purpose: str = "submit", code: str = "") -> Submission:
        chosen = to or exercise
        assert chosen.current
        files = {"submission.py": code or f"double = abs  # {next(numbers)}"}
        return submit(HandIn(user, chosen.current, Purpose(purpose), files))

    return hand_in
