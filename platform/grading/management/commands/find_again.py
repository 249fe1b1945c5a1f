"""``manage.py find_again``."""

from typing import Any

from django.core.management.base import BaseCommand

from grading.findings import find_again


class Command(BaseCommand):
    """Bring what statistics count up to what the Reports say."""

    help = "Take from stored Reports which tests failed and which misconceptions were named, where that is missing."

    def handle(self, *_: Any, **__: Any) -> None:
        self.stdout.write(f"Read {find_again()} Reports.")
