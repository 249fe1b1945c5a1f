"""Attempts and answers, which were in the app ``learning``: their tables are there, renamed by its 0002."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('learning', '0002_answers_move_to_quizzing'),
        ('catalog', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[
            migrations.CreateModel(
                name='QuizAttempt',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('number', models.PositiveIntegerField()),
                    ('seed', models.PositiveIntegerField()),
                    ('started', models.DateTimeField(default=django.utils.timezone.now)),
                    ('finished', models.DateTimeField(blank=True, null=True)),
                    ('score', models.PositiveIntegerField(default=0)),
                    ('quiz', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attempts', to='catalog.quiz')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quiz_attempts', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-number'],
                },
            ),
            migrations.CreateModel(
                name='QuizAnswer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('spec', models.JSONField()),
                    ('response', models.JSONField()),
                    ('correct', models.BooleanField()),
                    ('answered', models.DateTimeField(default=django.utils.timezone.now)),
                    ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.question')),
                    ('attempt', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='quizzing.quizattempt')),
                ],
            ),
            migrations.CreateModel(
                name='ClosingAnswer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('spec', models.JSONField()),
                    ('response', models.JSONField()),
                    ('correct', models.BooleanField()),
                    ('answered', models.DateTimeField(default=django.utils.timezone.now)),
                    ('number', models.PositiveIntegerField()),
                    ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.question')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='closing_answers', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-number'],
                    'constraints': [models.UniqueConstraint(fields=('user', 'question', 'number'), name='one_closing_answer_a_try')],
                },
            ),
            migrations.AddConstraint(
                model_name='quizattempt',
                constraint=models.UniqueConstraint(fields=('user', 'quiz', 'number'), name='one_attempt_a_number'),
            ),
            migrations.AddConstraint(
                model_name='quizanswer',
                constraint=models.UniqueConstraint(fields=('attempt', 'question'), name='one_answer_a_question'),
            ),
        ]),
    ]
