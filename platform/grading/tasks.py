"""The Celery tasks, and the engine that lives as long as the worker process that runs it."""

from __future__ import annotations

import logging
import os
import socket
from dataclasses import dataclass
from typing import Any

from celery import shared_task
from celery.signals import worker_init, worker_ready, worker_shutdown, worker_shutting_down
from django.conf import settings
from operations.readiness import tell_ready

from graders import Engine
from grading import comparing
from grading.models import GradingJob
from grading.sweeper import Sweeper
from grading.worker import Worker

logger = logging.getLogger(__name__)


@dataclass
class Shift:
    """What a worker process has while it works."""

    engine: Engine
    worker: Worker
    sweeper: Sweeper


_shift: Shift | None = None


@shared_task(name="grading.tasks.grade", ignore_result=True)  # type: ignore[untyped-decorator]
def grade(job_id: int) -> None:
    """Somebody rang for ``job_id``: grade the next job of its queue, which need not be that one."""
    queue = GradingJob.objects.filter(pk=job_id).values_list("queue", flat=True).first()
    if queue and _shift:
        _shift.worker.answer(queue)


@shared_task(name="grading.tasks.compare", ignore_result=True)  # type: ignore[untyped-decorator]
def compare(comparison_id: int) -> None:
    """Somebody asked which submissions are alike."""
    comparing.run(comparison_id)


def begin(**_: Any) -> None:
    """Start the engine before the first job comes; without it this process grades nothing."""
    global _shift
    engine = _started_engine()
    worker = Worker(engine, name=f"{socket.gethostname()}:{os.getpid()}", places=settings.HEBB_WORKER_THREADS)
    _shift = Shift(engine, worker, Sweeper(worker))
    _shift.sweeper.start()


def say_ready(**_: Any) -> None:
    """The broker is heard and the engine runs."""
    logger.info("The worker is ready.")
    tell_ready()


def stop_sweeping(**_: Any) -> None:
    """Take no more work."""
    if _shift:
        _shift.sweeper.stop()


def end(**_: Any) -> None:
    """Stop the engine and its processes."""
    if _shift:
        _shift.engine.__exit__(None, None, None)


def _started_engine() -> Engine:
    """The engine, or the end of this process: Celery would log an error raised here and go on without one."""
    try:
        return Engine().__enter__()
    except Exception as error:
        logger.exception("The grading engine did not start; nothing is graded here.")
        raise SystemExit(1) from error


worker_init.connect(begin)
worker_ready.connect(say_ready)
worker_shutting_down.connect(stop_sweeping)
worker_shutdown.connect(end)
