"""The course's lessons and quizzes as files: what no page could show wrongly is checked here, not by a reader."""

from __future__ import annotations

import re
from pathlib import Path

from graders.exercise import Course
from graders.exercise.figures import NAMES
from graders.exercise.pages import check_pages
from graders.exercise.problems import Findings

ROOT = Path(__file__).parents[2]


def test_nothing_is_wrong_with_them() -> None:
    course = Course()
    findings = Findings(course.folder)
    check_pages(course.shown, course.hidden, findings)
    assert findings.problems == []


def test_every_figure_has_a_drawing_and_every_drawing_is_known() -> None:
    index = (ROOT / "platform" / "assets" / "figures" / "index.js").read_text()
    modules = index.partition("const modules = {")[2].partition("};")[0]
    assert re.findall(r'^\s+"?([a-z0-9-]+)"?:', modules, re.MULTILINE) == list(NAMES)
