"""``manage.py make_demo_accounts``."""

from typing import Any

from django.core.management.base import BaseCommand

from accounts import demo


class Command(BaseCommand):
    """Make the demo accounts."""

    help = "Make the demo student and instructor, whose passwords are printed and work from this machine only."

    def handle(self, *_: Any, **__: Any) -> None:
        demo.make_accounts()
        for account in demo.ACCOUNTS:
            self.stdout.write(f"{account.username:<12} {account.password}")
