"""Grading many sources with one engine, and saying how far it is."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from graders.exercise import Exercise
from graders.protocol import Event
from graders.report import Report

Item = TypeVar("Item")
Result = TypeVar("Result")
Say = Callable[[str], None]
MAIN = "submission.py"


class Grader(Protocol):
    """What the quality tools need of the engine."""

    def grade(
        self,
        exercise: Exercise,
        files: dict[str, str],
        seed: int | None = None,
        tests: Any = "hidden",
        on_event: Callable[[Event], None] | None = None,
    ) -> Report:
        """As `graders.engine.Engine.grade`."""
        ...


def say(line: str) -> None:
    """A line of progress, for a person: standard output stays free for results."""
    print(line, file=sys.stderr, flush=True)


def without_examples(exercise: Exercise) -> Exercise:
    """``exercise`` graded with the same marks and no small examples, for who looks at none: they take time."""
    return replace(exercise, domain="")


def in_parallel(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """``work`` done on each item, as many at once as there are processors; results in the items' order."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        yield from pool.map(work, items)
