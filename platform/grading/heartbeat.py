"""Keeps a claim alive while its job is graded, and has the grading stopped when the claim is lost."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from threading import Event, Thread
from types import TracebackType

from django.conf import settings
from django.db import Error as DatabaseError
from django.db import connection

from graders.stopping import StopSignal
from grading.claims import Claim, held, renew

logger = logging.getLogger(__name__)

LOOKS_EVERY_S = 1.0
"""How often the row is looked at: a student who stops a grading waits so long for its place."""

ENGINE_S = 180.0
"""What an engine may take beside the grading itself, to begin and to end it. It may have to load TensorFlow."""


class Heartbeat:
    """A context in which the claim's lease is renewed every third of it; gives the signal to stop its grading.

    That is given when the claim is lost, because somebody stopped the job or another worker has it, and when the
    engine does not keep to ``HEBB_GRADING_SECONDS``: a grading that hangs must not hold its job for ever.
    """

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._stop = StopSignal()
        self._over = Event()
        self._thread = Thread(target=self._beat, name=f"heartbeat-{claim.job_id}", daemon=True)

    def __enter__(self) -> StopSignal:
        self._thread.start()
        return self._stop

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()
        self._stop.close()

    def _beat(self) -> None:
        try:
            self._keep()
            if not self._over.is_set():
                self._stop.give()
        finally:
            connection.close()  # this thread's own

    def _keep(self) -> None:
        """Look and renew until the grading is over or must be stopped."""
        third = settings.HEBB_LEASE_SECONDS / 3
        deadline = time.monotonic() + settings.HEBB_GRADING_SECONDS + ENGINE_S
        renew_at = time.monotonic() + third
        while not self._over.wait(min(LOOKS_EVERY_S, third)):
            now = time.monotonic()
            if now > deadline:
                logger.error("Job %s is graded for too long; its claim is left to run out.", self._claim.job_id)
                return
            due = now >= renew_at
            if due:
                renew_at = now + third
            if not self._asked(renew if due else held):
                logger.info("Job %s was stopped, or another worker has it: its grading ends.", self._claim.job_id)
                return

    def _asked(self, question: Callable[[Claim], bool]) -> bool:
        """Whether the claim holds; a database that is away gets another chance at the next beat."""
        try:
            return question(self._claim)
        except DatabaseError as error:
            logger.warning("The lease of job %s could not be renewed: %s", self._claim.job_id, error)
            connection.close()
            return True
