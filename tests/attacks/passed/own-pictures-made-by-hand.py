"""–. Hands out pictures by the thousand that are broken, huge, or no pictures; it draws with matplotlib.

Deserves 4 points.
"""

import struct
import sys
import zlib

from honest import column, double, predict


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


HEAD = b"\x89PNG\r\n\x1a\n"
HUGE = HEAD + chunk(b"IHDR", struct.pack(">IIBBBBB", 2**30, 2**30, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"0"))
LARGE = struct.pack(">IIBBBBB", 1999, 1999, 1, 0, 0, 0, 0)
BOMB = HEAD + chunk(b"IHDR", LARGE) + chunk(b"IDAT", zlib.compress(bytes(251 * 1999))) + chunk(b"IEND", b"")
TEXT = HEAD + chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(10**7))) + BOMB[8:]
PICTURES = [HUGE, TEXT, b"no picture", HEAD, BOMB[:-20], 7, *[BOMB] * 500]

sys.modules["graders.harness.responder"].open_figures = lambda: PICTURES
