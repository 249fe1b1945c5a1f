"""Whatever bytes come in, only the three errors of the protocol come out, in time and without much memory."""

from __future__ import annotations

import json
import random
import socket
import struct
import threading
import time
from typing import Any

import pytest

from graders.codec import encode
from graders.judge.errors import ProtocolViolation
from graders.judge.respondent import checked_fault
from graders.protocol import Fault, FaultFrame
from graders.wire import DTYPES, Channel, ConnectionClosed, Message, Packer, Unpacker, WireError

SECONDS = 2.5
SEED = 20_240_229
TAGS = ["list", "tuple", "dict", "bytes", "array", "scalar", "special", "unpack", "", "buffers", "__class__"]
KINDS = ["array", "tensor", "variable", "matrix", ""]
NUMBERS = [0, 1, -1, 2, 7, 8, 255, 2**31, 2**62, 2**63, 2**64, 10**30, 0.5, 1e308, float("nan"), True]
BUFFERS = [b"", b"\0", b"\7" * 8, bytes(64), bytes(range(256))]


def random_leaf(random_: random.Random) -> Any:
    return random_.choice([None, True, *NUMBERS, "", "x", "float64", "\ud800", [], {}, *TAGS])


def random_tree(random_: random.Random, depth: int = 0) -> Any:
    """Often nearly right, so that it gets far before it fails."""
    kind = random_.random()
    if depth > 6 or kind < 0.2:
        return random_leaf(random_)
    if kind < 0.4:
        shape = [random_.choice([0, 1, 2, 8, *NUMBERS]) for _ in range(random_.randrange(4))]
        dtype = random_.choice([*sorted(DTYPES), "object", "V8", ">f8", "str"])
        name = random_.choice(["w", "", 1])
        return [
            "array",
            random_.randrange(-1, 6),
            dtype,
            shape,
            random_.choice(KINDS),
            name,
            random_.choice([None, True, 1]),
        ]
    if kind < 0.5:
        return [
            random_.choice(["bytes", "scalar"]),
            random_.randrange(-1, 6),
            *random_.sample(sorted(DTYPES), random_.randrange(2)),
        ]
    if kind < 0.65:
        return [
            "dict",
            *[[random_tree(random_, depth + 1), random_tree(random_, depth + 1)] for _ in range(random_.randrange(4))],
        ]
    return [random_.choice(TAGS), *[random_tree(random_, depth + 1) for _ in range(random_.randrange(5))]]


def damaged(random_: random.Random, data: bytes) -> bytes:
    """``data`` with bytes changed, cut out, doubled, or cut off."""
    result = bytearray(data)
    for _ in range(random_.randrange(1, 4)):
        place = random_.randrange(len(result) + 1)
        match random_.randrange(4):
            case 0 if place < len(result):
                result[place] = random_.randrange(256)
            case 1:
                del result[place : place + random_.randrange(1, 9)]
            case 2:
                result[place:place] = result[max(0, place - 8) : place]
            case _:
                del result[place:]
    return bytes(result)


def test_random_trees_give_values_or_wire_errors() -> None:
    random_ = random.Random(SEED)
    end, rebuilt, refused = time.monotonic() + SECONDS, 0, 0
    while time.monotonic() < end:
        tree = random_tree(random_)
        try:
            value = Unpacker(BUFFERS).unpack(tree)
        except WireError:
            refused += 1
            continue
        rebuilt += 1
        repr(value)
        Packer().pack(value)
    assert min(rebuilt, refused) > 500, "the generator makes only right or only wrong trees"


def test_random_frames_give_messages_or_the_errors_of_the_protocol() -> None:
    random_ = random.Random(SEED)
    end, received, refused = time.monotonic() + SECONDS, 0, 0
    while time.monotonic() < end:
        header = json.dumps({"id": 1, "value": random_tree(random_), "buffers": [len(b) for b in BUFFERS]}).encode()
        data = struct.pack(">I", len(header)) + header + b"".join(BUFFERS)
        if random_.random() < 0.8:
            data = damaged(random_, data)
        try:
            message = receive(data)
        except (WireError, ConnectionClosed, TimeoutError):
            refused += 1
            continue
        assert isinstance(message, Message)
        received += 1
    assert min(received, refused) > 200


def receive(data: bytes) -> Message:
    """The first message of a sender that sends ``data`` and hangs up."""
    left, right = socket.socketpair()
    right.sendall(data)
    right.close()
    channel = Channel(left.detach())
    try:
        return channel.receive(0.5)
    finally:
        channel.close()


def test_a_dripping_sender_does_not_outlast_the_deadline() -> None:
    left, right = socket.socketpair()
    channel = Channel(left.detach())
    stop = threading.Event()

    def drip() -> None:
        while not stop.wait(0.001):
            try:
                right.send(b"\0")
            except OSError:
                return

    right.send(b"\0\x10\0\0")
    dripping = threading.Thread(target=drip)
    dripping.start()
    start = time.monotonic()
    with pytest.raises(TimeoutError):
        channel.receive(0.2)
    assert time.monotonic() - start < 5
    stop.set()
    dripping.join()
    channel.close()
    right.close()


def test_random_errors_are_described_or_violations() -> None:
    random_ = random.Random(SEED)
    right = encode(Fault("call", "ValueError", ("ValueError",), "no", (FaultFrame("submission.py", 3, {"x": "2"}),)))
    keys, violations = list(right), 0
    for _ in range(5000):
        error = dict(right)
        for key in random_.sample(keys, random_.randrange(4)):
            error[key] = random_.choice(["call", "answer", "size", "", 0, True, [], ["ValueError"], None])
        for key in random_.sample(keys, random_.randrange(3)):
            del error[key]
        try:
            fault = checked_fault(error)
        except ProtocolViolation:
            violations += 1
            continue
        assert fault.stage in ("call", "answer", "size")
    assert 0 < violations < 5000
