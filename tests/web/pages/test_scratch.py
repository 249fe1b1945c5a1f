"""The scratch page of a course: what is written there runs, is kept, and counts for nothing."""

from __future__ import annotations

import json

import pytest
from accounts.models import User
from catalog.models import Course, Exercise, Lesson
from django.test import Client
from grading.claims import claim, record
from grading.hand_in import HandIn
from grading.models import Purpose, Submission
from grading.services import submit
from grading.worker import package_of
from learning.models import ScratchDraft
from learning.progress import Progress
from pytest_django import Settings
from submissions.models import Remark
from submissions.remarks import new_to

from graders.datasets.registry import DATA_SETS
from tests.conftest import BrowserOf
from tests.web.pages.conftest import Page, a_report

PAGE = "/courses/tests/scratch/"
RUNS, DRAFT = f"{PAGE}runs", f"{PAGE}draft"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def course(exercise: Exercise) -> Course:
    return exercise.course


@pytest.fixture
def alices(alice: User, course: Course, browser_of: BrowserOf) -> Client:
    return browser_of(alice)


def test_it_begins_with_code_that_loads_prints_and_draws(alice: User, course: Course, page_of: Page) -> None:
    text = page_of(alice, PAGE)
    assert "load(&quot;iris&quot;)" in text
    assert "plt.scatter" in text


def test_every_data_set_is_listed_with_what_it_holds_and_the_line_that_loads_it(
    alice: User, course: Course, page_of: Page
) -> None:
    text = page_of(alice, PAGE)
    for name, known in DATA_SETS.items():
        assert f'<code>data = load("{name}")</code></dt><dd>{known.holds.split(".")[0]}' in text


@pytest.mark.parametrize("address", ["/courses/tests/", "/courses/tests/lessons/the-neuron/"])
def test_the_map_and_lessons_lead_there(
    alice: User, course: Course, lesson: Lesson, page_of: Page, address: str
) -> None:
    assert f'href="{PAGE}"' in page_of(alice, address)


def test_a_visitor_is_not_sent_there_from_the_map(course: Course, page_of: Page) -> None:
    assert PAGE not in page_of(None, "/courses/tests/")


@pytest.mark.parametrize(
    ("code", "queue", "tier"), [("print(1)\r\n", "instant", "I"), ("import keras\n", "model", "M")]
)
def test_what_is_run_goes_the_way_of_a_snippet_by_what_it_needs(
    alice: User, alices: Client, course: Course, code: str, queue: str, tier: str
) -> None:
    answer = alices.post(RUNS, {"code": code}, headers=HTMX)
    submission = Submission.objects.get(user=alice)
    assert answer.status_code == 200
    assert f"/submissions/{submission.pk}/events" in answer.content.decode()
    assert (submission.scratch_of, submission.purpose) == (course, "snippet")
    assert submission.files == {"submission.py": code.replace("\r\n", "\n")}
    assert submission.job.queue == queue
    taken = claim(queue, "worker")
    assert taken
    assert package_of(taken).tier == tier


def ran(client: Client, code: str = "print('hello')") -> Submission:
    """Runs it, and has it graded."""
    client.post(RUNS, {"code": code}, headers=HTMX)
    taken = claim("instant", "worker")
    assert taken
    record(taken, a_report())
    return Submission.objects.get(pk=taken.submission.pk)


def test_the_last_run_stands_there_at_the_next_visit(alice: User, alices: Client, page_of: Page) -> None:
    ran(alices)
    text = page_of(alice, PAGE)
    assert "hello &lt;b&gt;you&lt;/b&gt;" in text
    assert "points" not in text.partition('id="output"')[2]


def test_without_a_script_the_page_itself_comes_back(alices: Client) -> None:
    assert alices.post(RUNS, {"code": "print(1)"})["Location"] == f"{PAGE}#output"
    assert "Look again" in alices.get(PAGE).content.decode()


def test_nothing_is_refused_in_its_own_words_and_what_stood_there_stays(alices: Client) -> None:
    for headers in (HTMX, {}):
        answer = alices.post(RUNS, {"code": "  "}, headers=headers)
        assert answer.status_code == 422
        assert "There is nothing to run yet. Write some Python, then press Run." in answer.content.decode()
        assert "Not run" in answer.content.decode()
    assert not Submission.objects.exists()


def test_what_is_too_large_is_refused_and_stands_in_the_editor_still(alices: Client) -> None:
    answer = alices.post(RUNS, {"code": "# far too long" + "#" * 2**20})
    assert answer.status_code == 422
    assert "1 MiB" in answer.content.decode()
    assert "# far too long#" in answer.content.decode()
    assert not ScratchDraft.objects.exists()


def test_a_flood_is_refused_with_words_of_its_own(alices: Client, settings: Settings) -> None:
    settings.HEBB_SCRATCH_RUNS_PER_MINUTE = 1
    alices.post(RUNS, {"code": "1"}, headers=HTMX)
    answer = alices.post(RUNS, {"code": "2"}, headers=HTMX)
    assert answer.status_code == 422
    assert "You have run code on the scratch page 1 times within a minute." in answer.content.decode()


def test_its_limit_is_apart_from_all_others(
    alice: User, alices: Client, exercise: Exercise, lesson: Lesson, settings: Settings
) -> None:
    settings.HEBB_SCRATCH_RUNS_PER_MINUTE = settings.HEBB_SNIPPETS_PER_MINUTE = 1
    settings.HEBB_SUBMISSIONS_PER_MINUTE = 1
    assert exercise.current
    submit(HandIn(alice, exercise.current, Purpose.SUBMIT, {"submission.py": "x = 1"}))
    submit(HandIn(alice, lesson, Purpose.SNIPPET, {"submission.py": "x = 1"}))
    assert alices.post(RUNS, {"code": "x = 1"}, headers=HTMX).status_code == 200


def test_pressing_again_takes_the_place_of_what_waits(alice: User, alices: Client) -> None:
    for code in ("print(1)", "print(2)"):
        alices.post(RUNS, {"code": code}, headers=HTMX)
    states = [one.job.state for one in Submission.objects.order_by("created")]
    assert states == ["replaced", "queued"]


def test_what_is_written_is_kept_for_its_writer(alice: User, bob: User, alices: Client, page_of: Page) -> None:
    kept = alices.post(DRAFT, {"code": "mine = 1\r\n"}).json()
    assert ScratchDraft.objects.get(user=alice).saved.isoformat() == kept["saved"]
    assert "mine = 1" in page_of(alice, PAGE)
    assert "mine = 1" not in page_of(bob, PAGE)


def test_what_is_run_is_kept_and_the_editor_is_told(alice: User, alices: Client) -> None:
    answer = alices.post(RUNS, {"code": "mine = 1", "saved": ""}, headers=HTMX)
    draft = ScratchDraft.objects.get(user=alice)
    assert draft.code == "mine = 1"
    assert json.loads(answer["HX-Trigger"])["draftsaved"] == {"saved": draft.saved.isoformat(), "over": False}


def test_a_text_from_another_tab_is_not_overwritten_unseen(alice: User, alices: Client) -> None:
    alices.post(DRAFT, {"code": "of the other tab", "saved": ""})
    answer = alices.post(DRAFT, {"code": "of this one", "saved": "2026-01-01T00:00:00+00:00"})
    assert (answer.status_code, answer.json()["code"]) == (409, "of the other tab")
    ran = alices.post(RUNS, {"code": "of this one", "saved": "2026-01-01T00:00:00+00:00"}, headers=HTMX)
    assert ran.status_code == 200  # it runs, and the editor asks about the draft
    assert "HX-Trigger" not in ran
    assert ScratchDraft.objects.get(user=alice).code == "of the other tab"


@pytest.mark.parametrize("code", ["#" * (2**20 + 1), "zero\0"])
def test_what_is_no_code_is_not_kept(alices: Client, code: str) -> None:
    answer = alices.post(DRAFT, {"code": code})
    assert answer.status_code == 422
    assert answer.json()["refused"].startswith("Your code")
    assert not ScratchDraft.objects.exists()


def test_its_submission_leads_back_and_is_neither_compared_nor_put_back(alices: Client) -> None:
    submission = ran(alices)
    address = f"/submissions/{submission.pk}/"
    text = alices.get(address).content.decode()
    assert "Scratch page" in text
    assert f'href="{PAGE}"' in text
    assert alices.get(f"{address}compare").status_code == 404
    assert alices.post(f"{address}restore").status_code == 404


def test_staff_see_that_it_ran_and_what_could_not_run(
    ivy: User, alice: User, alices: Client, course: Course, page_of: Page
) -> None:
    submission = ran(alices)
    assert "Scratch page" in page_of(ivy, "/courses/tests/teaching/students/alice/")
    submission.jobs.update(state="failed")
    assert "Scratch page, by Alice" in page_of(ivy, "/teaching/trouble/")
    Remark.objects.create(submission=submission, author=ivy, words="Look at the axes.")
    assert [one.title for one in new_to(alice, course)] == ["Scratch page"]


def test_it_counts_for_nothing(alice: User, alices: Client, course: Course) -> None:
    ran(alices)
    assert Progress.of(alice, course) == Progress()


def test_a_retired_course_has_none(alices: Client, course: Course) -> None:
    Course.everything.filter(pk=course.pk).update(retired=True)
    assert alices.get(PAGE).status_code == 404
    assert alices.post(RUNS, {"code": "1"}).status_code == 404
    assert alices.post(DRAFT, {"code": "1"}).status_code == 404
