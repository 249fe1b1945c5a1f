"""The stream that a waiting page listens to."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import AsyncIterator
from dataclasses import asdict
from typing import Final
from uuid import UUID

from accounts.models import User
from asgiref.sync import sync_to_async
from classes.permissions import visible
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_GET
from grading.live import watcher
from grading.models import Submission
from grading.status import Message

LONGEST_S: Final = 300.0
"""A stream that lasts longer ends: who was signed out, or is no member any more, is told nothing when it comes back."""

EARLIEST_MS: Final = 1000
"""It comes back after this, or up to twice as long; drawn, so that not all come back at once."""


@require_GET
async def events(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Server-sent events: ``state`` at every change, then ``verdict`` when there is one, and ``end``.

    A page closes its EventSource at ``end``; without one it comes back, after ``retry`` milliseconds. What is not yours
    does not exist: 404.
    """
    user = await request.auser()
    if not isinstance(user, User):
        return HttpResponse("Sign in first.", status=401, content_type="text/plain")
    if not await sync_to_async(_may_follow)(user, pk):
        raise Http404("There is no such submission.")
    return StreamingHttpResponse(
        _stream(pk),
        content_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no", "Content-Encoding": "identity"},  # at once
    )


def _may_follow(user: User, pk: UUID) -> bool:
    """Whether the stream may begin; it then needs no connection of its own, however long it lasts."""
    allowed = visible(user, Submission.objects.filter(pk=pk)).exists()
    if not connection.in_atomic_block:
        connection.close()
    return allowed


async def _stream(pk: UUID) -> AsyncIterator[str]:
    """What there is to tell until the end, or for `LONGEST_S`; then the page asks again, and may or may not."""
    begun = time.monotonic()
    async for status in watcher().follow(pk):
        yield "".join(map(_event, status.messages)) if status else ": still here\n\n"
        if time.monotonic() - begun > LONGEST_S and not (status and status.final):
            yield f"retry: {EARLIEST_MS + secrets.randbelow(EARLIEST_MS)}\n\n"
            return


def _event(message: Message) -> str:
    return f"event: {message.event}\ndata: {json.dumps(asdict(message))}\n\n"
