"""The harness's process: one socket to the judge, one question at a time."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

from graders.codec import decode, encode
from graders.datasets import hebb
from graders.harness import first_layer
from graders.harness.data import as_data
from graders.harness.progress import ProgressSender, watch_fit
from graders.harness.responder import TOO_LARGE, Responder
from graders.protocol import Request
from graders.protocol import warm_up as warm_up_protocol
from graders.sandbox.launch import SCRATCH
from graders.wire import Channel, ConnectionClosed, Message, NotData, Packer, TooLarge, Unpacker


def warm_up() -> None:
    """Import what every submission needs, before the first fork."""
    import linecache
    import traceback

    import numpy.random  # noqa: F401

    import graders.harness.questions

    warm_up_protocol()
    linecache.clearcache()
    traceback.format_exc()
    if "matplotlib" in sys.modules:
        import graders.harness.plots
    if "keras" in sys.modules:
        import keras.callbacks  # noqa: F401

        import graders.harness.blueprints
        import graders.harness.networks  # noqa: F401


def settle() -> None:
    """While it waits for a submission, behind its walls."""
    first_layer.settle()


def run(descriptors: list[int]) -> None:
    """Serve the judge until it hangs up."""
    channel = Channel(descriptors[0])
    responder = Responder(Path(SCRATCH), lambda number, args, kwargs: _call_back(channel, number, args, kwargs))
    sender = ProgressSender(lambda progress: channel.send({"progress": encode(progress)}))
    hebb.listener = sender.tell
    if "keras" in sys.modules:
        watch_fit(sender)
    print_at_once()
    try:
        while True:
            message = channel.receive()
            request = decode(Request, message.fields, buffers=message.buffers)
            reply = responder.answer(request)
            sender.flush()
            flush()
            _reply(channel, request.id, reply)
    except ConnectionClosed:
        return


def print_at_once() -> None:
    """Let each line out when it is printed: somebody may be looking on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(line_buffering=True)


def _reply(channel: Channel, identity: int, reply: Message) -> None:
    try:
        channel.send({"id": identity, **reply.fields}, reply.buffers)
    except TooLarge:
        channel.send({"id": identity, **TOO_LARGE.fields})


def flush() -> None:
    """Push out what was printed, so that it arrives before the answer does."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass  # the submission closed or replaced it: its own loss


def _call_back(channel: Channel, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Have the judge run a function of the test's, in the middle of a call."""
    packer = Packer(special=_data_only)
    channel.send({"callback": number, "args": packer.pack(list(args)), "kwargs": packer.pack(kwargs)}, packer.buffers)
    reply: Message = channel.receive()
    if "error" in reply.fields:
        raise RuntimeError(reply.fields["error"])
    return Unpacker(reply.buffers).unpack(reply.fields["value"])


def _data_only(value: object) -> object:
    data = as_data(value)
    if data is None:
        raise NotData(value)
    return data
