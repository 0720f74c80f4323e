"""What the Suitability page says about a customer before it shows the answers."""

from django.utils.translation import gettext as _

from casework.audit.models import AuditEvent
from casework.audit.words import sentence_of
from casework.cases.enums import ApplicationOutcome, EnrollmentStatus, Recommendation
from casework.core import clock
from casework.core.types import Severity
from casework.core.words import short_date
from casework.intake.queries.answers import answers_of_application
from casework.intake.queries.own_application import own_parts
from programs.ages import age_findings
from programs.registry import get_program


def may_correct(enrollment, application):
    """Whether answers may still be corrected: until eligibility starts, that is until the recommendation."""
    return (
        application is not None
        and enrollment.status == EnrollmentStatus.APPLYING
        and enrollment.application_outcome != ApplicationOutcome.DECLINED
        and not enrollment.recommendation
    )


def cannot_correct():
    """Why answers stay as they are."""
    return _(
        "The review is decided, or the applicant declined, so the answers stay as they are. Take the "
        "recommendation back first if it rests on a wrong answer."
    )


def suitability_context(enrollment, application):
    """What `intake/review_suitability.html` needs beside the frame and the form. `application` may be None."""
    corrects = may_correct(enrollment, application)
    return {
        "application": application,
        "notices": [
            *_of_application(enrollment, application),
            *_of_decision(enrollment),
            *_of_age(enrollment),
        ],
        "answered": answers_of_application(application) if application else (),
        "corrects": corrects,
        "corrections": _corrections(application),
        "reopens": corrects and application.submitted_at is not None,
        "is_ready": enrollment.status == EnrollmentStatus.READY,
        "is_over": enrollment.status == EnrollmentStatus.EXITED,
    }


def _corrections(application):
    """What staff corrected and why, the newest first, for `components/timeline.html`."""
    if application is None:
        return []
    rows = AuditEvent.objects.filter(
        action__in=("correct_answers", "reopen_application"),
        object_type="application",
        object_id=application.pk,
    )
    return [
        {
            "when": event.occurred_at,
            "who": event.actor_label,
            "what": sentence_of(event),
            "detail": ", ".join(event.detail.get("questions", ())),
            "reason": event.reason,
        }
        for event in rows.order_by("-occurred_at", "-pk")
    ]


def _of_application(enrollment, application):
    if application is None:
        text = _("There is no online application. Record the recommendation; nothing else is needed here.")
        return [_notice("info", text)]
    ended = application.ended_at and short_date(clock.local_date(application.ended_at))
    match enrollment.application_outcome:
        case ApplicationOutcome.NOT_SUITABLE:
            own = own_parts(_with(application, enrollment))
            text = " ".join(str(rule.text) for rule in own.closing_rules)
            return [
                _notice("warning", text, _("The answers ended the application on %(date)s") % {"date": ended})
            ]
        case ApplicationOutcome.DECLINED:
            text = application.declined_because or _("No reason was given.")
            return [_notice("warning", text, _("The applicant declined on %(date)s") % {"date": ended})]
    if application.submitted_at is None:
        words = {"date": short_date(clock.local_date(application.started_at))}
        text = _("The applicant has not sent it. What is answered so far stands below.")
        return [_notice("info", text, _("Application begun on %(date)s, not submitted") % words)]
    return []


def _of_decision(enrollment):
    if enrollment.recommendation != Recommendation.READY or enrollment.training_program:
        return []
    text = _("The customer stays in Ready For Review until a training program is selected.")
    return [_notice("warning", text, _("Ready for Enrollment, but no training program is selected"))]


def _of_age(enrollment):
    if enrollment.enrolled_on or not enrollment.is_open:
        return []
    found = age_findings(
        get_program(enrollment.program).ages,
        enrollment.customer.birth_date,
        clock.today(),
        Severity.WARNING,
    )
    return [_notice("warning", finding.text, _("Age today")) for finding in found]


def _with(application, enrollment):
    application.enrollment = enrollment
    return application


def _notice(kind, text, title=""):
    return {"kind": kind, "text": text, "title": title}
