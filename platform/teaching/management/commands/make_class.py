"""``manage.py make_class``."""

from typing import Any

from accounts.models import User
from classes.models import Membership
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from teaching.made_up import Size, make_class


class Command(BaseCommand):
    """Make up a class with everybody's work in it, for trying out pages and for measuring them."""

    help = "Make up a class: a course of its own, students without a password, graded work. It cannot be undone."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--students", type=int, default=Size.students)
        parser.add_argument("--items", type=int, default=Size.items, help="exercises that count")
        parser.add_argument("--submissions", type=int, default=Size.submissions)
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--instructor", metavar="USERNAME", help="who teaches it; a superuser sees it anyhow")
        parser.add_argument("--in-production", action="store_true", help="also where people work")

    def handle(self, *_: Any, instructor: str | None, in_production: bool, seed: int, **sizes: Any) -> None:
        if not settings.EMBEDDED and not in_production:
            raise CommandError(
                "This site is in production: made-up people would stand among real ones. --in-production"
            )
        size = Size(*(sizes[name] for name in ("students", "items", "submissions")))
        if not (1 <= size.students <= 5000 and 1 <= size.items <= 500 and 0 <= size.submissions <= 500_000):
            raise CommandError("Expected 1 to 5000 students, 1 to 500 items and up to 500000 submissions.")
        teacher = User.objects.filter(username=instructor).first() if instructor else None
        if instructor and not teacher:
            raise CommandError(f"Nobody here has the user name {instructor!r}.")
        taught = make_class(size, seed)
        if teacher:
            Membership.objects.create(in_class=taught, user=teacher, role=Membership.Role.INSTRUCTOR)
        self.stdout.write(f"/classes/{taught.pk}/ has {size.students} students and {size.submissions} submissions.")
