"""``manage.py healthy``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from operations.health import web_answers


class Command(BaseCommand):
    """Ask the web server of this machine or container how it is."""

    requires_system_checks = ()  # asked every half minute
    help = "Exit 0 when the web server of this machine answers and reaches its database, else 1."

    def handle(self, *_: Any, **__: Any) -> None:
        if not web_answers("127.0.0.1"):
            raise CommandError("The web server does not answer, or cannot reach its database.")
