"""What a student has done in a course, the latest first: handed in, passed, read, answered, asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from accounts.models import User
from catalog.models import Course, Exercise
from django.db.models import Count, Min, QuerySet
from django.urls import reverse
from grading.models import Purpose, Submission
from learning.models import HintOpened, LessonRead
from quizzing.models import QuizAttempt

from teaching.statistics.attempts import PASSED

LATEST: Final = 200


@dataclass(frozen=True)
class Event:
    """Something that was done. ``submission`` is there where something was handed in or run.

    ``times`` counts runs of the same thing one after another, which are told as one; ``first`` is a first pass.
    """

    at: datetime
    what: str
    thing: str
    address: str = ""
    submission: Submission | None = None
    said: str = ""
    times: int = 1
    first: bool = False


def first_passes(work: QuerySet[Submission]) -> dict[int, datetime]:
    """Exercise → when it was passed for the first time."""
    passed = work.filter(PASSED).order_by().values("version__exercise")
    return dict(passed.annotate(first=Min("created")).values_list("version__exercise", "first"))


def timeline(
    person: User, course: Course, work: QuerySet[Submission], passes: dict[int, datetime], only: Exercise | None = None
) -> list[Event]:
    """The `LATEST` things that ``person`` did, of ``work`` what was handed in; five queries at most.

    ``only`` leaves out what is not about this exercise; ``work`` is of it then.
    """
    events = [*_handed_in(work, passes), *_hints(person, course, only)]
    if not only:
        events += [*_read(person, course), *_quizzes(person, course)]
    return _together(sorted(events, key=lambda event: event.at, reverse=True)[:LATEST])


def _handed_in(work: QuerySet[Submission], passes: dict[int, datetime]) -> Iterator[Event]:
    for one in Submission.objects.filter(pk__in=work.order_by().values("pk")).listed()[:LATEST]:
        exercise = one.exercise
        first = bool(exercise and one.purpose == Purpose.SUBMIT and passes.get(exercise.pk) == one.created)
        address = reverse("submissions:submission", args=[one.pk])
        yield Event(one.created, one.get_purpose_display(), one.title, address, one, first=first)


def _hints(person: User, course: Course, only: Exercise | None) -> Iterator[Event]:
    opened = HintOpened.objects.filter(user=person, exercise__course=course)
    if only:
        opened = opened.filter(exercise=only)
    for one in opened.select_related("exercise").order_by("-opened")[:LATEST]:
        yield Event(one.opened, f"Hint {one.step}", one.exercise.title)


def _read(person: User, course: Course) -> Iterator[Event]:
    read = LessonRead.objects.filter(user=person, lesson__course=course).order_by("-read_at")
    for at, title in read.values_list("read_at", "lesson__title")[:LATEST]:
        yield Event(at, "Lesson read", title)


def _quizzes(person: User, course: Course) -> Iterator[Event]:
    finished = QuizAttempt.objects.filter(user=person, quiz__course=course, finished__isnull=False)
    asked = finished.order_by("-finished").annotate(asked=Count("answers"))
    values = ("finished", "number", "quiz__title", "score", "asked")
    for at, number, title, score, out_of in asked.values_list(*values)[:LATEST]:
        assert at  # it is finished
        yield Event(at, f"Quiz, attempt {number}", title, said=f"{score} of {out_of} right")


def _together(events: Iterable[Event]) -> list[Event]:
    """Runs of the same thing with nothing else between are one event, which leads to the latest."""
    told: list[Event] = []
    for event in events:
        if told and _goes_on(told[-1], event):
            told[-1] = replace(told[-1], times=told[-1].times + 1)
        else:
            told.append(event)
    return told


def _goes_on(later: Event, event: Event) -> bool:
    runs = all(one.submission and one.submission.purpose != Purpose.SUBMIT for one in (later, event))
    return runs and (later.what, later.thing) == (event.what, event.thing)
