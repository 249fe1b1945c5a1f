"""The web server's entrance."""

import os
from typing import cast

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from django.conf import settings
from django.core.asgi import get_asgi_application
from operations.admission import Bulkhead, admit, bounds_of
from operations.busy import kind_of, refuse
from operations.pooling import pool_connections
from operations.protection import Application, limit_body

site = cast(Application, get_asgi_application())
if not settings.EMBEDDED:
    pool_connections(settings.HEBB_WEB_THREADS)
bulkheads = {kind: Bulkhead(bounds) for kind, bounds in bounds_of(settings.HEBB_WEB_THREADS).items()}
application = limit_body(admit(site, bulkheads, kind_of, refuse), settings.MAX_BODY_BYTES)
