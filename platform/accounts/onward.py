"""Where somebody was heading who had to sign in first."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def next_of(request: HttpRequest) -> str:
    """Where to go afterwards, if it is a page of this site."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if safe else ""


def onward(request: HttpRequest) -> HttpResponseRedirect:
    """There, or to the first page."""
    return HttpResponseRedirect(next_of(request) or settings.LOGIN_REDIRECT_URL)


def by_way_of(page: str, target: str) -> HttpResponseRedirect:
    """To ``page``, which leads on to ``target``, if there is one."""
    query = f"?{urlencode({'next': target})}" if target else ""
    return HttpResponseRedirect(reverse(page) + query)
