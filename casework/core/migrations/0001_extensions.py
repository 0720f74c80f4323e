"""What the database must bring along before any table is made."""

from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    run_before = [("accounts", "0001_initial")]
    operations = [TrigramExtension(), BtreeGistExtension()]
