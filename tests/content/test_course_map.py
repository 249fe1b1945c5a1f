"""docs/course-map.md says where each thing of the course's source stands here: its targets are there, and no section
and no data set is missing.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAP = ROOT / "docs" / "course-map.md"
TEXT = MAP.read_text(encoding="utf-8")
TARGETS = sorted(set(re.findall(r"\]\(([^)]+)\)", TEXT)))


def headings(page: Path) -> set[str]:
    """What may stand behind # in an address of this page."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_is_there(target: str) -> None:
    path, _, heading = target.partition("#")
    page = (MAP.parent / path).resolve() if path else MAP
    assert page.is_file()
    assert not heading or heading in headings(page)


def test_no_section_of_the_course_is_missing() -> None:
    chapters = [tomllib.loads(file.read_text("utf-8")) for file in sorted(ROOT.glob("exercises/*/chapter.toml"))]
    sections = [f"{section['number']} · {section['title']}" for chapter in chapters for section in chapter["sections"]]
    assert re.findall(r"^### (.+)$", TEXT, re.MULTILINE) == sections


def test_no_data_set_is_missing() -> None:
    named = re.findall(r"^\| `([\w-]+)` \|", (MAP.parent / "datasets.md").read_text("utf-8"), re.MULTILINE)
    assert named
    assert [name for name in named if f"[`{name}`](datasets.md)" not in TEXT] == []


def test_every_lesson_and_every_exercise_is_on_the_map() -> None:
    shown = [*ROOT.glob("exercises/*/lessons/*.md"), *ROOT.glob("exercises/*/*/statement.md")]
    paths = [file.relative_to(ROOT).as_posix() for file in shown]
    assert [path for path in paths if f"(../{path})" not in TEXT] == []
