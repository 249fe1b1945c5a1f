"""What a request is told that this site cannot carry just now: to come back, and when. No database is asked.

The time is drawn, so that those who are sent away together do not come back together. Pages of ours try again by
themselves (``assets/parts/sending-again.js``).
"""

from __future__ import annotations

import logging
import secrets
import sys
import time
from collections import Counter
from functools import lru_cache
from typing import Final

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.views.defaults import server_error as broken

from operations.admission import Kind
from operations.htmx import is_htmx
from operations.protection import POLICY, Scope, Send

logger = logging.getLogger(__name__)

EARLIEST_S: Final = 2
LATEST_S: Final = 6
TELLS_EVERY_S: Final = 10.0
SAFE: Final = ("GET", "HEAD")
WORDS: Final = "This site has more to do just now than it can. Nothing was stored. Send this again in {} s.\n"


def kind_of(scope: Scope) -> Kind | None:
    """What a request is for, by its view; ``None`` for static files, which are no work."""
    if scope["path"].startswith(settings.STATIC_URL):
        return None
    usual = Kind.READING if scope["method"] in SAFE else Kind.REST
    try:
        match = resolve(scope["path"])
    except Resolver404:
        return usual
    return Kind.REST if "admin" in match.namespaces else getattr(match.func, "admitted_as", usual)


async def refuse(scope: Scope, send: Send, kind: Kind) -> None:
    """Answer 503 for Django, which has not heard of the request."""
    _tally.count(kind)
    headers = {name.lower(): value for name, value in scope["headers"]}
    response = answer(fragment=headers.get(b"hx-request") == b"true", safe=scope["method"] in SAFE)
    said = [(name.lower().encode(), value.encode()) for name, value in response.items()]
    await send({"type": "http.response.start", "status": response.status_code, "headers": said})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else response.content})


def server_error(request: HttpRequest) -> HttpResponseBase:
    """Django's handler of what a view raised: a database that cannot take more is no fault of ours, and 503."""
    if database_is_busy(sys.exc_info()[1]):
        return answer(fragment=is_htmx(request), safe=request.method in SAFE)
    return broken(request)


def database_is_busy(error: BaseException | None) -> bool:
    """Whether the database is away, or was not free in time; not when it is there and says what is wrong."""
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    of_sqlite = getattr(error.__cause__, "sqlite_errorname", "SQLITE_BUSY")
    return str(of_sqlite).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def answer(*, fragment: bool, safe: bool) -> HttpResponse:
    """The 503: a line for htmx, whose page says it better; a page for who opens one, which it then does by itself."""
    seconds = EARLIEST_S + secrets.randbelow(LATEST_S - EARLIEST_S + 1)
    text = WORDS.format(seconds) if fragment else _page(seconds, safe)
    kind = "text/plain; charset=utf-8" if fragment else "text/html; charset=utf-8"
    headers = {
        "Retry-After": str(seconds),
        "Cache-Control": "no-store",
        "Content-Security-Policy": POLICY.replace(" 'nonce-{nonce}'", ""),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    return HttpResponse(text, status=503, content_type=kind, headers=headers)


@lru_cache
def _page(seconds: int, safe: bool) -> str:
    return render_to_string("503.html", {"seconds": seconds, "safe": safe})


class _Tally:
    """Counts refusals, and says how many there were in one line of the log, not one each."""

    def __init__(self) -> None:
        self._refused: Counter[str] = Counter()
        self._told = float("-inf")

    def count(self, kind: Kind) -> None:
        self._refused[kind.value] += 1
        if time.monotonic() - self._told < TELLS_EVERY_S:
            return
        self._told = time.monotonic()
        of_each = ", ".join(f"{count} {name}" for name, count in self._refused.most_common())
        logger.warning("Too much to do: told to come back later: %s. See docs/operations.md, Overload.", of_each)
        self._refused.clear()


_tally = _Tally()
