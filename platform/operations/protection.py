"""What every request and response passes through, whichever app answers."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from inspect import iscoroutinefunction
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.decorators import sync_and_async_middleware

# Formulas carry style attributes, the editor makes a style element of its own: hence the two style rules.
POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'nonce-{nonce}'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)

GetResponse = Callable[[HttpRequest], Any]


@sync_and_async_middleware
def content_security_policy(get_response: GetResponse) -> Callable[[HttpRequest], Any]:
    """Forbid pages to load anything from another host or to run a script that is not a file of ours.

    ``request.csp_nonce`` lets a page allow one style element of its own.
    """

    def guard(response: HttpResponseBase, nonce: str) -> HttpResponseBase:
        response.headers.setdefault("Content-Security-Policy", POLICY.format(nonce=nonce))
        return response

    if iscoroutinefunction(get_response):

        async def amiddleware(request: HttpRequest) -> HttpResponseBase:
            request.csp_nonce = nonce = secrets.token_urlsafe(16)  # type: ignore[attr-defined]
            return guard(await get_response(request), nonce)

        return amiddleware

    def middleware(request: HttpRequest) -> HttpResponseBase:
        request.csp_nonce = nonce = secrets.token_urlsafe(16)  # type: ignore[attr-defined]
        return guard(get_response(request), nonce)

    return middleware


Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]


class TooLargeError(Exception):
    """A request's body passed the limit while it arrived."""


def limit_body(application: Application, limit: int) -> Application:
    """``application``, with requests of more than ``limit`` bytes answered 413.

    Django spools a whole body to disk before a view sees it; this counts it on its way in.
    """

    async def limited(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await application(scope, receive, send)
        arrived = 0

        async def counted() -> dict[str, Any]:
            nonlocal arrived
            message = await receive()
            arrived += len(message.get("body", b""))
            if arrived > limit:
                raise TooLargeError
            return message

        try:
            if _announced(scope) > limit:
                raise TooLargeError
            await application(scope, counted, send)
        except TooLargeError:
            await _refuse(send, limit)

    return limited


def _announced(scope: Scope) -> int:
    """The Content-Length, or 0 when there is none; the server has checked that it is a number."""
    return next((int(value) for name, value in scope["headers"] if name == b"content-length"), 0)


async def _refuse(send: Send, limit: int) -> None:
    text = f"This is larger than {limit // 2**20} MiB, the most this site takes at once. Nothing was stored.\n"
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": text.encode()})
