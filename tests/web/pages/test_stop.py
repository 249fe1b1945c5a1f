"""The Stop button of what waits or is graded, with and without JavaScript."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from accounts.models import User
from catalog.models import Lesson
from django.test import Client
from django.utils import timezone
from grading.models import GradingJob, Submission
from grading.services import stop
from submissions.panel import lasting

from tests.conftest import BrowserOf
from tests.web.claiming import take
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import Graded
from tests.web.reading import words

HTMX = {"HX-Request": "true"}


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf) -> Client:
    return browser_of(alice)


def state_of(submission: Submission) -> str:
    return GradingJob.objects.get(submission=submission).state


def press(client: Client, submission: Submission, query: str = "", **headers: str) -> Any:
    return client.post(f"/submissions/{submission.pk}/stop{query}", headers=headers)


@pytest.mark.parametrize("running", [False, True])
def test_what_waits_or_runs_has_the_button(alices: Client, alice: User, hand_in: HandsIn, running: bool) -> None:
    submission = hand_in(alice)
    if running:
        take()
    page = alices.get(f"/submissions/{submission.pk}/").content.decode()
    assert f'<form class="verdict-stop" method="post" action="/submissions/{submission.pk}/stop"' in page
    assert '<button class="button compact" type="submit">Stop</button>' in page


def test_what_is_graded_or_stopped_has_none(alices: Client, alice: User, hand_in: HandsIn, graded: Graded) -> None:
    stopped = hand_in(alice)
    stop(stopped)
    for submission in (graded(alice), stopped):
        assert "verdict-stop" not in alices.get(f"/submissions/{submission.pk}/panel").content.decode()


def test_without_javascript_the_page_of_the_submission_follows(alices: Client, alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    answer = press(alices, submission)
    assert (answer.status_code, answer.url) == (302, f"/submissions/{submission.pk}/")
    page = words(alices.get(answer.url).content.decode())
    assert "– Stopped" in page
    assert "It was stopped before it was graded: it costs you no points, and your code is kept." in page
    assert state_of(submission) == "stopped"


def test_with_htmx_the_panel_takes_its_place_and_the_focus(alices: Client, alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    part = press(alices, submission, "?beside=editor", **HTMX).content.decode()
    assert '<p class="verdict-words" data-said tabindex="-1" autofocus>Stopped</p>' in part
    assert "data-events" not in part
    assert 'id="history" hx-swap-oob="true"' in part
    assert "<td>Stopped</td>" in part


def test_a_snippet_is_stopped_where_it_stands(alices: Client, lesson: Lesson) -> None:
    lesson.snippets = ["while True:\n    pass"]
    lesson.save()
    part = alices.post("/courses/tests/lessons/the-neuron/snippets/0", headers=HTMX).content.decode()
    assert "verdict-stop" in part
    job = GradingJob.objects.get()
    part = press(alices, job.submission, **HTMX).content.decode()
    assert '<p class="verdict-words" data-said tabindex="-1" autofocus>Stopped</p>' in part
    assert state_of(job.submission) == "stopped"


def test_a_classmate_stops_nothing(bob: User, alice: User, hand_in: HandsIn, browser_of: BrowserOf) -> None:
    submission = hand_in(alice)
    assert press(browser_of(bob), submission).status_code == 404
    assert press(browser_of(None), submission).status_code == 302
    assert state_of(submission) == "queued"


def test_staff_stop_what_a_student_handed_in(ivy: User, alice: User, hand_in: HandsIn, browser_of: BrowserOf) -> None:
    submission = hand_in(alice)
    assert press(browser_of(ivy), submission).status_code == 302
    assert state_of(submission) == "stopped"


def test_a_stop_that_comes_too_late_shows_the_verdict(alices: Client, alice: User, graded: Graded) -> None:
    part = words(press(alices, graded(alice), **HTMX).content.decode())
    assert "✓ Passed" in part


def test_a_second_tab_may_stop_it_too(alices: Client, alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    answers = [press(alices, submission, **HTMX) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert ["Stopped" in words(answer.content.decode()) for answer in answers] == [True, True]


def test_what_was_stopped_is_no_verdict_anywhere(
    alices: Client, alice: User, ivy: User, hand_in: HandsIn, browser_of: BrowserOf
) -> None:
    stop(hand_in(alice))
    assert "Stopped" in words(alices.get("/courses/tests/exercises/double/").content.decode())
    assert "0 of 1" in words(alices.get("/courses/tests/").content.decode())
    results = words(browser_of(ivy).get("/courses/tests/teaching/students/alice/").content.decode())
    assert "Submit Stopped" in results
    assert "Stopped" not in words(browser_of(ivy).get("/teaching/trouble/").content.decode())


def test_how_long_it_has_been_graded_is_told(alices: Client, alice: User, hand_in: HandsIn) -> None:
    submission = hand_in(alice)
    take()
    GradingJob.objects.update(claimed=timezone.now() - timedelta(minutes=7))
    panel = words(alices.get(f"/submissions/{submission.pk}/panel").content.decode())
    assert re.search(r"Running the tests, 7 min \d+ s so far \(at most 15 min 0 s\)", panel)


def test_what_it_usually_takes_and_what_it_prints_is_told(
    alices: Client, alice: User, graded: Graded, hand_in: HandsIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("grading.status._measured", {})  # another test's version may have had the same key
    done, submission = graded(alice), hand_in(alice)
    now = timezone.now()
    GradingJob.objects.filter(pk=done.job.pk).update(claimed=now - timedelta(seconds=50), finished=now)
    take()
    GradingJob.objects.filter(pk=submission.job.pk).update(claimed=now - timedelta(seconds=7), printed="<b>epoch</b> 1")
    panel = alices.get(f"/submissions/{submission.pk}/panel").content.decode()
    assert re.search(r"so far \(usually about 50 s, at most 15 min 0 s\)", words(panel))
    assert "&lt;b&gt;epoch&lt;/b&gt; 1" in panel


@pytest.mark.parametrize(("seconds", "told"), [(1, "1 s"), (59, "59 s"), (60, "1 min 0 s"), (3725, "62 min 5 s")])
def test_a_span_is_told_in_minutes_and_seconds(seconds: int, told: str) -> None:
    assert lasting(seconds) == told
