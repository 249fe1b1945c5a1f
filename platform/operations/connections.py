"""Connections that may not be held for nothing: a request has a time to arrive in, and a client a number of them.

uvicorn waits for ever for the rest of a request, so some hundred connections that send nothing would use up the
descriptors of a web process.
"""

from __future__ import annotations

import asyncio
import resource
from collections import Counter

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

DESCRIPTORS_WANTED = 65_536
DESCRIPTORS_KEPT = 128
"""For files, the database and the doorbell."""

_held: Counter[str] = Counter()
"""Open connections of this process by client."""


class PatientProtocol(H11Protocol):
    """uvicorn's protocol with an end to its patience; closing is all that a client hears of it."""

    head_seconds: float = 15
    """From the connection, or the first byte of a further request, to the end of the headers."""

    body_seconds: float = 120
    """From there to the end of the body: the largest upload at one megabit a second."""

    connections_per_client = 512
    """A whole class may sit behind one address."""

    _deadline: asyncio.TimerHandle | None = None
    _awaited: object = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._peer = (transport.get_extra_info("peername") or ("",))[0]
        _held[self._peer] += 1
        if _held[self._peer] > self._allowed() or len(self.connections) > _room():
            transport.abort()
            return
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        _held[self._peer] -= 1
        if not _held[self._peer]:
            del _held[self._peer]
        self._stop_watching()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._watch()

    def _allowed(self) -> int:
        """A proxy that is trusted brings everybody's connections."""
        return _room() if self.config.proxy_headers else self.connections_per_client

    def _watch(self) -> None:
        """Keep the time while it is the client who must go on; what it has sent so far buys it none."""
        awaited = self.conn.their_state
        if awaited is self._awaited:
            return
        self._awaited = awaited
        self._stop_watching()
        seconds = {h11.IDLE: self.head_seconds, h11.SEND_BODY: self.body_seconds}.get(awaited)
        if seconds is not None:
            self._deadline = self.loop.call_later(seconds, self._give_up)

    def _stop_watching(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        self._deadline = None
        if not self.transport.is_closing():
            self.transport.abort()


def raise_descriptors() -> None:
    """Let this process and its children open as many connections as the machine allows."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = DESCRIPTORS_WANTED if hard == resource.RLIM_INFINITY else min(hard, DESCRIPTORS_WANTED)
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _room() -> int:
    """How many connections a process may hold."""
    return max(DESCRIPTORS_KEPT, resource.getrlimit(resource.RLIMIT_NOFILE)[0] - DESCRIPTORS_KEPT)
