"""Things to put in order, shown in a drawn order that is not the right one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from catalog.quizzes._question_table import QuestionTable
from catalog.quizzes._task import FIELD, Fields, IncompleteError, Row, Task, first, position


@dataclass(frozen=True)
class Ordering(Task):
    """``answers[i]`` is the place, from 0, of the i-th item shown. Response: the same."""

    template = "ordering"

    items: tuple[str, ...]
    answers: tuple[int, ...]

    @classmethod
    def read(cls, table: QuestionTable) -> Self:
        items = table.texts("items", least=2)
        if len(set(items)) < len(items):
            raise table.wrong("items", "texts that all differ", items)
        shown = table.shuffled(items)
        if shown == items:
            shown = [*items[1:], items[0]]
        return cls(items=tuple(shown), answers=tuple(items.index(item) for item in shown))

    @property
    def places(self) -> list[tuple[str, int]]:
        """The places of the order: (value, number shown)."""
        return [(str(index), index + 1) for index in range(len(self.items))]

    def respond(self, fields: Fields) -> list[int]:
        missing = "Give every item a place of its own first."
        names = [f"{FIELD}-{index}" for index in range(len(self.items))]
        places = [position(first(fields, name), len(self.items), missing) for name in names]
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

    def texts(self) -> list[str]:
        return list(self.items)

    def rows(self, fields: Fields) -> list[Row]:
        """The items in the order that the student gave them."""
        rows = [self._row(index, item, first(fields, f"{FIELD}-{index}")) for index, item in enumerate(self.items)]
        return sorted(rows, key=lambda row: (len(row.entered), row.entered))

    def _row(self, index: int, item: str, entered: str) -> Row:
        return Row(f"{FIELD}-{index}", "", item, entered or str(index), correct=entered == str(self.answers[index]))
