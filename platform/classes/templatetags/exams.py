"""How long a sitting still lasts, for templates."""

from __future__ import annotations

import math

from django import template
from django.utils import timezone

from classes.models import Sitting

register = template.Library()


@register.filter
def seconds_left(sitting: Sitting) -> int:
    """Whole seconds until it ends, 0 afterwards."""
    return max(0, math.ceil((sitting.ends - timezone.now()).total_seconds()))


@register.filter
def time_left(sitting: Sitting) -> str:
    """The same in words: "1 h 5 min", "4 min 10 s"."""
    minutes, seconds = divmod(seconds_left(sitting), 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{minutes} min {seconds} s"
