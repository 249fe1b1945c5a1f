from django.db import migrations


def remove_benches(apps, schema_editor):
    """What snippets ran as is no exercise any more; grading.0005 has taken its submissions to their lessons."""
    apps.get_model("catalog", "Lesson").objects.update(bench=None)
    benches = apps.get_model("catalog", "Exercise").objects.filter(slug__endswith="--snippets")
    unused = benches.filter(versions__submissions=None, versions__jobs=None)
    keys = list(unused.values_list("pk", flat=True))
    unused = apps.get_model("catalog", "Exercise").objects.filter(pk__in=keys)
    unused.update(current=None)
    apps.get_model("catalog", "ExerciseVersion").objects.filter(exercise__in=keys).delete()
    unused.delete()
    schema_editor.connection.check_constraints()  # PostgreSQL alters no table while checks of its rows are put off


class Migration(migrations.Migration):

    dependencies = [
        ("catalog", "0005_unique_in_a_course"),
        ("grading", "0005_jobs_verdicts_and_versions"),
    ]

    operations = [
        migrations.RunPython(remove_benches, migrations.RunPython.noop),
        migrations.RemoveField(model_name="lesson", name="bench"),
    ]
