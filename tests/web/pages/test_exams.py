"""Exams: before, during and after a sitting; what is closed meanwhile; what was typed is handed in by the sweeper."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from accounts.models import User
from audit.models import Audited, Entry
from catalog.models import Exercise, Lesson, Quiz
from classes import exams
from classes.exams import ExamRefused
from classes.models import Class, Extension, Group, Membership, PlanRow, Sitting
from classes.permissions import Action, allowed, may
from django.utils import timezone
from grading import chores
from grading.claims import claim, record
from grading.models import GradingJob, OriginalUpload, Submission
from grading.sweeper import sweep
from learning import drafts
from learning.exams import hand_in_what_was_typed
from learning.models import Draft
from marks.gathering import marks_of
from marks.words import explain

from tests.conftest import BrowserOf, MakeExercise
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import a_report
from tests.web.reading import words

MINUTE = timedelta(minutes=1)
HERE = "/courses/tests/exercises/double/"


@pytest.fixture
def taught(exercise: Exercise) -> Class:
    return Class.objects.create(course=exercise.course, name="Deep learning", time_zone="Europe/Berlin")


@pytest.fixture
def alice(alice: User, taught: Class) -> User:
    """A student of the class."""
    Membership.objects.create(in_class=taught, user=alice)
    return alice


@pytest.fixture
def ira(taught: Class) -> User:
    """The class's instructor, and of nothing else."""
    ira = User.objects.create(username="ira", display_name="Ira")
    Membership.objects.create(in_class=taught, user=ira, role="instructor")
    return ira


@pytest.fixture
def row(taught: Class, exercise: Exercise) -> PlanRow:
    """An exam of an hour that is open, and for a day still."""
    return an_exam(taught, exercise=exercise)


def an_exam(taught: Class, **values: Any) -> PlanRow:
    now = timezone.now().replace(microsecond=0)
    window: dict[str, Any] = {"opens": now - timedelta(hours=1), "due": now + timedelta(days=1)}
    return PlanRow.objects.create(in_class=taught, weight=Decimal(10), exam_minutes=60, **window | values)


def page(row: PlanRow, rest: str = "") -> str:
    return f"/classes/{row.in_class_id}/exams/{row.pk}{rest}"


def moved(row: PlanRow, by: timedelta) -> None:
    """As if everything of the exam had been so much earlier; what was handed in and saved, too."""
    row.refresh_from_db()
    assert row.opens
    assert row.due
    row.opens, row.due = row.opens - by, row.due - by
    row.save()
    for sitting in Sitting.objects.filter(row=row):
        Sitting.objects.filter(pk=sitting.pk).update(started=sitting.started - by, ends=sitting.ends - by)
    for draft in Draft.objects.all():
        Draft.objects.filter(pk=draft.pk).update(saved=draft.saved - by)
    for submission in Submission.objects.all():
        Submission.objects.filter(pk=submission.pk).update(created=submission.created - by)


def graded() -> int:
    """Grade all that may be taken now, with full marks; how many that were."""
    done = 0
    while claimed := claim("instant", "worker"):
        assert record(claimed, a_report())
        done += 1
    return done


# --- before -----------------------------------------------------------------------------------------------------


def test_before_the_start_the_page_says_what_will_happen_and_the_exercise_is_closed(
    row: PlanRow, alice: User, browser_of: BrowserOf
) -> None:
    alices = browser_of(alice)
    assert alices.get(HERE)["Location"] == page(row)
    said = words(alices.get(page(row)).content.decode())
    assert "You have 60 minutes from the moment you start: if you start now, until" in said
    assert "What stands in the editor when your time runs out is handed in by itself." in said
    for closed in ("draft", "hints", "submissions"):
        answer = alices.post(HERE + closed, {"code": "x = 1", "purpose": "submit"})
        assert (answer.status_code, answer["Location"]) == (302, page(row))
    assert alices.post(HERE + "submissions", headers={"HX-Request": "true"})["HX-Redirect"] == page(row)
    assert alices.get(HERE + "download").status_code == 404
    assert not Draft.objects.exists()
    assert not Submission.objects.exists()


def test_who_starts_late_has_until_the_date_and_extra_time_beyond_it(row: PlanRow, alice: User) -> None:
    now = timezone.now()
    row.due = due = now + 20 * MINUTE
    row.save()
    assert exams.end_of(row, alice, now) == due
    Membership.objects.update(extra_percent=25)
    assert exams.end_of(row, alice, now) == exams.over(row) == due + 15 * MINUTE
    assert exams.extra_time(row, 1) == MINUTE, "rounded up"


def test_an_extension_lets_one_start_later_and_the_exam_be_over_later(row: PlanRow, alice: User, ira: User) -> None:
    group = Group.objects.create(in_class=row.in_class, name="Monday")
    Membership.objects.filter(user=alice).update(group=group)
    assert row.due
    later = row.due + timedelta(days=2)
    given = Extension.objects.create(row=row, group=group, due=later, reason="Ill", by=ira)
    assert exams.last_start(row, alice) == exams.over(row) == later
    assert exams.last_start(row, ira) == row.due
    given.ended = timezone.now()
    given.ended_by = ira
    given.save()
    assert exams.last_start(row, alice) == exams.over(row) == row.due


@pytest.mark.parametrize(
    ("by", "said"), [(-2 * 60 * MINUTE, "The exam is not open yet."), (timedelta(days=2), "its date has passed.")]
)
def test_it_is_started_within_its_dates(
    by: timedelta, said: str, row: PlanRow, alice: User, browser_of: BrowserOf
) -> None:
    moved(row, by)
    answer = browser_of(alice).post(page(row, "/start"), follow=True)
    assert said in answer.content.decode()
    assert not Sitting.objects.exists()


def test_it_is_sat_once_and_no_two_at_once(
    row: PlanRow, taught: Class, alice: User, make_exercise: MakeExercise, browser_of: BrowserOf
) -> None:
    other = an_exam(taught, exercise=make_exercise("triple"))
    alices = browser_of(alice)
    assert alices.post(page(row, "/start"))["Location"] == HERE
    with pytest.raises(ExamRefused, match="You sit at another exam"):
        exams.start(other, alice)
    assert "it can be sat once" in alices.post(page(row, "/start"), follow=True).content.decode()
    assert Sitting.objects.count() == 1
    alices.post(page(row, "/finish"))
    assert exams.start(other, alice).row == other


# --- who ----------------------------------------------------------------------------------------------------------


def test_wrong_roles_get_nothing(row: PlanRow, alice: User, bob: User, ira: User, browser_of: BrowserOf) -> None:
    ann = User.objects.create(username="ann")
    eve = User.objects.create(username="eve")
    Membership.objects.create(in_class=row.in_class, user=ann, role="assistant")
    other = Class.objects.create(course=row.in_class.course, name="Another")
    Membership.objects.create(in_class=other, user=eve, role="instructor")
    member = Membership.objects.get(user=alice)
    sees = {alice: 200, ann: 200, ira: 200}
    for person in (bob, eve, ann, ira, alice):
        browser = browser_of(person)
        assert browser.get(page(row)).status_code == sees.get(person, 404), person
        assert browser.post(page(row, f"/members/{member.pk}"), {"percent": 10}).status_code == (
            302 if person == ira else 404
        ), person
        for call in ("/start", "/finish"):
            assert browser.post(page(row, call)).status_code == (302 if person == alice else 404), (person, call)
    assert Sitting.objects.get().user == alice
    no_exam = PlanRow.objects.create(in_class=row.in_class, section=row.thing.section, weight=1)  # type: ignore[union-attr]
    assert browser_of(alice).get(page(no_exam)).status_code == 404


def test_staff_see_who_sits_and_give_extra_time_that_holds_at_once(
    row: PlanRow, alice: User, bob: User, ira: User, browser_of: BrowserOf
) -> None:
    Membership.objects.create(in_class=row.in_class, user=bob)
    sitting = exams.start(row, alice)
    iras = browser_of(ira)
    said = words(iras.get(page(row)).content.decode())
    assert "1 sitting now, 0 done, of 2 students." in said
    assert "Bob has not started 60" in said
    member = Membership.objects.get(user=alice)
    iras.post(page(row, f"/members/{member.pk}"), {"percent": "25"})
    told = Entry.objects.get(about=alice, by=ira, in_class=row.in_class)
    assert (told.kind, told.words) == (Audited.EXTENSION, "25 % extra time in exams")
    before, sitting = sitting.ends, Sitting.objects.get()
    assert sitting.ends == before + 15 * MINUTE
    for wrong in ("", "-1", "301", "x"):
        answer = iras.post(page(row, f"/members/{member.pk}"), {"percent": wrong}, follow=True)
        assert "Write the extra time as a whole number from 0 to 300 percent." in answer.content.decode()
    moved(row, 80 * MINUTE)
    iras.post(page(row, f"/members/{member.pk}"), {"percent": "300"})
    assert Sitting.objects.get().ends < timezone.now(), "what has ended stays so"
    assert "is being handed in" in iras.get(page(row)).content.decode()


# --- during -------------------------------------------------------------------------------------------------------


def test_while_somebody_sits_all_else_is_closed_and_there_is_no_help(
    row: PlanRow, taught: Class, alice: User, lesson: Lesson, quiz: Quiz,
    make_exercise: MakeExercise, hand_in: HandsIn, browser_of: BrowserOf,
) -> None:  # fmt: skip
    triple = make_exercise("triple")
    PlanRow.objects.create(in_class=taught, exercise=triple, weight=3)
    elsewhere = hand_in(alice, triple)
    upload = OriginalUpload.objects.create(submission=elsewhere, name="x.py", content=b"x")
    exams.start(row, alice)
    alices = browser_of(alice)
    shown = alices.get(HERE).content.decode()
    assert "left</strong>, until" in shown
    assert "extended for you" not in shown
    assert "hint" not in shown.lower().replace("there are no hints", "")
    assert "This section" not in shown
    assert alices.post(HERE + "hints")["Location"] == page(row)
    assert alices.get(HERE + "solutions")["Location"] == page(row)
    closed = ("lessons/the-neuron/", "quizzes/1-1/", "exercises/triple/", "exercises/triple/download", "scratch/")
    assert [alices.get(f"/courses/tests/{one}").status_code for one in closed] == [404] * 5
    assert [alices.get(f"/courses/tests/{one}")["Location"] for one in ("", "glossary/")] == [page(row)] * 2
    assert alices.get(f"/submissions/{elsewhere.pk}/").status_code == 404
    assert alices.post(f"/submissions/{elsewhere.pk}/restore").status_code == 404
    assert not may(alice, Action.SEE, upload)
    plan = alices.get(f"/classes/{taught.pk}/").content.decode()
    assert page(row) in plan
    assert "triple" not in plan
    mine = hand_in(alice)
    assert (mine.made_in, mine.sitting) == (taught, Sitting.objects.get())
    assert alices.get(f"/submissions/{mine.pk}/").status_code == 200
    alices.post(page(row, "/finish"))
    assert alices.get("/courses/tests/exercises/triple/").status_code == 200
    assert alices.get(f"/submissions/{elsewhere.pk}/").status_code == 200


def test_a_section_is_an_exam_of_all_its_exercises(
    taught: Class, alice: User, exercise: Exercise, make_exercise: MakeExercise, browser_of: BrowserOf
) -> None:
    make_exercise("triple")
    row = an_exam(taught, section=exercise.section)
    alices = browser_of(alice)
    assert alices.get("/courses/tests/exercises/triple/")["Location"] == page(row)
    assert alices.get("/courses/tests/sections/1.1/download").status_code == 404
    assert alices.post(page(row, "/start"))["Location"] == page(row)
    assert "exercises/triple/" in alices.get(page(row)).content.decode()
    for slug in ("double", "triple"):
        assert alices.post(f"/courses/tests/exercises/{slug}/draft", {"code": f"{slug} = 1"}).status_code == 200
    alices.post(page(row, "/finish"))
    assert {one.files["submission.py"] for one in Submission.objects.all()} == {"double = 1", "triple = 1"}


def test_nobody_else_is_concerned(row: PlanRow, alice: User, bob: User, ivy: User, browser_of: BrowserOf) -> None:
    exams.start(row, alice)
    for person in (bob, ivy):
        assert browser_of(person).get(HERE).status_code == 200
    assert allowed(ivy, Action.OPEN_HINTS, Exercise.objects.all()).exists()
    Membership.objects.create(in_class=row.in_class, user=ivy)
    assert may(ivy, Action.SEE_SOLUTIONS, Exercise.objects.get()), "who teaches the site is not sitting"


def test_a_later_class_is_no_way_out_of_an_exam(row: PlanRow, alice: User, hand_in: HandsIn) -> None:
    other = Class.objects.create(course=row.in_class.course, name="Another")
    Membership.objects.create(in_class=other, user=alice)
    assert not may(alice, Action.WORK, Exercise.objects.get())
    exams.start(row, alice)
    assert hand_in(alice).made_in == row.in_class


# --- afterwards ---------------------------------------------------------------------------------------------------


def test_what_was_typed_is_handed_in_by_the_sweeper_once_and_in_time(
    row: PlanRow, alice: User, browser_of: BrowserOf
) -> None:
    sitting = exams.start(row, alice)
    alices = browser_of(alice)
    alices.post(HERE + "draft", {"code": "double = abs"})
    sweep(["instant"])
    assert not Submission.objects.exists(), "it runs"
    moved(row, 70 * MINUTE)
    assert alices.post(HERE + "draft", {"code": "too late"}).status_code == 302
    assert Draft.objects.get().code == "double = abs"
    sweep(["instant"])
    sweep(["instant"])
    (handed_in,) = Submission.objects.all()
    sitting.refresh_from_db()
    assert handed_in.files == {"submission.py": "double = abs"}
    assert (handed_in.created, handed_in.sitting) == (sitting.ends, sitting)
    assert sitting.handed_in
    assert graded() == 1
    (mark,) = marks_of(row.in_class, [alice], timezone.now())[alice.pk].marks
    assert mark.points == 10
    assert "late" not in explain(mark, row.in_class.zone)
    said = words(alices.get(page(row)).content.decode())
    assert "Your exam ended" in said
    assert f"/submissions/{handed_in.pk}/" in alices.get(page(row)).content.decode()
    assert alices.get(HERE)["Location"] == page(row), "others may still sit"


def test_nothing_is_handed_in_twice_or_of_an_editor_left_as_it_was(
    row: PlanRow, alice: User, browser_of: BrowserOf
) -> None:
    drafts.keep(alice, Exercise.objects.get(), "practised before")
    Draft.objects.update(saved=timezone.now() - timedelta(days=1))
    exams.start(row, alice)
    browser_of(alice).post(page(row, "/finish"))
    assert not Submission.objects.exists()
    assert "Nothing was handed in" in browser_of(alice).get(page(row)).content.decode()


def test_what_was_submitted_last_is_not_handed_in_again(row: PlanRow, alice: User, browser_of: BrowserOf) -> None:
    exams.start(row, alice)
    alices = browser_of(alice)
    for code in ("double = 1", "double = abs"):
        alices.post(HERE + "submissions", {"code": code, "purpose": "submit"})
    alices.post(page(row, "/finish"))
    assert Submission.objects.count() == 2
    assert not GradingJob.objects.filter(state="replaced").exists(), "each may be the one that counts"


def test_later_means_when_it_is_over_for_everybody(
    row: PlanRow, alice: User, bob: User, ivy: User, browser_of: BrowserOf
) -> None:
    PlanRow.objects.update(verdict_later=True)
    row.refresh_from_db()
    slow = Membership.objects.create(in_class=row.in_class, user=bob)
    exams.start(row, alice)
    alices = browser_of(alice)
    alices.post(HERE + "submissions", {"code": "double = abs", "purpose": "run"})
    assert graded() == 1, "Run is not held"
    alices.post(HERE + "submissions", {"code": "double = abs", "purpose": "submit"})
    handed_in = Submission.objects.get(purpose="submit")
    assert handed_in.job.not_before == row.due
    assert graded() == 0
    assert "it is graded then" in alices.get(f"/submissions/{handed_in.pk}/").content.decode()
    exams.give_extra_time(slow, 50, ivy)
    sweep(["instant"])
    assert row.due
    assert GradingJob.objects.get(submission=handed_in).not_before == row.due + 30 * MINUTE
    moved(row, timedelta(days=1) + 10 * MINUTE)
    (mark,) = marks_of(row.in_class, [alice], timezone.now())[alice.pk].marks
    assert explain(mark, row.in_class.zone).startswith("0.0 of 10: handed in on ")
    assert explain(mark, row.in_class.zone).endswith(", not graded yet")
    assert not mark.settled
    sweep(["instant"])
    assert graded() == 0
    moved(row, 30 * MINUTE)
    sweep(["instant"])
    assert graded() == 1
    assert alices.get(HERE).status_code == 200, "open to everybody again"
    assert "10.0 of 10" in words(alices.get(f"/classes/{row.in_class_id}/").content.decode())


def test_with_a_verdict_now_the_solutions_wait_until_it_is_over(
    row: PlanRow, alice: User, hand_in: HandsIn, browser_of: BrowserOf
) -> None:
    exams.start(row, alice)
    submission = hand_in(alice)
    assert graded() == 1
    alices, address = browser_of(alice), f"/submissions/{submission.pk}/"
    assert "our solution" not in alices.get(address).content.decode()
    alices.post(page(row, "/finish"))
    assert not may(alice, Action.SEE_SOLUTIONS, Exercise.objects.get())
    moved(row, timedelta(days=2))
    assert may(alice, Action.SEE_SOLUTIONS, Exercise.objects.get())
    assert "our solution" in alices.get(address).content.decode()


def test_what_is_practised_afterwards_is_not_of_the_exam(row: PlanRow, alice: User, hand_in: HandsIn) -> None:
    assert hand_in(alice).sitting is None
    assert graded() == 1
    (mark,) = marks_of(row.in_class, [alice], timezone.now())[alice.pk].marks
    assert mark.points == 0, "handed in without sitting"


def test_a_chore_that_fails_keeps_no_other_from_being_done(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, db: None
) -> None:
    done: list[str] = []

    def break_down() -> None:
        raise ValueError("no")

    monkeypatch.setattr(chores, "CHORES", [break_down, lambda: done.append("x")])
    sweep(["instant"])
    assert done == ["x"]
    assert "The sweeper could not break_down" in caplog.text


def test_the_sweeper_hands_in_for_everybody() -> None:
    assert hand_in_what_was_typed in chores.CHORES
