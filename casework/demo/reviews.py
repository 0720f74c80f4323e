"""Suitability reviews of the invented applications that the record says were decided."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings

from casework.audit.services.record_event import recording
from casework.cases.enums import Recommendation
from casework.core import clock
from casework.intake.models import Application, ProviderProgram
from programs.fiscal_years import fiscal_year_of

NOTES = {
    Recommendation.READY: "Knows what the work is like, can come in the afternoons, has a way to get here.",
    Recommendation.NOT_SUITABLE: "Moves away next month. Gave the address of the program there.",
    Recommendation.DECLINED: "Took a full-time job. May apply again.",
}


def add_reviews() -> int:
    """Give every decided application its note, its reviewer and the training program of its name; return how many."""
    rows = Application.objects.filter(reviewed_at=None).exclude(enrollment__recommendation="")
    rows = list(rows.select_related("enrollment").order_by("pk"))
    offered = ProviderProgram.objects.kept().of_year(fiscal_year_of(clock.today())).order_by("pk")
    by_name = {(row.organisation_id, row.name): row for row in offered}
    with recording(None, "add_demo_reviews"):
        for row in rows:
            enrollment = row.enrollment
            day = enrollment.recommended_on or clock.today()
            row.review_note = NOTES[enrollment.recommendation]
            row.reviewed_by_id = enrollment.assigned_worker_id
            row.reviewed_at = datetime.combine(day, time(15), tzinfo=ZoneInfo(settings.TIME_ZONE))
            row.training = by_name.get((enrollment.organisation_id, enrollment.training_program))
        Application.objects.bulk_update(
            rows, ["review_note", "reviewed_by", "reviewed_at", "training"], batch_size=500
        )
    return len(rows)
