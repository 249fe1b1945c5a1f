"""35. Opens sockets of every family and asks for names.

Deserves 4 points.
"""

import socket

from honest import column, double, predict

for family in range(46):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
        try:
            socket.socket(family, kind)
        except OSError:
            continue
        print("REACHED a socket of family", family)
for reach in (
    lambda: socket.create_connection(("127.0.0.1", 6379), 0.1),
    lambda: socket.create_connection(("169.254.169.254", 80), 0.1),
    lambda: socket.getaddrinfo("example.org", 80),
    socket.socketpair,
):
    try:
        reach()
    except OSError:
        continue
    print("REACHED the network")
