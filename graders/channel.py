"""Frames of data between two processes, over one file descriptor.

A frame is four bytes with the length of a JSON header, the header, then the raw buffers whose sizes the header lists
under ``buffers``. Every length is checked before anything is allocated. What header and buffers mean: `graders.wire`.
"""

from __future__ import annotations

import fcntl
import json
import os
import select
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

MAX_HEADER = 8 * 2**20
MAX_BUFFERS = 128 * 2**20
MAX_BUFFER_COUNT = 65_536
JSON_COST = 10
"""Bytes of memory that one byte of JSON becomes, more or less: a list of empty lists takes 24, of numbers 2."""

_LENGTH = struct.Struct(">I")

Buffer = bytes | memoryview


class WireError(Exception):
    """The other side sent what the protocol does not allow. The text, which a student reads, holds nothing of it."""


class TooLarge(WireError):
    """This side has more to send than a message may hold."""


class ConnectionClosed(Exception):
    """The other side is gone."""


@dataclass
class Message:
    """One frame: JSON fields and raw buffers; ``cost`` is about how many bytes of memory a received one takes."""

    fields: dict[str, Any]
    buffers: Sequence[Buffer] = ()
    cost: int = 0


class Channel:
    """Frames over one file descriptor of a socket pair, with plain reads and writes only.

    Plain ``read`` and ``write`` need no socket system call, so the jail can forbid them all.
    """

    def __init__(self, descriptor: int) -> None:
        flags = fcntl.fcntl(descriptor, fcntl.F_GETFL)  # os.set_blocking would use ioctl, which jails forbid
        fcntl.fcntl(descriptor, fcntl.F_SETFL, flags | os.O_NONBLOCK)
        self.descriptor = descriptor
        self._pending = bytearray()

    def send(self, fields: dict[str, Any], buffers: Sequence[Buffer] = (), timeout: float | None = None) -> None:
        """Write one frame.

        Raises:
            ConnectionClosed: nobody is there.
            TimeoutError: nobody reads.
            TooLarge: nothing was written.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        try:
            header = json.dumps(fields | {"buffers": [len(buffer) for buffer in buffers]}).encode()
        except ValueError:  # Python writes no integer of more than 4300 digits
            raise TooLarge("the message holds a number with too many digits") from None
        if len(header) > MAX_HEADER or len(buffers) > MAX_BUFFER_COUNT or sum(map(len, buffers)) > MAX_BUFFERS:
            raise TooLarge("the message is too large")
        self._write(_LENGTH.pack(len(header)) + header, deadline)
        for buffer in buffers:
            self._write(buffer, deadline)

    def receive(self, timeout: float | None = None) -> Message:
        """Read one frame.

        Args:
            timeout: seconds for the whole frame; None waits for ever.

        Raises:
            ConnectionClosed: the other side is gone.
            TimeoutError: it did not answer in time.
            WireError: it sent something else than a frame.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        _check(deadline)  # a sender that never pauses must not outlast it with frames that are here already
        (length,) = _LENGTH.unpack(self._read(_LENGTH.size, deadline))
        # Every size is judged before a byte is read for it: a length of 2³² costs the sender four bytes.
        if not 2 <= length <= MAX_HEADER:
            raise WireError(f"a header of {length} bytes is not allowed")
        fields = _parse(self._read(length, deadline))
        sizes = fields.pop("buffers", None)
        if type(sizes) is not list or len(sizes) > MAX_BUFFER_COUNT:
            raise WireError("the list of buffers is malformed")
        if any(type(size) is not int or size < 0 for size in sizes) or sum(sizes) > MAX_BUFFERS:
            raise WireError("the buffers are too large")
        # Small JSON can become large Python objects, so what is kept is counted by that, not by what came in.
        cost = length * JSON_COST + sum(sizes)
        return Message(fields, [bytes(self._read(size, deadline)) for size in sizes], cost)

    @property
    def has_more(self) -> bool:
        """Whether something has been read that `receive` has not given out: polling the descriptor misses that."""
        return bool(self._pending)

    def expect_silence(self) -> None:
        """Raise `WireError` if the other side has spoken unasked, `ConnectionClosed` if it is gone."""
        # An answer that lies here before its question was made without knowing it: a forgery, or another's answer.
        if not self._pending and not self._fill(1):
            return
        raise WireError("it spoke before it was asked")

    def close(self) -> None:
        """Close the descriptor, once."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1

    def _write(self, data: bytes | memoryview, deadline: float | None) -> None:
        view = memoryview(data)
        while view:
            try:
                written = os.write(self.descriptor, view)
            except BlockingIOError:
                self._wait(select.POLLOUT, deadline)
                continue
            except OSError as error:
                raise ConnectionClosed(str(error)) from None
            view = view[written:]

    def _read(self, count: int, deadline: float | None) -> bytearray:
        while len(self._pending) < count:
            _check(deadline)
            if not self._fill(count - len(self._pending)):
                self._wait(select.POLLIN, deadline)
        data, self._pending = self._pending[:count], self._pending[count:]
        return data

    def _fill(self, wanted: int) -> bool:
        """Read what is there, without waiting; False if nothing is."""
        try:
            # At least 64 KiB, so that small frames come together; at most 1 MiB, so that one read is no long one.
            chunk = os.read(self.descriptor, min(2**20, max(65536, wanted)))
        except BlockingIOError:
            return False
        except OSError as error:
            raise ConnectionClosed(str(error)) from None
        if not chunk:
            raise ConnectionClosed("end of stream")
        self._pending += chunk
        return True

    def _wait(self, event: int, deadline: float | None) -> None:
        poller = select.poll()
        poller.register(self.descriptor, event)
        remaining = None if deadline is None else max(0.0, deadline - time.monotonic()) * 1000
        if not poller.poll(remaining):
            raise TimeoutError


def _check(deadline: float | None) -> None:
    if deadline is not None and time.monotonic() >= deadline:
        raise TimeoutError


def _parse(header: bytearray) -> dict[str, Any]:
    try:
        fields = json.loads(header)
    except (ValueError, RecursionError):
        raise WireError("the header is not JSON") from None
    if type(fields) is not dict:
        raise WireError("the header is not an object")
    return fields
