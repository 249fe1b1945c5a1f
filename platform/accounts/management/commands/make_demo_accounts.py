"""``manage.py make_demo_accounts``."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts import demo


class Command(BaseCommand):
    """Make the demo accounts."""

    help = "Make the demo student and instructor, whose passwords are printed and work from this machine only."

    def handle(self, *_: Any, **__: Any) -> None:
        if not settings.EMBEDDED:
            raise CommandError("DATABASE_URL is set: a production site has no accounts with printed passwords.")
        demo.make_accounts()
        for account in demo.ACCOUNTS:
            self.stdout.write(f"{account.username:<12} {account.password}")
