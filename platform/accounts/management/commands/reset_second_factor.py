"""``manage.py reset_second_factor``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts import second_factor, sessions
from accounts.models import User


class Command(BaseCommand):
    """Let in somebody who lost phone and recovery codes, by the password alone until they set up two factors anew."""

    help = "Reset a person's second factor, and sign them out everywhere."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *_: Any, username: str, **__: Any) -> None:
        person = User.objects.filter(username=username).first()
        if not person:
            raise CommandError(f"Nobody here has the user name {username!r}.")
        if not second_factor.remove(person, by=None):
            raise CommandError(f"{username} has not set up two factors. Nothing was changed.")
        ended = sessions.end_all(person)
        self.stdout.write(f"{username} signs in by the password alone now. Sessions ended: {ended}.")
