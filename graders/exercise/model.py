"""An exercise as data: immutable, comparable by digest, storable as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, Self

from graders.exercise.tiers import Limits, TierLetter


@dataclass(frozen=True)
class Tolerance:
    """How far an answer may lie from the expected one, and why that far: |a − e| ≤ atol + rtol·|e|."""

    rtol: float
    atol: float
    reason: str


@dataclass(frozen=True)
class Bound:
    """The value a trained metric must reach: at most ``value`` when lower is better, else at least."""

    value: float
    better: Literal["lower", "higher"]
    reason: str

    def holds(self, metric: float) -> bool:
        """Whether ``metric`` reaches the bound; NaN never does."""
        return metric <= self.value if self.better == "lower" else metric >= self.value


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

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of all content: equal exactly when nothing that grading or a page depends on changed."""
        canonical = json.dumps(self.to_json(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(canonical.encode()).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """All of it as JSON-able data; :meth:`from_json` makes an equal exercise of it."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The exercise that :meth:`to_json` gave; raises ``ValueError`` when keys are missing or unknown."""
        expected = {f.name for f in fields(cls)}
        if set(data) != expected:
            raise ValueError(f"not a stored exercise: these keys differ: {sorted(set(data) ^ expected)}")
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in data.items()
        }
        values["limits"] = Limits(**data["limits"])
        values["tolerances"] = {name: Tolerance(**value) for name, value in data["tolerances"].items()}
        values["bounds"] = {name: Bound(**value) for name, value in data["bounds"].items()}
        return cls(**values)

    def public_view(self) -> dict[str, Any]:
        """What a student may see, as JSON-able data: no solution, hidden test, alternative, mistake or bound."""
        data = self.to_json()
        return {name: value for name, value in data.items() if name not in _HIDDEN}


_HIDDEN = frozenset({"solution", "hidden_tests", "alternatives", "mistakes", "tolerances", "bounds", "seeds"})
