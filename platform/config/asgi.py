"""The web server's entrance."""

import os
from typing import cast

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from django.conf import settings
from django.core.asgi import get_asgi_application
from operations.protection import Application, limit_body

application = limit_body(cast(Application, get_asgi_application()), settings.MAX_BODY_BYTES)
