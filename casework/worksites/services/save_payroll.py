"""Rows of a payroll file enter the record, all of them or none (F366)."""

from itertools import groupby

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.worksites.models import PayrollEntry


def save_payroll(actor, rows):
    """Write `rows` (PayrollRow, of one upload, read for the same person) and return the entries.

    The Update Log of each customer says it. Raises ValidationError, code `paid`, and writes nothing when one of the
    periods was uploaded meanwhile.
    """
    ordered = sorted(rows, key=lambda row: (row.enrollment, row.line))
    with recording(actor, "save_payroll") as event:
        event.drop()
        enrollments = _lock({row.enrollment for row in ordered})
        if _paid(ordered):
            raise ValidationError(
                _("Someone uploaded one of these periods meanwhile. Check again."), code="paid"
            )
        entries = []
        for key, group in groupby(ordered, key=lambda row: row.enrollment):
            with recording(actor, "save_payroll") as told:
                made = [_entry(actor, enrollments[key], row) for row in group]
                PayrollEntry.objects.bulk_create(made)
                told.about(made[0], periods=len(made))
            entries += made
    return entries


def _lock(keys):
    rows = Enrollment.objects.select_for_update(of=["self"], no_key=True).filter(pk__in=keys)
    rows = rows.order_by("customer_id", "pk")
    return {row.pk: row for row in rows}


def _paid(rows):
    held = PayrollEntry.objects.filter(removed_at=None, enrollment__in={row.enrollment for row in rows})
    taken = set(held.values_list("enrollment_id", "job_id", "paid_from", "paid_to"))
    return [
        row
        for row in rows
        if (row.enrollment, row.job, row.values["paid_from"], row.values["paid_to"]) in taken
    ]


def _entry(actor, enrollment, row):
    belonging = PayrollEntry.belonging_to(enrollment)
    return PayrollEntry(**belonging, job_id=row.job, uploaded_by=actor, **row.values)
