"""Keeps a claim alive while its job is graded."""

from __future__ import annotations

import logging
import time
from threading import Event, Thread
from types import TracebackType

from django.conf import settings
from django.db import Error as DatabaseError
from django.db import connection

from grading.claims import Claim, renew

logger = logging.getLogger(__name__)


class Heartbeat:
    """A context in which the claim's lease is renewed every third of it.

    It gives up after ``HEBB_GRADING_SECONDS``: a grading that hangs must not hold its job for ever.
    """

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._stop = Event()
        self._thread = Thread(target=self._beat, name=f"heartbeat-{claim.job_id}", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()

    def _beat(self) -> None:
        deadline = time.monotonic() + settings.HEBB_GRADING_SECONDS
        try:
            while not self._stop.wait(settings.HEBB_LEASE_SECONDS / 3):
                if time.monotonic() > deadline:
                    logger.error("Job %s is graded for too long; its claim is left to run out.", self._claim.job_id)
                    return
                if not self._renewed():
                    logger.warning("The claim on job %s is lost; its result will be discarded.", self._claim.job_id)
                    return
        finally:
            connection.close()  # this thread's own

    def _renewed(self) -> bool:
        """Renew; a database that is away gets another chance at the next beat."""
        try:
            return renew(self._claim)
        except DatabaseError as error:
            logger.warning("The lease of job %s could not be renewed: %s", self._claim.job_id, error)
            connection.close()
            return True
