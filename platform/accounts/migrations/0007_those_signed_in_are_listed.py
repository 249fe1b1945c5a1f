import django.utils.timezone
from django.contrib.sessions.backends.db import SessionStore
from django.db import migrations


def list_those_that_run(apps, schema_editor):
    """People are signed in from before there was a list."""
    OpenSession = apps.get_model("accounts", "OpenSession")
    people = set(apps.get_model("accounts", "User").objects.values_list("pk", flat=True))
    running = apps.get_model("sessions", "Session").objects.filter(expire_date__gt=django.utils.timezone.now())
    for session in running.iterator():
        key = str(SessionStore().decode(session.session_data).get("_auth_user_id", ""))
        if key.isdecimal() and int(key) in people:
            OpenSession.objects.create(user_id=int(key), key=session.session_key)


class Migration(migrations.Migration):

    dependencies = [
        ('sessions', '0001_initial'),
        ('accounts', '0006_open_sessions'),
    ]

    operations = [
        migrations.RunPython(list_those_that_run, migrations.RunPython.noop),
    ]
