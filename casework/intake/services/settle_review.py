"""What a suitability decision makes of an enrollment, for the service that writes (seed 002:60-67; `domain.md` C32)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.cases.enums import EnrollmentStatus, Recommendation
from casework.core import clock
from casework.core.words import short_date

REVIEWED = (
    "status",
    "recommendation",
    "recommended_on",
    "training_program",
    "not_enrolled_on",
    "not_enrolled_reason",
)
"""The facts of Enrollment that a review moves, and that taking it back moves again."""


def settle_review(enrollment, recommendation, recommended_on, training_program):
    """The facts of `REVIEWED` after the decision; `training_program` is its name, "" for none.

    Ready for Enrollment needs a training program to leave the review: without one the customer keeps the status and
    stays Ready For Review. Not Suitable and Declined to Participate leave it without one: a decision beats a selection
    (C32). No decision ("") takes the customer back into the review. Who is enrolled keeps the status and can only be
    found ready. Raises ValidationError keyed by field.
    """
    if problems := _problems(enrollment, recommendation, recommended_on):
        raise ValidationError(problems)
    is_turned_away = recommendation in (Recommendation.NOT_SUITABLE, Recommendation.DECLINED)
    status = enrollment.status
    if status != EnrollmentStatus.ENROLLED:
        is_ready = recommendation == Recommendation.READY and training_program
        status = EnrollmentStatus.READY if is_ready else EnrollmentStatus.APPLYING
    if is_turned_away:
        status = EnrollmentStatus.NOT_ENROLLED
    return {
        "status": status,
        "recommendation": recommendation,
        "recommended_on": recommended_on if recommendation else None,
        "training_program": training_program,
        "not_enrolled_on": recommended_on if is_turned_away else None,
        "not_enrolled_reason": recommendation if is_turned_away else "",
    }


def _problems(enrollment, recommendation, recommended_on):
    problems = {}
    if enrollment.status == EnrollmentStatus.EXITED:
        problems["recommendation"] = _("The customer has exited. The review cannot change any more.")
    elif enrollment.status == EnrollmentStatus.ENROLLED and recommendation != Recommendation.READY:
        words = {"date": short_date(enrollment.enrolled_on)}
        problems["recommendation"] = (
            _("The customer was enrolled on %(date)s. End the enrollment with Exit instead.") % words
        )
    if recommendation and recommended_on is None:
        problems["recommended_on"] = _("Enter the day of the decision")
    elif recommendation and recommended_on > clock.today():
        problems["recommended_on"] = _("The decision cannot be in the future")
    elif recommendation and (too_early := _too_early(enrollment, recommended_on)):
        problems["recommended_on"] = too_early
    return problems


def _too_early(enrollment, recommended_on):
    submitted = enrollment.application_submitted_on
    if submitted and recommended_on < submitted:
        words = {"date": short_date(submitted)}
        return _("The decision cannot be before the application was submitted on %(date)s") % words
    if enrollment.enrolled_on and recommended_on > enrollment.enrolled_on:
        words = {"date": short_date(enrollment.enrolled_on)}
        return _("The decision cannot be after the enrollment on %(date)s") % words
    return ""
