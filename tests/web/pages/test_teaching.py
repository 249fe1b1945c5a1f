"""What an instructor sees: all students against all exercises, one student, and what needs staff."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import Course, Exercise, Lesson
from classes.models import Class, Membership
from django.test import Client
from grading.hand_in import HandIn
from grading.models import GradingJob, Purpose, Submission
from grading.services import submit
from learning.models import LessonRead
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks
from teaching import views

from graders.report import Outcome
from tests.conftest import BrowserOf, MakeExercise
from tests.web.conftest import HandsIn, Rings
from tests.web.pages.conftest import Graded
from tests.web.reading import words

RESULTS = "/courses/tests/teaching/"
STUDENT = f"{RESULTS}students/alice/"


@pytest.fixture
def ivys(ivy: User, browser_of: BrowserOf) -> Client:
    return browser_of(ivy)


@pytest.fixture
def failed_job(alice: User, hand_in: HandsIn) -> GradingJob:
    job = hand_in(alice).job
    job.state, job.attempt, job.trouble, job.worker = GradingJob.State.FAILED, 3, "OSError: <disk>", "worker-1"
    job.save()
    return job


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return words(answer.content.decode())


def test_the_table_has_everybodys_best(
    ivys: Client, alice: User, bob: User, graded: Graded, make_exercise: MakeExercise
) -> None:
    graded(alice, Outcome.WRONG_ANSWER, 0.5)
    graded(alice, Outcome.WRONG_ANSWER, 1.5)
    graded(bob)
    make_exercise("second")
    page = text(ivys, RESULTS)
    assert "2 students, 2 exercises." in page
    assert "Alice 0 1.5 ·" in page
    assert "Bob 1 ✓ 2 ·" in page


def test_it_leads_to_what_is_hard_for_those_who_learn_on_their_own(ivys: Client, alice: User, graded: Graded) -> None:
    assert "what is hard?" not in ivys.get(RESULTS).content.decode()
    address = f"/classes/{graded(alice).made_in_id}/exercises"
    assert f'href="{address}"' in ivys.get(RESULTS).content.decode()
    assert "1.1 Twice 100 % 1 1 1" in text(ivys, address)


def test_points_of_an_old_version_are_shown_as_they_were_given(
    ivys: Client, alice: User, exercise: Exercise, graded: Graded
) -> None:
    graded(alice, Outcome.WRONG_ANSWER, 1.5)
    type(exercise).objects.update(points=8)
    assert "Alice 0 1.5/2" in text(ivys, RESULTS)


def test_instructors_and_people_who_left_are_not_in_it(ivys: Client, alice: User, bob: User, course: Course) -> None:
    bob.is_active = False
    bob.save()
    User.objects.create(username="root", display_name="Root", is_superuser=True)
    page = text(ivys, RESULTS)
    assert "1 student, 0 exercises." in page
    assert "Bob" not in page
    assert "Root" not in page


def test_a_field_leads_to_what_was_handed_in(ivys: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice, Outcome.WRONG_ANSWER, 1.5)
    assert f'href="{STUDENT}?exercise=double"' in ivys.get(RESULTS).content.decode()
    page = ivys.get(f"{STUDENT}?exercise=double").content.decode()
    assert "Handed in for Twice" in page
    assert f'href="/submissions/{submission.pk}/"' in page
    assert "Not right yet 1.5 of 2" in words(page)


def test_a_students_page_has_progress_and_all_hand_ins(
    ivys: Client, alice: User, graded: Graded, lesson: Lesson
) -> None:
    LessonRead.objects.create(user=alice, lesson=lesson)
    graded(alice)
    graded(alice, purpose="run")
    page = text(ivys, STUDENT)
    assert "lessons read 1 of 1" in page
    assert "exercises passed 1 of 1" in page
    assert "Twice Submit Passed for the first time 2 of 2" in page
    assert "Twice Run Passed" in page


def test_names_are_text(ivys: Client, alice: User) -> None:
    alice.display_name = "<script>alert(1)</script>"
    alice.save()
    for address in (RESULTS, STUDENT):
        assert "<script>alert" not in ivys.get(address).content.decode()


def test_the_table_asks_no_more_for_more_students(
    ivys: Client, alice: User, bob: User, graded: Graded, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    graded(alice)
    graded(bob)
    with django_assert_max_num_queries(8):
        ivys.get(RESULTS)


def test_what_needs_staff_is_announced_and_listed(ivys: Client, failed_job: GradingJob) -> None:
    assert "1 submission could not be graded and needs you." in text(ivys, RESULTS)
    page = text(ivys, "/teaching/trouble/")
    assert "Twice, by Alice" in page
    assert "A course · handed in" in page
    assert "OSError: &lt;disk&gt;" in page


def test_the_course_of_a_snippet_that_needs_staff_is_named(ivys: Client, alice: User, lesson: Lesson) -> None:
    submit(HandIn(alice, lesson, Purpose.SNIPPET, {"submission.py": "z"}))
    GradingJob.objects.update(state=GradingJob.State.FAILED)
    assert "A course · handed in" in text(ivys, "/teaching/trouble/")


def test_nothing_is_announced_when_nothing_needs_staff(ivys: Client, alice: User, graded: Graded) -> None:
    graded(alice)
    assert "could not be graded" not in text(ivys, RESULTS)
    assert "Nothing is waiting for you here." in text(ivys, "/teaching/trouble/")


def test_grading_again_puts_it_back_with_fresh_attempts(
    ivys: Client,
    failed_job: GradingJob,
    rings: Rings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    rings.clear()
    with django_capture_on_commit_callbacks(execute=True):
        answer = ivys.post(f"/teaching/trouble/{failed_job.pk}/again", follow=True)
    assert "The submission of Alice is waiting to be graded again." in words(answer.content.decode())
    failed_job.refresh_from_db()
    assert (failed_job.state, failed_job.attempt) == (GradingJob.State.QUEUED, 0)
    assert rings == [(failed_job.pk, "instant")]


def test_a_second_press_changes_nothing(ivys: Client, failed_job: GradingJob, rings: Rings) -> None:
    ivys.post(f"/teaching/trouble/{failed_job.pk}/again")
    rings.clear()
    answer = ivys.post(f"/teaching/trouble/{failed_job.pk}/again", follow=True)
    assert "This one has been put back into the queue already." in answer.content.decode()
    assert rings == []


def test_only_failed_work_is_graded_again(ivys: Client, alice: User, graded: Graded) -> None:
    job = graded(alice).job
    ivys.post(f"/teaching/trouble/{job.pk}/again")
    job.refresh_from_db()
    assert job.state == GradingJob.State.DONE


@pytest.fixture
def of_a_class(alice: User, failed_job: GradingJob, course: Course) -> Class:
    """The failed work was made in a class in which Ann assists; Abe assists in another."""
    taught, other = (Class.objects.create(course=course, name=name) for name in ("Deep learning", "Another"))
    for in_class, name in ((taught, "ann"), (other, "abe")):
        user = User.objects.create(username=name, display_name=name.title())
        Membership.objects.create(in_class=in_class, user=user, role="assistant")
    Membership.objects.create(in_class=taught, user=alice)
    Submission.objects.filter(pk=failed_job.submission_id).update(made_in=taught)
    return taught


def test_staff_of_a_class_hear_of_its_trouble_and_have_it_graded_again(
    of_a_class: Class, failed_job: GradingJob, browser_of: BrowserOf
) -> None:
    anns = browser_of(User.objects.get(username="ann"))
    assert "1 submission could not be graded and needs you." in text(anns, f"/classes/{of_a_class.pk}/today")
    assert "A course, Deep learning · handed in" in text(anns, "/teaching/trouble/")
    anns.post(f"/teaching/trouble/{failed_job.pk}/again")
    failed_job.refresh_from_db()
    assert failed_job.state == GradingJob.State.QUEUED


def test_staff_of_another_class_meet_none_of_it_and_students_no_such_page(
    of_a_class: Class, failed_job: GradingJob, alice: User, browser_of: BrowserOf
) -> None:
    abes = browser_of(User.objects.get(username="abe"))
    assert "Nothing is waiting for you here." in text(abes, "/teaching/trouble/")
    assert abes.post(f"/teaching/trouble/{failed_job.pk}/again").status_code == 404
    assert browser_of(alice).get("/teaching/trouble/").status_code == 404
    assert "could not be graded" not in text(
        browser_of(User.objects.get(username="abe")), f"/classes/{Class.objects.get(name='Another').pk}/today"
    )
    failed_job.refresh_from_db()
    assert failed_job.state == GradingJob.State.FAILED


def test_a_long_list_of_trouble_has_an_end(
    ivys: Client, failed_job: GradingJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "LATEST", 0)
    page = text(ivys, "/teaching/trouble/")
    assert "The latest 0; more are waiting." in page
    assert "by Alice" not in page
