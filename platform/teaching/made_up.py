"""A class that nobody teaches, for benchmarks and for trying the pages of the teaching side with many people in it.

It has a course of its own, whose exercises have no files: they can be counted, not handed in to.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import islice
from typing import Final
from uuid import uuid4

from accounts.models import User
from catalog.models import Chapter, Course, Exercise, ExerciseVersion, Section
from classes.models import Class, Group, Membership, PlanRow
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import transaction
from django.utils import timezone
from grading.models import Finding, GradingJob, Purpose, Submission, Verdict

from graders.report import Outcome

CHAPTERS, SECTIONS_EACH, POINTS, WEEKS = 8, 3, 10, 15
BATCH = 1000
FIRST: Final = ("Ada", "Bela", "Cem", "Dana", "Emil", "Fatma", "Goran", "Hanna", "Ivo", "Jana", "Kofi", "Lena", "Milan")
LAST: Final = ("Adler", "Brandt", "Costa", "Dvorak", "Ekberg", "Farkas", "Garcia", "Horvat", "Ito", "Jensen", "Kovac")
MISCONCEPTIONS: Final = (
    "You add the bias twice.",
    "You compare with > where the definition has ≥.",
    "You multiply the weights by the wrong inputs.",
)


@dataclass(frozen=True)
class Size:
    """How much there is of everything."""

    students: int = 300
    items: int = 120
    submissions: int = 20_000


@transaction.atomic
def make_class(size: Size, seed: int, now: datetime | None = None) -> Class:
    """The class; the same ``seed`` gives the same marks."""
    rng, until = random.Random(seed), now or timezone.now()  # noqa: S311, it keeps no secret
    versions = _course(size.items)
    taught = Class.objects.create(
        course=versions[0].exercise.course, name="Made-up class", term=f"{until:%Y}", dropped_lowest=1
    )
    people = _people(taught, size.students, rng)
    _plan(taught, versions, until)
    _work(taught, people, versions, size.submissions, rng, until)
    return taught


def _course(items: int) -> list[ExerciseVersion]:
    """A course of its own with ``items`` exercises, in order."""
    token = uuid4().hex[:8]
    course = Course.objects.create(
        slug=f"made-up-{token}", title="Made-up course", summary="For trying out.", order=999
    )
    sections = []
    for chapter in range(1, CHAPTERS + 1):
        made = Chapter.objects.create(
            course=course, number=chapter, slug=f"chapter-{chapter}", title=f"Chapter {chapter}", order=chapter
        )
        for section in range(1, SECTIONS_EACH + 1):
            values = {"number": f"{chapter}.{section}", "title": f"Section {chapter}.{section}", "order": section}
            sections.append(Section.objects.create(course=course, chapter=made, **values))
    exercises = Exercise.objects.bulk_create(
        Exercise(
            course=course, section=sections[number * len(sections) // items], slug=f"item-{number + 1}", uuid=uuid4(),
            title=f"Exercise {number + 1}", summary="", tier="I", points=POINTS, order=number, retired=False,
        )
        for number in range(items)
    )  # fmt: skip
    versions = ExerciseVersion.objects.bulk_create(
        ExerciseVersion(
            exercise=one, grading_digest="0" * 64, statement_html="", starter="", visible_tests="", hints=[],
            entry_points=[], package={},
        )
        for one in exercises
    )  # fmt: skip
    for version in versions:
        version.exercise.current = version
    Exercise.objects.bulk_update(exercises, ["current"])
    return versions


def _people(taught: Class, students: int, rng: random.Random) -> list[User]:
    """The students, in groups of 25, with the user names ``made-up-…-N`` and no password."""
    token = taught.course.slug
    people = User.objects.bulk_create(
        User(
            username=f"{token}-{number + 1}",
            display_name=f"{rng.choice(FIRST)} {rng.choice(LAST)}",
            password=UNUSABLE_PASSWORD_PREFIX,
        )
        for number in range(students)
    )
    groups = Group.objects.bulk_create(
        Group(in_class=taught, name=f"Group {number + 1:02}") for number in range(max(1, students // 25))
    )
    Membership.objects.bulk_create(
        Membership(in_class=taught, user=user, group=groups[number % len(groups)]) for number, user in enumerate(people)
    )
    return people


def _plan(taught: Class, versions: list[ExerciseVersion], until: datetime) -> None:
    """Every exercise counts ten points; a week's are due together, the last of them in some weeks' time."""
    PlanRow.objects.bulk_create(
        PlanRow(
            in_class=taught, order=number, exercise=version.exercise, weight=Decimal(POINTS),
            due=_due(number, len(versions), until), late_percent=Decimal(10),
        )
        for number, version in enumerate(versions)
    )  # fmt: skip


def _due(number: int, items: int, until: datetime) -> datetime:
    week = number * WEEKS // items
    return (until + timedelta(weeks=week - WEEKS + 3)).replace(microsecond=0)


def _work(
    taught: Class,
    people: list[User],
    versions: list[ExerciseVersion],
    submissions: int,
    rng: random.Random,
    until: datetime,
) -> None:
    """Tries of people of all abilities at exercises of all kinds, each graded; some of them late."""
    tries = _tries(taught, people, versions, submissions, rng, until)
    while batch := list(islice(tries, BATCH)):
        made = Submission.objects.bulk_create(one for one, _ in batch)
        jobs = GradingJob.objects.bulk_create(_job(one) for one in made)
        verdicts = Verdict.objects.bulk_create(
            _verdict(job, reached) for job, (_, reached) in zip(jobs, batch, strict=True)
        )
        for one, verdict in zip(made, verdicts, strict=True):
            one.current = verdict
        Submission.objects.bulk_update(made, ["current"])
        Finding.objects.bulk_create(found for verdict in verdicts for found in _findings(verdict, rng))


def _tries(
    taught: Class,
    people: list[User],
    versions: list[ExerciseVersion],
    submissions: int,
    rng: random.Random,
    until: datetime,
) -> Iterator[tuple[Submission, float]]:
    """Each try with what it reached, from 0 to 1."""
    ability = [rng.betavariate(4, 2) for _ in people]
    hardness = [rng.uniform(0.1, 0.7) for _ in versions]
    for _ in range(submissions):
        who, what = rng.randrange(len(people)), rng.randrange(len(versions))
        due = _due(what, len(versions), until)
        at = min(until, due) - timedelta(hours=rng.expovariate(1 / 40) - 6)
        passed = rng.random() < ability[who] * (1.4 - hardness[what])
        yield (
            Submission(
                user=people[who], version=versions[what], made_in=taught,
                purpose=Purpose.SUBMIT, files={"submission.py": f"answer = {rng.random()}\n"}, seed=1,
                created=min(at, until),
            ),
            1.0 if passed else rng.choice((0.0, 0.2, 0.5, 0.8)),
        )  # fmt: skip


def _job(one: Submission) -> GradingJob:
    return GradingJob(
        submission=one, version=one.version, purpose=one.purpose, state=GradingJob.State.DONE, student=one.user,
        queue=GradingJob.Queue.INSTANT, priority=0, turn=0, attempt=1, created=one.created, claimed=one.created,
        finished=one.created,
    )  # fmt: skip


def _verdict(job: GradingJob, reached: float) -> Verdict:
    outcome = Outcome.PASSED if reached == 1 else Outcome.WRONG_ANSWER
    return Verdict(
        job=job, version=job.version, outcome=outcome, score=POINTS * reached, max_score=POINTS, report={},
        created=job.created,
    )  # fmt: skip


def _findings(verdict: Verdict, rng: random.Random) -> Iterator[Finding]:
    if verdict.outcome == Outcome.PASSED:
        return
    for test in rng.sample(range(1, 5), rng.randint(1, 3)):
        yield Finding(verdict=verdict, kind=Finding.Kind.TEST, key=f"test_{test}", words=f"Test {test}")
    if rng.random() < 0.5:
        words = rng.choice(MISCONCEPTIONS)
        yield Finding(verdict=verdict, kind=Finding.Kind.MISCONCEPTION, key=words, words=words)
