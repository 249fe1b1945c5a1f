"""A submission's page and panel: verdict, tests, what was printed and drawn."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import Any

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from django.test import Client
from grading.models import GradingJob, Submission
from learning.models import Draft
from pytest_django import Settings

from graders.example import Example, ExampleArgument, ExamplePart, ExampleValue
from graders.frames import Frame, LocalName
from graders.report import Figure, Outcome
from tests.conftest import BrowserOf
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import PNG, Graded, WithFigure
from tests.web.reading import words

HTMX = {"HX-Request": "true"}


def panel_of(client: Client, submission: Submission, beside: str = "") -> str:
    return client.get(f"/submissions/{submission.pk}/panel{beside}", headers=HTMX).content.decode()


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf) -> Client:
    return browser_of(alice)


MATRIX = ExampleValue("np.array([[1.0, 2.0]])", (("1", "2"),))
EXAMPLE = Example(
    call="double(np.array([[0.5, '<b>']]))",
    arguments=(ExampleArgument("x", ExampleValue("0.5")),),
    parts=(
        ExamplePart("w", MATRIX, ExampleValue("np.array([[1.0, -7.0]])", (("1", "-7"),), ((0, 1),)), differs=True),
        ExamplePart("count", ExampleValue("2"), ExampleValue("2"), differs=False),
    ),
    difference="w[0, 1]: expected 2, got -7.",
)


def test_a_failed_test_shows_its_small_example(alices: Client, alice: User, graded: Graded) -> None:
    page = panel_of(alices, graded(alice, Outcome.WRONG_ANSWER, 0.0, example=EXAMPLE))
    assert escape(EXAMPLE.call) in page
    assert '<pre class="cells"> 1  <mark class="off-3">-7</mark></pre>' in page
    assert "w differs 1 2 1 -7 count 2 2 w[0, 1]: expected 2, got -7." in words(page)


def test_an_error_stands_where_an_answer_would(alices: Client, alice: User, graded: Graded) -> None:
    raised = replace(EXAMPLE, parts=(ExamplePart("w", MATRIX, ExampleValue(""), differs=True),), difference="KeyError")
    page = panel_of(alices, graded(alice, Outcome.WRONG_ANSWER, 0.0, example=raised))
    assert "w differs 1 2 an error KeyError" in words(page)


def a_frame(line: int, source: str, **more: Any) -> Frame:
    return Frame("submission.py", line, f"submission.py, line {line}", source, **more)


FRAMES = (
    a_frame(9, "return pick(x)", function="double"),
    a_frame(3, "return x[<b>]", function="pick", names=(LocalName("i", "'<i>'"),), skipped=12),
)
RAISED = {"feedback": "IndexError: no\nsubmission.py, line 3: return x[<b>]\nLook again.", "frames": FRAMES}


def test_an_error_shows_its_way_line_by_line(alices: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice, Outcome.RUNTIME_ERROR, 0.0, **RAISED)
    page = panel_of(alices, submission)
    way = "submission.py, line 9 , in double return pick(x) … 12 more … submission.py, line 3 , in pick the error"
    line_and_name = escape("return x[<b>] i '<i>'")
    assert f"IndexError: no Look again. {way} {line_and_name}" in words(page)
    assert f'href="/submissions/{submission.pk}/#line-submission.py-3" data-file="submission.py"' in page
    assert 'data-line="3" data-source="return x[&lt;b&gt;]" data-column="0"' in page


def test_the_way_of_an_example_stands_in_place_of_the_tests(alices: Client, alice: User, graded: Graded) -> None:
    raised = replace(EXAMPLE, difference="IndexError: no\nsubmission.py, line 3: return x[<b>]", frames=FRAMES)
    page = panel_of(alices, graded(alice, Outcome.RUNTIME_ERROR, 0.0, **RAISED, example=raised))
    assert page.count('<ol class="frames"') == 1
    assert words(page).count(escape("return x[<b>]")) == 1


def test_a_line_that_cannot_be_read_has_a_caret(alices: Client, alice: User, graded: Graded) -> None:
    unread = (a_frame(2, "return 2 * * x", column=12),)
    page = panel_of(alices, graded(alice, Outcome.RUNTIME_ERROR, 0.0, feedback="SyntaxError", frames=unread))
    assert f'<code>return 2 * * x</code>\n<span aria-hidden="true">{" " * 11}^</span>' in page
    assert "Python cannot read on here return 2 * * x" in words(page)
    assert "at character 12 of this line" in words(page)


def test_a_classmate_sees_nothing_of_it(bob: User, browser_of: BrowserOf, alice: User, graded: Graded) -> None:
    submission = graded(alice, Outcome.RUNTIME_ERROR, 0.0, **RAISED)
    assert browser_of(bob).get(f"/submissions/{submission.pk}/panel", headers=HTMX).status_code == 404


def test_a_passed_submission_says_so_in_words(alices: Client, alice: User, graded: Graded) -> None:
    panel = words(panel_of(alices, graded(alice)))
    for text in ("✓ Passed 2 of 2 points", "Any number is doubled. 2 of 2", "0.04 s, 12 MB"):
        assert text in panel
    assert "Twice means two times." not in panel


@pytest.mark.parametrize(("zone", "name"), [("UTC", "UTC"), ("Asia/Tokyo", "JST")])
def test_a_time_is_shown_with_its_zone(
    alices: Client, alice: User, graded: Graded, settings: Settings, zone: str, name: str
) -> None:
    settings.TIME_ZONE = zone
    submission = graded(alice)
    for address in (f"/submissions/{submission.pk}/", f"/submissions/{submission.pk}/panel"):
        text = words(alices.get(address, headers=HTMX).content.decode())
        assert re.search(rf"\d\d:\d\d:\d\d {name}\b", text), text


def test_a_failed_test_has_its_feedback_and_the_diagnosis(alices: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice, Outcome.WRONG_ANSWER, 0.0, diagnosis="You squared <it>.")
    panel = panel_of(alices, submission)
    for text in (
        "✗ Not right yet 0 of 2 points",
        "What may have happened You squared &lt;it&gt;.",
        "Twice means two times.",
    ):
        assert text in words(panel)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("`double` *adds*, see <b>", "<code>double</code> <em>adds</em>, see &lt;b&gt;"),
        ("2 * x * y and a*b*c and **p", "2 * x * y and a*b*c and **p"),
        ("`<img onerror=x>`", "<code>&lt;img onerror=x&gt;</code>"),
    ],
)
def test_feedback_sets_code_and_emphasis_and_nothing_else(
    text: str, shown: str, alices: Client, alice: User, graded: Graded
) -> None:
    assert f">{shown}</p>" in panel_of(alices, graded(alice, Outcome.WRONG_ANSWER, 0.0, diagnosis=text))


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_its_words(outcome: Outcome, alices: Client, alice: User, graded: Graded) -> None:
    panel = panel_of(alices, graded(alice, outcome, 0.0))
    assert f'<p class="verdict-words" data-said>{outcome.meaning.title}</p>' in panel
    assert ('class="tag"' in panel) is outcome.meaning.named


def test_what_was_printed_is_text_and_nothing_else(alices: Client, alice: User, graded: Graded) -> None:
    panel = panel_of(alices, graded(alice))
    assert "hello &lt;b&gt;you&lt;/b&gt;" in panel
    assert "<b>you" not in panel


def test_a_run_counts_no_points_and_says_what_to_do_next(alices: Client, alice: User, graded: Graded) -> None:
    panel = words(panel_of(alices, graded(alice, purpose="run")))
    assert "The visible tests pass" in panel
    assert "Submit to meet the hidden tests" in panel
    assert "points" not in panel


def test_what_was_drawn_is_shown_as_a_picture_of_our_own(alices: Client, alice: User, with_figure: WithFigure) -> None:
    submission = with_figure(alice)
    assert f'<img src="/submissions/{submission.pk}/figures/0" alt="The line"' in panel_of(alices, submission)
    answer = alices.get(f"/submissions/{submission.pk}/figures/0")
    assert answer.content.startswith(b"\x89PNG")
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert alices.get(f"/submissions/{submission.pk}/figures/1").status_code == 404


@pytest.mark.parametrize("png", ["PHN2Zz48L3N2Zz4=", "not base64!"])
def test_a_figure_that_is_no_png_is_not_served(png: str, alices: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice, figures=(Figure("x", png),))
    assert alices.get(f"/submissions/{submission.pk}/figures/0").status_code == 404


def test_a_waiting_one_listens_and_a_graded_one_does_not(
    alices: Client, alice: User, hand_in: HandsIn, graded: Graded
) -> None:
    assert "data-events" in panel_of(alices, hand_in(alice))
    assert "data-events" not in panel_of(alices, graded(alice))


def test_a_running_one_says_so(alices: Client, alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    GradingJob.objects.update(state=GradingJob.State.RUNNING)
    assert "Running the tests …" in panel_of(alices, submission)


def test_what_could_not_be_graded_costs_nothing_and_blames_nobody_else(
    alices: Client, alice: User, hand_in: HandsIn
) -> None:
    submission = hand_in(alice)
    GradingJob.objects.update(state=GradingJob.State.FAILED, trouble="OSError: secret path")
    panel = words(panel_of(alices, submission))
    assert "That is our fault, not yours: it costs you no points" in panel
    assert "secret path" not in panel
    assert " 0 of" not in panel


def test_the_panel_beside_the_editor_brings_the_list_along(alices: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice)
    assert 'id="history" hx-swap-oob="true"' in panel_of(alices, submission, "?beside=editor")
    assert "history" not in panel_of(alices, submission)


def test_the_page_has_the_code_as_it_was_handed_in(alices: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice)
    page = alices.get(f"/submissions/{submission.pk}/").content.decode()
    assert "double = abs" in words(page)
    assert "Handed in by you" in words(page)


def test_a_submission_to_an_older_version_still_has_its_page(
    alices: Client, alice: User, graded: Graded, exercise: Exercise
) -> None:
    submission = graded(alice)
    empty = dict.fromkeys(("statement_html", "starter", "visible_tests"), "")
    lists: dict[str, list[str]] = {key: [] for key in ("hints", "entry_points", "package")}
    exercise.current = ExerciseVersion.objects.create(exercise=exercise, grading_digest="new", **empty, **lists)
    exercise.save()
    assert submission.version != exercise.current
    assert "✓ Passed" in words(alices.get(f"/submissions/{submission.pk}/").content.decode())


def test_old_code_can_be_put_back_into_the_editor(alices: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice)
    answer = alices.post(f"/submissions/{submission.pk}/restore", follow=True)
    assert "This code stands in the editor again." in answer.content.decode()
    assert Draft.objects.get().code == submission.files["submission.py"]


def test_an_instructor_sees_whose_it_is(ivy: User, browser_of: BrowserOf, alice: User, graded: Graded) -> None:
    page = browser_of(ivy).get(f"/submissions/{graded(alice).pk}/").content.decode()
    assert 'Handed in by <a href="/courses/tests/teaching/students/alice/">Alice</a>' in page
    assert "Put this code back" not in page


STRANGE = ["match" + " " * 30_000 + "x", ("x = 1" + " " * 500 + "\n") * 1000, "'</code><script>alert(1)</script>'"]


@pytest.mark.parametrize("code", STRANGE)
def test_what_was_handed_in_is_sent_as_plain_text(
    code: str, monkeypatch: pytest.MonkeyPatch, alices: Client, alice: User, hand_in: HandsIn
) -> None:
    monkeypatch.setattr("catalog.rendering._code.highlight", lambda *_: pytest.fail("Pygments met a stranger's text"))
    page = alices.get(f"/submissions/{hand_in(alice, code=code).pk}/").content.decode()
    assert f'data-language="python"><code>{escape(code)}</code>' in page


def test_pictures_stand_beside_those_of_an_earlier_try(
    clients: dict[str, Client], alice: User, bob: User, with_figure: WithFigure, graded: Graded
) -> None:
    bobs, run = with_figure(bob), graded(alice, purpose="run", figures=(Figure("x", PNG),))
    first = with_figure(alice)
    graded(alice)  # draws nothing
    second = graded(alice, figures=(Figure("The line", PNG), Figure("Another", PNG)))
    page = clients["alice"].get(f"/submissions/{second.pk}/").content.decode()
    assert re.findall(r'<option value="([^"]*)"', page) == [str(first.pk)]
    assert 'class="pairs"' not in page
    assert "Pictures side by side" not in clients["alice"].get(f"/submissions/{first.pk}/").content.decode()
    for name in ("alice", "ivy"):
        page = clients[name].get(f"/submissions/{second.pk}/?beside={first.pk}").content.decode()
        pairs = page.partition('class="pairs"')[2]
        shown = re.findall(r'<img src="/submissions/([^/]*)/figures/(\d)"|(No such picture)', pairs)
        assert shown == [
            (str(second.pk), "0", ""),
            (str(first.pk), "0", ""),
            (str(second.pk), "1", ""),
            ("", "", "No such picture"),
        ]
    for other in (bobs.pk, run.pk, second.pk, "x", "<script>", "\0"):
        answer = clients["alice"].get(f"/submissions/{second.pk}/", {"beside": str(other)})
        assert answer.status_code == 200
        assert 'class="pairs"' not in answer.content.decode()
    assert clients["bob"].get(f"/submissions/{second.pk}/?beside={bobs.pk}").status_code == 404
