"""Steps of a migration that are taken together write the same SQL as one after the other."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState
from django.db.models.signals import pre_migrate
from pgtrigger.compiler import Trigger, UpsertTriggerSql
from pgtrigger.migrations import AddTrigger, RemoveTrigger

from casework.core.migrating import Together, take_together, taken_together


def table(model, **fields):
    return migrations.CreateModel(model, [("id", models.BigAutoField(primary_key=True)), *fields.items()])


def named(name):
    return models.CharField(max_length=10, default=name)


def guard():
    sql = UpsertTriggerSql(
        func="RETURN NULL;",
        hash="1",
        operation="DELETE",
        pgid="pgtrigger_keep_1",
        table="rivers_bridge",
        when="BEFORE",
    )
    return AddTrigger("bridge", Trigger(name="keep", sql=sql))


OPERATIONS = [
    table("River", name=named("Fox")),
    table("Bridge", river=models.ForeignKey("rivers.River", models.PROTECT, related_name="bridges")),
    migrations.AddField("bridge", "name", named("Main Street")),
    migrations.AddField("bridge", "next", models.ForeignKey("rivers.Bridge", models.PROTECT, null=True)),
    migrations.AddIndex("bridge", models.Index(fields=["name", "river"], name="by_name")),
    migrations.AddConstraint("bridge", models.UniqueConstraint("river", "name", name="one_of_a_name")),
    guard(),
    migrations.AddField("river", "last", models.OneToOneField("rivers.Bridge", models.PROTECT, null=True)),
    migrations.AlterField("river", "name", models.TextField(db_default="")),
    RemoveTrigger("bridge", "keep"),
    guard(),
]


def migration_of(operations):
    migration = migrations.Migration("0001_initial", "rivers")
    migration.operations = list(operations)
    return migration


def sql_of(operations):
    state = ProjectState()
    _ = state.apps  # as Django has it when it migrates
    with connection.schema_editor(collect_sql=True) as editor:
        migration_of(operations).apply(state, editor)
    return [line for line in editor.collected_sql if not line.startswith("--")], state


@pytest.mark.django_db
def test_the_sql_and_the_models_after_it_are_the_same():
    plain, expected = sql_of(OPERATIONS)
    together, state = sql_of(taken_together(OPERATIONS))
    assert together == plain
    assert state == expected
    assert len(plain) > len(OPERATIONS)
    reverse = {
        field.get_accessor_name() for field in state.apps.get_model("rivers", "bridge")._meta.related_objects
    }
    assert reverse == {"bridge_set", "river"}


def test_new_tables_and_additions_go_together_and_the_rest_stands_alone():
    steps = taken_together(OPERATIONS)
    assert [len(step.operations) if isinstance(step, Together) else 1 for step in steps] == [2, 6, 1, 2]
    assert [step.describe() for step in steps][-1] == (
        "Remove trigger keep from model bridge; Create trigger keep on model bridge"
    )


def test_steps_of_other_kinds_and_kinds_derived_from_ours_stand_alone():
    class Later(migrations.AddIndex):
        """Such as Django's AddIndexConcurrently."""

    index = models.Index(fields=["name"], name="by_name")
    steps = [Later("river", index), Later("river", index), migrations.RunSQL(""), migrations.RunSQL("")]
    assert taken_together(steps) == steps


def test_every_migration_ahead_is_shortened_once_and_none_that_is_undone():
    ahead, undone = migration_of(OPERATIONS), migration_of(OPERATIONS)
    for _signal in range(2):
        take_together(sender=None, plan=[(ahead, False), (undone, True)])
    assert (len(ahead.operations), len(undone.operations)) == (4, len(OPERATIONS))


def test_every_migrate_takes_together():
    assert any(receiver() is take_together for _key, receiver, *_more in pre_migrate.receivers)
