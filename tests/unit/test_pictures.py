"""Pictures that scripts draw: what a drawing becomes, and how the scripts of a course are found and run."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from graders.exercise import Course
from graders.quality import pictures
from graders.quality.drawing import Drawing, grey, png
from graders.quality.pictures import CannotDrawError, Script, drawn, scripts_of, write_pictures
from tests.small_course import write_course

SVG = "{http://www.w3.org/2000/svg}"
SCRIPT = """import numpy as np

from graders.quality.drawing import Drawing


def draw():
    picture = Drawing(40, 30)
    picture.text(20, 15, f"{np.random.random():.6f}")
    return picture
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    write_course(tmp_path)
    course = Course(tmp_path)
    folder = course.hidden / "01-first" / "pictures"
    folder.mkdir(parents=True)
    (folder / "chance.py").write_text(SCRIPT)
    return course


def elements(drawing: Drawing, tag: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(drawing.svg()).iter(SVG + tag))


def test_an_image_is_held_in_the_picture_pixel_by_pixel() -> None:
    pixels = np.arange(24, dtype=np.uint8).reshape(2, 4, 3)
    drawing = Drawing(40, 20)
    drawing.image(0, 0, 40, 20, pixels)
    (image,) = elements(drawing, "image")
    code = image.attrib["href"].removeprefix("data:image/png;base64,")
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(base64.b64decode(code)))), pixels)
    assert image.attrib["image-rendering"] == "pixelated"


def test_what_are_no_pixels_is_refused() -> None:
    with pytest.raises(ValueError, match="expected uint8"):
        png(np.zeros((2, 2)))  # type: ignore[arg-type]


def test_numbers_become_shades_between_their_ends() -> None:
    assert grey([[0, 8, 16]], 0, 16).tolist() == [[0, 128, 255]]
    assert grey([[-2, 2]]).tolist() == [[0, 255]]
    assert grey([[3, 3]]).tolist() == [[0, 0]]


def test_words_are_text_and_colours_are_those_of_the_page() -> None:
    drawing = Drawing(40, 20)
    drawing.text(1, 2, "a < b & c", fill="one")
    (text,) = elements(drawing, "text")
    assert text.text == "a < b & c"
    assert text.attrib["fill"].startswith("var(--figure-one")


def test_a_curve_and_bars_stand_where_their_numbers_say() -> None:
    drawing = Drawing(100, 100)
    chart = drawing.chart(10, 10, 80, 80, across=(0, 4), up=(0, 2))
    chart.curve([0, 4], [0, 2])
    chart.bars([0, 1, 2], [1, 0])
    assert elements(drawing, "polyline")[-1].attrib["points"] == "10,90 90,10"
    (bar,) = elements(drawing, "rect")  # a bar of height 0 is not drawn
    assert [bar.attrib[key] for key in ("x", "y", "width", "height")] == ["10", "50", "20", "40"]


def test_an_arrow_ends_where_it_points() -> None:
    drawing = Drawing(100, 100)
    drawing.arrow((0, 50), (90, 50))
    assert elements(drawing, "polygon")[0].attrib["points"].startswith("90,50 ")


def test_a_script_draws_the_same_picture_each_time(course: Course) -> None:
    (script,) = scripts_of(course)
    assert script.picture == course.shown / "01-first" / "lessons" / "chance.svg"
    assert list(write_pictures(course, ["chance"])) == [script.picture]
    assert script.picture.read_text() == drawn(script)


def test_a_name_that_no_script_has_is_refused(course: Course) -> None:
    with pytest.raises(CannotDrawError, match="no script draws other"):
        list(write_pictures(course, ["other"]))


@pytest.mark.parametrize("source", ["x = 1\n", "def draw():\n    return 'a picture'\n"])
def test_a_script_that_draws_nothing_is_refused(tmp_path: Path, source: str) -> None:
    path = tmp_path / "script.py"
    path.write_text(source)
    with pytest.raises(CannotDrawError, match="must return a Drawing"):
        drawn(Script(path, tmp_path / "script.svg"))


def test_a_picture_too_large_for_a_page_is_refused(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_BYTES", 50)
    with pytest.raises(CannotDrawError, match="fit a page"):
        drawn(scripts_of(course)[0])


def test_a_script_may_use_our_solutions_by_name() -> None:
    assert pictures.solution("iou").iou((0, 0, 2, 2), (0, 0, 2, 2)) == 1
    with pytest.raises(CannotDrawError, match="no exercise 'nothing'"):
        pictures.solution("nothing")
