"""The connections to PostgreSQL that a web process's threads share.

Without a pool each thread would have one of its own, opened anew for each request.
"""

from __future__ import annotations

from typing import Final

from django.db import DEFAULT_DB_ALIAS, connections

BESIDE_REQUESTS: Final = 3
"""The probe's, the watcher's of live pages, and one in reserve."""

LISTENING: Final = 1
"""What hears NOTIFY (`grading/notifications.py`) no pool can lend."""

PATIENCE_S: Final = 4.0
"""How long a request waits for a connection: less than who asks for its health waits for an answer."""


def connections_for(threads: int) -> int:
    """How many connections a web process with ``threads`` opens at most."""
    return threads + BESIDE_REQUESTS + LISTENING


def pool_connections(threads: int) -> None:
    """Have all threads of this process share a pool; before the first of them asks the database anything."""
    database = connections.settings[DEFAULT_DB_ALIAS]
    database["CONN_HEALTH_CHECKS"] = True  # one that the server has closed meanwhile is not handed out
    database["OPTIONS"]["pool"] = {
        "min_size": 1,
        "max_size": connections_for(threads) - LISTENING,
        "timeout": PATIENCE_S,
        "reconnect_timeout": PATIENCE_S,  # after that the next request tries: no pause that grows with the outage
    }
