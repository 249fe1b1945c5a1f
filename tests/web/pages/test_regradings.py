"""The pages of a regrading: who changes and why, before anything does; and what students read afterwards."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import Exercise, ExerciseVersion
from classes.models import Class, Membership, PlanRow
from django.test import Client
from grading.claims import claim, record
from grading.models import GradingJob, Regrading, Submission
from pytest_django import DjangoAssertNumQueries

from graders.report import Outcome
from tests.conftest import BrowserOf
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import Graded, Page, a_report
from tests.web.reading import words

WRONG = Outcome.WRONG_ANSWER


@pytest.fixture
def taught(exercise: Exercise, alice: User, bob: User, ivy: User) -> Class:
    """Alice and Bob are its students, Ann assists, Ivy teaches; ``double`` counts ten points."""
    taught = Class.objects.create(course=exercise.course, name="Deep learning", time_zone="Europe/Berlin")
    ann = User.objects.create(username="ann", display_name="Ann")
    for user, role in ((alice, "student"), (bob, "student"), (ann, "assistant"), (ivy, "instructor")):
        Membership.objects.create(in_class=taught, user=user, role=role)
    PlanRow.objects.create(in_class=taught, exercise=exercise, weight=10, order=1)
    return taught


@pytest.fixture
def outdated(taught: Class, exercise: Exercise, alice: User, bob: User, graded: Graded) -> list[Submission]:
    """What was handed in before the exercise changed: Alice's was right, Bob's was wrong."""
    found = [graded(alice), graded(bob, WRONG, 0.5)]
    package = exercise.versions.get().package
    exercise.current = ExerciseVersion.objects.create(
        exercise=exercise, grading_digest="mended", hints=[], entry_points=[], package=package
    )
    exercise.save()
    return found


@pytest.fixture
def ivys(ivy: User, browser_of: BrowserOf) -> Client:
    return browser_of(ivy)


def begun(client: Client, taught: Class, **more: str) -> str:
    """The address of a regrading that was begun by the form."""
    answer = client.post(f"/classes/{taught.pk}/regradings/begin", {"exercise": "double"} | more)
    assert answer.status_code == 302
    return str(answer["Location"])


def regrade_all(outcome: Outcome = WRONG, score: float = 0.5) -> None:
    while taken := claim("instant", "w"):
        assert record(taken, a_report(outcome, score))


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return words(answer.content.decode())


def test_the_list_says_what_is_outdated(taught: Class, outdated: list[Submission], ivys: Client) -> None:
    page = shown(ivys, f"/classes/{taught.pk}/regradings")
    assert "Twice 2 2" in page
    assert "There has been none." in page


def test_a_preview_names_who_changes_and_why_and_nothing_has_changed(
    taught: Class, outdated: list[Submission], ivys: Client
) -> None:
    address = begun(ivys, taught)
    assert "graded 0 of 2" in shown(ivys, address)
    regrade_all()
    page = shown(ivys, address)
    assert "1 of the submissions graded so far would change, 1 stay as they are" in page
    assert "Alice" in page
    assert "Bob" not in page
    assert "2 of 2 0.5 of 2 10 → 2.5" in page
    assert "Now fails: Any number is doubled." in page
    assert Submission.objects.filter(current__outcome="passed").count() == 1


def test_a_preview_says_which_test_fails_no_more(taught: Class, outdated: list[Submission], ivys: Client) -> None:
    address = begun(ivys, taught)
    regrade_all(Outcome.PASSED, 2)
    page = shown(ivys, address)
    assert "Bob" in page
    assert "0.5 of 2 2 of 2 2.5 → 10" in page
    assert "Fails no more: Any number is doubled." in page


def test_applied_its_students_read_when_by_whom_and_why(
    taught: Class, outdated: list[Submission], ivys: Client, alice: User, page_of: Page
) -> None:
    address = begun(ivys, taught)
    regrade_all()
    submission = f"/submissions/{outdated[0].pk}/"
    assert "Regraded" not in words(page_of(alice, submission))
    assert ivys.post(f"{address}/step", {"step": "apply", "words": "A <b>test</b> was wrong."}).status_code == 302
    page = page_of(alice, submission)
    assert "A &lt;b&gt;test&lt;/b&gt; was wrong." in page
    assert "Regraded on" in words(page)
    assert "by Ivy; before, it had 2 of 2 points." in words(page)
    assert "regraded" in words(page_of(alice, "/courses/tests/exercises/double/"))
    after = shown(ivys, address)
    assert "1 of the submissions graded so far changed, 1 stayed as they were" in after
    assert "2 of 2 0.5 of 2" in after


def test_who_applies_without_words_is_asked_for_them(taught: Class, outdated: list[Submission], ivys: Client) -> None:
    address = begun(ivys, taught)
    regrade_all()
    answer = ivys.post(f"{address}/step", {"step": "apply", "words": " "})
    assert answer.status_code == 422
    assert "Say why" in answer.content.decode()
    assert Regrading.objects.get().state == "running"


def test_it_is_stopped_resumed_and_cancelled(taught: Class, outdated: list[Submission], ivys: Client) -> None:
    address = begun(ivys, taught)
    for step, said in (
        ("stop", "It is stopped."), ("stop", "Nothing was done"), ("resume", "It goes on."), ("dance", "Nothing was"),
        ("cancel", "It is cancelled."), ("resume", "Nothing was done"),
    ):  # fmt: skip
        answer = ivys.post(f"{address}/step", {"step": step}, follow=True)
        assert said in words(answer.content.decode()), step
    assert Regrading.objects.get().state == "cancelled"
    assert not GradingJob.objects.filter(state="queued").exists()


def test_assistants_look_and_do_not_regrade(
    taught: Class, outdated: list[Submission], ivys: Client, browser_of: BrowserOf
) -> None:
    address = begun(ivys, taught)
    regrade_all()
    anns = browser_of(User.objects.get(username="ann"))
    assert "Apply it" in shown(ivys, address)
    assert "Apply it" not in shown(anns, address)
    assert "Only this student" not in anns.get(f"/classes/{taught.pk}/regradings").content.decode()
    assert "Only this student" in ivys.get(f"/classes/{taught.pk}/regradings").content.decode()
    assert anns.post(f"{address}/step", {"step": "cancel"}).status_code == 404
    assert anns.post(f"/classes/{taught.pk}/regradings/begin", {"exercise": "double"}).status_code == 404


def test_a_regrading_of_another_class_is_not_there(
    taught: Class, outdated: list[Submission], ivys: Client, ivy: User
) -> None:
    number = begun(ivys, taught).rpartition("/")[2]
    other = Class.objects.create(course=taught.course, name="Another")
    Membership.objects.create(in_class=other, user=ivy, role="instructor")
    assert ivys.get(f"/classes/{other.pk}/regradings/{number}").status_code == 404
    assert ivys.post(f"/classes/{other.pk}/regradings/{number}/step", {"step": "cancel"}).status_code == 404


@pytest.mark.parametrize("exercise_slug", ["", "nothing", "a\0b"])
def test_an_exercise_must_be_named(exercise_slug: str, taught: Class, outdated: list[Submission], ivys: Client) -> None:
    assert begun(ivys, taught, exercise=exercise_slug) == f"/classes/{taught.pk}/regradings"
    assert not Regrading.objects.exists()


def test_one_student_or_one_submission(taught: Class, outdated: list[Submission], ivys: Client) -> None:
    begun(ivys, taught, student="nobody")
    begun(ivys, taught, student="x\0" * 100)
    begun(ivys, taught, submission="no number")
    assert not Regrading.objects.exists()
    begun(ivys, taught, submission=str(outdated[1].pk))
    assert [one.submission for one in Regrading.objects.get().regraded.all()] == [outdated[1]]
    ivys.post(f"/classes/{taught.pk}/regradings/{Regrading.objects.get().pk}/step", {"step": "cancel"})
    begun(ivys, taught, student=" alice ")
    assert [one.submission for one in Regrading.objects.all()[0].regraded.all()] == [outdated[0]]


def test_a_submission_of_an_earlier_version_leads_its_instructors_to_a_regrading(
    taught: Class, outdated: list[Submission], ivys: Client, alice: User, browser_of: BrowserOf
) -> None:
    address, button = f"/submissions/{outdated[0].pk}/", "Regrade with the current version"
    assert button in shown(ivys, address)
    assert button not in shown(browser_of(alice), address)
    assert button not in shown(browser_of(User.objects.get(username="ann")), address)
    regrading = begun(ivys, taught, submission=str(outdated[0].pk))
    regrade_all()
    ivys.post(f"{regrading}/step", {"step": "apply", "words": "Mended."})
    assert button not in shown(ivys, address)


def test_when_the_exercise_changes_again_it_says_so(
    taught: Class, outdated: list[Submission], exercise: Exercise, ivys: Client
) -> None:
    address = begun(ivys, taught)
    regrade_all()
    exercise.current = exercise.versions.exclude(grading_digest="mended").get()
    exercise.save()
    page = shown(ivys, address)
    assert "The exercise has changed again" in page
    assert "Apply it" not in page
    assert ivys.post(f"{address}/step", {"step": "apply", "words": "x"}).status_code == 422


def test_pages_need_few_queries_however_many_change(
    taught: Class, exercise: Exercise, alice: User, hand_in: HandsIn, graded: Graded, ivys: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    for number in range(12):
        student = User.objects.create(username=f"s{number}")
        Membership.objects.create(in_class=taught, user=student)
        graded(student)
    package = exercise.versions.get().package
    exercise.current = ExerciseVersion.objects.create(
        exercise=exercise, grading_digest="mended", hints=[], entry_points=[], package=package
    )
    exercise.save()
    address = begun(ivys, taught)
    regrade_all()
    with django_assert_max_num_queries(32):
        assert "12 of the submissions" in shown(ivys, address)
    with django_assert_max_num_queries(10):
        shown(ivys, f"/classes/{taught.pk}/regradings")
