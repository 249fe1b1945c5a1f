"""What htmx says of its requests."""

from __future__ import annotations

from django.http import HttpRequest


def is_htmx(request: HttpRequest) -> bool:
    """Whether htmx asks, and wants a part of a page."""
    return request.headers.get("HX-Request") == "true"
