"""Whether the site can do its work: told to proxies and containers, asked by whoever started it."""

from __future__ import annotations

import http.client

from django.conf import settings
from django.db import Error as DatabaseError
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from operations.admission import Kind, admitted_as


@admitted_as(Kind.PROBE)
@require_safe
def health(_: HttpRequest) -> JsonResponse:
    """200 when the database answers, else 503. It says nothing else to strangers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"database": "away"}, status=503)
    return JsonResponse({"database": "ok"})


def web_answers(address: str) -> bool:
    """Whether the web server at ``address`` (this machine's) is there and well."""
    connection = http.client.HTTPConnection(address, settings.HEBB_PORT, timeout=5)
    try:
        connection.request("GET", "/health", headers={"Host": settings.ALLOWED_HOSTS[0]})
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()
