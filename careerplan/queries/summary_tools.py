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
from casework.core.cells import Link
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
    """The summary tools of the program of `enrollment` as a table: each with how many rows stand behind it and the
    latest day. One query."""
    tools = [tool for tool in get_program(enrollment.program).summary_tools if tool.live]
    behind = {tool.page: tallies for tool in tools if (tallies := _tallies().get(tool.page))}
    columns = {}
    for tallies in behind.values():
        for name, tally in tallies.items():
            columns |= tally.columns(name)
    read = Enrollment.objects.filter(pk=enrollment.pk).annotate(**columns).values(*columns).get()
    return {
        "caption": _("Participant Summary Tools"),
        "columns": [
            {"label": _("Tool")},
            {"label": _("On record"), "kind": "number"},
            {"label": _("Latest"), "kind": "date"},
        ],
        "rows": [
            [Link(tool.text, page_url(tool.page, enrollment)), *_told(read, behind.get(tool.page, ()))]
            for tool in tools
        ],
    }


def _told(read, names):
    last = [_day(read[f"{name}_last"]) for name in names if read[f"{name}_last"]]
    return [sum(read[f"{name}_count"] or 0 for name in names), short_date(max(last)) if last else DASH]


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
