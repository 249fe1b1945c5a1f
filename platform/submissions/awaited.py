"""The answer to a hand-in waits a moment for the verdict, and brings it along.

While it waits it has neither a thread nor a place (`operations/admission.py`); where others wait for one, it does not.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from functools import wraps
from typing import Any, Final
from uuid import UUID

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from grading.live import watcher
from grading.models import GradingJob, Submission
from grading.status import Status
from operations.admission import RESTING

from submissions.panel import panel_of
from submissions.views import WHERE_IT_BELONGS

WAITS_S: Final = 0.4


class HandedIn(TemplateResponse):
    """The panel of a submission that was just handed in, and what ``beside`` gives, as they are when it is rendered."""

    def __init__(
        self,
        request: HttpRequest,
        template: str,
        submission: Submission,
        beside: Callable[[], Mapping[str, Any]] = dict,
    ) -> None:
        super().__init__(request, template)
        self.submission = submission
        self._beside = beside

    def resolve_context(self, context: dict[str, Any] | None) -> dict[str, Any]:
        """Read anew: it may have been graded meanwhile."""
        found = Submission.objects.select_related("user", "current", *WHERE_IT_BELONGS).get(pk=self.submission.pk)
        return {**(context or {}), "panel": panel_of(found), **self._beside()}


def with_verdict(view: Callable[..., HttpResponseBase]) -> Callable[..., Coroutine[Any, Any, HttpResponseBase]]:
    """``view``, whose answer waits up to `WAITS_S` for the verdict when it is a `HandedIn`."""

    @wraps(view)
    async def waiting(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer = await sync_to_async(_and_let_go)(view, request, *args, **kwargs)
        resting = getattr(request, "scope", {}).get(RESTING)
        if resting and isinstance(answer, HandedIn):
            async with resting() as rests:
                if rests:
                    await _settled(answer.submission.pk)
        return answer

    return waiting


def _and_let_go(view: Callable[..., HttpResponseBase], *args: Any, **kwargs: Any) -> HttpResponseBase:
    """What ``view`` answers, without its thread's connection to the database: the thread may end."""
    answer = view(*args, **kwargs)
    if isinstance(answer, HandedIn) and not connection.in_atomic_block:
        connection.close()
    return answer


async def _settled(pk: UUID) -> None:
    """Wait until the submission is settled, or looks as if it will not be soon."""
    try:
        async with asyncio.timeout(WAITS_S):
            async for status in watcher().follow(pk):
                if status is not None and not _is_near(status):
                    return
    except TimeoutError:
        pass


def _is_near(status: Status) -> bool:
    """Whether its verdict may come at any moment: no training, and not behind more than a worker's places."""
    waits_long = status.state == GradingJob.State.QUEUED and status.ahead >= settings.HEBB_WORKER_THREADS
    return not (status.final or status.progress or waits_long)
