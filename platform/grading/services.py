"""How work enters the queue."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from accounts.models import User
from catalog.models import Course, ExerciseVersion, Lesson
from classes import exams
from classes.members import class_for_work, cool_down
from classes.models import Class, Sitting
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.crypto import salted_hmac

from graders import snippets
from graders.exercise.tiers import HEAVIEST, TIERS
from grading import doorbell, news, refusals, uploads
from grading.database_json import database_json
from grading.fair_queue import ORDER, turn_for, turns_for
from grading.hand_in import HandIn, Target
from grading.models import GradingJob, Purpose, Submission
from grading.refusals import SubmissionRefused

State = GradingJob.State

SAME_CLICK_S = 5
"""Seconds within which the same code again is the same click: a double one, or a page that was sent again."""


def submit(given: HandIn) -> Submission:
    """Take what was handed in for grading and return at once.

    Once this returns, the work is on the record and will be graded, whatever becomes of the broker. Raises
    ``SubmissionRefused``, with words for the student, and then nothing is stored. What waits already, or came a moment
    ago, is not taken twice: the answer is the submission that it is.
    """
    refusals.check(given.files)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=given.user.pk)  # one student's parallel clicks take turns
        if same := _handed_in_already(given):
            return same
        _refuse_a_flood(given)
        sitting = _sitting_of(given)
        made_in = sitting.row.in_class if sitting else class_for_work(given.user, _course_of(given.to))
        _refuse_too_soon(given, made_in)
        submission = _stored(given, made_in, sitting)
        _enqueue(submission, replaced=None if sitting else _replace_waiting(submission))
    return submission


def submit_at_the_end(given: HandIn, sitting: Sitting) -> Submission:
    """Take what stood in the editor when ``sitting`` ended, as of then: neither a flood nor a cool-down refuses it.

    The caller's transaction says that it is done once. Raises ``SubmissionRefused`` for what is no code.
    """
    refusals.check(given.files)
    submission = _stored(given, sitting.row.in_class, sitting, created=sitting.ends)
    _enqueue(submission, replaced=None)
    return submission


def stop(submission: Submission) -> bool:
    """Have ``submission`` graded no more, for good; ``False`` when it neither waits nor is graded.

    The worker that grades it notices by its heartbeat, ends the grading, and has its place free again.
    """
    live = submission.jobs.filter(state__in=(State.QUEUED, State.RUNNING)).exclude(purpose=Purpose.REGRADE)
    stopped = live.update(state=State.STOPPED, finished=Now(), lease_until=None, printed="") > 0
    news.tell()
    return stopped


def regrade(submissions: QuerySet[Submission], version: ExerciseVersion) -> int:
    """Grade ``submissions`` with another version, behind all live work; answers how many that are.

    It changes no submission's current verdict. One that has been graded so already is not graded again.
    """
    graded = GradingJob.objects.filter(version=version, purpose=Purpose.REGRADE).values("submission")
    fresh = list(submissions.exclude(pk__in=graded).order_by("created").only("user"))
    queue, purpose = queue_of(version), Purpose.REGRADE
    turns = turns_for((one.user_id for one in fresh), queue, purpose)
    jobs = [
        GradingJob(submission=one, version=version, purpose=purpose, **_place(one, purpose, queue, turn))
        for one, turn in zip(fresh, turns, strict=True)
    ]
    with transaction.atomic():
        made = GradingJob.objects.bulk_create(jobs, batch_size=500)
        _ring(made[: doorbell.AT_ONCE])  # each that is done calls the next
    return len(made)


def grade_again(jobs: QuerySet[GradingJob]) -> int:
    """Have the failed ones among ``jobs`` graded with three fresh attempts; answers how many they were.

    They are graded with the exercise's current version: the one that failed may have been mended since. A regrading
    stays with the version that it is about.
    """
    failed = jobs.filter(state=State.FAILED).select_related("submission", "version__exercise__current")
    return sum(_again(job) for job in list(failed))


def _again(job: GradingJob) -> bool:
    """Put the failed job into the queue, or one for a newer version in its place; ``False`` if somebody else did."""
    current = job.version.exercise.current if job.version else None
    with transaction.atomic():
        if current in (None, job.version) or job.purpose == Purpose.REGRADE:
            return _requeue(job, State.FAILED)
        if GradingJob.objects.filter(pk=job.pk, state=State.FAILED).update(state=State.REPLACED) != 1:
            return False
        place = _place(job.submission, Purpose(job.purpose), queue_of(current))
        newer, made = GradingJob.objects.get_or_create(
            submission=job.submission, version=current, purpose=job.purpose, defaults=place
        )
        if made:
            _ring([newer])
        else:  # the exercise is back at a version it had before; what that one graded stays as it is
            _requeue(newer, State.FAILED, State.REPLACED)
    return True


def _requeue(job: GradingJob, *states: State) -> bool:
    """Give the job three fresh attempts if it is in one of ``states``; whether it was."""
    found = GradingJob.objects.filter(pk=job.pk, state__in=states)
    if found.update(state=State.QUEUED, attempt=0, not_before=None, finished=None) != 1:
        return False
    _ring([job])
    return True


def queue_of(graded: Target, sources: Sequence[str] = ()) -> str:
    """The queue of an exercise's tier, of what a lesson's snippets need, or of what a scratch page's ``sources`` do.

    The heaviest one's for a tier that only a newer Hebb knows: there, grading says so, and staff read it.
    """
    if isinstance(graded, ExerciseVersion):
        return TIERS.get(graded.exercise.tier, HEAVIEST).queue
    return TIERS[snippets.tier_of(graded.snippets if isinstance(graded, Lesson) else sources)].queue


def seed_of(graded: Target, files: Mapping[str, str]) -> int:
    """The run's seed, below 2³¹: the same code and exercise version always get the same one.

    It is keyed, so that a student cannot work out which inputs a submission will meet.
    """
    identity = graded.grading_digest if isinstance(graded, ExerciseVersion) else graded.slug
    content = hashlib.sha256(json.dumps([identity, dict(files)], sort_keys=True).encode()).hexdigest()
    digest = salted_hmac("grading.seed", content, algorithm="sha256").digest()
    return int.from_bytes(digest[:4], "big") & 0x7FFFFFFF


def _handed_in_already(given: HandIn) -> Submission | None:
    """The student's newest submission for the same thing and button, if it is this one: the same files and notes, and
    it waits, or came within `SAME_CLICK_S` and was not stopped. Whoever hands in the same later means it.
    """
    newest = Submission.objects.filter(user=given.user, purpose=given.purpose, **_for(given.to)).first()
    if newest is None or not _is_live(newest):
        return None
    told = (newest.files, newest.notes, [tuple(stretch) for stretch in newest.stretches])
    same = told == (dict(given.files), database_json(given.notes), [tuple(stretch) for stretch in given.stretches])
    return newest if same else None


def _is_live(submission: Submission) -> bool:
    """Whether it waits, or has just been handed in and is or was graded."""
    just_now = timezone.now() - submission.created < timedelta(seconds=SAME_CLICK_S)
    states = submission.jobs.exclude(purpose=Purpose.REGRADE).order_by("pk").values_list("state", flat=True)
    state = states.last()
    return state == State.QUEUED or (just_now and state in (State.RUNNING, State.DONE))


def _for(to: Target) -> dict[str, Target]:
    """The field of a submission that says what it was handed in to, and its value."""
    if isinstance(to, Course):
        return {"scratch_of": to}
    return {"lesson": to} if isinstance(to, Lesson) else {"version": to}


def _course_of(to: Target) -> int:
    if isinstance(to, Course):
        return to.pk
    return to.course_id if isinstance(to, Lesson) else to.exercise.course_id


def _sitting_of(given: HandIn) -> Sitting | None:
    """The exam at which it is handed in."""
    return exams.sitting_for(given.user, given.to.exercise) if isinstance(given.to, ExerciseVersion) else None


def _stored(given: HandIn, made_in: Class, sitting: Sitting | None, **more: Any) -> Submission:
    submission = Submission.objects.create(
        user=given.user,
        made_in=made_in,
        sitting=sitting,
        purpose=Purpose(given.purpose),
        files=dict(given.files),
        notes=database_json(given.notes),
        stretches=list(given.stretches),
        seed=seed_of(given.to, given.files),
        **_for(given.to),
        **more,
    )
    if given.upload:
        uploads.keep(submission, given.upload)
    return submission


def _enqueue(submission: Submission, replaced: GradingJob | None) -> None:
    """Put the submission into its queue; in the place of the one that it replaces, if it does."""
    graded = submission.version or submission.lesson or submission.scratch_of
    assert graded
    purpose, queue = Purpose(submission.purpose), queue_of(graded, list(submission.files.values()))
    place = _place(submission, purpose, queue, replaced.turn if replaced else None)
    place["not_before"] = _held_until(submission)
    if replaced:
        place["created"] = replaced.created
    job = GradingJob.objects.create(submission=submission, version=submission.version, purpose=purpose, **place)
    submission.job = job
    _ring([job])


def _held_until(submission: Submission) -> datetime | None:
    """Until when it waits, whose turn it may be: while an exam runs whose verdicts come later."""
    sitting = submission.sitting
    later = sitting and sitting.row.verdict_later and submission.purpose == Purpose.SUBMIT
    return exams.over(sitting.row) if sitting and later else None


def _place(submission: Submission, purpose: Purpose, queue: str, turn: int | None = None) -> dict[str, object]:
    return {
        "student_id": submission.user_id,
        "queue": queue,
        "priority": purpose.priority,
        "turn": turn_for(submission.user_id, queue, purpose) if turn is None else turn,
    }


def _ring(jobs: Iterable[GradingJob]) -> None:
    """Ring for ``jobs`` once they are on the record."""
    for job in jobs:
        transaction.on_commit(lambda job=job: doorbell.ring(job.pk, job.queue))  # type: ignore[misc]


def _refuse_a_flood(given: HandIn) -> None:
    """Count what came in the last minute, lessons' code and scratch pages' each apart, and refuse what is over the
    limit.
    """
    [field] = _for(given.to)
    limit, done = {
        "version": (settings.HEBB_SUBMISSIONS_PER_MINUTE, "handed in"),
        "lesson": (settings.HEBB_SNIPPETS_PER_MINUTE, "run code of lessons"),
        "scratch_of": (settings.HEBB_SCRATCH_RUNS_PER_MINUTE, "run code on the scratch page"),
    }[field]
    now = timezone.now()
    recent = Submission.objects.filter(user=given.user, created__gt=now - timedelta(minutes=1))
    recent = recent.filter(**{f"{field}__isnull": False})
    times = list(recent.order_by("created").values_list("created", flat=True)[:limit])
    if len(times) < limit:
        return
    wait = int((times[0] + timedelta(minutes=1) - now).total_seconds()) + 1
    raise SubmissionRefused(
        f"You have {done} {limit} times within a minute. Wait {wait} s, then press again: your code is kept."
    )


def _refuse_too_soon(given: HandIn, made_in: Class) -> None:
    """Refuse another attempt at an exercise within the time that the class's plan puts between two."""
    if given.purpose != Purpose.SUBMIT or not isinstance(given.to, ExerciseVersion):
        return
    minutes = cool_down(made_in, given.to.exercise)
    since = timezone.now() - timedelta(minutes=minutes)
    attempts = Submission.objects.filter(
        user=given.user, made_in=made_in, version__exercise=given.to.exercise, purpose=Purpose.SUBMIT
    )
    latest = attempts.filter(created__gt=since, current__isnull=False).first() if minutes else None
    if latest:
        wait = math.ceil((latest.created - since).total_seconds() / 60)
        raise SubmissionRefused(
            f"Your class asks for {minutes} minutes between two attempts. Wait {wait} min, then press Submit again: "
            "your code is kept. Run works meanwhile."
        )


def _replace_waiting(submission: Submission) -> GradingJob | None:
    """A newer submission takes the place of the same student's waiting one for the same thing and button.

    Answers the one it replaces, ``None`` if there is none: pressing again costs nobody their place. In an exam nothing
    is replaced, for each try may be the one that counts.
    """
    same = (
        {"version__exercise": submission.version.exercise_id}
        if submission.version
        else {"lesson": submission.lesson, "scratch_of": submission.scratch_of}
    )
    waiting = GradingJob.objects.filter(
        submission__sitting=None,
        student=submission.user,
        state=State.QUEUED,
        purpose=submission.purpose,
        submission__in=Submission.objects.filter(user=submission.user, **same),
    )
    replaced = waiting.order_by(*ORDER).first()
    waiting.update(state=State.REPLACED, finished=timezone.now())
    return replaced
