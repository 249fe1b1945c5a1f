import django.db.models.deletion
from django.db import migrations, models


def course_of(name):
    """A part's course, empty until the next migration fills it."""
    return migrations.AddField(
        model_name=name,
        name='course',
        field=models.ForeignKey(
            editable=name == 'chapter',
            null=True,
            on_delete=django.db.models.deletion.PROTECT,
            related_name='chapters' if name == 'chapter' else '+',
            to='catalog.course',
        ),
    )


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0002_a_bench_for_each_lesson'),
    ]

    operations = [
        migrations.CreateModel(
            name='Course',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('order', models.PositiveIntegerField(default=0)),
                ('retired', models.BooleanField(default=False)),
                ('slug', models.SlugField(max_length=100, unique=True)),
                ('title', models.CharField(max_length=200)),
                ('summary', models.TextField(blank=True)),
            ],
            options={
                'ordering': ['order', 'pk'],
                'abstract': False,
            },
        ),
        *(course_of(name) for name in ('chapter', 'section', 'lesson', 'quiz', 'exercise')),
    ]
