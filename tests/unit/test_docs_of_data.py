"""What is stored and what is sent is documented field by field: the database, the messages of a grading."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db.models import Model

from graders import protocol
from tests.documents import ROOT, names, table

MODELS: dict[str, type[Model]] = {
    model._meta.label: model
    for app in apps.get_app_configs()
    if Path(app.path).is_relative_to(ROOT / "platform")
    for model in app.get_models()
}
EXPLAINED = {names(row[0])[0]: names(row[1]) for row in table("architecture.md", "model")}
MESSAGES = {
    name: kind
    for name, kind in vars(protocol).items()
    if is_dataclass(kind) and kind.__module__ == protocol.__name__ and kind is not protocol.Event
}


def own_fields(message: Any) -> list[str]:
    """The fields of a message that no message has from which it is made."""
    inherited = {field.name for base in message.__bases__ if is_dataclass(base) for field in fields(base)}
    return [field.name for field in fields(message) if field.name not in inherited]


def fields_of(model: type[Model]) -> list[str]:
    """The fields that are columns or links to other rows, without the number that every row has."""
    return [field.name for field in model._meta.get_fields() if field.concrete and not field.auto_created]


def test_every_model_is_explained_and_no_other() -> None:
    assert "accounts.User" in MODELS
    assert sorted(EXPLAINED) == sorted(MODELS)


@pytest.mark.parametrize("label", MODELS)
def test_every_field_is_explained_and_no_other(label: str) -> None:
    assert sorted(EXPLAINED[label]) == sorted(fields_of(MODELS[label]))


def test_every_message_of_a_grading_is_explained_and_no_other() -> None:
    explained = {names(row[0])[0]: names(row[1]) for row in table("architecture.md", "message")}
    assert explained == {name: own_fields(kind) for name, kind in MESSAGES.items()}
    assert "TestEnded" in explained
