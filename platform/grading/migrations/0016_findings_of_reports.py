from django.db import migrations

from graders.report import Outcome, Report
from grading.database_json import database_json

BATCH = 500


def take(apps, schema_editor):
    """What the Reports of before have found wrong, as rows to be counted."""
    Finding = apps.get_model('grading', 'Finding')
    failed = apps.get_model('grading', 'Verdict').objects.exclude(outcome='passed')
    failed = failed.filter(job__purpose__in=['submit', 'check', 'regrade']).order_by('pk')
    after = 0
    while batch := list(failed.filter(pk__gt=after).values_list('pk', 'report')[:BATCH]):
        Finding.objects.bulk_create(Finding(verdict_id=pk, **one) for pk, stored in batch for one in found(stored))
        after = batch[-1][0]


def found(stored):
    report = Report.from_json(stored)
    for test in report.tests:
        if test.outcome != Outcome.PASSED and not test.outcome.meaning.ours:
            yield {'kind': 'test', 'key': database_json(test.id), 'words': database_json(test.title)}
    if report.diagnosis:
        words = database_json(report.diagnosis)
        yield {'kind': 'misconception', 'key': words, 'words': words}


class Migration(migrations.Migration):

    dependencies = [
        ('grading', '0015_findings'),
    ]

    operations = [
        migrations.RunPython(take, migrations.RunPython.noop),
    ]
