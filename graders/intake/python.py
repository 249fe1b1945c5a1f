"""The bytes of a Python file become its text, by Python's own rules for encodings."""

from __future__ import annotations

import codecs
import io
import tokenize

from graders.intake.refusal import Refused, size

MAX_BYTES = 1024 * 1024
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAME_IN_ASCII = frozenset({"ascii", "iso8859-1", "iso8859-15", "cp1252"})


def decode(what: str, data: bytes) -> str:
    """The text of ``what``, line ends as ``\\n``, without a byte-order mark.

    Raises:
        Refused: when it is too large, empty, binary, or neither UTF-8 nor UTF-16 with its byte-order mark.
    """
    if len(data) > MAX_BYTES:
        raise Refused(f"{what} is {size(len(data))} long; at most {size(MAX_BYTES)} can be graded.")
    data = as_utf8(what, data)
    if b"\0" in data:
        raise Refused(f"{what} holds NUL bytes, so it is no text. Hand in the Python source itself.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(f"{what} is not UTF-8 text (line {line}). Save it as UTF-8 and hand it in again.") from None
    _check_declared_encoding(what, data)
    if not text.strip():
        raise Refused(f"{what} is empty.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def as_utf8(what: str, data: bytes) -> bytes:
    """``data``, or its text in UTF-8 when a byte-order mark says that it is UTF-16, as some Windows editors save."""
    if not data.startswith(_UTF16) or data.startswith(codecs.BOM_UTF32_LE):
        return data
    try:
        return data.decode("utf-16").encode()
    except UnicodeError:
        raise Refused(f"{what} begins like UTF-16 but is not. Save it as UTF-8 and hand it in again.") from None


def _check_declared_encoding(what: str, data: bytes) -> None:
    """Refuse a line ``# coding: …`` under which Python would read another text than UTF-8 gives."""
    try:
        declared, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    except SyntaxError:
        raise Refused(
            f"{what} declares an encoding in its first lines that Python does not know or that its bytes contradict. "
            "Remove that line and save the file as UTF-8."
        ) from None
    encoding = codecs.lookup(declared).name
    if encoding in ("utf-8", "utf-8-sig") or (encoding in _SAME_IN_ASCII and data.isascii()):
        return
    raise Refused(f"{what} declares the encoding {declared}. Remove that line and save the file as UTF-8.")
