"""Tells the web processes that a job has moved, where they can be told: on an embedded site.

Elsewhere, and when a bell is lost, the watcher of waiting pages sees it at its next look (`grading.live`).
"""

from __future__ import annotations

import logging
from pathlib import Path

from django.conf import settings
from django.db import transaction
from operations import bells

logger = logging.getLogger(__name__)


def tell() -> None:
    """Have waiting pages look, once what was changed is on the record."""
    if folder := settings.NEWS_FOLDER:
        transaction.on_commit(lambda: _ring(folder))


def _ring(folder: Path) -> None:
    try:
        bells.ring(folder)
    except OSError as error:
        logger.warning("Waiting pages could not be told (%s); they look by themselves.", error)


def ear() -> bells.Ear | None:
    """What hears of it in this process; ``None`` where nothing would be heard."""
    return bells.listen(settings.NEWS_FOLDER) if settings.NEWS_FOLDER else None
