"""37. Sends its descriptors along with honest answers, so that the judge would hold hundreds that it never asked for.

The judge reads bytes and takes no descriptors: the kernel closes them.

Deserves 4 points.
"""

import os
import socket

import frames
from honest import column, double, predict

send = frames.wire.Channel.send


def with_descriptors(channel, fields, buffers=(), timeout=None):
    if fields.get("id"):
        spare = [os.open(os.devnull, os.O_RDONLY) for _ in range(3)] if os.path.exists(os.devnull) else [1]
        try:
            with socket.socket(fileno=os.dup(frames.SOCKET)) as own:
                socket.send_fds(own, [b""], spare * 20)
        except OSError:
            pass
        for number in set(spare) - {1}:
            os.close(number)
    send(channel, fields, buffers, timeout)


frames.wire.Channel.send = with_descriptors
