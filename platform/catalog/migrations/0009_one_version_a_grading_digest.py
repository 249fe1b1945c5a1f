from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("catalog", "0008_versions_that_grade_alike"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="exerciseversion",
            constraint=models.UniqueConstraint(
                fields=("exercise", "grading_digest"), name="one_version_a_grading_digest"
            ),
        ),
    ]
