"""The browser of a pretended student, for benchmarks of the running site."""

from __future__ import annotations

import http.cookiejar
import re
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.core.management.base import CommandError

from grading.models import Purpose
from grading.pretended_students import PretendedStudent

PATIENCE_S: Final = 60.0
TOKEN: Final = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
BOUNDARY: Final = "hebb-4b1c9f"


@dataclass(frozen=True)
class Answer:
    """What the site answered, and after how many seconds; ``status`` is 0 where it did not."""

    status: int
    text: str
    seconds: float


class Visitor:
    """A browser in which ``student`` is signed in, at the site at ``url``."""

    def __init__(self, student: PretendedStudent, url: str) -> None:
        self.url = url
        self._token = ""
        self._browser = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()),
            _Keeps(f"{settings.SESSION_COOKIE_NAME}={student.session}"),
        )
        self._browser.addheaders = [("HX-Request", "true")]

    def get(self, path: str) -> Answer:
        """Look at a page; its token is used for what is posted from now on."""
        answer = self._open(urllib.request.Request(self.url + path))  # noqa: S310
        found = TOKEN.search(answer.text)
        self._token = found[1] if found else self._token
        return answer

    def post(self, path: str, form: dict[str, str], upload: tuple[str, bytes] | None = None) -> Answer:
        """Send a form, and a file of this name and content."""
        form = {"csrfmiddlewaretoken": self._token, **form}
        body, kind = _encoded(form, upload)
        headers = {"Content-Type": kind, "Referer": self.url + path}
        return self._open(urllib.request.Request(self.url + path, body, headers))  # noqa: S310

    def hand_in(self, page: str, code: str) -> Answer:
        """Submit ``code`` for the exercise of this page."""
        return self.post(f"{page}submissions", {"purpose": Purpose.SUBMIT, "code": code})

    def _open(self, request: urllib.request.Request) -> Answer:
        begun = time.perf_counter()
        try:
            with self._browser.open(request, timeout=PATIENCE_S) as answer:
                status, text = answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read().decode(errors="replace")
        except OSError as error:
            status, text = 0, str(error)
        return Answer(status, text, time.perf_counter() - begun)


def expect(answer: Answer, address: str) -> Answer:
    """``answer`` if the site answered as it should; raises ``CommandError``, naming the address, if not."""
    if answer.status != 200:
        said = f"HTTP {answer.status}" if answer.status else answer.text
        raise CommandError(f"{address} does not answer as it should: {said}. Does the site run there?")
    return answer


def _encoded(form: dict[str, str], upload: tuple[str, bytes] | None) -> tuple[bytes, str]:
    """The body of a POST and its media type."""
    if not upload:
        return urllib.parse.urlencode(form).encode(), "application/x-www-form-urlencoded"
    field = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="%s"'
    parts = [f"{field % name}\r\n\r\n{value}\r\n".encode() for name, value in form.items()]
    parts += [f'{field % "file"}; filename="{upload[0]}"\r\n\r\n'.encode(), upload[1], f"\r\n--{BOUNDARY}--".encode()]
    return b"".join(parts), f"multipart/form-data; boundary={BOUNDARY}"


class _Keeps(urllib.request.BaseHandler):
    """Sends one cookie beside those that the jar has."""

    handler_order = 900  # after the jar

    def __init__(self, cookie: str) -> None:
        self._cookie = cookie

    def http_request(self, request: urllib.request.Request) -> urllib.request.Request:
        """Add the cookie."""
        others = request.get_header("Cookie")
        request.add_unredirected_header("Cookie", f"{others}; {self._cookie}" if others else self._cookie)
        return request

    https_request = http_request
