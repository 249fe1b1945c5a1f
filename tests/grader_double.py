"""A grader without an engine, for tests of what grades many sources."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from graders.exercise import Exercise
from graders.protocol import Event, Tests
from graders.quality.progress import MAIN
from graders.report import Report


def _nobody(_: Event) -> None:
    """Listens to a grading for those who do not."""


@dataclass(frozen=True)
class Asked:
    """What a grader was given; ``source`` is the submission's text."""

    exercise: Exercise
    source: str
    seed: int | None
    tests: Tests
    tell: Callable[[Event], None] = _nobody


class GraderDouble(ABC):
    """Takes what `graders.Engine.grade` takes and answers without running it; ``asked`` is what it was given."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []

    def grade(
        self,
        exercise: Exercise,
        files: dict[str, str],
        seed: int | None = None,
        tests: Tests = "hidden",
        on_event: Callable[[Event], None] | None = None,
    ) -> Report:
        """The report that `answer` gives for it."""
        assert files.keys() == {MAIN}
        self.asked.append(Asked(exercise, files[MAIN], seed, tests, on_event or _nobody))
        return self.answer(self.asked[-1])

    @abstractmethod
    def answer(self, asked: Asked) -> Report:
        """The report."""
