"""An exercise as data: immutable, comparable by digest, storable as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from typing import Any, Literal, Self

from graders.exercise.stored import FORMAT
from graders.exercise.tiers import TIERS, Limits, TierLetter
from graders.formats import NewerFormatError, known_fields

SHOWN_DIGITS = 3
"""Significant ones of a metric that a student is shown: enough to compare, and little to carry anything else."""


@dataclass(frozen=True)
class Tolerance:
    """How far an answer may lie from the expected one, and why that far: |a − e| ≤ atol + rtol·|e|."""

    rtol: float
    atol: float
    reason: str

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The tolerance of a stored exercise's ``tolerances``; raises ``StoredFormatError`` for what is none."""
        return cls(**known_fields(cls, data, "tolerances"))


@dataclass(frozen=True)
class Bound:
    """The value a trained metric must reach: at most ``value`` when lower is better, else at least.

    Attributes:
        title: what a student reads of the metric; without one nobody but authors sees what was measured.
        calibrated: what the reference reached, a value for each seed of a calibration.
    """

    value: float
    better: Literal["lower", "higher"]
    reason: str
    title: str = ""
    calibrated: tuple[float, ...] = ()

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The bound of a stored exercise's ``bounds``; raises ``StoredFormatError`` for what is none."""
        return cls(**_tuples(known_fields(cls, data, "bounds")))

    def holds(self, metric: float) -> bool:
        """Whether ``metric`` reaches the bound; NaN never does."""
        return metric <= self.value if self.better == "lower" else metric >= self.value

    def rounded(self, metric: float) -> float:
        """``metric``, which is finite, to three digits, or to as many as keep it on its side of the bound."""
        roundings = (float(f"{metric:.{digits}g}") for digits in range(SHOWN_DIGITS, 18))
        return next((shown for shown in roundings if self.holds(shown) == self.holds(metric)), metric)


@dataclass(frozen=True)
class Exercise:
    """One exercise with both its sides. ``hints`` are Markdown; code is Python text, files keyed by stem."""

    slug: str
    chapter: str
    uuid: str
    title: str
    summary: str
    concepts: tuple[str, ...]
    prerequisites: tuple[str, ...]
    tier: TierLetter
    points: float
    entry_points: tuple[str, ...]
    limits: Limits
    seeds: tuple[int, ...]
    statement: str
    starter: str
    visible_tests: str
    hints: tuple[str, ...]
    solution: str
    hidden_tests: str
    alternatives: Mapping[str, str]
    mistakes: Mapping[str, str]
    tolerances: Mapping[str, Tolerance] = field(default_factory=dict)
    bounds: Mapping[str, Bound] = field(default_factory=dict)
    domain: str = ""

    @property
    def grading_digest(self) -> str:
        """SHA-256 (hex) of what grading uses: equal exactly when every submission would get the same verdict.

        It covers both sides' tests, the solution, the mistakes (behind a diagnosis), the starter (what is left as in it
        is not attempted), entry points, points, tier, limits, tolerances, bounds and the domain (behind small
        examples). It leaves out what only pages and authors use: slug, chapter, uuid, title, summary, concepts,
        prerequisites, statement, hints, alternatives, the seeds of ``verify``, the reasons for tolerances and
        bounds, and the title and the calibrated values of a bound.

        A field at its default is left out, too, so that one which is added later changes no digest.
        """
        canonical = json.dumps(_graded(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(canonical.encode()).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """All of it as JSON-able data in the format of `stored`; :meth:`from_json` makes an equal exercise of it."""
        values = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}
        return FORMAT.stamp | values

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The exercise that :meth:`to_json` gave, in whatever format that was.

        Keys that only a newer minor format has are left out of account, and those that it lacks get their defaults.

        Raises:
            StoredFormatError: it is no stored exercise, or one of a newer format.
        """
        values = _tuples(known_fields(cls, FORMAT.upgraded(data), FORMAT.name))
        if values["tier"] not in TIERS:
            raise NewerFormatError(
                f"the stored exercise is of tier {values['tier']!r}; this Hebb knows {', '.join(TIERS)}. "
                "A newer Hebb wrote it: bring this one up to date."
            )
        usual = asdict(TIERS[values["tier"]].limits)
        values["limits"] = Limits(**known_fields(Limits, usual | values["limits"], "limits"))
        for key, read in (("tolerances", Tolerance.from_json), ("bounds", Bound.from_json)):
            values[key] = {name: read(each) for name, each in values.get(key, {}).items()}
        return cls(**values)

    def public_view(self) -> dict[str, Any]:
        """What a student may see, as JSON-able data: no solution, hidden test, alternative, mistake or bound."""
        data = self.to_json()
        return {name: value for name, value in data.items() if name not in _HIDDEN}


_HIDDEN = frozenset({"solution", "hidden_tests", "alternatives", "mistakes", "tolerances", "bounds", "seeds", "domain"})
UNGRADED = frozenset(
    {"slug", "chapter", "uuid", "title", "summary", "concepts", "prerequisites", "statement", "hints", "alternatives",
     "seeds", "reason", "calibrated"}
)  # fmt: skip
"""The fields of an exercise, its tolerances and its bounds that no verdict depends on."""


def _tuples(values: Mapping[str, Any]) -> dict[str, Any]:
    """``values`` with the lists of JSON as the tuples that they were."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}


def _graded(value: Any) -> Any:
    """The part of ``value`` that verdicts depend on, as JSON-able data; 2 and 2.0 are the same."""
    if is_dataclass(value):
        graded = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in UNGRADED}
        usual = {f.name: f.default_factory() if callable(f.default_factory) else f.default for f in fields(value)}
        return {name: _graded(each) for name, each in graded.items() if each != usual[name]}
    if isinstance(value, Mapping):
        return {name: _graded(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return [_graded(each) for each in value]
    return float(value) if isinstance(value, int) else value
