"""What templates need to know of who may do what."""

from __future__ import annotations

from django import template

from classes import permissions

register = template.Library()


@register.filter
def is_instructor(person: object) -> bool:
    """Whether the pages for instructors are this person's, who may be a visitor or nobody at all."""
    return permissions.is_instructor(person)
