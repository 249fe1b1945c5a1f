"""What is hard: the exercises and quizzes of a class, as its staff see them and nobody else."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from accounts.models import User
from catalog.models import Exercise, Quiz
from classes.models import Class, Group, Membership, PlanRow
from django.test import Client
from django.utils import timezone
from grading.models import Finding, Submission
from pytest_django import DjangoAssertNumQueries
from quizzing.models import QuizAnswer, QuizAttempt
from teaching.statistics.attempts import Attempts, Learner, every_week, spoken
from teaching.statistics.bars import Count, bars, strip
from teaching.statistics.questions import point_biserial

from graders.report import Outcome
from tests.conftest import BrowserOf, MakeExercise
from tests.web.pages.conftest import Graded
from tests.web.reading import words

SQUARE = "That is the <square>."
WRONG = Outcome.WRONG_ANSWER


@pytest.fixture
def taught(exercise: Exercise, alice: User, bob: User, ivy: User) -> Class:
    """Alice and Bob are its students, Ann its assistant; Eve is another class's, which Abe assists in."""
    taught = Class.objects.create(course=exercise.course, name="Deep learning", time_zone="Europe/Berlin")
    other = Class.objects.create(course=exercise.course, name="Another")
    for user in (alice, bob):
        Membership.objects.create(in_class=taught, user=user)
    for in_class, name, role in ((taught, "ann", "assistant"), (other, "eve", "student"), (other, "abe", "assistant")):
        user = User.objects.create(username=name, display_name=name.title())
        Membership.objects.create(in_class=in_class, user=user, role=role)
    return taught


@pytest.fixture
def anns(taught: Class, browser_of: BrowserOf) -> Client:
    return browser_of(User.objects.get(username="ann"))


def page(client: Client, taught: Class, path: str) -> str:
    answer = client.get(f"/classes/{taught.pk}/{path}")
    assert answer.status_code == 200, answer.status_code
    return words(answer.content.decode())


@pytest.mark.parametrize("path", ["exercises", "exercises/double", "quizzes/1-1"])
def test_it_is_for_the_staff_of_the_class(
    path: str, taught: Class, quiz: Quiz, alice: User, ivy: User, browser_of: BrowserOf
) -> None:
    people = {name: User.objects.get(username=name) for name in ("ann", "eve", "abe")} | {"alice": alice, "ivy": ivy}
    statuses = {name: browser_of(user).get(f"/classes/{taught.pk}/{path}").status_code for name, user in people.items()}
    assert statuses == {"ann": 200, "eve": 404, "abe": 404, "alice": 404, "ivy": 404}
    assert browser_of(None).get(f"/classes/{taught.pk}/{path}").status_code == 302
    assert browser_of(people["ann"]).post(f"/classes/{taught.pk}/{path}").status_code == 405


@pytest.mark.parametrize(
    "path", ["exercises/nothing", "quizzes/nothing", "exercises?group=999", "exercises?group=x%00"]
)
def test_what_is_not_there_is_not_found(path: str, taught: Class, anns: Client) -> None:
    assert anns.get(f"/classes/{taught.pk}/{path}").status_code == 404


def test_the_list_says_how_many_of_those_who_tried_have_passed(
    taught: Class, anns: Client, alice: User, bob: User, graded: Graded, quiz: Quiz, make_exercise: MakeExercise
) -> None:
    graded(alice, WRONG, 0.5)
    graded(alice)
    graded(bob, WRONG, 0.5)
    make_exercise("second")
    shown = page(anns, taught, "exercises")
    assert "1.1 Twice 50 % 2 1 3" in shown
    assert "1.1 Twice nobody yet 0 0 0" in shown
    assert "1.1 Quiz: Neurons nobody yet 0 0" in shown


def test_the_hardest_come_first_when_asked(
    taught: Class, anns: Client, alice: User, graded: Graded, make_exercise: MakeExercise
) -> None:
    make_exercise("second")
    Exercise.objects.filter(slug="second").update(title="Second")
    Exercise.objects.filter(slug="double").update(order=1)
    graded(alice, WRONG, 0.5)
    shown = page(anns, taught, "exercises")
    assert shown.index("Second") < shown.index("Twice")
    shown = page(anns, taught, "exercises?sort=hardest")
    assert shown.index("Twice") < shown.index("Second")


def test_the_list_is_the_plans_where_there_is_one(
    taught: Class, anns: Client, exercise: Exercise, quiz: Quiz, make_exercise: MakeExercise
) -> None:
    second = make_exercise("second")
    PlanRow.objects.create(in_class=taught, exercise=second, weight=1)
    found = re.findall(
        r'href="/classes/\d+/(\w+/[\w-]+)"', anns.get(f"/classes/{taught.pk}/exercises").content.decode()
    )
    assert found == ["exercises/second"]
    assert "Quiz: Neurons" in page(anns, taught, "exercises?all=1")
    PlanRow.objects.create(in_class=taught, section=exercise.section, weight=1)
    PlanRow.objects.create(in_class=taught, quiz=quiz, weight=1)
    assert page(anns, taught, "exercises").count("Twice") == 2
    assert "Quiz: Neurons" in page(anns, taught, "exercises")


def test_an_exercise_says_who_passed_and_how_fast(
    taught: Class, anns: Client, alice: User, bob: User, graded: Graded
) -> None:
    first = graded(alice, WRONG, 0.5, purpose="run")
    Submission.objects.filter(pk=first.pk).update(created=timezone.now() - timedelta(minutes=20, seconds=30))
    graded(alice, WRONG, 0.5)
    graded(alice)
    graded(bob, WRONG, 0.5, purpose="run")
    shown = page(anns, taught, "exercises/double")
    assert "tried 2 of 2 handed in 1 of 2 passed 1 of 1 (100 %) Submits a student, median 2" in shown
    assert "half within 20 min" in shown
    assert "Best results" in shown
    assert "100 1 1" in shown


def test_it_says_which_misconceptions_and_tests_catch_how_many(
    taught: Class, anns: Client, alice: User, bob: User, graded: Graded
) -> None:
    graded(alice, WRONG, 0.5, diagnosis=SQUARE)
    graded(alice, WRONG, 0.5, diagnosis=SQUARE)
    graded(alice)
    latest = graded(bob, WRONG, 0.5, diagnosis=SQUARE)
    answer = anns.get(f"/classes/{taught.pk}/exercises/double").content.decode()
    assert "That is the &lt;square&gt;. 2 1 3 the latest" in words(answer)
    assert "Any number is doubled. 2 1 3 the latest" in words(answer)
    assert answer.count(f'href="/submissions/{latest.pk}/"') == 2
    assert "<square>" not in answer


def test_what_is_no_longer_current_is_not_counted(taught: Class, anns: Client, alice: User, graded: Graded) -> None:
    submission = graded(alice, WRONG, 0.5, diagnosis=SQUARE)
    Submission.objects.filter(pk=submission.pk).update(current=None)
    assert "None has been named." in page(anns, taught, "exercises/double")


def test_work_of_another_class_is_not_counted(taught: Class, anns: Client, graded: Graded) -> None:
    graded(User.objects.get(username="eve"), WRONG, 0.5, diagnosis=SQUARE)
    assert Finding.objects.exists()
    shown = page(anns, taught, "exercises/double")
    assert "tried 0 of 2" in shown
    assert "None has been named." in shown


def test_by_group_and_by_week(taught: Class, anns: Client, alice: User, bob: User, graded: Graded) -> None:
    for name, user in (("Monday", alice), ("Tuesday", bob)):
        group = Group.objects.create(in_class=taught, name=name)
        Membership.objects.filter(user=user, in_class=taught).update(group=group)
    old = graded(alice, WRONG, 0.5, diagnosis=SQUARE)
    new = graded(bob, WRONG, 0.5, diagnosis=SQUARE)
    zone = ZoneInfo("Europe/Berlin")
    for submission, day in ((old, datetime(2026, 10, 4, 23, 30)), (new, datetime(2026, 10, 12, 0, 30))):
        Submission.objects.filter(pk=submission.pk).update(created=day.replace(tzinfo=zone))
    shown = page(anns, taught, "exercises/double")
    assert "Tries in the week of 28 Sep 5 Oct 12 Oct That is the &lt;square&gt;. 1 0 1" in shown
    assert "Students of the group Monday Tuesday That is the &lt;square&gt;. 1 1" in shown
    monday = taught.groups.get(name="Monday")
    of_group = page(anns, taught, f"exercises/double?group={monday.pk}")
    assert "tried 1 of 1" in of_group
    assert "Tries in the week of 28 Sep That is" in of_group


def test_solution_and_hidden_tests_can_be_read(taught: Class, anns: Client) -> None:
    shown = page(anns, taught, "exercises/double")
    assert "return 2 * x" in shown
    assert "reference . double ( x )" in shown


def test_an_exercise_without_a_version_has_a_page(taught: Class, anns: Client) -> None:
    Exercise.objects.update(current=None)
    assert "What it is graded with" not in page(anns, taught, "exercises/double")


def answered(
    quiz: Quiz, user: User, fires: list[int], potential: str, right: tuple[bool, bool], number: int = 1
) -> None:
    attempt = QuizAttempt.objects.create(
        user=user, quiz=quiz, number=number, seed=7, finished=timezone.now(), score=sum(right)
    )
    for question, response, correct in zip(quiz.questions.all(), (fires, potential), right, strict=True):
        QuizAnswer.objects.create(
            attempt=attempt, question=question, spec=question.spec, response=response, correct=correct
        )


def test_a_quiz_counts_first_attempts_by_question_and_answer(
    taught: Class, anns: Client, alice: User, bob: User, quiz: Quiz
) -> None:
    answered(quiz, alice, [0], "<b>1", (True, False))
    answered(quiz, bob, [1], "3", (False, True))
    answered(quiz, bob, [0], "3", (True, True), number=2)
    first, second = (question.key for question in quiz.questions.all())
    shown = page(anns, taught, "quizzes/1-1")
    assert shown.count(" 2 50 % –") == 2
    assert "What is answered" not in shown
    choice = page(anns, taught, f"quizzes/1-1?question={first}")
    assert choice.count(" 1 50") >= 2
    typed = anns.get(f"/classes/{taught.pk}/quizzes/1-1?question={second}").content.decode()
    assert "&lt;b&gt;1" in typed
    assert "<b>1" not in typed
    assert "1.1 Quiz: Neurons 50 % right 2 3" in page(anns, taught, "exercises")


def test_a_response_that_nobody_can_read_is_left_out(taught: Class, anns: Client, alice: User, quiz: Quiz) -> None:
    answered(quiz, alice, [99], "", (False, False))
    QuizAnswer.objects.update(spec={"kind": "none"})
    question = quiz.questions.all()[0]
    assert "Nobody has answered it" in page(anns, taught, f"quizzes/1-1?question={question.key}")


def test_they_ask_no_more_for_more_work(
    taught: Class, anns: Client, alice: User, bob: User, graded: Graded, quiz: Quiz,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    Group.objects.create(in_class=taught, name="Monday")
    for user in (alice, bob):
        graded(user, WRONG, 0.5, diagnosis=SQUARE)
        answered(quiz, user, [0], "3", (True, True))
    for path in ("exercises", "exercises/double", "quizzes/1-1?question=fires"):
        with django_assert_max_num_queries(20):
            page(anns, taught, path)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(1, 3), (0, 1)] * 10, 1.0),
        ([(1, 1), (0, 3)] * 10, -1.0),
        ([(1, 1), (1, 3), (0, 1), (0, 3)] * 5, 0.0),
        ([(1, 3), (0, 1)] * 3, None),
        ([(1, 1), (1, 3)] * 10, None),
        ([(1, 2), (0, 2)] * 10, None),
    ],
)
def test_discrimination_is_the_correlation_with_the_rest(rows: list[tuple[int, int]], expected: float | None) -> None:
    sums = (
        sum(x for x, _ in rows), sum(y for _, y in rows), sum(y * y for _, y in rows), sum(x * y for x, y in rows)
    )  # fmt: skip
    found = point_biserial(len(rows), *sums)
    assert found == (expected if expected is None else pytest.approx(expected))


def test_times_are_spoken() -> None:
    times = [timedelta(seconds=40), timedelta(minutes=12), timedelta(hours=3, minutes=20), timedelta(days=3)]
    assert [spoken(time) for time in times] == ["40 s", "12 min", "3 h 20 min", "3 days"]


def test_quarters_of_those_who_passed() -> None:
    began = timezone.now()
    learners = [Learner(number, began, 1, began + timedelta(minutes=number), 1.0) for number in (4, 1, 3, 2)]
    assert Attempts(9, (*learners, Learner(9, began, 0, None, None))).quarters == [
        ("a quarter", "within 1 min"), ("half", "within 2 min"), ("three quarters", "within 3 min")
    ]  # fmt: skip


def test_weeks_without_work_are_there_across_a_change_of_the_clocks() -> None:
    zone = ZoneInfo("Europe/Berlin")
    first, last = datetime(2026, 10, 19, tzinfo=zone), datetime(2026, 11, 2, tzinfo=zone)
    assert every_week([last, first]) == [first, datetime(2026, 10, 26, tzinfo=zone), last]
    assert every_week([]) == []
    assert len(every_week([datetime(2020, 1, 6, tzinfo=zone), last])) == 26


def test_bars_say_the_highest_in_words_and_nothing_is_no_chart() -> None:
    drawn = bars("Best", "Points", [Count("0", 1), Count("100", 4, 4)], "students", "full")
    assert drawn
    assert drawn.words == "Best: 2 bars, the highest is 100 with 4."
    assert [(bar.height, bar.part_height) for bar in drawn.bars] == [(28.0, 0.0), (112.0, 112.0)]
    assert bars("Best", "Points", [Count("0", 0)], "students") is None


def test_some_pass_at_the_first_try() -> None:
    began = timezone.now()
    assert Attempts(1, (Learner(1, began, 1, began, 1.0),)).quarters[0] == ("a quarter", "at the first try")


def test_small_bars_fill_their_box() -> None:
    assert strip([1, 0, 2]) == ((0.0, 8.0, 8.0), (33.3, 16.0, 0.0), (66.7, 0.0, 16.0))
    assert strip([]) == ()


def test_who_is_stuck_is_named_with_the_way_to_what_was_tried(
    taught: Class, anns: Client, alice: User, bob: User, graded: Graded
) -> None:
    for _ in range(3):
        graded(alice, WRONG, 0.5)
        graded(bob, WRONG, 0.5)
    graded(bob)
    answer = anns.get(f"/classes/{taught.pk}/exercises/double").content.decode()
    stuck = answer.partition("Who is stuck")[2].partition("</section>")[0]
    assert "Alice 3 25" in words(stuck)
    assert "Bob" not in stuck
    member = taught.memberships.get(user=alice)
    assert f'href="/classes/{taught.pk}/students/{member.pk}?exercise=double"' in stuck
