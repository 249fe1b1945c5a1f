"""Tells the workers that there is work.

A lost ring loses nothing: the job's row is the queue, and the sweeper rings again for what waits too long. Rings are
sent by a thread of their own, for a broker that is away takes its time to say so, and nobody's click waits for that.
"""

from __future__ import annotations

import logging
from queue import Full, Queue
from threading import Lock, Thread

from config.celery import app

logger = logging.getLogger(__name__)

_rings: Queue[tuple[int, str]] = Queue(maxsize=100)
_ringer: Thread | None = None
_lock = Lock()


AT_ONCE = 8
"""Rings for a queue in which much waits: enough to wake the workers, too few to flood the broker."""


def ring(job_id: int, queue: str) -> None:
    """Ring for a job; returns at once, and whatever becomes of the ring, the work is on the record."""
    try:
        _rings.put_nowait((job_id, queue))
    except Full:
        logger.warning("Too many doorbells wait for the broker; the sweeper will ring for job %s.", job_id)
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


def send(job_id: int, queue: str) -> None:
    """Send one ring now; a broker that cannot take it is logged and otherwise ignored."""
    try:
        app.send_task("grading.tasks.grade", args=[job_id], queue=queue, ignore_result=True)
    except Exception as error:
        logger.warning("The doorbell for job %s could not be rung (%s); the sweeper will ring it.", job_id, error)
