"""The numbers and words that a parameterised question draws anew for each student and attempt."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from random import Random
from typing import Any, Final

from catalog.quizzes._errors import SpecError
from catalog.quizzes._expressions import Value, evaluate
from catalog.quizzes._tables import Table

_TRIES: Final = 1000


def draw_values(spec: Mapping[str, Any], rng: Random) -> dict[str, Value]:
    """The values of ``parameters`` and ``derived`` that meet ``require``; empty for a question without parameters.

    Raises ``SpecError`` when a range is wrong or no draw of 1000 meets the conditions.
    """
    parameters = spec.get("parameters", {})
    conditions = _conditions(spec.get("require", {}))
    for _ in range(_TRIES):
        values = {name: _draw_one(name, how, rng) for name, how in parameters.items()}
        for name, expression in spec.get("derived", {}).items():
            values[name] = evaluate(expression, values)
        if all(evaluate(condition, values) for condition in conditions):
            return values
    raise SpecError(f"none of {_TRIES} draws meets the conditions {conditions}; widen the parameters' ranges.")


def _conditions(require: Mapping[str, Any]) -> list[str]:
    table = Table(require, "require")
    conditions = table.texts("conditions", least=0)
    table.nothing_else()
    return conditions


def _draw_one(name: str, how: object, rng: Random) -> Value:
    (kind, numbers), *more = how.items() if isinstance(how, dict) and how else [("", None)]
    match kind, numbers:
        case "integer", [int(low), int(high)] if low <= high and not more:
            return rng.randint(low, high)
        case "decimal", [int() | float() as low, int() | float() as high, int() | float() as step] if (
            low <= high and step > 0 and not more
        ):
            return _decimal(low, high, step, rng)
        case "choose", [_, *_] as choices if all(isinstance(one, Value) for one in choices) and not more:
            chosen: Value = rng.choice(choices)
            return chosen
    raise SpecError(
        f"parameter {name!r} must be {{ integer = [low, high] }}, {{ decimal = [low, high, step] }} "
        f"or {{ choose = [one, or, another] }} with low ≤ high and step > 0, not {how!r}."
    )


def _decimal(low: float, high: float, step: float, rng: Random) -> float:
    """One of low, low + step, … up to high, as near as a float can be to what is written in the file."""
    first, last, stride = (Decimal(str(number)) for number in (low, high, step))
    return float(first + rng.randint(0, int((last - first) // stride)) * stride)
