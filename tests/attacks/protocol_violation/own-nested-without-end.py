"""–. Sends lists in lists, three million deep."""

import frames
from honest import column, double, predict

DEEP = 3_000_000


def nested(identity):
    head = f'{{"id": {identity}, "buffers": [], "value": {"[" * DEEP}{"]" * DEEP}}}'.encode()
    return frames.struct.pack(">I", len(head)) + head


frames.replace_replies(nested)
