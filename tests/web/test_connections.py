"""A request that never arrives, a client with too many connections: closed; everybody else is served meanwhile."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import uvicorn
from operations.connections import PatientProtocol

HEAD = b"GET / HTTP/1.1\r\nHost: here\r\n"
POST = b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\n"


class Hasty(PatientProtocol):
    head_seconds = body_seconds = 0.5
    connections_per_client = 20


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Reads the body, then answers slowly, as a page that listens for a verdict does."""
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"o", "more_body": True})
    await asyncio.sleep(1.5 if scope["path"] == "/slow" else 0)
    await send({"type": "http.response.body", "body": b"k"})


@pytest.fixture
def connect() -> Iterator[Callable[[], socket.socket]]:
    """Opens connections to a server that is soon out of patience."""
    config = uvicorn.Config(application, http=Hasty, lifespan="off", log_config=None, proxy_headers=False)
    server = uvicorn.Server(config)
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=lambda: server.run(sockets=[listener]), daemon=True)
    thread.start()
    opened: list[socket.socket] = []

    def connect() -> socket.socket:
        opened.append(socket.create_connection(listener.getsockname(), timeout=20))
        return opened[-1]

    yield connect
    for one in opened:
        one.close()
    server.should_exit = True
    thread.join(20)


def is_closed(connection: socket.socket) -> bool:
    """Whether the server closes it before it says anything; waits for that."""
    try:
        return connection.recv(100) == b""
    except ConnectionResetError:
        return True


def answer(connection: socket.socket, path: bytes = b"/") -> bytes:
    connection.sendall(b"GET %s HTTP/1.1\r\nHost: here\r\n\r\n" % path)
    said = b""
    while not said.endswith(b"ok"):
        piece = connection.recv(1000)
        assert piece, "the server closed"
        said += piece
    return said


@pytest.mark.parametrize("sent", [b"", b"G", HEAD, HEAD + b"X-Long: " + b"x" * 5000, POST, POST + b"x" * 99])
def test_a_request_that_does_not_arrive_is_given_up(connect: Callable[[], socket.socket], sent: bytes) -> None:
    connection = connect()
    connection.sendall(sent)
    assert is_closed(connection)


@pytest.mark.parametrize("start", [HEAD, POST], ids=["headers", "body"])
def test_dripping_buys_no_time(connect: Callable[[], socket.socket], start: bytes) -> None:
    connection = connect()
    connection.sendall(start)
    connection.settimeout(0.1)
    for _ in range(90):
        try:
            connection.sendall(b"x")
            assert connection.recv(100) == b""
            return
        except TimeoutError:
            continue
        except ConnectionError:
            return
    raise AssertionError("it was still listened to")


def test_an_answer_may_take_longer_than_a_request(connect: Callable[[], socket.socket]) -> None:
    assert answer(connect(), b"/slow").startswith(b"HTTP/1.1 200")


def test_a_connection_serves_again_and_is_given_up_in_the_middle_of_a_later_request(
    connect: Callable[[], socket.socket],
) -> None:
    connection = connect()
    for _ in range(3):
        assert answer(connection).startswith(b"HTTP/1.1 200")
    connection.sendall(HEAD)
    assert is_closed(connection)


def test_a_client_has_so_many_connections_and_no_more(connect: Callable[[], socket.socket]) -> None:
    held = [connect() for _ in range(Hasty.connections_per_client)]
    assert is_closed(connect())
    for one in held:
        assert is_closed(one)  # they have sent nothing
    assert answer(connect()).startswith(b"HTTP/1.1 200")
