"""What was stored of gains before their rules changed: a degree is no gain of the law, and the words about what a
computed gain rests on are made when they are read."""

from django.db import migrations

DEGREES = """
UPDATE outcomes_skillgain SET federal_type = '', federal_element = ''
WHERE skill_type = 'skills_progression' AND achievement = 'degree' AND federal_type <> ''
"""
COMMENTS = "UPDATE outcomes_skillgain SET comment = '' WHERE basis <> 'entered' AND comment <> ''"


class Migration(migrations.Migration):
    dependencies = [
        ("outcomes", "0003_outcomes_whole"),
    ]

    operations = [
        migrations.RunSQL(DEGREES, migrations.RunSQL.noop),
        migrations.RunSQL(COMMENTS, migrations.RunSQL.noop),
    ]
