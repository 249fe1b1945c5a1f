"""A question's table and a seed make what one student is asked in one attempt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from catalog.quizzes._choosing import read_choice, read_matching, read_ordering
from catalog.quizzes._errors import SpecError
from catalog.quizzes._expressions import Value, evaluate, fill, only_slot
from catalog.quizzes._parameters import draw_values
from catalog.quizzes._responding import Task
from catalog.quizzes._tables import Table
from catalog.quizzes._writing import read_code, read_number, read_output, read_text

KINDS: Final = ("single", "multiple", "number", "text", "matching", "ordering", "code", "output", "figure")
_OF_THE_QUESTION: Final = ("id", "kind", "lesson", "parameters", "derived", "require")


@dataclass(frozen=True)
class Figure:
    """A moving figure beside a question: its name, what it shows in words, its data."""

    name: str
    alt: str
    options: dict[str, Any]


@dataclass(frozen=True)
class Drawn:
    """What a student is asked. ``prompt`` and ``explanation`` are Markdown; ``task`` knows the answer."""

    key: str
    prompt: str
    explanation: str
    task: Task
    figure: Figure | None = None


def draw(spec: Mapping[str, Any], seed: int) -> Drawn:
    """The question of this table with the values and the order that ``seed`` gives; equal for equal seeds.

    Raises ``SpecError`` for a table that breaks the format.
    """
    head = Table(spec, "the question")
    key, kind = head.text("id"), head.text("kind")
    if kind not in KINDS:
        raise head.wrong("kind", f"one of {', '.join(KINDS)}", kind)
    rng = Random(f"{key} {seed}")  # noqa: S311  # draws questions, guards nothing
    table = Table(_concrete(spec, draw_values(spec, rng)), "the question")
    drawn = Drawn(
        key=key,
        prompt=table.text("prompt"),
        explanation=table.text("explanation"),
        task=_task(table, kind, rng),
        figure=_figure(table.take("figure")) if kind == "figure" else None,
    )
    table.nothing_else()
    return drawn


def _task(table: Table, kind: str, rng: Random) -> Task:
    match kind:
        case "single" | "multiple":
            return read_choice(table, kind, rng)
        case "figure" if "options" in table:
            return read_choice(table, "single", rng)
        case "number" | "figure":
            return read_number(table)
        case "text":
            return read_text(table)
        case "matching":
            return read_matching(table, rng)
        case "ordering":
            return read_ordering(table, rng)
        case "code":
            return read_code(table)
        case _:
            return read_output(table)


def _figure(data: object) -> Figure:
    table = Table(data, "the figure")
    name, alt = table.text("name"), table.text("alt")
    return Figure(name, alt, {key: table.take(key) for key in table if key not in ("name", "alt")})


def _concrete(spec: Mapping[str, Any], values: Mapping[str, Value]) -> dict[str, Any]:
    """The table with the drawn values in it, without what told how to draw them."""
    rest = {key: value for key, value in spec.items() if key not in _OF_THE_QUESTION}
    if not values:
        return rest
    concrete = {key: _filled(value, values) for key, value in rest.items() if key not in ("answer", "figure")}
    if "answer" in rest:
        concrete["answer"] = _worth(rest["answer"], values)
    if "figure" in rest:
        concrete["figure"] = _numbers_filled(rest["figure"], values)
    for option in concrete.get("options", []):
        if isinstance(option, dict) and isinstance(option.get("correct"), str):
            option["correct"] = bool(evaluate(option["correct"], values))
    return concrete


def _filled(data: Any, values: Mapping[str, Value]) -> Any:
    """Texts filled in, however deep."""
    match data:
        case str():
            return fill(data, values)
        case list():
            return [_filled(one, values) for one in data]
        case dict():
            return {key: _filled(one, values) for key, one in data.items()}
    return data


def _numbers_filled(data: Any, values: Mapping[str, Value]) -> Any:
    """As ``_filled``, but a text that is one ``{{expression}}`` becomes its value: figures are drawn from numbers."""
    match data:
        case str() if (expression := only_slot(data)) is not None:
            return evaluate(expression, values)
        case list():
            return [_numbers_filled(one, values) for one in data]
        case dict():
            return {key: _numbers_filled(one, values) for key, one in data.items()}
    return _filled(data, values)


def _worth(answer: Any, values: Mapping[str, Value]) -> Any:
    """A number's answer may be an expression in a text."""
    if not isinstance(answer, str):
        return answer
    worth = evaluate(answer, values)
    if isinstance(worth, str):
        raise SpecError(f"answer {answer!r} is worth the text {worth!r}; expected a number.")
    return float(worth)
