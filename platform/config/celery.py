"""The Celery application. The broker carries job ids and nothing else; what is true is in the database."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("hebb")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
