"""The contract with the site: what a grading says about a submission.

Nothing here depends on the sandbox or on Django, so both sides can import it.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


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


def worst(outcomes: list[Outcome]) -> Outcome:
    """The most severe of ``outcomes``; ``internal_error`` when there are none, for then nothing was tested."""
    return max(outcomes, key=lambda outcome: outcome.severity, default=Outcome.INTERNAL_ERROR)


@dataclass(frozen=True)
class TestResult:
    """One test's verdict. ``feedback`` is plain text, bounded, safe to show to the student once escaped."""

    __test__ = False  # not a test class, whatever pytest thinks of its name

    id: str
    title: str
    outcome: Outcome
    points: float
    max_points: float
    feedback: str = ""


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
class Report:
    """All that one grading found out. Equal for equal submission, exercise version and seed, ``usage`` aside."""

    exercise: str
    exercise_version: str
    outcome: Outcome
    score: float
    max_score: float
    seed: int
    isolation: str
    tests: tuple[TestResult, ...]
    diagnosis: str = ""
    stdout: str = ""
    figures: tuple[Figure, ...] = ()
    usage: Usage = field(default_factory=Usage)

    def to_json(self) -> dict[str, Any]:
        """The report as JSON-able data; the key order is part of the contract."""
        return {
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
            "usage": asdict(self.usage),
        }
