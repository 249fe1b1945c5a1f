"""``manage.py erase_user``."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts import erasing
from accounts.models import User


class Command(BaseCommand):
    """Take a person out of the records; the records stay under a pseudonym."""

    help = "Erase a person: name, password, drafts and uploads go; submissions and marks stay under a pseudonym."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--dry-run", action="store_true", help="say what would go and what would stay")
        parser.add_argument("--no-input", action="store_true", help="do not ask for the user name once more")

    def handle(self, *_: Any, username: str, dry_run: bool, no_input: bool, **__: Any) -> None:
        user = User.objects.filter(username=username).first()
        if not user:
            raise CommandError(f"Nobody here has the user name {username!r}.")
        self._tell("Goes", ["name, email, password and rights", *_counts(erasing.erased(user))])
        self._tell("Stays, under a pseudonym", _counts(erasing.kept(user)))
        if dry_run:
            self.stdout.write("Nothing was changed.")
            return
        if not no_input and input("This cannot be undone. Type the user name once more: ") != username:
            raise CommandError("That is another name: nothing was changed.")
        erasing.erase(user)
        self.stdout.write(f"{username} is {user.username} now.")

    def _tell(self, what: str, rows: list[str]) -> None:
        self.stdout.write(f"{what}: {', '.join(rows) or 'nothing'}.")


def _counts(rows: dict[str, int]) -> list[str]:
    return [f"{name} ({count})" for name, count in rows.items()]
