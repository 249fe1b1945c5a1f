import django.db.models.deletion
from django.db import migrations, models


def required(name):
    return migrations.AlterField(
        model_name=name,
        name='course',
        field=models.ForeignKey(
            editable=name == 'chapter',
            on_delete=django.db.models.deletion.PROTECT,
            related_name='chapters' if name == 'chapter' else '+',
            to='catalog.course',
        ),
    )


def no_longer_unique(name, field, kind):
    """What was unique in the whole database."""
    return migrations.AlterField(model_name=name, name=field, field=kind)


def unique(name, field, **conditions):
    return migrations.AddConstraint(
        model_name=name,
        constraint=models.UniqueConstraint(fields=['course', field], name=f'{name}_{field}_in_course', **conditions),
    )


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0004_all_in_one_course'),
    ]

    operations = [
        *(required(name) for name in ('chapter', 'section', 'lesson', 'quiz', 'exercise')),
        *(
            no_longer_unique(name, 'slug', models.SlugField(max_length=100))
            for name in ('chapter', 'lesson', 'quiz', 'exercise')
        ),
        no_longer_unique('section', 'number', models.CharField(max_length=10)),
        no_longer_unique('exercise', 'uuid', models.UUIDField()),
        no_longer_unique('exerciseversion', 'digest', models.CharField(max_length=64)),
        unique('chapter', 'slug'),
        unique('chapter', 'number', condition=models.Q(retired=False)),
        unique('section', 'number'),
        unique('lesson', 'slug'),
        unique('quiz', 'slug'),
        unique('exercise', 'slug'),
        unique('exercise', 'uuid'),
        migrations.AddConstraint(
            model_name='exerciseversion',
            constraint=models.UniqueConstraint(fields=['exercise', 'digest'], name='one_version_a_digest'),
        ),
    ]
