"""``manage.py sweep``."""

from typing import Any

from django.core.management.base import BaseCommand

from grading.models import GradingJob
from grading.sweeper import sweep


class Command(BaseCommand):
    """Ring again for work that was left behind; workers do this by themselves, an operator may from a timer."""

    help = "Ring the doorbell for work that waits too long, and close work that failed too often."

    def handle(self, *_: Any, **__: Any) -> None:
        late = sweep(GradingJob.Queue.values)
        self.stdout.write(f"Overdue work in: {', '.join(late)}." if late else "No work is overdue.")
