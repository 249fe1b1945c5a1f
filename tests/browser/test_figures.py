"""What every moving figure must do in a real browser: move, keep its description, work by keyboard and on small
screens, fail without harm, and be what docs/figures.md says.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from graders.exercise.figures import NAMES
from tests.browser.visitors import place_of

ROOT = Path(__file__).parents[2]
DOCS, LESSONS = ROOT / "docs" / "figures.md", ROOT / "exercises"


@pytest.fixture(scope="module")
def complaints() -> list[str]:
    """What the browser complains of while it shows the lesson."""
    return []


@pytest.fixture(scope="module")
def lesson(open_figures: Callable[..., Page], complaints: list[str]) -> Iterator[Page]:
    """One page with every figure, for tests that only look."""
    page = open_figures(*((name, {}) for name in NAMES), complaints=complaints, width=320)
    yield page
    page.close()


@pytest.fixture
def broken(open_figures: Callable[..., Page]) -> Iterator[Callable[..., Locator]]:
    """Opens figures of which some cannot start."""
    pages: list[Page] = []

    def broken_(*figures: tuple[str, dict[str, Any]]) -> Locator:
        pages.append(open_figures(*figures))
        return pages[-1].locator("figure")

    yield broken_
    for page in pages:
        page.close()


@pytest.mark.parametrize("name", NAMES)
def test_moves_and_keeps_its_description_for_those_who_cannot_see_it(lesson: Page, name: str) -> None:
    figure = lesson.locator(f'figure[data-figure="{name}"]')
    stage = figure.locator(".figure-stage")

    expect(figure).to_have_attribute("data-state", "moving")
    expect(stage).to_have_accessible_description(f"What {name} shows, in words.")
    expect(stage).to_have_accessible_name(f"The caption of {name}.")
    expect(figure.locator("[aria-live=polite]")).not_to_be_empty()


def test_nothing_moves_or_complains_before_it_is_asked_to(lesson: Page, complaints: list[str]) -> None:
    before = lesson.locator("main").inner_html()
    lesson.wait_for_timeout(300)
    assert lesson.locator("main").inner_html() == before
    assert complaints == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_passes_axe_on_a_small_screen(lesson: Page, theme: Literal["light", "dark"]) -> None:
    lesson.emulate_media(color_scheme=theme, reduced_motion="reduce")  # no colour on its way to another
    violations = Axe().run(lesson).response["violations"]
    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in violations] == []


@pytest.mark.parametrize("name", NAMES)
def test_fits_a_screen_of_320_pixels(lesson: Page, name: str) -> None:
    box = place_of(lesson.locator(f'figure[data-figure="{name}"]'))
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert lesson.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_tab_key_reaches_every_control(lesson: Page) -> None:
    controls = lesson.locator("figure").locator("button, input, select, textarea, [tabindex='0']").filter(visible=True)
    reached = set()
    lesson.evaluate("document.activeElement.blur()")
    for _ in range(controls.count()):
        lesson.keyboard.press("Tab")
        reached.add(lesson.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    assert len(reached) == controls.count()


def test_follows_the_theme_that_a_reader_chose(show: Callable[..., Locator]) -> None:
    figure = show("neuron-playground")
    ink = "getComputedStyle(document.querySelector('.axis-label')).fill"
    light = figure.page.evaluate(ink)
    figure.page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert figure.page.evaluate(ink) != light


def test_a_figure_that_fails_keeps_its_description_and_spares_the_others(broken: Callable[..., Locator]) -> None:
    unknown, wrong, good = broken(("no-such-figure", {}), ("pooling", {"size": 7}), ("pooling", {})).all()

    expect(unknown.get_by_text("What no-such-figure shows, in words.")).to_be_in_viewport()
    expect(unknown).to_contain_text('There is no figure "no-such-figure"; there are neuron-playground, ')
    expect(wrong).to_contain_text('Option "size" must be a whole number from 2 to 3; it is 7.')
    expect(good).to_have_attribute("data-state", "moving")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"colour": "red"}, 'There is no option "colour"; this figure knows weights, target.'),
        ({"parts": ["plan"]}, 'There is no part "plan"; this figure has plane, weights, target, table, status.'),
        ({"weights": [1, "2", 3]}, 'Option "weights" must be a list of 3 numbers from -3 to 3; it is [1,"2",3].'),
        (
            {"target": "maybe"},
            'Option "target" must be one of "and", "or", "nand", "nor", "xor", "xnor"; it is "maybe".',
        ),
        ({"weights": [4, 0, 0]}, 'Option "weights" must be a list of 3 numbers from -3 to 3; it is [4,0,0].'),
    ],
)
def test_a_wrong_option_is_named_with_what_was_expected_and_what_came(
    broken: Callable[..., Locator], options: dict[str, Any], message: str
) -> None:
    figure = broken(("neuron-playground", options))
    expect(figure.locator(".figure-failure")).to_have_text(f"This figure could not start. {message}")


def test_shows_only_the_parts_that_are_asked_for(show: Callable[..., Locator]) -> None:
    figure = show("neuron-playground", parts=["plane"])
    assert [part.get_attribute("data-part") for part in figure.locator("[data-part]").all()] == ["plane"]


def test_mounting_again_changes_nothing(show: Callable[..., Locator]) -> None:
    figure = show("pooling")
    before = figure.inner_html()
    figure.page.evaluate("import('/platform/assets/figures/index.js').then((figures) => figures.mountAll(document))")
    assert figure.inner_html() == before


def documented() -> dict[str, str]:
    """The sections of docs/figures.md by figure."""
    text = DOCS.read_text()
    return dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE))


# Each figure's options as the rows of a table that docs/figures.md has.
ROWS = """() => import("/platform/assets/figures/index.js").then(({ schemas }) => Object.entries(schemas).map(
    ([figure, schema]) => [figure, Object.entries(schema).map(
        ([name, { expects, fallback }]) => "| `" + name + "` | " + expects + " | `" + JSON.stringify(fallback) + "` |"
    )]
))"""


def test_docs_tell_every_figure_and_option_as_the_code_has_them(lesson: Page) -> None:
    told = {name: re.findall(r"^\| `.*$", section, re.MULTILINE) for name, section in documented().items()}
    assert told == dict(lesson.evaluate(ROWS))
    assert tuple(told) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_example_in_the_docs_moves_and_has_the_parts_told(show: Callable[..., Locator], name: str) -> None:
    section = documented()[name]
    fence = re.search(rf"^```figure {name}\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    assert fence, name
    example = tomllib.loads(fence[1])
    assert example.pop("caption")
    assert example.pop("alt")

    figure = show(name, **example)

    parts = [str(part.get_attribute("data-part")) for part in figure.locator("[data-part]").all()]
    told = re.search(r"^Parts: (.*)$", section, re.MULTILINE)
    assert told, name
    assert sorted(parts) == sorted(re.findall(r"`([\w-]+)`", told[1]))


def figures_of_lessons() -> list[tuple[str, str, str]]:
    """Place, name and table of each moving figure in the course's lessons."""
    found = []
    for lesson_file in sorted(LESSONS.glob("*/lessons/*.md")):
        text = lesson_file.read_text(encoding="utf-8")
        found += [
            (f"{lesson_file.stem}, {name}", name, table)
            for name, table in re.findall(r"^```figure ([\w-]+)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
        ]
    return found


@pytest.mark.parametrize(
    ("name", "table"),
    [pytest.param(name, table, id=place) for place, name, table in figures_of_lessons() if "Press " in table],
)
def test_a_caption_names_buttons_that_are_there(show: Callable[..., Locator], name: str, table: str) -> None:
    options = tomllib.loads(table)
    caption = options.pop("caption")
    del options["alt"]
    figure = show(name, **options)
    buttons = [button.inner_text() for button in figure.get_by_role("button").all()]
    for told in re.findall(r"[Pp]ress ([A-Z]\w*(?: [a-z]+)?)", caption):
        assert any(told.startswith(button) for button in buttons), f"{told!r} is none of {buttons}"
