"""Attempts and answers leave for the app ``quizzing``. Their rows stay where they are, in tables of new names."""

from django.db import migrations

MODELS = ["QuizAttempt", "QuizAnswer", "ClosingAnswer"]


def follow(apps, schema_editor, old="learning", new="quizzing"):
    """Let the permissions to look at them come along."""
    types = apps.get_model("contenttypes", "ContentType").objects.using(schema_editor.connection.alias)
    types.filter(app_label=old, model__in=[name.lower() for name in MODELS]).update(app_label=new)


def return_(apps, schema_editor):
    follow(apps, schema_editor, old="quizzing", new="learning")


class Migration(migrations.Migration):
    dependencies = [
        ("learning", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable(name, f"quizzing_{name.lower()}") for name in MODELS],
            state_operations=[migrations.DeleteModel(name) for name in ("QuizAnswer", "ClosingAnswer", "QuizAttempt")],
        ),
        migrations.RunPython(follow, return_),
    ]
