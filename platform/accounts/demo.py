"""The demo accounts of the embedded site: their passwords are printed, so they open from this machine only."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from django.http import HttpRequest

from accounts.models import Role, User
from accounts.throttle import address_of

PASSED_ON: Final = re.compile(
    r"FORWARDED|VIA|CDN_LOOP|X_HOST|X_SCHEME|X_REQUEST_START"
    r"|.*(CLIENT|USER|CONNECTION)_?IP"
    r"|X_(REAL|REMOTE|ORIGINAL|ORIGINATING|REWRITE)_.*"
    r"|(X_FORWARDED|CF_|CLOUDFRONT_|PROXY_|TAILSCALE_).*"
    r"|X_(AMZN|ARR|AZURE|ENVOY|MS_TUNNEL|NGROK|PROXY|VERCEL)_.*"
)
"""What proxies and tunnels add to a request, as Django names headers."""


@dataclass(frozen=True)
class Demo:
    """A demo account and its printed password."""

    username: str
    password: str
    name: str
    role: Role


ACCOUNTS = (
    Demo("student", "neuron-1943", "Demo student", Role.STUDENT),
    Demo("instructor", "perceptron-1958", "Demo instructor", Role.INSTRUCTOR),
)


def make_accounts() -> None:
    """Make the demo accounts, or give them back what they had: the printed password, and no right but their role's."""
    for demo in ACCOUNTS:
        user, _ = User.objects.get_or_create(username=demo.username, defaults={"demo": True})
        if not user.demo:
            continue  # someone's own account of that name
        user.display_name, user.role = demo.name, demo.role
        user.is_staff = user.is_superuser = False  # the instructor was both once
        user.groups.clear()
        user.user_permissions.clear()
        if not user.check_password(demo.password):
            user.set_password(demo.password)
        user.save()


def is_from_this_machine(request: HttpRequest) -> bool:
    """Whether the request comes from here, through no proxy that may speak for somebody else."""
    return not _was_passed_on(request) and _is_local(address_of(request) or "") and _is_local(_host_of(request))


def _was_passed_on(request: HttpRequest) -> bool:
    return any(PASSED_ON.fullmatch(name.removeprefix("HTTP_")) for name in request.META if name.startswith("HTTP_"))


def _host_of(request: HttpRequest) -> str:
    """The name under which this machine was asked for, without port and brackets."""
    return urlsplit(f"//{request.get_host()}").hostname or ""


def _is_local(host: str) -> bool:
    """Whether an address or a name is this machine's own."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
