"""Mail to people, sent beside the request: how long that takes would tell who has an account."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

_log = logging.getLogger(__name__)
_postman = ThreadPoolExecutor(1, thread_name_prefix="mail")


def can_send() -> bool:
    """Whether this site sends mail: by a server that was given, or embedded, to the terminal."""
    return bool(settings.SENDS_MAIL)


def send(to: str, subject: str, text: str) -> None:
    """Send a mail soon; when that fails, the log says so, and to whom it went it does not."""
    _postman.submit(_send, EmailMessage(f"Hebb: {subject}", text, to=[to]))


def wait_until_sent() -> None:
    """Return when everything that was given to ``send`` has left."""
    _postman.submit(lambda: None).result()


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except (OSError, SMTPException, ValueError) as error:
        _log.warning("A mail could not be sent: %s", type(error).__name__)
