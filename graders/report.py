"""The contract with the site: what a grading says about a submission.

Nothing here depends on the sandbox or on Django, so both sides can import it. Reports are stored for years, so reading
one never fails: whatever a newer Hebb wrote, a page can show what this one understands of it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any, Self

from graders.example import Example
from graders.formats import Format, StoredFormatError, number_in, tables_in, text_in
from graders.frames import Frame, frames_in, renamed


@dataclass(frozen=True)
class Meaning:
    """What is made of an outcome, wherever it comes up.

    Attributes:
        title: what a page calls it.
        told: what a student reads when the end of their process means it; ``{wall_s}`` is what a test may take.
        named: whether a page names it beside a test, where else the mark and the feedback say all.
        forfeits: whether the submission's score is 0, whatever its tests gave.
        ours: whether it is our own fault: no verdict, and graded again.
    """

    title: str
    told: str = ""
    named: bool = True
    forfeits: bool = False
    ours: bool = False


class Outcome(StrEnum):
    """What became of a test, or of a whole submission.

    The order of definition is the order of severity: a submission has the worst outcome of its tests.
    """

    PASSED = "passed"
    WRONG_ANSWER = "wrong_answer"
    RUNTIME_ERROR = "runtime_error"
    NOT_ATTEMPTED = "not_attempted"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    PROTOCOL_VIOLATION = "protocol_violation"
    INTERNAL_ERROR = "internal_error"

    @property
    def severity(self) -> int:
        """0 for ``passed``, rising to ``internal_error``."""
        return list(Outcome).index(self)

    @property
    def meaning(self) -> Meaning:
        """What is made of it."""
        return _MEANINGS[self]


_MEANINGS: Mapping[Outcome, Meaning] = {
    Outcome.PASSED: Meaning("Passed", named=False),
    Outcome.WRONG_ANSWER: Meaning("Not right yet", named=False),
    Outcome.RUNTIME_ERROR: Meaning("Stopped by an error"),
    Outcome.NOT_ATTEMPTED: Meaning("Not attempted yet"),
    Outcome.TIME_LIMIT: Meaning(
        "Took too long",
        "Your code did not answer in time (a test may take {wall_s:g} s). Is there a loop that never ends?",
    ),
    Outcome.MEMORY_LIMIT: Meaning(
        "Needed too much memory",
        "Your code used more memory than the exercise allows.",
    ),
    Outcome.OUTPUT_LIMIT: Meaning(
        "Printed too much",
        "Your code printed more than the exercise allows.",
    ),
    Outcome.PROTOCOL_VIOLATION: Meaning(
        "Not accepted: it answered in a way that is not allowed",
        "Your submission spoke to the grader in a way of its own. That counts as 0 and is on record.",
        forfeits=True,
    ),
    Outcome.INTERNAL_ERROR: Meaning(
        "Could not be graded: our fault",
        "The grader failed; your work will be graded again.",
        ours=True,
    ),
}


class UnknownOutcome(str):
    """An outcome that only a newer Hebb knows, under its own name: no ``Outcome``, and counted as none."""

    __slots__ = ()

    @property
    def severity(self) -> int:
        """Above all that are known: nothing is claimed about it."""
        return len(Outcome)

    @property
    def meaning(self) -> Meaning:
        """Its name, and that it is not known."""
        return Meaning(f"“{self}”: an outcome that this site does not know yet")


AnyOutcome = Outcome | UnknownOutcome


def read_outcome(stored: str) -> AnyOutcome:
    """The outcome that was stored; never fails."""
    try:
        return Outcome(stored)
    except ValueError:
        return UnknownOutcome(stored)


def worst(outcomes: Iterable[AnyOutcome]) -> AnyOutcome:
    """The most severe of ``outcomes``; ``internal_error`` when there are none, for then nothing was tested."""
    return max(outcomes, key=lambda outcome: outcome.severity, default=Outcome.INTERNAL_ERROR)


@dataclass(frozen=True)
class TestResult:
    """One test's verdict. ``feedback`` is plain text, bounded, safe to show to the student once escaped.

    ``frames`` are the way of the error that it failed by; the last of them is the line that ``feedback`` names.
    """

    __test__ = False  # not a test class, whatever pytest thinks of its name

    id: str
    title: str
    outcome: AnyOutcome
    points: float
    max_points: float
    feedback: str = ""
    example: Example | None = None
    frames: tuple[Frame, ...] = ()

    def reworded(self, change: Callable[[str], str]) -> Self:
        """The result with every text about the submission as ``change`` has it."""
        example = self.example and self.example.reworded(change)
        return replace(self, feedback=change(self.feedback), example=example, frames=renamed(self.frames, change))


def said_once(results: Iterable[TestResult]) -> tuple[TestResult, ...]:
    """``results`` with the same words once: where several tests fail alike, the others refer to the first."""
    first: dict[str, TestResult] = {}
    return tuple(_referred(result, first.setdefault(result.feedback, result)) for result in results)


def _referred(result: TestResult, first: TestResult) -> TestResult:
    if result is first or not result.feedback or result.outcome.meaning.ours:
        return result
    return replace(result, feedback=f"As for “{first.title.rstrip('.')}”.", frames=())


@dataclass(frozen=True)
class Usage:
    """What the student's processes used together: seconds, and mebibytes beyond the shared libraries."""

    wall_s: float = 0.0
    cpu_s: float = 0.0
    peak_memory_mb: float = 0.0


@dataclass(frozen=True)
class Figure:
    """A picture the submission drew: ``png`` is base64 text."""

    title: str
    png: str

    def png_bytes(self) -> bytes:
        """The picture; empty where ``png`` is no base64 text."""
        try:
            return base64.b64decode(self.png, validate=True)
        except binascii.Error:
            return b""


@dataclass(frozen=True)
class Metric:
    """What a trained model reached, as a hidden test measured it, rounded (`graders.exercise.Bound.rounded`)."""

    name: str
    value: float


@dataclass(frozen=True)
class Report:
    """All that one grading found out. Equal for equal submission, exercise version and seed, ``usage`` aside.

    ``exercise_version`` is the exercise's ``grading_digest``.
    """

    exercise: str
    exercise_version: str
    outcome: AnyOutcome
    score: float
    max_score: float
    seed: int
    isolation: str
    tests: tuple[TestResult, ...]
    diagnosis: str = ""
    stdout: str = ""
    figures: tuple[Figure, ...] = ()
    metrics: tuple[Metric, ...] = ()
    usage: Usage = field(default_factory=Usage)

    def reworded(self, change: Callable[[str], str]) -> Self:
        """The report with every text about the submission as ``change`` has it."""
        tests = tuple(test.reworded(change) for test in self.tests)
        return replace(self, tests=tests, diagnosis=change(self.diagnosis), stdout=change(self.stdout))

    def to_json(self) -> dict[str, Any]:
        """The report as JSON-able data in the format of `FORMAT`; the key order is part of the contract."""
        return FORMAT.stamp | {
            "exercise": self.exercise,
            "exercise_version": self.exercise_version,
            "outcome": str(self.outcome),
            "score": self.score,
            "max_score": self.max_score,
            "seed": self.seed,
            "isolation": self.isolation,
            "tests": [asdict(test) | {"outcome": str(test.outcome)} for test in self.tests],
            "diagnosis": self.diagnosis,
            "stdout": self.stdout,
            "figures": [asdict(figure) for figure in self.figures],
            "metrics": [asdict(metric) for metric in self.metrics],
            "usage": asdict(self.usage),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The report that :meth:`to_json` gave, in whatever format that was; never fails.

        What is missing or of another kind than expected is empty or 0; keys that are not known are left out.
        """
        try:
            data = FORMAT.upgraded(data if isinstance(data, Mapping) else {})
        except StoredFormatError:
            pass  # most of a newer one will mean what it means today, and a page had better show that than nothing
        return cls(
            exercise=text_in(data, "exercise"),
            exercise_version=text_in(data, "exercise_version"),
            outcome=read_outcome(text_in(data, "outcome")),
            score=number_in(data, "score"),
            max_score=number_in(data, "max_score"),
            seed=int(number_in(data, "seed")),
            isolation=text_in(data, "isolation"),
            tests=tuple(map(_test, tables_in(data, "tests"))),
            diagnosis=text_in(data, "diagnosis"),
            stdout=text_in(data, "stdout"),
            figures=tuple(Figure(text_in(each, "title"), text_in(each, "png")) for each in tables_in(data, "figures")),
            metrics=tuple(map(_metric, tables_in(data, "metrics"))),
            usage=_usage(data.get("usage")),
        )


FORMAT = Format("report", number=2, minor=4, steps={1: lambda data: {"format": 2, "format_minor": 0} | data})
"""Of a Report as it is stored.

| format | what changed |
|---|---|
| 1 | without a number; ``exercise_version`` is a digest of every file of the exercise |
| 2.0 | ``format`` and ``format_minor``; ``exercise_version`` covers what grading uses |
| 2.1 | a test's ``example`` |
| 2.2 | ``metrics`` |
| 2.3 | the ``frames`` of a test and of an example |
| 2.4 | an example's ``drawing``, and the ``shape`` and ``numbers`` of its values |
"""


def _metric(data: Mapping[str, Any]) -> Metric:
    return Metric(text_in(data, "name"), number_in(data, "value"))


def _test(data: Mapping[str, Any]) -> TestResult:
    return TestResult(
        id=text_in(data, "id"),
        title=text_in(data, "title"),
        outcome=read_outcome(text_in(data, "outcome")),
        points=number_in(data, "points"),
        max_points=number_in(data, "max_points"),
        feedback=text_in(data, "feedback"),
        example=Example.from_json(data.get("example")),
        frames=frames_in(data),
    )


def _usage(data: object) -> Usage:
    known = data if isinstance(data, Mapping) else {}
    return Usage(number_in(known, "wall_s"), number_in(known, "cpu_s"), number_in(known, "peak_memory_mb"))
