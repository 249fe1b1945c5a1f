"""Passes on how a training goes, from the engine to the pages that wait."""

from __future__ import annotations

import logging
import time

from django.db import Error as DatabaseError

from graders.protocol import Event, TrainingProgress
from grading import claims
from grading.claims import Claim

logger = logging.getLogger(__name__)

INTERVAL_S = 0.5


class TrainingProgressRecorder:
    """Hears the events of one grading, and stores the epochs among them, at most one in `INTERVAL_S`."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._next = 0.0

    def __call__(self, event: Event) -> None:
        """Store it if it tells of an epoch. It never fails a grading: while the database is away nothing is told."""
        if not isinstance(event, TrainingProgress) or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + INTERVAL_S
        try:
            claims.tell(self._claim, event)
        except DatabaseError as error:
            logger.warning("The progress of job %s could not be told: %s", self._claim.job_id, error)
