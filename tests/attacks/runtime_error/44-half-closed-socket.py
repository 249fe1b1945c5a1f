"""44. Closes one direction of its socket to the judge and goes on."""

import socket

import frames


def double(x):
    with socket.socket(fileno=frames.SOCKET) as own:
        own.shutdown(socket.SHUT_WR)
    return 2 * x


column = predict = double
