"""Attendance on paper: what is entered, room for what is not, who printed it and when (UX-38)."""

from django.utils.translation import gettext as _

from careerplan.forms.attendance_texts import FIELDS, LABELS, texts_of
from careerplan.queries.attendance_pages import attendance_week
from casework.core import clock
from programs.attendance import days_of
from programs.registry import get_program


def week_sheet(user, service, week):
    """The context of the sheet of `service` (with its enrollment and people) for the week of the Sunday `week`."""
    spec = get_program(service.enrollment.program)
    page = attendance_week(service, week, may_enter=False)
    fields = FIELDS[spec.attendance_style]
    return _printed(user) | {
        "page_title": _("Attendance"),
        "service": service,
        "service_label": spec.catalogue.text(service.service_type),
        "enrollment": service.enrollment,
        "customer": service.enrollment.customer,
        "program_name": spec.name,
        "page": page,
        "heads": [LABELS[name] for name in fields],
        "lines": [(day, texts_of(day.row, fields).items()) for day in page.days],
    }


def group_sheet(user, page):
    """The context of the sheet of a cohort, from its `GroupPage`."""
    first = page.rows[0].service if page.rows else None
    spec = get_program(first.enrollment.program) if first else None
    return _printed(user) | {
        "page_title": _("Attendance"),
        "service_label": spec.catalogue.text(first.service_type) if first else "",
        "program_name": spec.name if spec else "",
        "page": page,
        "ends_on": days_of(page.week)[-1],
    }


def _printed(user):
    return {"printed_by": str(user), "printed_at": clock.now(), "as_of": clock.today()}
