"""The tab "Intake/Referral": SELECT YOUR NEXT STEP, each step with where it stands (seed 004:210-222)."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.accounts.queries.options import option_text
from casework.cases.enums import EnrollmentStatus
from casework.cases.queries.frame import address, page_url
from casework.core import clock
from casework.core.words import short_date
from casework.intake.enums import DeterminationOutcome
from casework.intake.models import ProviderDetermination, Referral
from casework.intake.queries.needs_assessment import needs_assessment_of
from casework.intake.services.enroll_at_orientation import BEFORE
from programs.referral_deadlines import DeterminationFacts, determination_deadlines
from programs.registry import get_program


def intake_page(enrollment):
    """What the tab shows: `steps` in the program's words, `orientation`, `not_enrolled`, `determination` and its
    clocks."""
    assessed = needs_assessment_of(enrollment)
    open_referrals = list(Referral.objects.open().filter(enrollment=enrollment).select_related("receiver"))
    determination = determination_of(enrollment)
    return {
        "steps": _steps(enrollment, assessed, open_referrals),
        "orientation": _orientation(enrollment, assessed),
        "not_enrolled": _not_enrolled(enrollment),
        "determination": determination,
        "determination_clocks": clocks_of_determination(determination) if determination else [],
        "waits_open": [row.receiver.name for row in open_referrals] if not enrollment.is_open else [],
    }


def has_service(enrollment):
    """Whether a service stands in the plan of `enrollment`; the app to the left keeps it. One query."""
    return enrollment.services.filter(removed_at=None).exists()


def plan_step_url(enrollment):
    """Where "Add Activities & Services" leads: to the list to choose the first one from; to step 3 of the plan once one
    is added and the customer is enrolled (seed 004:210)."""
    if enrollment.status == EnrollmentStatus.ENROLLED and has_service(enrollment):
        return page_url("add_steps", enrollment)
    url = address("careerplan:choose_service", enrollment.public_id)
    return f"{url}?kind=activity" if enrollment.may_be_edited else page_url("add_steps", enrollment)


def determination_of(enrollment):
    """The Provider Determination of `enrollment`, None without one."""
    return ProviderDetermination.objects.filter(enrollment=enrollment, removed_at=None).first()


def clocks_of_determination(row):
    """The `Deadline`s of a Provider Determination today (`domain.md` R33)."""
    finds = row.outcome == DeterminationOutcome.OTHER_PROVIDER if row.outcome else None
    facts = DeterminationFacts(
        decided_on=row.decided_on,
        state_told_on=row.state_told_on,
        finds_provider=finds,
        office_told_on=row.office_told_on,
        notice_sent_on=row.notice_sent_on,
    )
    return determination_deadlines(facts, clock.today())


def _steps(enrollment, assessed, open_referrals):
    """The five acts: label to the letter, address, and the standing of what is behind each."""
    standing = {
        "needs_assessment": assessed.standing if assessed else None,
        "reply_referrals": _waiting(len(open_referrals)),
    }
    found = []
    for step in get_program(enrollment.program).intake_steps:
        url = plan_step_url(enrollment) if step.page == "add_steps" else page_url(step.page, enrollment)
        if step.live and url:
            found.append(
                {"code": step.code, "label": step.text, "url": url, "status": standing.get(step.page)}
            )
    return found


def _waiting(count):
    if not count:
        return None
    text = ngettext("%(n)s waits for an answer", "%(n)s wait for an answer", count)
    return {"word": text % {"n": count}, "colour": "yellow", "detail": ""}


def _orientation(enrollment, assessed):
    """The act that enrolls: its address, or why it is not offered; None where nobody waits for orientation."""
    if enrollment.status not in BEFORE or not enrollment.may_be_edited:
        return None
    if assessed is None or not assessed.is_complete:
        return {"url": "", "why": _("Complete the needs assessment first: nobody is enrolled without one.")}
    return {"url": reverse("intake:enroll_at_orientation", args=[enrollment.public_id]), "why": ""}


def _not_enrolled(enrollment):
    """Why and since when the customer does not go on, with the undo; None for others."""
    if enrollment.status != EnrollmentStatus.NOT_ENROLLED:
        return None
    spec = get_program(enrollment.program)
    since = enrollment.not_enrolled_on
    reason = enrollment.not_enrolled_reason
    return {
        "word": spec.enrollment_statuses.text(enrollment.status),
        "since": short_date(since) if since else "",
        "reason": option_text(spec.code, spec.not_enrolled_reasons, reason) if reason else "",
        "undo_url": reverse("intake:undo_not_eligible", args=[enrollment.public_id])
        if enrollment.may_be_edited
        else "",
    }
