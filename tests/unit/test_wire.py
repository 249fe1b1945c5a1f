"""Messages between judge and harness: what goes in comes out, and nothing else comes out."""

from __future__ import annotations

import json
import math
import os
import socket
import struct
from collections.abc import Iterator

import numpy as np
import pytest

from graders import wire
from graders.wire import (
    Channel,
    ConnectionClosed,
    NotData,
    Packer,
    Special,
    Tensor,
    TooLarge,
    Unpacker,
    WireError,
    pack_texts,
    unpack_texts,
)

Pair = tuple[Channel, Channel]


@pytest.fixture
def channels() -> Iterator[Pair]:
    left, right = socket.socketpair()
    pair = Channel(left.detach()), Channel(right.detach())
    yield pair
    for channel in pair:
        channel.close()


def round_trip(value: object) -> object:
    packer = Packer()
    tree = json.loads(json.dumps(packer.pack(value)))
    return Unpacker([bytes(buffer) for buffer in packer.buffers]).unpack(tree)


def raw_frame(header: bytes, *buffers: bytes) -> bytes:
    return struct.pack(">I", len(header)) + header + b"".join(buffers)


@pytest.mark.parametrize(
    "value",
    [
        None, True, False, 0, -(10**30), 1.5, math.inf, "", "é\n\ud800", b"", b"\x00\xff", [], (), {}, [1, (2, [3.0])],
        {"a": 1, 2: "b", (3, "c"): [None], None: b"x", 1.5: {}, b"k": True},
    ],
)  # fmt: skip
def test_plain_values_come_back_equal_and_of_their_types(value: object) -> None:
    assert repr(round_trip(value)) == repr(value)


def test_nan_comes_back() -> None:
    came = round_trip(math.nan)
    assert isinstance(came, float)
    assert math.isnan(came)


@pytest.mark.parametrize("name", sorted(wire.DTYPES))
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 0, 3), (2, 3)])
def test_arrays_come_back_with_dtype_shape_and_bits(name: str, shape: tuple[int, ...]) -> None:
    array = (np.arange(math.prod(shape)) % 2).astype(name).reshape(shape)
    back = round_trip(array)
    assert isinstance(back, np.ndarray)
    assert (type(back), back.dtype, back.shape) == (np.ndarray, array.dtype, shape)
    np.testing.assert_array_equal(back, array, strict=True)
    assert back.flags.writeable


@pytest.mark.parametrize("array", [np.arange(6).reshape(2, 3).T, np.arange(10)[::-2], np.arange(3, dtype=">i4")])
def test_arrays_of_any_layout_come_back_equal(array: np.ndarray) -> None:
    np.testing.assert_array_equal(round_trip(array), array)


def test_numpy_scalars_keep_their_type() -> None:
    for value in (np.float32(1.5), np.int8(-1), np.bool_(True), np.complex128(1j)):
        back = round_trip(value)
        assert (type(back), back) == (type(value), value)


def test_tensors_come_back_as_arrays_that_know_their_kind() -> None:
    tensor = np.arange(3.0).view(Tensor)
    tensor.kind, tensor.name, tensor.trainable = "variable", "w:0", True
    back = round_trip(tensor)
    assert isinstance(back, Tensor)
    assert (back.kind, back.name, back.trainable) == ("variable", "w:0", True)


class Text(str):
    __slots__ = ()


@pytest.mark.parametrize(
    "value", [object(), 1j, {1, 2}, Text("a"), [Text("a")], np.array(["a"]), np.array([None]), range(3), lambda: 0]
)
def test_what_is_no_data_is_refused(value: object) -> None:
    with pytest.raises(NotData):
        Packer().pack(value)


def test_a_convention_of_the_two_sides_travels_as_data() -> None:
    packer = Packer(special=lambda value: Special("size", len(str(value))))
    assert Unpacker([], {"size": lambda data: data + 1}).unpack(packer.pack(1j)) == 3
    with pytest.raises(WireError, match="not data"):
        Unpacker([]).unpack(packer.pack(1j))


def test_values_that_are_too_deep_or_have_too_many_parts_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    deep: list[object] = []
    for _ in range(wire.MAX_DEPTH + 1):
        deep = [deep]
    with pytest.raises(TooLarge):
        Packer().pack(deep)
    monkeypatch.setattr(wire, "MAX_NODES", 100)
    with pytest.raises(TooLarge):
        Packer().pack([0] * 100)


@pytest.mark.parametrize(
    ("tree", "why"),
    [
        ({}, "agreed form"),
        ([], "agreed form"),
        ([["list"]], "agreed form"),
        (["unpack", 1], "unknown tag"),
        (["dict", [1]], "not a pair"),
        (["dict", [["list"], 1]], "cannot be hashed"),
        (["bytes", 1], "buffer is missing"),
        (["bytes", -1], "buffer is missing"),
        (["bytes", True], "malformed"),
        (["array", 0, "float64", [1], "array", ""], "malformed"),
        (["array", 0, "object", [1], "array", "", None], "not allowed"),
        (["array", 0, "float64", [2], "array", "", None], "does not fit"),
        (["array", 0, "float64", [-1], "array", "", None], "shape is malformed"),
        (["array", 0, "float64", [True], "array", "", None], "shape is malformed"),
        (["array", 0, "float64", [1] * 40, "array", "", None], "shape is malformed"),
        (["array", 0, "float64", [1], "matrix", "", None], "unknown kind"),
        (["array", 0, "bool", [8], "array", "", None], "other values than 0 and 1"),
        (["list", ["bytes", 0], ["bytes", 0]], "buffer is missing"),
        (["special", "handle", {}], "not data"),
    ],
)
def test_malformed_trees_are_refused(tree: object, why: str) -> None:
    with pytest.raises(WireError, match=why):
        Unpacker([bytes([0, 0, 0, 0, 0, 0, 248, 63])]).unpack(tree)


def test_an_empty_array_of_an_impossible_size_is_refused() -> None:
    with pytest.raises(WireError, match="shape is malformed"):
        Unpacker([b""]).unpack(["array", 0, "float64", [0, 2**62, 2**62], "array", "", None])


def test_keys_with_equal_hashes_stay_few() -> None:
    tree = ["dict", *([number * 0.5, 0] for number in range(wire.MAX_ODD_KEYS + 1))]
    with pytest.raises(WireError, match="keys that are not strings"):
        Unpacker([]).unpack(tree)


def test_integers_of_more_than_64_bits_stay_few() -> None:
    numbers = [number * (2**61 - 1) for number in range(9, 9 + wire.MAX_HUGE_INTS)]
    tree = Packer().pack(numbers)
    assert Unpacker([]).unpack(tree) == numbers
    with pytest.raises(WireError, match="integers of more than 64 bits"):
        Unpacker([]).unpack([*tree, 2**65])
    with pytest.raises(TooLarge):
        Packer().pack([*numbers, 2**65])


def test_arrays_hold_no_more_numbers_than_float64_would_take() -> None:
    half = np.zeros(wire.MAX_ELEMENTS // 2, dtype=bool)
    packer = Packer()
    tree = packer.pack([half, half])
    assert len(Unpacker(packer.buffers).unpack(tree)) == 2
    with pytest.raises(WireError, match="numbers together"):
        Unpacker([*packer.buffers, b"1"]).unpack([*tree, ["array", 2, "bool", [1], "array", "", None]])
    with pytest.raises(TooLarge):
        Packer().pack([half, half, half])


def test_a_dict_of_strings_may_be_long() -> None:
    assert len(Unpacker([]).unpack(["dict", *([str(n), n] for n in range(3 * wire.MAX_ODD_KEYS))])) == 15_000


def test_texts_travel_as_they_are() -> None:
    texts = {"submission.py": "é\x01" * 1000, "other.py": "\ud800"}
    names, buffers = pack_texts(texts)
    assert unpack_texts(names, buffers) == texts
    assert sum(map(len, buffers)) == 3003


def test_a_message_arrives_whole(channels: Pair) -> None:
    one, other = channels
    one.send({"op": "call"}, [b"abc", b""])
    message = other.receive(1)
    assert (message.fields, message.buffers) == ({"op": "call"}, [b"abc", b""])
    assert message.cost > 3


def test_messages_that_come_together_are_told_apart(channels: Pair) -> None:
    one, other = channels
    for number in range(3):
        one.send({"n": number}, [bytes(number)])
    more = [other.has_more]
    for number in range(3):
        assert other.receive(1).fields == {"n": number}
        more.append(other.has_more)
    assert more == [False, True, True, False]


def test_a_silent_side_costs_only_the_time_that_it_was_given(channels: Pair) -> None:
    with pytest.raises(TimeoutError):
        channels[0].receive(0.02)
    os.write(channels[1].descriptor, b"\0\0")
    with pytest.raises(TimeoutError):
        channels[0].receive(0.02)


def test_time_that_is_over_is_over_even_if_a_message_is_there(channels: Pair) -> None:
    channels[1].send({})
    with pytest.raises(TimeoutError):
        channels[0].receive(0.0)


def test_a_reader_that_does_not_read_is_given_up(channels: Pair) -> None:
    with pytest.raises(TimeoutError):
        channels[0].send({}, [bytes(2**24)], 0.02)


def test_a_side_that_is_gone_is_noticed(channels: Pair) -> None:
    one, other = channels
    os.write(other.descriptor, raw_frame(b'{"buffers": [10]}', b"half"))
    other.close()
    other.close()
    with pytest.raises(ConnectionClosed):
        one.receive(1)
    with pytest.raises(ConnectionClosed):
        one.send({}, [bytes(2**20)], 1)


@pytest.mark.parametrize(
    "header",
    [
        b"[]", b"nothing", b'{"buffers": 1}', b'{"a": 1}', b'{"buffers": [-1]}', b'{"buffers": [1.0]}',
        b'{"buffers": [true]}', b'{"buffers": [1152921504606846976]}', b"[" * 50_000, b'{"a": ' + b"1" * 5000 + b"}",
        b"\xff\xff", b'{"buffers": ' + b"[" + b"0," * 70_000 + b"0]}",
    ],
)  # fmt: skip
def test_malformed_frames_are_refused(channels: Pair, header: bytes) -> None:
    os.write(channels[1].descriptor, raw_frame(header))
    with pytest.raises(WireError):
        channels[0].receive(1)


@pytest.mark.parametrize("length", [0, 1, wire.MAX_HEADER + 1, 2**32 - 1])
def test_a_header_of_a_wrong_length_is_refused_before_it_is_read(channels: Pair, length: int) -> None:
    os.write(channels[1].descriptor, struct.pack(">I", length))
    with pytest.raises(WireError, match="header"):
        channels[0].receive(1)


def test_speaking_unasked_is_noticed(channels: Pair) -> None:
    one, other = channels
    one.expect_silence()
    other.send({})
    with pytest.raises(WireError, match="before it was asked"):
        one.expect_silence()
    with pytest.raises(WireError, match="before it was asked"):
        one.expect_silence()


def test_what_is_too_large_is_not_begun(channels: Pair) -> None:
    one, other = channels
    for fields, buffers in (
        ({"a": "x" * wire.MAX_HEADER}, []),
        ({}, [b""] * (wire.MAX_BUFFER_COUNT + 1)),
        ({"a": 1 << 20_000}, []),
    ):
        with pytest.raises(TooLarge):
            one.send(fields, buffers, 1)
    other.expect_silence()
