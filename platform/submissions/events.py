"""The stream that a waiting page listens to."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

from accounts.models import User
from asgiref.sync import sync_to_async
from classes.permissions import visible
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_GET
from grading.live import watcher
from grading.models import GradingJob, Submission
from grading.status import Status


@require_GET
async def events(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Server-sent events: ``state`` at every change, then ``verdict`` when there is one, and ``end``.

    A page closes its EventSource at ``end``. What is not yours does not exist: 404.
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
    async for status in watcher().follow(pk):
        yield _event("state", status.state_json()) if status else ": still here\n\n"
        if status and status.final:
            yield _last_events(status)


def _last_events(status: Status) -> str:
    verdict = _event("verdict", status.verdict_json()) if status.state == GradingJob.State.DONE else ""
    return verdict + _event("end", {})


def _event(name: str, data: dict[str, Any]) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"
