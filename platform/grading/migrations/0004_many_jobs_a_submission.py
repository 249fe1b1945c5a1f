import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

PURPOSES = [
    ("submit", "Submit"),
    ("run", "Run"),
    ("snippet", "Snippet"),
    ("check", "Check"),
    ("regrade", "Regrading"),
]


class Migration(migrations.Migration):
    """Room for the new shape, beside the old one; 0005 fills it and 0006 takes the old one away."""

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("catalog", "0005_unique_in_a_course"),
        ("grading", "0003_progress"),
    ]

    operations = [
        migrations.RenameField(model_name="submission", old_name="kind", new_name="purpose"),
        migrations.AlterField(
            model_name="submission", name="purpose", field=models.CharField(choices=PURPOSES, max_length=10)
        ),
        migrations.AlterField(
            model_name="submission",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="submissions", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AlterField(
            model_name="submission",
            name="version",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="submissions",
                to="catalog.exerciseversion",
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="lesson",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="snippet_runs", to="catalog.lesson"
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="current",
            field=models.OneToOneField(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="counts_for", to="grading.verdict"
            ),
        ),
        migrations.AlterField(
            model_name="gradingjob",
            name="submission",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="jobs", to="grading.submission"
            ),
        ),
        migrations.AddField(
            model_name="gradingjob",
            name="version",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="jobs",
                to="catalog.exerciseversion",
            ),
        ),
        migrations.AddField(
            model_name="gradingjob",
            name="purpose",
            field=models.CharField(choices=PURPOSES, default="submit", max_length=10),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="gradingjob",
            name="student",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="gradingjob",
            name="priority",
            field=models.PositiveSmallIntegerField(default=0),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="gradingjob",
            name="turn",
            field=models.PositiveBigIntegerField(default=1),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="verdict",
            name="job",
            field=models.OneToOneField(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="verdict", to="grading.gradingjob"
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="version",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verdicts",
                to="catalog.exerciseversion",
            ),
        ),
        migrations.AlterField(
            model_name="verdict",
            name="submission",
            field=models.OneToOneField(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="verdict", to="grading.submission"
            ),
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("title", models.CharField(blank=True, max_length=200)),
                ("png", models.BinaryField()),
                (
                    "verdict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="figures", to="grading.verdict"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [models.UniqueConstraint(fields=["verdict", "number"], name="one_figure_a_number")],
            },
        ),
        migrations.CreateModel(
            name="OriginalUpload",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=255)),
                ("content", models.BinaryField()),
                ("created", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                (
                    "submission",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="upload", to="grading.submission"
                    ),
                ),
            ],
        ),
    ]
