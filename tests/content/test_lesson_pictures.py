"""Still pictures of the course: each script has its picture, each image of data its script, each lesson a sight."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graders.exercise import Course
from graders.exercise.pages import sections_of
from graders.quality.pictures import MAX_BYTES, scripts_of

COURSE = Course()
SCRIPTS = scripts_of(COURSE)
LESSONS = [path for section in sections_of(COURSE.shown, COURSE.hidden) for path in section.lessons]
PICTURES = sorted(COURSE.shown.glob("*/lessons/*.svg"))


def test_every_script_has_its_picture() -> None:
    assert [str(script.path) for script in SCRIPTS if not script.picture.is_file()] == []


def test_every_picture_of_data_has_its_script() -> None:
    """An image of pixels cannot be drawn by hand: what made it stands beside the solutions."""
    made = {script.picture for script in SCRIPTS}
    assert [path.name for path in PICTURES if "<image" in path.read_text() and path not in made] == []


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_stands_in_a_lesson_and_is_small(path: Path) -> None:
    lessons = path.parent.glob("*.md")
    assert any(re.search(rf"!\[.+\]\({re.escape(path.name)}\)", lesson.read_text()) for lesson in lessons)
    assert path.stat().st_size <= MAX_BYTES


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_has_something_to_look_at(path: Path) -> None:
    assert re.search(r"^!\[|^```figure ", path.read_text(), re.MULTILINE), "it has neither a picture nor a figure"
