"""``manage.py prepare``."""

from typing import Any

from django.core.checks import Tags
from django.core.management import call_command
from django.core.management.base import BaseCommand

from operations import static_files


class Command(BaseCommand):
    """Bring database, static files and courses up to date."""

    help = "Migrate the database, gather static files and load the courses; harmless when nothing has changed."

    def handle(self, *_: Any, **__: Any) -> None:
        self.check(tags=[Tags.database], databases=["default"])
        call_command("migrate", verbosity=0)
        static_files.collect()
        call_command("load_course", any=True, stdout=self.stdout, stderr=self.stderr)
