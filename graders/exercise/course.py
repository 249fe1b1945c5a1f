"""Where exercises lie and in which order: ``course.toml``, ``chapter.toml`` and the folders themselves."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from graders.exercise.problems import Findings

T = TypeVar("T")

_REPOSITORY = Path(__file__).resolve().parents[2]
EXERCISES = _REPOSITORY / "exercises"
SOLUTIONS = _REPOSITORY / "reference_solutions"


@dataclass(frozen=True)
class Place:
    """Where one exercise lies: ``shown`` is what a student sees of it, ``hidden`` what nobody may see."""

    shown: Path
    hidden: Path

    @property
    def slug(self) -> str:
        return self.shown.name

    @property
    def chapter(self) -> str:
        return self.shown.parent.name


def places(exercises: Path, solutions: Path, slug: str = "*") -> list[Place]:
    """Every exercise folder named ``slug`` (a pattern), whether a chapter lists it or not, by path."""
    folders = sorted(path.parent for path in exercises.glob(f"*/{slug}/exercise.toml"))
    return [Place(folder, solutions / folder.relative_to(exercises)) for folder in folders]


def place_of(slug: str, exercises: Path, solutions: Path) -> Place:
    """Where ``slug`` lies; raises :class:`ExerciseError` when nowhere, or in two chapters."""
    findings = Findings(exercises.parent)
    found = [place for place in places(exercises, solutions) if place.slug == slug]
    if not found:
        findings.add(exercises, f"there is no exercise {slug!r}: no folder CHAPTER/{slug} with an exercise.toml.")
    if len(found) > 1:
        findings.add(found[1].shown, f"{found[0].chapter} has an exercise {slug!r} too; rename one of them.")
    findings.raise_if_any()
    return found[0]


def course_order(exercises: Path, solutions: Path, findings: Findings) -> list[Place]:
    """All exercises in course order; one that is listed and missing, or there and unlisted, is a finding too.

    What lies in a chapter that is only announced (``coming``) is work in progress and no part of the course.
    """
    present = {place.shown: place for place in places(exercises, solutions)}
    order: list[Place] = []
    for chapter in _items(read_toml(exercises / "course.toml", findings).get("chapters"), str):
        path = exercises / chapter / "chapter.toml"
        table = read_toml(path, findings)
        if table.get("coming") is True:
            present = {shown: place for shown, place in present.items() if shown.parent != path.parent}
        for section in _items(table.get("sections"), dict):
            for slug in _items(section.get("exercises"), str):
                place = present.pop(path.with_name(slug), None)
                if place is None:
                    findings.add(
                        path, f"it lists the exercise {slug!r}, which has no exercise.toml or is listed twice."
                    )
                else:
                    order.append(place)
    for place in present.values():
        order.append(place)
        findings.add(place.shown, f'no section lists it; add "{place.slug}" to `exercises` in its chapter.toml.')
    return order


def read_toml(path: Path, findings: Findings) -> dict[str, Any]:
    """The table in ``path``; empty, and a problem in ``findings``, when it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        findings.add(path, "the file is missing; write it as docs/exercise-format.md shows.")
    except UnicodeDecodeError:
        findings.add(path, "it is not UTF-8 text; save it as UTF-8.")
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        findings.add(path, f"it is not valid TOML: {error}.", int(line[1]) if line else None)
    return {}


def _items(value: object, kind: type[T]) -> list[T]:
    """Those items of a list that have the right type; the catalogue checks the rest of these files."""
    return [item for item in value if isinstance(item, kind)] if isinstance(value, list) else []
