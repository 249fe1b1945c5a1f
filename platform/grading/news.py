"""Tells the web processes that a job has moved: by named pipes on an embedded site, by PostgreSQL elsewhere.

When a bell is lost, or cannot be heard, the watcher of waiting pages sees it at its next look (`grading.live`).
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.db import Error as DatabaseError
from django.db import connection, transaction
from operations import bells

from grading import notifications

logger = logging.getLogger(__name__)


class Ear(Protocol):
    """What hears the bell."""

    def fileno(self) -> int:
        """What becomes readable when it rings."""

    def forget(self) -> None:
        """What rang so far is heard. Raises ``OSError`` when nothing will be heard any more."""

    def close(self) -> None:
        """Hear no more."""


def tell() -> None:
    """Have waiting pages look, once what was changed is on the record."""
    if folder := settings.NEWS_FOLDER:
        transaction.on_commit(lambda: _ring(folder))
    elif connection.vendor == "postgresql":
        transaction.on_commit(_notify)


def _ring(folder: Path) -> None:
    try:
        bells.ring(folder)
    except OSError as error:
        logger.warning("Waiting pages could not be told (%s); they look by themselves.", error)


def _notify() -> None:
    try:
        notifications.ring()
    except DatabaseError as error:
        logger.warning("Waiting pages could not be told (%s); they look by themselves.", error)


def ear() -> Ear | None:
    """What hears of it in this process; ``None`` where nothing would be heard. It may wait for the database."""
    if settings.NEWS_FOLDER:
        return bells.listen(settings.NEWS_FOLDER)
    if connection.vendor != "postgresql":
        return None
    try:
        return notifications.Ear()
    except OSError as error:
        logger.warning("Pages that wait look now and then: %s", error)
        return None
