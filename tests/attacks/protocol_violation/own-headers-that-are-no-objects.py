"""–. Sends headers that are no JSON, no object, too deep, too long a number, or no text."""

import itertools
import struct

import frames
from honest import column, double, predict

HEADERS = [b"[]", b"null", b"{]", b"\xff\xfe", b"[" * 100_000, b'{"id": ' + b"9" * 5000 + b"}", b"{}", b'""']
turn = itertools.cycle(HEADERS)


def header(identity):
    data = next(turn)
    return struct.pack(">I", len(data)) + data


frames.replace_replies(header)
