import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """The old shape goes; what was open to be filled is required now, and the queue gets its indexes."""

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("catalog", "0006_no_bench"),
        ("grading", "0005_jobs_verdicts_and_versions"),
    ]

    operations = [
        migrations.RemoveField(model_name="verdict", name="submission"),
        migrations.AlterField(
            model_name="verdict",
            name="job",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="verdict", to="grading.gradingjob"
            ),
        ),
        migrations.AlterField(
            model_name="gradingjob",
            name="student",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
    ]
