"""Where the exercises of a course lie, and in which order: ``course.toml``, ``chapter.toml`` and the folders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from graders.exercise.problems import Findings
from graders.exercise.toml_file import read_toml

T = TypeVar("T")


@dataclass(frozen=True)
class ExerciseFolders:
    """Where one exercise lies: ``shown`` is what a student sees of it, ``hidden`` what nobody may see."""

    shown: Path
    hidden: Path

    @property
    def slug(self) -> str:
        return self.shown.name

    @property
    def chapter(self) -> str:
        return self.shown.parent.name

    @property
    def course(self) -> Path:
        """The folder of the whole course."""
        return self.shown.parents[2]


def find_exercises(shown: Path, hidden: Path, slug: str = "*") -> list[ExerciseFolders]:
    """Every exercise named ``slug`` (a pattern), whether a chapter lists it or not, by path."""
    found = sorted(path.parent for path in shown.glob(f"*/{slug}/exercise.toml"))
    return [ExerciseFolders(folder, hidden / folder.relative_to(shown)) for folder in found]


def find_exercise(shown: Path, hidden: Path, slug: str) -> ExerciseFolders:
    """Where ``slug`` lies; raises :class:`ExerciseError` when nowhere, or in two chapters."""
    findings = Findings(shown.parent)
    found = [folders for folders in find_exercises(shown, hidden) if folders.slug == slug]
    if not found:
        findings.add(shown, f"there is no exercise {slug!r}: no folder CHAPTER/{slug} with an exercise.toml.")
    if len(found) > 1:
        findings.add(found[1].shown, f"{found[0].chapter} has an exercise {slug!r} too; rename one of them.")
    findings.raise_if_any()
    return found[0]


def in_course_order(shown: Path, hidden: Path, findings: Findings) -> list[ExerciseFolders]:
    """All exercises in course order; one that is listed and missing, or there and unlisted, is a finding too.

    What lies in a chapter that is only announced (``coming``) is work in progress and no part of the course.
    """
    present = {folders.shown: folders for folders in find_exercises(shown, hidden)}
    order: list[ExerciseFolders] = []
    for chapter in _items(read_toml(shown / "course.toml", findings).get("chapters"), str):
        path = shown / chapter / "chapter.toml"
        table = read_toml(path, findings)
        if table.get("coming") is True:
            present = {folder: folders for folder, folders in present.items() if folder.parent != path.parent}
        for section in _items(table.get("sections"), dict):
            for slug in _items(section.get("exercises"), str):
                folders = present.pop(path.with_name(slug), None)
                if folders is None:
                    findings.add(
                        path, f"it lists the exercise {slug!r}, which has no exercise.toml or is listed twice."
                    )
                else:
                    order.append(folders)
    for folders in present.values():
        order.append(folders)
        findings.add(folders.shown, f'no section lists it; add "{folders.slug}" to `exercises` in its chapter.toml.')
    return order


def _items(value: object, kind: type[T]) -> list[T]:
    """Those items of a list that have the right type; the catalogue checks the rest of these files."""
    return [item for item in value if isinstance(item, kind)] if isinstance(value, list) else []
