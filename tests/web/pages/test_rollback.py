"""After a rollback the database holds what only a newer Hebb knows: every page shows what it can of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from django.test import Client
from grading.models import GradingJob, Submission, Verdict
from grading.status import statuses
from grading.worker import grade

from graders.report import Report
from tests.conftest import BrowserOf
from tests.golden import stored
from tests.web.claiming import take
from tests.web.conftest import EngineDouble, HandsIn
from tests.web.pages.conftest import WithFigure, a_report

OUTCOME = "too_slow_for_a_snail"
WORDS = f"“{OUTCOME}”: an outcome that this site does not know yet"


@pytest.fixture
def from_the_future(alice: User, with_figure: Callable[[User], Submission]) -> Submission:
    """A submission of Alice's, graded by a newer Hebb."""
    submission = with_figure(alice)
    report = a_report().to_json() | {"format": 99, "outcome": OUTCOME, "steps": [{"name": "train"}], "usage": "little"}
    report["tests"] = [report["tests"][0] | {"outcome": OUTCOME, "points": {"first": 1}, "input": [1, 2]}]
    Verdict.objects.update(outcome=OUTCOME, report=report)
    return submission


PAGES = {
    "submission": "/submissions/{pk}/",
    "panel": "/submissions/{pk}/panel",
    "panel and history": "/submissions/{pk}/panel?beside=editor",
    "exercise": "/courses/tests/exercises/double/",
    "student": "/courses/tests/teaching/students/alice/",
    "verdicts": "/admin/grading/verdict/",
    "verdict": "/admin/grading/verdict/{verdict}/change/",
}
OTHERS = [
    "/courses/tests/",
    "/courses/tests/teaching/",
    "/teaching/trouble/",
    "/submissions/{pk}/figures/0",
    "/admin/grading/submission/",
]


def address_of(page: str, submission: Submission) -> str:
    return page.format(pk=submission.pk, verdict=submission.current_id)


@pytest.fixture
def reader(admin_client: Client, alice: User, ivy: User, browser_of: BrowserOf) -> Callable[..., Client]:
    """Alice at her own pages, Ivy and the administrator at theirs."""

    def reader(page: str = "/") -> Client:
        if page.startswith("/admin"):
            return admin_client
        return browser_of(ivy if "/teaching/" in page else alice)

    return reader


@pytest.mark.parametrize("page", PAGES)
def test_an_outcome_to_come_is_named_on_every_page(
    page: str, from_the_future: Submission, reader: Callable[..., Client]
) -> None:
    answer = reader(PAGES[page]).get(address_of(PAGES[page], from_the_future))
    assert answer.status_code == 200
    assert (OUTCOME if page.startswith("verdict") else WORDS) in answer.content.decode()


@pytest.mark.parametrize("page", OTHERS)
def test_no_other_page_minds(page: str, from_the_future: Submission, reader: Callable[..., Client]) -> None:
    assert reader(page).get(address_of(page, from_the_future)).status_code == 200


def test_what_is_understood_of_it_is_shown(from_the_future: Submission, reader: Callable[..., Client]) -> None:
    page = reader().get(f"/submissions/{from_the_future.pk}/").content.decode()
    for known in ("Any number is doubled.", "Twice means two times.", "hello &lt;b&gt;you&lt;/b&gt;"):
        assert known in page


def test_it_counts_as_no_outcome_that_is_known(from_the_future: Submission, reader: Callable[..., Client]) -> None:
    assert "verdict right" not in reader().get(f"/submissions/{from_the_future.pk}/").content.decode()


@pytest.mark.parametrize("name", [name for name in stored("reports") if "drawing" not in name])
def test_reports_of_every_format_are_shown(
    name: str, alice: User, with_figure: WithFigure, reader: Callable[..., Client]
) -> None:
    submission, data = with_figure(alice), stored("reports")[name]
    Verdict.objects.update(outcome=data["outcome"], report=data)
    page = reader().get(f"/submissions/{submission.pk}/").content.decode()
    for test in Report.from_json(data).tests:
        assert test.title in page.replace("&#x27;", "'")


def test_an_exercise_of_a_newer_format_is_trouble_for_staff_and_no_crash(
    alice: User, hand_in: HandsIn, version: ExerciseVersion, engine: EngineDouble
) -> None:
    submission = hand_in(alice)
    package = version.package | {"format": 99}
    ExerciseVersion.objects.update(package=package)
    grade(engine, take())
    job = GradingJob.objects.get(submission=submission)
    assert "NewerFormatError: the stored exercise has format 99; this Hebb reads formats up to" in job.trouble
    assert job.state == GradingJob.State.QUEUED
    assert not Verdict.objects.exists()


@pytest.fixture
def of_a_tier_to_come(version: ExerciseVersion) -> ExerciseVersion:
    """The version of an exercise whose tier only a newer Hebb knows."""
    Exercise.objects.update(tier="X")
    ExerciseVersion.objects.update(package=version.package | {"tier": "X"})
    return ExerciseVersion.objects.get()


@pytest.mark.parametrize("page", [*PAGES.values(), *OTHERS, "/admin/catalog/exercise/"])
def test_every_page_shows_an_exercise_of_a_tier_to_come(
    page: str, from_the_future: Submission, of_a_tier_to_come: ExerciseVersion, reader: Callable[..., Client]
) -> None:
    assert reader(page).get(address_of(page, from_the_future)).status_code == 200


def test_an_exercise_of_a_tier_to_come_is_taken_and_is_trouble_for_staff(
    alice: User, of_a_tier_to_come: ExerciseVersion, reader: Callable[..., Client], engine: EngineDouble
) -> None:
    form = {"purpose": "submit", "code": "double = abs"}
    answer = reader().post("/courses/tests/exercises/double/submissions", form)
    assert answer.status_code == 302
    job = GradingJob.objects.get()
    assert job.queue == "training"
    grade(engine, take(queue=job.queue))
    job.refresh_from_db()
    assert "NewerFormatError: the stored exercise is of tier 'X'; this Hebb knows I, M, T." in job.trouble
    assert (job.state, engine.asked) == (GradingJob.State.QUEUED, [])


def test_work_in_a_queue_to_come_is_shown_as_waiting(
    alice: User, hand_in: HandsIn, reader: Callable[..., Client]
) -> None:
    submission = hand_in(alice)
    GradingJob.objects.update(queue="immense")
    assert statuses([submission.pk])[submission.pk].seconds == 30
    assert reader().get(f"/submissions/{submission.pk}/").status_code == 200
