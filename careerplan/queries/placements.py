"""What the screens of placements read: the picker of jobs, one placement, its history and follow-ups, lists of many."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from careerplan.models import FollowUp, Placement, PlacementStatus
from careerplan.queries.plan import SERVICE_COLOURS
from careerplan.queries.subsidy import days_by_line
from casework.core import clock
from casework.core.cells import Badge
from casework.core.words import DASH, short_date
from casework.worksites.models import PayrollEntry
from casework.worksites.queries import job_words, offered_jobs, search_jobs
from programs.follow_ups import is_open
from programs.registry import get_program

MOST_OFFERED = 50
SHARED = {"status": "status", "started_on": "started_on", "due_on": "due_on", "completed_on": "ended_on"}
"""Fields of a service that holds a worksite job, and those of its placement that say the same."""


@dataclass(frozen=True)
class ShownFollowUp:
    """A follow-up as a screen prints it: its title, and whether it is open to be verified today."""

    row: FollowUp
    is_open: bool

    @property
    def title(self):
        """ "30 Days Follow-Up" (004:596)."""
        return _("%(days)d Days Follow-Up") % {"days": self.row.point}


def placement_of(service):
    """The kept placement of `service` with its job, worksite and employer, or None."""
    rows = Placement.objects.kept().select_related("job__worksite__employer")
    found = rows.filter(service=service).first()
    if found:
        found.service, found.enrollment = service, service.enrollment
    return found


def held_placements(services):
    """{service's key: its kept Placement} of `services`, which are rows. One query."""
    rows = Placement.objects.kept().filter(service__in=[service.pk for service in services])
    return {row.service_id: row for row in rows.order_by("pk")}


def differing(placement, values):
    """Names of the fields of `SHARED` in which `values` of a service differ from its `placement`."""
    return [name for name, own in SHARED.items() if values[name] != getattr(placement, own)]


def shared_items(placement, spec):
    """Status and dates that a service has from its `placement`, for `components/summary_list.html`."""
    return [
        {"label": _("Status"), "value": Badge(**status_word(placement, spec))},
        {"label": _("Start Date"), "value": short_date(placement.started_on)},
        {"label": _("Planned Due Date"), "value": short_date(placement.due_on)},
        {"label": _("End Date"), "value": short_date(placement.ended_on)},
    ]


def removed_today(service):
    """The placement that was taken off `service` today and can be put back, with its job and employer, or None."""
    rows = Placement.objects.filter(service=service, removed_at__gte=clock.midnight(clock.today()))
    return rows.select_related("job__worksite__employer").order_by("-removed_at").first()


def picker(enrollment, text=""):
    """(jobs that have an opening for `enrollment` and hold every word of `text`, how many there are in all) (F377)."""
    rows = offered_jobs(enrollment.organisation_id)
    found = search_jobs(rows, text)
    return list(found[:MOST_OFFERED]), found.count()


def placement_page(enrollment, placement, spec, ledger):
    """What the page of a placement adds to the frame: read-only facts of the job, status history, follow-ups and
    payroll (F376, F379-F381). `ledger` is that of the frame."""
    days = {entry.placement.pk: entry.days for entry in ledger.entries}
    today = clock.today()
    follow_ups = (
        FollowUp.objects.filter(placement=placement).select_related("verified_by").order_by("due_on", "pk")
    )
    history = list(PlacementStatus.objects.filter(placement=placement).select_related("recorded_by"))
    payroll = PayrollEntry.objects.filter(enrollment=enrollment, job=placement.job_id, removed_at=None)
    return {
        "placement": placement,
        "job_items": job_items(placement.job, spec),
        "history": [
            {"row": row, "status": status_word(row, spec), "days": counted}
            for row, counted in zip(history, days_by_line(placement, history), strict=True)
        ],
        "days": days.get(placement.pk, 0),
        "follow_ups": [
            ShownFollowUp(row, row.verified_at is None and is_open(row.due_on, today)) for row in follow_ups
        ],
        "payroll": list(payroll.order_by("-paid_to", "-pk")[:12]),
    }


def placements_of(enrollment, spec):
    """The kept placements of `enrollment` with their jobs, latest first, each with `status_badge` and `service_label`
    in the words of the program."""
    rows = Placement.objects.kept().filter(enrollment=enrollment)
    found = list(rows.select_related("service", "job__worksite__employer").order_by("-started_on", "-pk"))
    for row in found:
        row.status_badge = status_word(row, spec)
        row.service_label = spec.catalogue.text(row.service.service_type)
    return found


def follow_up_items(follow_up, enrollment):
    """What is verified, for `components/summary_list.html`."""
    placement, spec = follow_up.placement, get_program(enrollment.program)
    found = [
        {"label": _("Follow-up"), "value": ShownFollowUp(follow_up, is_open=True).title},
        {"label": _("Due on"), "value": short_date(follow_up.due_on)},
        *job_items(placement.job, spec),
        {"label": _("Start Date"), "value": short_date(placement.started_on)},
        {"label": _("Hourly Wage for Placement"), "value": f"${placement.hourly_wage}"},
    ]
    if follow_up.verified_at:
        answer = _("Yes") if follow_up.is_employed else _("No")
        found += [
            {"label": _("Still employed"), "value": answer},
            {
                "label": _("Verified by"),
                "value": str(follow_up.verified_by),
                "hint": short_date(follow_up.verified_at),
            },
            {"label": _("What was found"), "value": follow_up.note or DASH},
        ]
    return found


def job_items(job, spec):
    """The read-only facts of a job for `components/summary_list.html` (F379)."""
    words = job_words(job, spec)
    return [
        {"label": _("Job Title"), "value": job.title},
        {"label": _("Employer"), "value": job.worksite.employer.name},
        {"label": _("Employment Type"), "value": words["employment"]},
        {"label": _("Worksite"), "value": job.worksite.name or DASH},
    ]


def status_word(row, spec):
    """{"word", "colour"} of the status of a placement or of a line of its history."""
    option = spec.service_statuses.get(row.status)
    word = (option.placement_label or option.text) if option else row.status
    return {"word": word, "colour": SERVICE_COLOURS[row.status]}


def placed_at(organisation_ids):
    """{(enrollment, job)}: primary keys of who is placed in which job of these organisations, None for all. The answer
    to `placements_asked_for`."""
    rows = Placement.objects.kept()
    if organisation_ids is not None:
        rows = rows.filter(job__organisation__in=organisation_ids)
    return set(rows.order_by().values_list("enrollment_id", "job_id"))
