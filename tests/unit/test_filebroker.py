"""The embedded broker: a message appears whole, and is taken once."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from kombu.connection import Connection
from kombu.entity import Queue


@pytest.fixture
def broker(tmp_path: Path) -> Connection:
    folder = str(tmp_path)
    options = {"data_folder_in": folder, "data_folder_out": folder, "polling_interval": 0.01}
    return Connection("filesystem://localhost", transport="grading.filebroker:Transport", transport_options=options)


def put(broker: Connection, queue: str, *texts: str) -> None:
    with broker.clone() as connection:
        for text in texts:
            connection.Producer().publish({"text": text}, routing_key=queue)


def take_all(broker: Connection, queue: str) -> list[str]:
    taken: list[str] = []
    with broker.clone() as connection:
        simple = connection.SimpleQueue(queue)
        while True:
            try:
                message = simple.get_nowait()
            except simple.Empty:
                return taken
            message.ack()
            taken.append(message.payload["text"])


def test_messages_come_in_order_to_their_own_queue(broker: Connection, tmp_path: Path) -> None:
    put(broker, "instant", "first", "second")
    put(broker, "training", "heavy")
    assert take_all(broker, "instant") == ["first", "second"]
    assert take_all(broker, "training") == ["heavy"]
    assert list(tmp_path.glob("*.msg")) == list(tmp_path.glob(".*.msg")) == []


def test_a_message_that_is_being_written_is_not_seen(broker: Connection, tmp_path: Path) -> None:
    (tmp_path / ".000_x.instant.msg").write_text("{half")
    assert take_all(broker, "instant") == []


def test_a_damaged_message_is_passed_over(broker: Connection, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "000_x.instant.msg").write_text("{half")
    put(broker, "instant", "whole")
    assert take_all(broker, "instant") == ["whole"]
    assert "was damaged" in caplog.text


def test_what_was_not_acknowledged_comes_back_when_the_reader_ends(broker: Connection) -> None:
    put(broker, "instant", "once")
    with broker.clone() as connection:
        connection.SimpleQueue("instant").get_nowait()
    assert take_all(broker, "instant") == ["once"]


def test_many_readers_take_each_message_once(broker: Connection) -> None:
    put(broker, "instant", *map(str, range(60)))
    taken: list[str] = []
    readers = [threading.Thread(target=lambda: taken.extend(take_all(broker, "instant"))) for _ in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert sorted(taken, key=int) == [str(number) for number in range(60)]


def test_who_waits_for_a_message_is_woken_and_leaves_no_ear_behind(tmp_path: Path) -> None:
    folder = str(tmp_path)
    options = {"data_folder_in": folder, "data_folder_out": folder, "polling_interval": 3600.0}
    broker = Connection("filesystem://localhost", transport="grading.filebroker:Transport", transport_options=options)
    heard: list[str] = []
    with broker.clone() as connection:
        consumer = connection.Consumer([Queue("instant")], callbacks=[lambda body, _: heard.append(body["text"])])
        consumer.consume(no_ack=True)
        with pytest.raises(TimeoutError):
            connection.drain_events(timeout=0.01)
        late = threading.Timer(0.2, put, [broker, "instant", "late"])
        late.start()
        connection.drain_events(timeout=60)
        late.join()
    assert heard == ["late"]
    assert list(tmp_path.iterdir()) == []
