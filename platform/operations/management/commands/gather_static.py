"""``manage.py gather_static``."""

from typing import Any

from django.core.management.base import BaseCommand

from operations import static_files


class Command(BaseCommand):
    """Gather the static files; ``web`` and ``prepare`` do it by themselves, an image is built with it."""

    help = "Gather static files with hashed names and compressed copies; harmless when nothing has changed."

    def handle(self, *_: Any, **__: Any) -> None:
        self.stdout.write("Static files gathered." if static_files.collect() else "Static files are up to date.")
