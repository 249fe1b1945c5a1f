"""Grades what waits: one ring of the doorbell, one job."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from threading import Lock
from typing import Protocol

from django.conf import settings
from django.db import Error as DatabaseError
from django.db import connection

from graders import snippets
from graders.exercise import Exercise
from graders.protocol import Event, Tests
from graders.report import Report
from graders.stopping import Stopped, StopSignal
from grading import claims, doorbell
from grading.claims import Claim
from grading.fair_queue import next_job
from grading.heartbeat import Heartbeat
from grading.models import Purpose
from grading.slots import Slots
from grading.training_progress import TrainingProgressRecorder

logger = logging.getLogger(__name__)

PAUSES = (0.2, 1, 3, 10, 30)
"""Seconds between the tries to reach a database that is away; together well over a lease."""


class Grader(Protocol):
    """What is asked of ``graders.Engine``."""

    def grade(
        self,
        exercise: Exercise,
        files: dict[str, str],
        *,
        seed: int,
        tests: Tests,
        on_event: Callable[[Event], None],
        within_s: float,
        stop: StopSignal,
    ) -> Report:
        """Grade one submission; called from several threads at once. Raises ``Stopped`` after ``stop``."""
        ...


class Worker:
    """Answers the doorbell with an engine and a number of places. ``name`` is what staff read of it."""

    def __init__(self, engine: Grader, name: str, places: int) -> None:
        self.name = name
        self._engine = engine
        self._slots = Slots(places)
        self._claiming = Lock()

    def answer(self, queue: str) -> bool:
        """Grade the next job of ``queue``; ``False`` when there was none, or no place for one."""
        if not self._slots.occupy(queue):
            return False
        claim = None
        try:
            claim = self._claim(queue)
            if claim:
                grade(self._engine, claim)
            return claim is not None
        finally:
            for other in self._leave(queue, claim):
                ring_next(other)

    def _claim(self, queue: str) -> Claim | None:
        """Take the next job whose holder does not have their share of this worker already."""
        with self._claiming:  # one at a time, so that no two take a student's last one together
            passing_over = self._slots.with_their_share(queue)
            claim = claims.claim(queue, self.name, passing_over)
            if claim:
                self._slots.hold(queue, claim.holder)
            else:
                self._slots.found_nothing(queue, passing_over)
            return claim

    def _leave(self, queue: str, claim: Claim | None) -> set[str]:
        """Free the place; the queues to ring for. Each job of a regrading calls the next: nobody rang for them all."""
        if claim is None:
            return self._slots.release(queue)
        own = {queue} if claim.purpose == Purpose.REGRADE else set()
        return self._slots.finish(queue, claim.holder) | own


def ring_next(queue: str) -> None:
    """Ring for the next job of ``queue``, if one waits."""
    job = next_job(queue)
    if job:
        doorbell.ring(job.pk, queue)


def grade(engine: Grader, claim: Claim) -> None:
    """Grade what was claimed and settle it: a verdict on the record, or the job given back with what went wrong.

    Of what was stopped nothing is settled: the claim is lost already.
    """
    trainings = TrainingProgressRecorder(claim)
    with Heartbeat(claim) as stop:
        try:
            report = _report(engine, claim, stop, trainings)
        except Stopped:
            logger.info("The grading of job %s has ended without a result.", claim.job_id)
        except Exception as error:  # the engine's fault, whatever it is: the student must not pay for it
            logger.exception("The engine failed on job %s, attempt %s.", claim.job_id, claim.attempt)
            trouble = f"{type(error).__name__}: {error}"
            _settle(claim, lambda: claims.give_back(claim, trouble))
        else:
            _settle(claim, lambda: claims.record(claim, report, trainings.runs))


def _report(engine: Grader, claim: Claim, stop: StopSignal, on_event: Callable[[Event], None]) -> Report:
    """The engine's Report; an ``internal_error`` is raised, for it is no verdict."""
    submission = claim.submission
    report = engine.grade(
        package_of(claim),
        submission.files,
        seed=submission.seed,
        tests=claim.purpose.tests,
        on_event=on_event,
        within_s=settings.HEBB_GRADING_SECONDS,
        stop=stop,
    )
    if report.outcome.meaning.ours:
        told = [test.feedback for test in report.tests if test.outcome.meaning.ours]
        raise GradingFailedError("; ".join(told) or report.diagnosis or "the engine says no more")
    return report


def package_of(claim: Claim) -> Exercise:
    """What the engine grades with: a version's package, or the frame in which code runs that is asked for nothing."""
    if claim.version:
        return Exercise.from_json(claim.version.package)
    lesson, course = claim.submission.lesson, claim.submission.scratch_of
    if course:
        return snippets.scratch_of(course.slug, list(claim.submission.files.values()))
    assert lesson
    return snippets.exercise_of(lesson.section.chapter.slug, lesson.slug, lesson.title, lesson.snippets)


class GradingFailedError(Exception):
    """The engine answered ``internal_error``."""


def _settle(claim: Claim, step: Callable[[], bool]) -> None:
    """Do ``step``; while the database is away try again, the lease being renewed meanwhile, and at last give up.

    A commit whose answer got lost is no danger: done twice, the second finds the claim spent.
    """
    for pause in (*PAUSES, None):
        try:
            if not step():
                logger.warning(
                    "Job %s had been stopped or taken by another worker; this result is discarded.", claim.job_id
                )
            return
        except DatabaseError as error:
            connection.close()
            if pause is None:
                logger.exception("Job %s could not be settled; another worker will grade it again.", claim.job_id)
                return
            logger.warning("Job %s could not be settled (%s); trying again in %s s.", claim.job_id, error, pause)
            time.sleep(pause)
