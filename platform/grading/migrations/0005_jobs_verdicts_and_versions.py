import binascii
from base64 import b64decode

from django.db import migrations

PRIORITIES = {"submit": 0, "run": 1, "snippet": 2}


def fill(apps, _):
    """Each submission had one job and at most one verdict, with its pictures in the report."""
    model = {name: apps.get_model("grading", name) for name in ("Submission", "GradingJob", "Verdict", "Figure")}
    lessons = dict(apps.get_model("catalog", "Lesson").objects.exclude(bench=None).values_list("bench", "pk"))
    for submission in model["Submission"].objects.select_related("version").iterator():
        lesson = lessons.get(submission.version.exercise_id)
        if lesson:
            submission.lesson_id, submission.version = lesson, None
        verdict = model["Verdict"].objects.filter(submission=submission).first()
        submission.current = verdict
        submission.save()
        for job in model["GradingJob"].objects.filter(submission=submission):
            job.version, job.purpose, job.student_id = submission.version, submission.purpose, submission.user_id
            job.priority, job.turn = PRIORITIES[submission.purpose], job.pk
            job.save()
            if verdict:
                move(verdict, job, submission, model["Figure"])


def move(verdict, job, submission, figure):
    """Hang the verdict on its job, and take the pictures out of its report."""
    figure.objects.bulk_create(
        figure(verdict=verdict, number=number, title=drawn.get("title", ""), png=picture(drawn["png"]))
        for number, drawn in enumerate(verdict.report.get("figures", []))
    )
    verdict.job, verdict.version, verdict.report["figures"] = job, submission.version, []
    verdict.save()


def picture(text):
    """The bytes; none where the report had no picture that could be read."""
    try:
        return b64decode(text, validate=True)
    except binascii.Error:
        return b""


class Migration(migrations.Migration):

    dependencies = [("grading", "0004_many_jobs_a_submission")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
