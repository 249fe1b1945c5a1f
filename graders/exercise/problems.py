"""What is wrong with an exercise, said so that its author can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """One fault: where it is (``line`` counts from 1, ``None`` when it concerns the whole file) and what to do."""

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}, line {self.line}"
        return f"{where}: {self.message}"


class ExerciseError(Exception):
    """An exercise cannot be used. ``problems`` has every fault found, not only the first; ``str()`` shows them all."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Findings:
    """Collects the problems of one exercise, so that an author reads all of them at once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.problems: list[Problem] = []

    def add(self, path: Path, message: str, line: int | None = None) -> None:
        """Note a fault in ``path``, shown relative to the folder that holds the course."""
        shown = path.relative_to(self._root) if path.is_relative_to(self._root) else path
        self.problems.append(Problem(shown.as_posix(), line, message))

    def raise_if_any(self) -> None:
        """Raise :class:`ExerciseError` when something was found."""
        if self.problems:
            raise ExerciseError(self.problems)
