"""Says that a process is ready, to whoever started it: systemd's protocol, a datagram to ``NOTIFY_SOCKET``."""

from __future__ import annotations

import os
import socket
from pathlib import Path

VARIABLE = "NOTIFY_SOCKET"
READY = b"READY=1"


def tell_ready() -> None:
    """Tell the starter, if it asked to be told."""
    address = os.environ.get(VARIABLE, "")
    if address:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as messenger:
            messenger.sendto(READY, address.replace("@", "\0", 1) if address.startswith("@") else address)


class Ear:
    """Hears when processes that get ``environment`` are ready."""

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(path))
        self._path = path
        self.environment = {VARIABLE: str(path)}

    def hears(self, seconds: float) -> bool:
        """Whether one said so within ``seconds``."""
        self._socket.settimeout(seconds)
        try:
            return self._socket.recv(64) == READY
        except TimeoutError:
            return False

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()
        self._path.unlink(missing_ok=True)
