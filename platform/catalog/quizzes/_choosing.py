"""Tasks answered by choosing and placing. What is shown is in drawn order; responses are positions in that order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from catalog.quizzes._errors import SpecError
from catalog.quizzes._responding import FIELD, Fields, IncompleteError, position
from catalog.quizzes._tables import Table

T = TypeVar("T")


@dataclass(frozen=True)
class Option:
    """One thing to choose: Markdown, and why it is right or wrong."""

    text: str
    correct: bool
    why: str


@dataclass(frozen=True)
class Choice:
    """One of several, or several of several. Response: the list of chosen positions, rising."""

    kind: str
    options: tuple[Option, ...]

    @property
    def several(self) -> bool:
        """Whether any number may be chosen."""
        return self.kind == "multiple"

    def respond(self, fields: Fields) -> list[int]:
        missing = "Choose an answer first." if not self.several else "Choose every answer that is right; at least one."
        chosen = sorted({position(text, len(self.options), missing) for text in fields(FIELD)})
        if not chosen or (len(chosen) > 1 and not self.several):
            raise IncompleteError(missing)
        return chosen

    def entries(self, response: list[int]) -> dict[str, list[str]]:
        return {FIELD: [str(position) for position in response]}

    def is_right(self, response: list[int]) -> bool:
        return response == [index for index, option in enumerate(self.options) if option.correct]

    def right_answer(self) -> str:
        return ""


@dataclass(frozen=True)
class Matching:
    """Pairs: each of ``lefts`` gets one of ``rights``. Response: for each left the position of its right."""

    lefts: tuple[str, ...]
    rights: tuple[str, ...]
    answers: tuple[int, ...]
    kind: str = "matching"

    def respond(self, fields: Fields) -> list[int]:
        missing = "Give every line its partner first."
        names = [f"{FIELD}-{index}" for index in range(len(self.lefts))]
        return [position((fields(name) or [""])[0], len(self.rights), missing) for name in names]

    def entries(self, response: list[int]) -> dict[str, list[str]]:
        return {f"{FIELD}-{index}": [str(position)] for index, position in enumerate(response)}

    def is_right(self, response: list[int]) -> bool:
        return response == list(self.answers)

    def right_answer(self) -> str:
        pairs = zip(self.lefts, self.answers, strict=True)
        return "\n".join(f"- {left} → {self.rights[answer]}" for left, answer in pairs)


@dataclass(frozen=True)
class Ordering:
    """Things to put in order. ``answers[i]`` is the place, from 0, of the i-th item shown. Response: the same."""

    items: tuple[str, ...]
    answers: tuple[int, ...]
    kind: str = "ordering"

    def respond(self, fields: Fields) -> list[int]:
        missing = "Give every item a place of its own first."
        names = [f"{FIELD}-{index}" for index in range(len(self.items))]
        places = [position((fields(name) or [""])[0], len(self.items), missing) for name in names]
        if len(set(places)) < len(places):
            raise IncompleteError(missing)
        return places

    def entries(self, response: list[int]) -> dict[str, list[str]]:
        return {f"{FIELD}-{index}": [str(position)] for index, position in enumerate(response)}

    def is_right(self, response: list[int]) -> bool:
        return response == list(self.answers)

    def right_answer(self) -> str:
        ordered = sorted(zip(self.answers, self.items, strict=True))
        return "\n".join(f"{place + 1}. {item}" for place, item in ordered)


def read_choice(table: Table, kind: str, rng: Random) -> Choice:
    """``options`` in drawn order; for ``single`` exactly one of them is correct, and at least two there are."""
    options = [_option(data) for data in table.entries("options", least=2)]
    right = sum(option.correct for option in options)
    if kind != "multiple" and right != 1:
        raise SpecError(f"exactly one option must be correct, not {right}.")
    if len({option.text for option in options}) < len(options):
        raise SpecError(f"two options read the same: {sorted(option.text for option in options)}.")
    if kind == "multiple" and right == 0:
        raise SpecError("at least one option must be correct: an empty answer cannot be told from none.")
    return Choice(kind, tuple(_shuffled(options, rng)))


def _option(data: object) -> Option:
    table = Table(data, "an option")
    option = Option(text=table.text("text"), correct=table.truth("correct"), why=table.text("why"))
    table.nothing_else()
    return option


def read_matching(table: Table, rng: Random) -> Matching:
    """``pairs`` and ``distractors``; both sides are drawn in an order of their own."""
    pairs = [_pair(data) for data in table.entries("pairs", least=2)]
    rights = [right for _, right in pairs] + table.texts("distractors", least=0)
    for side in ([left for left, _ in pairs], rights):
        if len(set(side)) < len(side):
            raise SpecError(f"a left or right side stands twice: {side}; then there is more than one right answer.")
    pairs, rights = _shuffled(pairs, rng), _shuffled(rights, rng)
    return Matching(
        lefts=tuple(left for left, _ in pairs),
        rights=tuple(rights),
        answers=tuple(rights.index(right) for _, right in pairs),
    )


def _pair(data: object) -> tuple[str, str]:
    table = Table(data, "a pair")
    pair = table.text("left"), table.text("right")
    table.nothing_else()
    return pair


def read_ordering(table: Table, rng: Random) -> Ordering:
    """``items``, shown in an order that is not the right one."""
    items = table.texts("items", least=2)
    if len(set(items)) < len(items):
        raise table.wrong("items", "texts that all differ", items)
    shown = _shuffled(items, rng)
    if shown == items:
        shown = [*items[1:], items[0]]
    return Ordering(items=tuple(shown), answers=tuple(items.index(item) for item in shown))


def _shuffled(things: Sequence[T], rng: Random) -> list[T]:
    return rng.sample(list(things), len(things))
