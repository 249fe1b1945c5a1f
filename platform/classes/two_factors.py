"""Staff are asked for two factors before anything else, where ``HEBB_STAFF_TWO_FACTORS`` says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from accounts import second_factor
from accounts.access import user_of
from accounts.onward import by_way_of
from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin

from classes.permissions import is_staff


class TwoFactorsMiddleware(MiddlewareMixin):
    """Leads who teaches and has given one factor only to where the other is set up or given.

    It stands before every page but those of accounts and ``/health``, Django's admin and a student's side of the site
    included: a submission's page shows staff more than its author, at the same address.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.HEBB_STAFF_TWO_FACTORS:
            raise MiddlewareNotUsed
        super().__init__(get_response)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """The way there, or nothing."""
        match = request.resolver_match
        if match and (match.app_name == "accounts" or match.url_name == "health"):
            return None
        if not is_staff(request.user) or second_factor.is_given(request):
            return None
        target = request.get_full_path() if request.method in ("GET", "HEAD") else ""
        if not second_factor.is_set_up(user_of(request)):
            return by_way_of("accounts:two-factors", target)
        second_factor.ask(request, user_of(request))
        return by_way_of("accounts:second-step", target)
