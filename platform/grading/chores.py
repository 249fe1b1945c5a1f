"""What has to be done every now and then, by whoever runs the sweeper.

A room that stands above this one enters what it needs done when the site starts.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

logger = logging.getLogger(__name__)

CHORES: Final[list[Callable[[], object]]] = []


def enter(chore: Callable[[], object]) -> None:
    """Have ``chore`` done at every sweep. It is done by several workers at once, and must bear that."""
    if chore not in CHORES:
        CHORES.append(chore)


def do_all() -> None:
    """Do each of them; one that fails keeps none of the others, and no work, from being done."""
    for chore in CHORES:
        try:
            chore()
        except Exception:
            logger.exception("The sweeper could not %s; it tries again at the next sweep.", chore.__name__)
