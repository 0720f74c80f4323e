"""A customer's enrollments with every provider, as far as each reader may see them."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from casework.cases.access import visible_enrollments
from casework.cases.models import Enrollment
from casework.cases.queries.frame import STATUS_COLOURS, page_url
from casework.core.words import short_date
from programs.registry import get_program


@dataclass(frozen=True)
class Episode:
    """One enrollment on a customer's page. `url` is empty outside the reader's reach; so are worker and site."""

    enrollment: Enrollment
    program: str
    organisation: str
    began_on: date | None
    ended_on: date | None
    status: str
    colour: str
    url: str = ""
    worker: str = ""
    site: str = ""


def episodes_of(member, customer):
    """Every enrollment of `customer`, those in reach first, open before closed, then the latest.

    What another provider may show is its name, program and dates (ARCHITECTURE, tenancy). Two queries.
    """
    rows = Enrollment.objects.filter(customer=customer).with_people()
    reached = set(visible_enrollments(member).filter(customer=customer).values_list("pk", flat=True))
    found = [_episode(row, row.pk in reached) for row in rows.order_by("-enrolled_on", "-pk")]
    return sorted(found, key=lambda episode: (not episode.url, not episode.enrollment.is_open))


def episode_words(enrollment):
    """An enrollment in a phrase: "Prairie Works, ISETS: Enrolled since Mar 3, 2026"."""
    spec = get_program(enrollment.program)
    status = spec.enrollment_statuses.text(enrollment.status)
    words = {"place": enrollment.organisation, "program": spec.short_name, "status": status}
    if enrollment.exited_on or not enrollment.enrolled_on:
        return _("%(place)s, %(program)s: %(status)s") % words
    return _("%(place)s, %(program)s: %(status)s since %(date)s") % {
        **words,
        "date": short_date(enrollment.enrolled_on),
    }


def _episode(row, in_reach):
    spec = get_program(row.program)
    return Episode(
        enrollment=row,
        program=spec.name,
        organisation=row.organisation.name,
        began_on=row.enrolled_on or row.application_started_on,
        ended_on=row.exited_on,
        status=spec.enrollment_statuses.text(row.status),
        colour=STATUS_COLOURS[row.status],
        url=page_url("overview", row) if in_reach else "",
        worker=str(row.assigned_worker or _("Not assigned")) if in_reach else "",
        site=row.location.name if in_reach and row.location else "",
    )
