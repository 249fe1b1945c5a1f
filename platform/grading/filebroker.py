"""The embedded broker: kombu's file-system transport without its two races.

kombu writes a message under its final name, so that a reader can take it half-written, and moves it to the
system's temporary folder to read it. Here a message appears whole or not at all, and is taken by one rename
inside its folder. Binding tables are left out: every message here names its queue. Whoever writes one rings, so that
readers look at once; they look every now and then all the same.
"""

from __future__ import annotations

import json
import logging
import time
import uuid
from functools import cached_property
from pathlib import Path
from queue import Empty
from typing import Any

from kombu.transport import filesystem
from operations import bells

logger = logging.getLogger(__name__)


class Channel(filesystem.Channel):
    """Messages as files ``TIME_ID.QUEUE.msg``; a name that begins with a dot is being written or read."""

    def _queue_bind(self, *args: Any) -> None:
        """Nothing: only the anonymous exchange is used."""

    def _put(self, queue: str, payload: dict[str, Any], **_: Any) -> None:  # type: ignore[override]
        folder = Path(self.data_folder_out)
        name = f"{time.time_ns():020d}_{uuid.uuid4()}.{queue}.msg"
        draft = folder / f".{name}"
        draft.write_text(json.dumps(payload))
        draft.rename(folder / name)
        bells.ring(folder)

    def _get(self, queue: str, **_: Any) -> dict[str, Any]:  # type: ignore[override]
        """The oldest message of ``queue``; raises ``queue.Empty`` when there is none."""
        folder = Path(self.data_folder_in)
        for path in sorted(folder.glob(f"[!.]*.{queue}.msg")):
            message = _take(path)
            if message is not None:
                return message
        raise Empty


def _take(path: Path) -> dict[str, Any] | None:
    """The message in ``path``, which is gone then; ``None`` when another worker was quicker, or it is none."""
    taken = path.with_name(f".{path.name}")
    try:
        path.rename(taken)
    except FileNotFoundError:
        return None
    text = taken.read_text()
    taken.unlink()
    try:
        message: dict[str, Any] = json.loads(text)
    except ValueError:
        logger.warning("A message of the file broker was damaged; the sweeper rings for its job.")
        return None
    return message


class Transport(filesystem.Transport):
    """kombu's transport, with the channel above, and with an ear where it would only sleep between two looks."""

    Channel = Channel

    def drain_events(self, connection: Any, timeout: float | None = None, **_: Any) -> None:  # noqa: ARG002
        """Deliver the next message; raises ``TimeoutError`` when none comes within the seconds of ``timeout``."""
        end = None if timeout is None else time.monotonic() + timeout
        while not self._delivers(timeout):
            left = self.polling_interval if end is None else min(self.polling_interval, end - time.monotonic())
            if left <= 0:
                raise TimeoutError
            self._ear.wait(left) if self._ear else time.sleep(left)

    def close_connection(self, connection: Any) -> None:
        """Close the channels, and hear no more."""
        super().close_connection(connection)  # type: ignore[no-untyped-call]
        if ear := self.__dict__.pop("_ear", None):
            ear.close()

    def _delivers(self, timeout: float | None) -> bool:
        assert self.cycle
        try:
            self.cycle.get(self._deliver, timeout=timeout)
        except Empty:
            return False
        return True

    @cached_property
    def _ear(self) -> bells.Ear | None:
        assert self.client
        return bells.listen(Path(self.client.transport_options["data_folder_in"]))
