"""Getting a real data set: bounded in size and time, checked by its hash, put in place as a whole or not at all."""

from __future__ import annotations

import hashlib
import re
import time
import urllib.error
import urllib.request
from pathlib import Path

from graders.datasets import store
from graders.datasets.real import parse
from graders.datasets.registry import DATA_SETS, MEBIBYTE
from graders.datasets.store import DataError

TIMEOUT_S = 30.0
TOTAL_S = 300.0
_CHUNK = 65536


def fetch(name: str, *, url: str = "", sha256: str = "", timeout_s: float = TIMEOUT_S) -> int:
    """Put the real data set ``name`` in the place of its twin; the number of bytes that came.

    Args:
        name: of the data set.
        url: where it lies, ``http`` or ``https``; the registry's address when empty.
        sha256: of the file; the registry's when empty.
        timeout_s: seconds to wait for each answer.

    Raises:
        DataError: it cannot be had, or is not what it should be. What was there before is untouched.
    """
    known = DATA_SETS.get(name)
    if known is None:
        raise DataError(f"there is no data set {name!r}; expected one of {', '.join(DATA_SETS)}")
    if known.bundled:
        raise DataError(f"{name} needs no fetching: the real one comes with scikit-learn")
    if known.unfit:
        raise DataError(f"{name} cannot be fetched: {known.unfit}")
    url, sha256 = url or known.url, (sha256 or known.sha256).lower()
    if not url:
        raise DataError(f"{name}: no address is known; give one with --url")
    if not re.match("https?://", url):
        raise DataError(f"{name}: expected an address that begins with http:// or https://; got {url!r}")
    if not re.fullmatch("[0-9a-f]{64}", sha256):
        raise DataError(f"{name}: expected --sha256 with the file's 64 hexadecimal digits; got {sha256!r}")
    content = _download(name, url, known.max_mb, timeout_s)
    _check(name, content, sha256)
    pair = parse(name, content)
    where = store.prepare()
    try:
        store.install(name, where, pair)
    except OSError as error:
        raise DataError(f"{name} cannot be written into {where}: {error.strerror or error}") from error
    return len(content)


def _download(name: str, url: str, max_mb: int, timeout_s: float) -> bytes:
    limit, end, content = max_mb * MEBIBYTE, time.monotonic() + TOTAL_S, bytearray()
    try:
        with urllib.request.urlopen(url, timeout=timeout_s) as answer:  # noqa: S310 - http and https only
            while chunk := answer.read1(_CHUNK):
                content += chunk
                if len(content) > limit:
                    raise DataError(f"{name}: more than {max_mb} MB came from {url}; this is not the file")
                if time.monotonic() > end:
                    raise DataError(f"{name}: {url} took longer than {TOTAL_S:g} s")
    except urllib.error.HTTPError as error:
        raise DataError(f"{name}: {url} answered {error.code} {error.reason}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise DataError(f"{name}: {url} cannot be reached ({reason}); is this machine online?") from error
    return bytes(content)


def _check(name: str, content: bytes, sha256: str) -> None:
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        page = " It looks like a web page." if content.lstrip()[:1] == b"<" else ""
        raise DataError(f"{name}: expected a file with SHA-256 {sha256}; got {found}.{page} Nothing was changed.")


def state(name: str, where: Path) -> str:
    """``real``, ``twin``, or ``missing``."""
    if not store.present(where, name):
        return "missing"
    return "real" if DATA_SETS[name].bundled or (where / f"{name}.edition").read_text() == "real" else "twin"
