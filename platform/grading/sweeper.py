"""Finds work that was left behind: by a broker that lost its message, or by a worker that died."""

from __future__ import annotations

import logging
from datetime import timedelta
from threading import Event, Thread

from audit.models import Entry
from django.conf import settings
from django.db import Error as DatabaseError
from django.db import connection
from django.db.models import F, Value
from django.db.models.functions import Concat, Now

from grading import chores, doorbell, held, uploads
from grading.doorbell import AT_ONCE
from grading.fair_queue import exhausted, left_behind, waiting
from grading.models import GradingJob
from grading.worker import Worker

logger = logging.getLogger(__name__)

GRACE = timedelta(seconds=2)
"""How long a doorbell may be under way before it is rung again."""


def sweep(queues: list[str]) -> list[str]:
    """Ring for overdue work, close what failed too often, forget old uploads and audit entries, look after exams.

    Answers the queues in which work was overdue.
    """
    _close_exhausted()
    uploads.forget_old()
    Entry.objects.forget_old()
    held.hold_until_over()
    chores.do_all()
    late = []
    for queue in queues:
        overdue = _overdue(queue)
        for job in overdue:
            doorbell.ring(job.pk, queue)
        late += [queue] if overdue else []
    return late


def _overdue(queue: str) -> list[GradingJob]:
    """The first of what was left behind, and of what has waited for longer than a ring takes."""
    waited = waiting(queue).filter(created__lt=Now() - GRACE)
    return [*left_behind(queue)[:AT_ONCE], *waited[:AT_ONCE]][:AT_ONCE]


def _close_exhausted() -> None:
    """Leave to staff what no worker survived; the student's work is kept and not scored."""
    trouble = Concat(Value("Every worker that graded this stopped; the last was "), F("worker"), Value("."))
    closed = exhausted().update(state=GradingJob.State.FAILED, finished=Now(), lease_until=None, trouble=trouble)
    if closed:
        logger.error("%s jobs could not be graded in their last attempt; see the failed jobs in the admin.", closed)


class Sweeper(Thread):
    """Sweeps as long as its worker runs.

    When work stays overdue although the worker has room, its ear for the broker is deaf (a broker that is down,
    a connection that only seems to stand): then it takes the work itself.
    """

    def __init__(self, worker: Worker) -> None:
        super().__init__(name="sweeper", daemon=True)
        self._worker = worker
        self._stopping = Event()
        self._late_before: set[str] = set()

    def run(self) -> None:
        """Sweep every ``HEBB_SWEEP_SECONDS`` until stopped."""
        while not self._stopping.wait(settings.HEBB_SWEEP_SECONDS):
            try:
                self._sweep()
            except DatabaseError as error:
                logger.warning("The sweeper cannot reach the database: %s", error)
            finally:
                connection.close()

    def stop(self) -> None:
        """Let the sweep that runs end, and start no other."""
        self._stopping.set()

    def _sweep(self) -> None:
        late = set(sweep(settings.HEBB_WORKER_QUEUES))
        for queue in late & self._late_before:
            Thread(target=self._answer, args=[queue], name=f"sweeper-{queue}", daemon=True).start()
        self._late_before = late

    def _answer(self, queue: str) -> None:
        try:
            while not self._stopping.is_set() and self._worker.answer(queue):
                pass
        finally:
            connection.close()
