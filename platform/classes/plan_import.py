"""Brings a plan into a class: all of it or nothing, and only onto the plan that its author has seen."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from catalog.models import Exercise, Quiz, Section
from django.db import transaction

from classes import rubric
from classes.models import Class, PlanRow
from classes.plan import VALUES, Change, Kind, PlanSpec, RowSpec, changes, plan_of, spec_of
from classes.plan_toml import PlanError, read_plan, write_plan


@dataclass(frozen=True)
class Preview:
    """What an import would do. ``seen`` names the plan that it would change."""

    plan: PlanSpec
    changes: tuple[Change, ...]
    seen: str


def preview(taught: Class, text: str) -> Preview:
    """What importing ``text`` would change. Raises ``PlanError``."""
    things = _things(taught)
    names = {kind: found.keys() for kind, found in things.items()}
    plan = read_plan(text, taught.zone, names, dated=not taught.open)
    before = plan_of(taught)
    _refuse_to_lose(taught, plan)
    return Preview(plan, tuple(changes(before, plan)), fingerprint(before))


@transaction.atomic
def import_plan(taught: Class, text: str, seen: str, by: User) -> Preview:
    """Do what `preview` said, if the plan is still the one it was about. Raises ``PlanError``; then nothing is done."""
    locked = Class.objects.select_for_update().get(pk=taught.pk)  # two imports at once take turns
    found = preview(locked, text)
    if found.seen != seen:
        raise PlanError(("Somebody has changed the plan meanwhile. Look at the changes again, then apply them.",))
    _store(locked, found.plan)
    record(Audited.PLAN, f"{len(found.changes)} changes.", by=by, in_class=locked)
    return found


def fingerprint(plan: PlanSpec) -> str:
    """What a plan is known by."""
    return hashlib.sha256(repr(plan).encode()).hexdigest()


def export_plan(taught: Class) -> str:
    """The plan of a class as TOML."""
    return write_plan(plan_of(taught), taught.zone)


def _things(taught: Class) -> dict[Kind, dict[str, Any]]:
    """What may be in a plan: all that course and class have, and what the course had as long as the plan has it."""
    course = {"course": taught.course_id}
    found: dict[Kind, dict[str, Any]] = {
        "section": {one.number: one for one in Section.objects.filter(**course)},
        "exercise": {one.slug: one for one in Exercise.objects.filter(**course)},
        "quiz": {one.slug: one for one in Quiz.objects.filter(**course)},
        "question": {one.slug: one for one in taught.open_questions.all()},
    }
    for row in taught.plan.select_related("section", "exercise", "quiz", "question"):
        spec = spec_of(row)
        found[spec.kind].setdefault(spec.name, row.thing)
    return found


def _refuse_to_lose(taught: Class, plan: PlanSpec) -> None:
    """Raise ``PlanError`` if a row would go on which something hangs that is on the record."""
    kept = {row.key for row in plan.rows}
    rows = taught.plan.select_related("section", "exercise", "quiz", "question")
    gone = [row for row in rows if spec_of(row).key not in kept]
    problems = [
        f"The row of {spec_of(row)} cannot go: it has {records}. Keep it, with weight = 0 if it shall not count."
        for row in gone
        if (records := _records(row))
    ]
    exams = {row.key for row in plan.rows if row.exam_minutes}
    problems += [
        f"The row of {spec_of(row)} stays an exam, for students have sat at it. Keep its `exam_minutes`."
        for row in rows
        if row.exam_minutes and spec_of(row).key in kept - exams and row.sittings.exists()
    ]
    if problems:
        raise PlanError(tuple(problems))


def _records(row: PlanRow) -> str:
    """What hangs on a row, counted, in words."""
    relations = [(one.related_model, one.field.name) for one in PlanRow._meta.related_objects]
    counted = [(model, model._base_manager.filter(**{field: row}).count()) for model, field in relations]
    return " and ".join(
        f"{count} {model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural}"
        for model, count in counted
        if count
    )


def _store(taught: Class, plan: PlanSpec) -> None:
    """Rows that stay keep their key, for extensions and adjustments hang on them."""
    there = {spec_of(row).key: row for row in taught.plan.select_related("section", "exercise", "quiz", "question")}
    kept = {row.key for row in plan.rows}
    taught.plan.filter(pk__in=[row.pk for key, row in there.items() if key not in kept]).delete()
    things = _things(taught)
    for order, spec in enumerate(plan.rows):
        row = there.get(spec.key) or PlanRow(in_class=taught, **{spec.kind: things[spec.kind][spec.name]})
        _fill(row, spec, order).save()
    taught.counts, taught.dropped_lowest = plan.counts, plan.dropped_lowest
    taught.save(update_fields=["counts", "dropped_lowest"])


def _fill(row: PlanRow, spec: RowSpec, order: int) -> PlanRow:
    row.order = order
    for name in VALUES:
        setattr(row, name, getattr(spec, name))
    row.rubric = rubric.stored(rubric.read_criteria(spec.rubric))
    return row
