from django.db import migrations


class Migration(migrations.Migration):
    """The digest of every file becomes that of what grading uses; 0008 computes it, 0009 makes it unique again."""

    dependencies = [
        ("catalog", "0006_no_bench"),
        ("grading", "0007_indexes_of_the_queue"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="exerciseversion", name="one_version_a_digest"),
        migrations.RenameField(model_name="exerciseversion", old_name="digest", new_name="grading_digest"),
    ]
