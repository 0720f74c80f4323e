"""Facts of an enrollment that its plan decides: since when something waits, and when it falls due (ADR 15)."""

from datetime import date

from django.db.models import Case, DateField, Exists, F, Min, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce

from careerplan.enums import COMPLETED, AgreementStatus, GoalStatus, Presence, ServiceStatus
from careerplan.models import Agreement, AttendanceDay, AttendanceWeek, FollowUp, Goal, ModuleScore, Service
from careerplan.queries.agreements import IN_FORCE
from careerplan.queries.attendance import flags_absences
from careerplan.queries.services import kinds_in
from casework.cases.queries.derived_facts import ChicagoDay, DaysAfter, Written, one_of
from programs.attendance import MISSED_DAYS_LIMIT, MISSED_DAYS_WINDOW
from programs.registry import all_programs

_LATEST = Agreement.objects.filter(enrollment=OuterRef("pk")).order_by("-number")


WITH_PLACEMENTS = Q(placements__isnull=False)
"""The enrollments that may have subsidized days."""


def plan_facts():
    """{fact: expression} of what the plan decides."""
    return {
        "agreement_on": _latest(_settled()),
        "agreement_waits_since": _agreement_waits(),
        "attendance_waits_since": one_of(_unverified(), Min("day")),
        "absences_clear_on": _absences_clear(),
        "placement_follow_up_on": one_of(
            FollowUp.objects.filter(verified_at=None, placement__removed_at=None), Min("due_on")
        ),
        "off_track_since": one_of(
            Goal.objects.kept().filter(status=GoalStatus.OFF_TRACK), Min("status_since")
        ),
        "post_assessment_waits_since": one_of(_without_score(), Min("completed_on")),
        "open_service_since": one_of(
            Service.objects.kept().filter(status__in=(ServiceStatus.NOT_STARTED, ServiceStatus.STARTED)),
            Min(Coalesce("started_on", "status_since")),
        ),
    }


def _latest(value):
    return Subquery(_LATEST.values_list(value)[:1], output_field=DateField())


def _settled():
    """The day of an agreement in force, or on which it was recorded that none can be had: an answer too (003:65)."""
    return Case(
        When(status__in=IN_FORCE, then=F("signed_on")),
        When(status=AgreementStatus.UNABLE, then=ChicagoDay("settled_at")),
        default=None,
        output_field=DateField(),
    )


def _agreement_waits():
    """Since when an agreement is missing: the first goal, the request, or the change that ended it."""
    first_goal = one_of(Goal.objects.kept(), Min(ChicagoDay("created_at")))
    latest = Case(
        When(status=AgreementStatus.REQUESTED, then=ChicagoDay("asked_at")),
        When(status=AgreementStatus.SUPERSEDED, then=F("superseded_on")),
        default=None,
        output_field=DateField(),
    )
    return Case(When(Exists(_LATEST), then=_latest(latest)), default=first_goal, output_field=DateField())


def _unverified():
    """Days of attendance of kept services whose week nobody verified."""
    verified = AttendanceWeek.objects.filter(
        service=OuterRef("service"),
        verified_at__isnull=False,
        starts_on__lte=OuterRef("day"),
        starts_on__gt=DaysAfter(OuterRef("day"), -7),
    )
    return AttendanceDay.objects.filter(~Exists(verified), service__removed_at=None)


def _absences_clear():
    """The first day on which the latest flag for missed class days falls away (R41); NULL where none was ever due."""
    flagged = [spec.code for spec in all_programs() if flags_absences(spec)]
    window, limit = MISSED_DAYS_WINDOW.on(date.max), MISSED_DAYS_LIMIT.on(date.max)
    clears = Written(
        "(SELECT max(m.day) + %s FROM (SELECT d.day, lead(d.day, %s) OVER (ORDER BY d.day) AS enough "
        "FROM (SELECT DISTINCT a.day FROM careerplan_attendanceday a WHERE a.presence = %s "
        'AND a.enrollment_id = "cases_enrollment"."id") d) m WHERE m.enough - m.day < %s)',
        (window, limit - 1, str(Presence.ABSENT), window),
    )
    return Case(When(program__in=flagged, then=clears), default=None, output_field=DateField())


def _without_score():
    """Training that is complete and has no score, in programs that test modules after training."""
    tested = [spec for spec in all_programs() if spec.post_assessment]
    score = ModuleScore.objects.kept().filter(service=OuterRef("pk"))
    training = kinds_in(tested, lambda row: row.family == "training")
    return Service.objects.kept().filter(training, ~Exists(score), status__in=COMPLETED)
