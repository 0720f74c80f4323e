"""The local copy of the Credential Registry is brought up to date from a table (`domain.md` 5.6, `federal.md` 8)."""

import csv
from dataclasses import dataclass

from casework.audit.services.record_event import recording
from casework.core import clock
from outcomes.enums import RegistryStatus
from outcomes.models import RegistryCredential
from outcomes.registry.rows import CTID, LONGEST
from programs.shared.ctdl import PREFIX

_COLUMNS = ("registry_id", "name", "type", "institution", "description", "status")
_COLUMN_OF = {"ctdl_type": "type"}
_NEEDED = ("registry_id", "name", "type", "institution")
_BATCH = 5_000


@dataclass(frozen=True)
class Loaded:
    """How many rows were written, and (line, what is wrong) of each that was refused."""

    written: int
    problems: tuple


def load_credential_registry(stream, *, dry_run=False):
    """Write every sound row of `stream` into the local registry and return what was `Loaded`.

    The lines are CSV with the columns registry_id, name, type, institution, description and status.

    A CTID that is known takes the new values; rows that the table leaves out stay. Nothing is written with `dry_run`.
    Raises ValueError when a column is missing.
    """
    reader = csv.DictReader(stream)
    missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        raise ValueError(f"The table has no column {', '.join(missing)}.")
    rows, problems = {}, []
    for number, record in enumerate(reader, start=2):
        values = {name: " ".join((record[name] or "").split()) for name in _COLUMNS}
        problem = _problem(values)
        if problem:
            problems.append((number, problem))
        else:
            rows[values["registry_id"].lower()] = _row(values)
    if not dry_run and rows:
        with recording(None, "load_credential_registry", rows=len(rows)):
            RegistryCredential.objects.bulk_create(
                rows.values(),
                update_conflicts=True,
                unique_fields=["registry_id"],
                update_fields=["name", "ctdl_type", "institution", "description", "status", "loaded_at"],
                batch_size=_BATCH,
            )
    return Loaded(len(rows), tuple(problems))


def _problem(values):
    empty = [name for name in _NEEDED if not values[name]]
    if empty:
        return f"{', '.join(empty)} is empty"
    if not CTID.match(values["registry_id"].lower()):
        return "registry_id is not of the form ce-11111111-2222-4333-8444-555555555555"
    long = [
        column
        for name, most in LONGEST.items()
        for column in [_COLUMN_OF.get(name, name)]
        if len(values[column]) > most
    ]
    if long:
        return f"{', '.join(long)} is too long"
    if _status(values) not in RegistryStatus.values:
        return f"status is none of {', '.join(RegistryStatus.values)}"
    return ""


def _status(values):
    """The status without the registry's prefix; active when the table says none."""
    return values["status"].rpartition(":")[2].lower() or RegistryStatus.ACTIVE


def _row(values):
    kind = values["type"] if ":" in values["type"] else PREFIX + values["type"]
    return RegistryCredential(
        registry_id=values["registry_id"].lower(),
        name=values["name"],
        ctdl_type=kind,
        institution=values["institution"],
        description=values["description"],
        status=_status(values),
        loaded_at=clock.now(),
    )
