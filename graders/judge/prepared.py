"""The examples that an author has prepared for what no call with plain arguments shows: ``EXAMPLES`` of ``domain.py``.

Each is Python over the entry points as a student would type it, the last line being what is asked:

    model = build(2)
    model.count_params()

Both sides run it as it stands, the submission in its jail. So it may call what was answered, hand over functions, make
objects and ask them, or ask of an answer what every right one has in common.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graders.exercise.domains import as_expression, names_in
from graders.judge.respondent import Respondent


@dataclass(frozen=True)
class Prepared:
    """One of them: its text, and the entry points that it may name."""

    code: str
    entry_points: tuple[str, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The entry points that it names."""
        used = names_in(self.code)
        return tuple(name for name in self.entry_points if name in used)

    def of(self, respondent: Respondent) -> Any:
        """What ``respondent`` answers to it."""
        function = respondent.make("function", f"lambda {', '.join(self.names)}: {as_expression(self.code)}")
        return function(*(getattr(respondent, name) for name in self.names))


def about(prepared: Iterable[Prepared], asked: frozenset[str]) -> list[Prepared]:
    """Those that name one of the entry points ``asked``; all where none was."""
    return [each for each in prepared if not asked or asked.intersection(each.names)]
