"""–. Sends half a million lists and more by hand."""

import frames
from honest import column, double, predict

TEXT = b'["list"' + b',["list"]' * 600_000 + b"]"


def answer(identity):
    head = b'{"id": %d, "buffers": [], "value": %s}' % (identity, TEXT)
    return frames.struct.pack(">I", len(head)) + head


frames.replace_replies(answer)
