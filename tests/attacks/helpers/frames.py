"""Given to every attack beside its submission: speaks the judge's protocol in its own way."""

import fcntl
import json
import os
import struct
import sys

SOCKET = 3
wire = sys.modules["graders.wire"]
_honest_send = wire.Channel.send


def write(data):
    """Raw bytes to the judge."""
    flags = fcntl.fcntl(SOCKET, fcntl.F_GETFL)
    fcntl.fcntl(SOCKET, fcntl.F_SETFL, flags & ~os.O_NONBLOCK)
    view = memoryview(data)
    while view:
        view = view[os.write(SOCKET, view) :]
    fcntl.fcntl(SOCKET, fcntl.F_SETFL, flags)


def frame(fields, *buffers, sizes=None):
    """The bytes of one message; ``sizes`` claims other lengths of the buffers than they have."""
    claimed = [len(buffer) for buffer in buffers] if sizes is None else sizes
    header = json.dumps(fields | {"buffers": claimed}).encode()
    return struct.pack(">I", len(header)) + header + b"".join(buffers)


def replace_replies(make):
    """Have the bytes ``make(identity)`` sent instead of every answer but the one that says the submission loaded."""

    def send(channel, fields, buffers=(), timeout=None):
        if not fields.get("id"):
            _honest_send(channel, fields, buffers, timeout)
        else:
            write(make(fields["id"]))

    wire.Channel.send = send


def answer(identity, tree, *buffers):
    """The bytes of an answer whose value is described by ``tree``."""
    return frame({"id": identity, "value": tree, "warnings": []}, *buffers)
