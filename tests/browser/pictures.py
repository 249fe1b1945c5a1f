"""The pictures of README.md: how each is taken, and what a reader must see in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Locator, Page, expect

from tests.browser.visitors import Visitor

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "img"
SIZE = (1280, 900)
MAX_BYTES = 150_000
GLANCE = (64, 45)
"""A picture as somebody has it who only glances at it: large enough for columns and boxes, too small for letters."""
COURSE = "/courses/deep-learning/"
MISTAKE = ROOT / "reference_solutions" / "01-neural-networks" / "and-neuron" / "mistakes" / "on_the_boundary.py"


@dataclass(frozen=True)
class Picture:
    """``arrange`` leads a new ``student`` to what is shown; ``shows`` finds on the page what must be in sight."""

    name: str
    student: str
    arrange: Callable[[Visitor], None]
    shows: Callable[[Page], list[Locator]]

    @property
    def path(self) -> Path:
        """Where README finds it."""
        return FOLDER / self.name


def take(page: Page) -> Image.Image:
    """What is in the window now, without the blinking of a caret."""
    return Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("RGB")


def keep(picture: Image.Image, path: Path) -> None:
    """Write it as it is, and small."""
    picture.save(path, lossless=True, quality=100)


def difference(one: Image.Image, other: Image.Image) -> float:
    """How much two pictures differ at a glance: 0 for the same, 255 for black and white."""
    glances = [picture.convert("RGB").resize(GLANCE, Image.Resampling.BOX) for picture in (one, other)]
    return sum(ImageStat.Stat(ImageChops.difference(*glances)).mean) / 3


def _exercise(student: Visitor) -> None:
    """A mistake that has a name is submitted."""
    page = student.goes_to(f"{COURSE}exercises/and-neuron/")
    _, _, code = MISTAKE.read_text().split('"""')
    student.writes(code.strip() + "\n")
    student.presses("Submit")
    expect(page.locator("[data-draft-status]")).to_have_text("Draft saved")
    page.evaluate("document.querySelectorAll('html, .work').forEach((box) => box.scrollTo(0, 0))")


def _lesson(student: Visitor) -> None:
    """A network has learnt, at once for who asked for less motion."""
    page = student.goes_to(f"{COURSE}lessons/a-network-learns-xor/")
    page.get_by_role("button", name="Train").click()
    page.locator("h1").click()


def _course(student: Visitor) -> None:
    """The first lessons are read, and an exercise is passed."""
    for lesson in ("why-learning-machines", "what-the-brain-suggests", "the-logical-neuron"):
        student.goes_to(f"{COURSE}lessons/{lesson}/").get_by_role("button", name="Done.").click()
    student.goes_to(f"{COURSE}exercises/logical-neuron/")
    solution = ROOT / "reference_solutions" / "01-neural-networks" / "logical-neuron" / "solution.py"
    student.writes(solution.read_text())
    student.presses("Submit")
    expect(student.page.locator(".verdict-words")).to_have_text("Passed")
    student.goes_to(COURSE)


PICTURES = [
    Picture(
        "exercise.webp",
        "Ada",
        _exercise,
        lambda page: [
            page.get_by_role("heading", name="The AND neuron"),
            page.locator(".cm-content").get_by_text("def and_neuron"),
            page.get_by_role("button", name="Submit", exact=True),
            page.locator(".verdict").get_by_text("Not right yet"),
            page.locator(".diagnosis").get_by_text("What may have happened"),
            page.locator(".test.wrong").first,
        ],
    ),
    Picture(
        "lesson.webp",
        "Grace",
        _lesson,
        lambda page: [
            page.get_by_role("heading", name="A network learns XOR"),
            page.get_by_role("img", name="The network's output over the plane of its inputs"),
            page.get_by_role("button", name="Train"),
        ],
    ),
    Picture(
        "course.webp",
        "Rosa",
        _course,
        lambda page: [
            page.get_by_text("exercises passed"),
            page.get_by_role("link", name="Continue:"),
            page.get_by_role("heading", name="Introduction to neural networks"),
            page.get_by_role("link", name="The logical neuron").first,
        ],
    ),
]
