"""Tells the workers that there is work.

A lost ring loses nothing: the job's row is the queue, and the sweeper rings again for what waits too long. Rings are
sent by a thread of their own, for a broker that is away takes its time to say so, and nobody's click waits for that.
"""

from __future__ import annotations

import logging
from queue import Full, Queue
from threading import Lock, Thread
from typing import Final

from config.celery import app

logger = logging.getLogger(__name__)

GRADE: Final = "grading.tasks.grade"
COMPARE: Final = "grading.tasks.compare"

_rings: Queue[tuple[int, str, str]] = Queue(maxsize=100)
_ringer: Thread | None = None
_lock = Lock()


AT_ONCE = 8
"""Rings for a queue in which much waits: enough to wake the workers, too few to flood the broker."""


def ring(job_id: int, queue: str) -> None:
    """Ring for a job; returns at once, and whatever becomes of the ring, the work is on the record."""
    try:
        _rings.put_nowait((job_id, queue, GRADE))
    except Full:
        logger.warning("Too many doorbells wait for the broker; the sweeper will ring for job %s.", job_id)
    _start_ringer()


def ring_to_compare(comparison_id: int, queue: str) -> None:
    """Ring for a comparison, like `ring`; nobody rings again but who asks for it once more."""
    try:
        _rings.put_nowait((comparison_id, queue, COMPARE))
    except Full:
        logger.warning("Too many doorbells wait for the broker; comparison %s waits to be asked again.", comparison_id)
    _start_ringer()


def _start_ringer() -> None:
    """Start this process's ringer, once."""
    global _ringer
    with _lock:
        if _ringer is None or not _ringer.is_alive():
            _ringer = Thread(target=_send_rings, name="doorbell", daemon=True)
            _ringer.start()


def _send_rings() -> None:
    while True:
        send(*_rings.get())


def send(job_id: int, queue: str, task: str = GRADE) -> None:
    """Send one ring now; a broker that cannot take it is logged and otherwise ignored."""
    try:
        app.send_task(task, args=[job_id], queue=queue, ignore_result=True)
    except Exception as error:
        what = f"job {job_id}" if task == GRADE else f"comparison {job_id}"
        then = "the sweeper will ring it" if task == GRADE else "it waits to be asked for again"
        logger.warning("The doorbell for %s could not be rung (%s); %s.", what, error, then)
