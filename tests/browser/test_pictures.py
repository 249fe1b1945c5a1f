"""The pictures of README.md can be made again, and are still true. HEBB_UPDATE_SCREENSHOTS=1 makes them anew."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.pictures import FOLDER, MAX_BYTES, PICTURES, ROOT, SIZE, Picture, difference, keep, take
from tests.browser.site import Site
from tests.browser.visitors import Visitor

pytestmark = pytest.mark.slow

UPDATE = os.environ.get("HEBB_UPDATE_SCREENSHOTS") == "1"
MAX_DIFFERENCE = 6
MAKE_AGAIN = "run `HEBB_UPDATE_SCREENSHOTS=1 ./test tests/browser/test_pictures.py`, look at docs/img, and commit"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site with this repository's course, as ``./run`` starts it for the first time."""
    site = Site(tmp_path_factory.mktemp("site"), course=ROOT)
    try:
        site.wait()
        yield site
    finally:
        site.stop()


def test_readme_shows_these_pictures_and_no_other_is_kept() -> None:
    shown = re.findall(r"!\[[^\]]+\]\(docs/img/([^)]+)\)", (ROOT / "README.md").read_text())
    assert sorted(shown) == sorted(picture.name for picture in PICTURES)
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(shown)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_can_be_made_again_and_is_still_true(visitor: Callable[..., Visitor], picture: Picture) -> None:
    width, height = SIZE
    student = visitor(viewport={"width": width, "height": height}, color_scheme="light", reduced_motion="reduce")
    student.signs_up(picture.student)
    picture.arrange(student)
    for thing in picture.shows(student.page):
        expect(thing).to_be_in_viewport()
    now = take(student.page)
    if UPDATE:
        keep(now, picture.path)
    kept = Image.open(picture.path)
    assert kept.size == SIZE
    assert picture.path.stat().st_size < MAX_BYTES
    assert difference(kept, now) < MAX_DIFFERENCE, MAKE_AGAIN


def test_no_picture_passes_for_another() -> None:
    kept = [Image.open(picture.path) for picture in PICTURES]
    assert min(difference(*pair) for pair in itertools.combinations(kept, 2)) > MAX_DIFFERENCE
