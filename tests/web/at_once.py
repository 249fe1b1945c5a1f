"""What several people, or one impatient person, do at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.db import connection


def at_once(number: int, act: Callable[[int], object]) -> None:
    """Do it ``number`` times, in threads that begin together."""
    gate = threading.Barrier(number)

    def one(which: int) -> None:
        gate.wait()
        try:
            act(which)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=[which]) for which in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
