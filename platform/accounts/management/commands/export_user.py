"""``manage.py export_user``."""

from typing import Any

from audit.models import Audited
from audit.trail import record
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts import personal_data
from accounts.models import User


class Command(BaseCommand):
    """Write all that is kept about a person to standard output."""

    help = "Write all that is kept about a person, as JSON, to standard output."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *_: Any, username: str, **__: Any) -> None:
        user = User.objects.filter(username=username).first()
        if not user:
            raise CommandError(f"Nobody here has the user name {username!r}.")
        record(Audited.DATA, "Exported.", by=None, about=user)
        for piece in personal_data.document(user):
            self.stdout.write(piece, ending="")
