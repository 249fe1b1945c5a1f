"""``manage.py worker``."""

import warnings
from typing import Any

from config.celery import app
from django.conf import settings
from django.core.management.base import BaseCommand
from operations.checks import WORKER


class Command(BaseCommand):
    """Run a grading worker until it is stopped."""

    help = "Grade submissions until stopped; HEBB_WORKER_QUEUES and HEBB_WORKER_THREADS say which and how many at once."

    def handle(self, *_: Any, **__: Any) -> None:
        self.check(tags=[WORKER], include_deployment_checks=True)
        # The sandbox drops every right by itself, whoever starts it; messages are JSON, never pickles.
        warnings.filterwarnings("ignore", "You're running the worker with superuser privileges")
        app.worker_main(
            [
                "--quiet",
                "worker",
                "--pool=threads",
                f"--concurrency={settings.HEBB_WORKER_THREADS}",
                f"--queues={','.join(settings.HEBB_WORKER_QUEUES)}",
                f"--loglevel={settings.HEBB_LOG_LEVEL}",
                "--without-gossip",
                "--without-mingle",
                "--without-heartbeat",
            ]
        )
