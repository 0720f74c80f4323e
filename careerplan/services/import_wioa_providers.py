"""The state's list of WIOA providers is loaded, row by row (F343)."""

import re
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from careerplan.enums import ProviderSource
from careerplan.models import ServiceProvider
from casework.audit.services.record_event import recording
from casework.core import clock

COLUMNS = ("name", "street", "city", "state", "zip_code")
_ZIP = re.compile(r"\d{5}(-\d{4})?")
_STATE = re.compile(r"[A-Z]{2}")


@dataclass
class ProviderImport:
    """What became of a list: numbers of rows, and `problems` as (row of the file, column, sentence)."""

    read: int = 0
    added: int = 0
    kept: int = 0
    removed: int = 0
    problems: list[tuple[int, str, str]] = field(default_factory=list)


def import_wioa_providers(rows, *, actor=None, rehearse=False, complete=False):
    """Load `rows` (dicts with `COLUMNS`, as a CSV reader gives them) into the WIOA list and return a `ProviderImport`.

    A provider is known by its name, address and ZIP code in any case. With `complete` the file is the whole list: those
    it does not hold leave the list, and services that name them keep them. Nothing is written when a row has a problem,
    or with `rehearse`.
    """
    report, wanted = ProviderImport(), {}
    for number, row in enumerate(rows, start=2):
        report.read += 1
        values = {name: " ".join((row.get(name) or "").split()) for name in COLUMNS}
        values["state"] = values["state"].upper()
        problems = [(number, *problem) for problem in _problems(values)]
        if not problems and _key(values) in wanted:
            problems = [(number, "name", _("This provider stands in the file twice. Keep one row."))]
        report.problems += problems
        wanted[_key(values)] = values
    with recording(actor, "import_wioa_providers") as event:
        _write(report, wanted, complete)
        if rehearse or report.problems:
            event.drop()
            transaction.set_rollback(True)
        else:
            event.fields["detail"] = {"added": report.added, "removed": report.removed}
    return report


def _write(report, wanted, complete):
    held = {
        _key(row.__dict__): row
        for row in ServiceProvider.objects.select_for_update().filter(
            source=ProviderSource.WIOA, removed_at=None
        )
    }
    report.kept = len(held.keys() & wanted.keys())
    new = [values for key, values in wanted.items() if key not in held]
    report.added = len(new)
    if not report.problems:
        ServiceProvider.objects.bulk_create(
            [ServiceProvider(source=ProviderSource.WIOA, **values) for values in new], batch_size=500
        )
    if complete:
        gone = [row.pk for key, row in held.items() if key not in wanted]
        report.removed = len(gone)
        ServiceProvider.objects.filter(pk__in=gone).update(removed_at=clock.now())


def _problems(values):
    for name in COLUMNS:
        limit = ServiceProvider._meta.get_field(name).max_length
        if not values[name]:
            yield name, _("It is empty. Fill it in.")
        elif len(values[name]) > limit and name not in ("state", "zip_code"):
            yield name, _("It has more than %(limit)s characters. Shorten it.") % {"limit": limit}
    if values["state"] and not _STATE.fullmatch(values["state"]):
        yield "state", _("It is not a state of two letters, like IL.")
    if values["zip_code"] and not _ZIP.fullmatch(values["zip_code"]):
        yield "zip_code", _("It is not a ZIP code, like 62701 or 62701-1234.")


def _key(values):
    return tuple(values[name].casefold() for name in ("name", "street", "zip_code"))
