"""The tab "Summary Tools": how much stands behind each of the Participant Summary Tools (F094, F104, F302, F306)."""

from dataclasses import dataclass

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from careerplan.models import AssessmentResult, AttendanceDay, Placement, Service, SkillScore
from casework.audit.enums import Group
from casework.audit.models import AuditEvent
from casework.audit.words import acts_in
from casework.cases.models import CaseNote, Document, Enrollment
from casework.cases.queries.frame import page_url
from casework.core import clock
from casework.core.words import DASH, short_date
from programs.registry import get_program


@dataclass(frozen=True)
class Tally:
    """What is counted behind a tool: rows with an `enrollment_id`, and the field that dates them."""

    rows: QuerySet
    dated: str

    def columns(self, name):
        """The annotations `<name>_count` and `<name>_last` of an Enrollment."""
        rows = self.rows.filter(enrollment_id=OuterRef("pk")).order_by().values("enrollment_id")
        return {
            f"{name}_count": Subquery(rows.annotate(n=Count("pk")).values("n")),
            f"{name}_last": Subquery(rows.annotate(last=Max(self.dated)).values("last")),
        }


def summary_tools_of(enrollment):
    """{title, url, facts} of each summary tool of the program of `enrollment`, as cards. One query."""
    tools = [tool for tool in get_program(enrollment.program).summary_tools if tool.live]
    tallies = {name: tally for tool in tools for name, tally in _tallies().get(tool.page, {}).items()}
    columns = {key: value for name, tally in tallies.items() for key, value in tally.columns(name).items()}
    read = Enrollment.objects.filter(pk=enrollment.pk).annotate(**columns).values(*columns).get()
    found = []
    for tool in tools:
        names = _tallies().get(tool.page, {})
        found.append(
            {
                "title": tool.text,
                "url": page_url(tool.page, enrollment),
                "facts": _facts(read, names) if names else [],
            }
        )
    return [tool for tool in found if tool["url"]]


def _facts(read, names):
    last = [_day(read[f"{name}_last"]) for name in names if read[f"{name}_last"]]
    return [
        {"label": _("On record"), "value": sum(read[f"{name}_count"] or 0 for name in names)},
        {"label": _("Latest"), "value": short_date(max(last)) if last else DASH},
    ]


def _day(moment):
    return clock.local_date(moment) if hasattr(moment, "hour") else moment


def _tallies():
    """{stem of a tool's page: {name: Tally}}; the tests of basic skills count as assessments."""
    changes = AuditEvent.objects.filter(action__in=acts_in(Group.ACTIVITIES))
    return {
        "assessments": {
            "results": Tally(AssessmentResult.objects.kept(), "taken_on"),
            "scores": Tally(SkillScore.objects.kept(), "taken_on"),
        },
        "case_notes": {"notes": Tally(CaseNote.objects.all(), "contact_on")},
        "change_in_activity": {"changes": Tally(changes, "occurred_at")},
        "services": {"services": Tally(Service.objects.kept(), "started_on")},
        "worksites": {"placements": Tally(Placement.objects.kept(), "started_on")},
        "uploads": {"documents": Tally(Document.objects.filter(removed_at=None), "uploaded_at")},
        "attendance": {"days": Tally(AttendanceDay.objects.all(), "day")},
    }
