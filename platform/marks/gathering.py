"""Reads from the database what marks are computed from: a few queries, however many people and rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar, cast
from uuid import UUID

from accounts.models import User
from answering.models import OpenAnswer, RubricGrade
from catalog.models import Exercise
from classes import rubric
from classes.models import Class, Extension, Membership, PlanRow, Sitting
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from grading.models import GradingJob, Purpose, Submission
from quizzing.models import QuizAttempt

from marks.computing import Marking, Marks
from marks.facts import Adjusted, Counts, Extended, Facts, Part, Plan, Row, Sat, Try
from marks.lateness import with_extensions, with_sitting
from marks.models import Adjustment

T = TypeVar("T")

WAITING = (GradingJob.State.QUEUED, GradingJob.State.RUNNING, GradingJob.State.FAILED)
"""The states of a job that may still lead to a verdict."""

ANSWER = ("user", "question", "at", "grade__score", "grade__out_of")


def marks_of(
    taught: Class, people: Collection[User], now: datetime, instead: Mapping[UUID, tuple[float, float]] | None = None
) -> dict[int, Marks]:
    """Person → marks in a class at ``now``; seven queries, one more each where there are open questions or rubrics, and
    two where there are exams.

    ``instead`` has for some submissions a (score, max score) that is to count in place of what does.
    """
    plan = plan_of(taught)
    facts = _facts(taught, plan, {person.pk for person in people}, instead or {})
    marking = Marking(plan, now)
    return {person.pk: marking.of(facts[person.pk]) for person in people}


def plan_of(taught: Class) -> Plan:
    """The plan of a class; two queries."""
    rows = list(taught.plan.select_related("exercise"))
    of_section: dict[int, list[Exercise]] = defaultdict(list)
    for exercise in Exercise.objects.filter(section__in=[row.section_id for row in rows if row.section_id]):
        of_section[exercise.section_id].append(exercise)
    in_order = tuple(_row(row, of_section) for row in rows)
    return Plan(in_order, taught.zone, cast(Counts, taught.counts), taught.dropped_lowest)


def _row(row: PlanRow, of_section: dict[int, list[Exercise]]) -> Row:
    return Row(
        key=str(row.pk),
        weight=row.weight,
        parts=_parts(row, of_section),
        opens=row.opens,
        due=row.due,
        late_percent=row.late_percent,
        grace=timedelta(hours=row.grace_hours),
        attempts=row.attempts,
        bonus=row.bonus,
        exam=row.exam_minutes is not None,
    )


def _parts(row: PlanRow, of_section: dict[int, list[Exercise]]) -> tuple[Part, ...]:
    if row.quiz_id:
        return (Part(f"quiz {row.quiz_id}"),)
    if row.question_id:
        return (Part(f"question {row.question_id}"),)
    if row.exercise and row.rubric:
        by_staff = Part(f"rubric {row.pk}", float(rubric.total(rubric.of(row.rubric))), of_staff=True)
        return (Part(f"exercise {row.exercise_id}", row.exercise.points), by_staff)
    exercises = [row.exercise] if row.exercise else of_section[cast(int, row.section_id)]
    return tuple(Part(f"exercise {one.pk}", one.points) for one in exercises)


def row_of(row: PlanRow, person: User) -> Row:
    """A row as it is for one of the class's students, extensions and their sitting included; its parts are left out.

    One query, two for an exam.
    """
    theirs = Q(user=person) | Q(group__memberships__user=person)
    found = Extension.objects.filter(theirs, row=row, ended=None)
    extensions = [Extended(str(row.pk), one.due, one.attempts) for one in found]
    own = with_extensions(replace(_row(row, defaultdict(list)), parts=()), extensions)
    return with_sitting(own, [one for _, one in _sittings([own], {person.pk})])


def own_rows(taught: Class, person: User) -> list[tuple[PlanRow, Row]]:
    """The plan as it is for one of the class's students, extensions included, without parts; three queries."""
    extensions = [one for _, one in _extensions(taught, {person.pk})]
    rows = taught.plan.select_related("section", "exercise", "quiz", "question")
    bare = [(row, replace(_row(row, defaultdict(list)), parts=())) for row in rows]
    return [(row, with_extensions(one, extensions)) for row, one in bare]


def work_of(taught: Class, person: User, exercise: Exercise) -> QuerySet[Submission]:
    """What a person has submitted to an exercise in a class: what counts there, with a verdict or still without."""
    return work_in(taught).filter(user=person, version__exercise=exercise, purpose=Purpose.SUBMIT)


def _facts(
    taught: Class, plan: Plan, people: set[int], instead: Mapping[UUID, tuple[float, float]]
) -> dict[int, Facts]:
    """Person → what is on the record; five queries, and one each where there are open questions or rubrics, two
    where there are exams.
    """
    parts = {part.key for row in plan.rows for part in row.parts}
    submissions = _submissions(taught, _keys(parts, "exercise"), people, instead)
    answers = [*_answers(_keys(parts, "question"), people), *_by_rubric(_keys(parts, "rubric"), people)]
    tries = _collected([*submissions, *_quizzes(_keys(parts, "quiz"), people), *answers, *_held(plan.rows, people)])
    extensions = _collected(_extensions(taught, people))
    sittings = _collected(_sittings(plan.rows, people))
    adjustments = _collected(_adjustments(taught, people))
    return {
        person: Facts(
            tries=tuple(tries[person]),
            extensions=tuple(extensions[person]),
            sittings=tuple(sittings[person]),
            adjustments=tuple(adjustments[person]),
        )
        for person in people
    }


def _keys(parts: Iterable[str], kind: str) -> list[int]:
    return [int(part.partition(" ")[2]) for part in parts if part.startswith(f"{kind} ")]


def _collected(pairs: Iterable[tuple[int, T]]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    for person, one in pairs:
        found[person].append(one)
    return found


def work_in(taught: Class) -> QuerySet[Submission]:
    """What was handed in in a class; in the open one also what was before there were classes."""
    of_course = Q(version__exercise__course=taught.course_id)
    made = Q(made_in=taught) | Q(made_in=None) if taught.open else Q(made_in=taught)
    return Submission.objects.filter(made, of_course)


def _submissions(
    taught: Class, exercises: list[int], people: set[int], instead: Mapping[UUID, tuple[float, float]]
) -> Iterable[tuple[int, Try]]:
    counting = work_in(taught).filter(
        user__in=people, version__exercise__in=exercises, purpose=Purpose.SUBMIT, current__isnull=False
    )
    values = ("user", "version__exercise", "created", "pk", "current__score", "current__max_score")
    for user, exercise, at, key, *points in counting.order_by().values_list(*values):
        yield user, Try(f"exercise {exercise}", at, *instead.get(key, points))


def _quizzes(quizzes: list[int], people: set[int]) -> Iterable[tuple[int, Try]]:
    finished = QuizAttempt.objects.filter(user__in=people, quiz__in=quizzes, finished__isnull=False)
    asked = finished.order_by().annotate(asked=Count("answers"))
    for user, quiz, at, score, out_of in asked.values_list("user", "quiz", "finished", "score", "asked"):
        assert at  # it is finished
        yield user, Try(f"quiz {quiz}", at, score, out_of)


def _answers(questions: list[int], people: set[int]) -> Iterable[tuple[int, Try]]:
    if not questions:
        return
    answers = OpenAnswer.objects.filter(user__in=people, question__in=questions).order_by()
    for user, question, at, score, out_of in answers.values_list(*ANSWER):
        graded = score is not None
        yield user, Try(f"question {question}", at, float(score or 0), float(out_of or 1), graded)


def _by_rubric(rows: list[int], people: set[int]) -> Iterable[tuple[int, Try]]:
    """What staff gave by rubrics: of each person's in a row the latest."""
    if not rows:
        return
    grades = RubricGrade.objects.filter(row__in=rows, submission__user__in=people).order_by("pk")
    values = grades.values_list("submission__user", "row", "submission__created", "score", "out_of")
    latest = {(user, row): (at, score, out_of) for user, row, at, score, out_of in values}
    for (user, row), (at, score, out_of) in latest.items():
        yield user, Try(f"rubric {row}", at, float(score), float(out_of))


def _extensions(taught: Class, people: set[int]) -> Iterable[tuple[int, Extended]]:
    """Each of a person, and of a group for each of its students."""
    in_groups = Membership.objects.filter(in_class=taught, user__in=people, group__isnull=False)
    members: dict[int, list[int]] = defaultdict(list)
    for group, user in in_groups.order_by().values_list("group", "user"):
        members[group].append(user)
    for one in Extension.objects.filter(row__in_class=taught, ended=None):
        for person in [one.user_id] if one.user_id else members[cast(int, one.group_id)]:
            yield person, Extended(str(one.row_id), one.due, one.attempts)


def _sittings(rows: Iterable[Row], people: set[int]) -> Iterable[tuple[int, Sat]]:
    exams = [int(row.key) for row in rows if row.exam]
    if not exams:
        return
    for one in Sitting.objects.filter(row__in=exams, user__in=people):
        yield one.user_id, Sat(str(one.row_id), one.started, one.ends)


def _held(rows: Iterable[Row], people: set[int]) -> Iterable[tuple[int, Try]]:
    """What was handed in at exams and waits for a verdict."""
    exams = [int(row.key) for row in rows if row.exam]
    if not exams:
        return
    waits = GradingJob.objects.filter(submission=OuterRef("pk"), state__in=WAITING)
    made = Submission.objects.filter(Exists(waits), sitting__row__in=exams, user__in=people, current=None)
    values = made.filter(purpose=Purpose.SUBMIT).order_by().values_list("user", "version__exercise", "created")
    for user, exercise, at in values:
        yield user, Try(f"exercise {exercise}", at, 0.0, 1.0, graded=False)


def _adjustments(taught: Class, people: set[int]) -> Iterable[tuple[int, Adjusted]]:
    for one in Adjustment.objects.filter(row__in_class=taught, user__in=people).select_related("author"):
        yield (
            one.user_id,
            Adjusted(one.pk, str(one.row_id), one.points, one.reason, str(one.author), one.undoes_id),
        )
