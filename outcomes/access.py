"""The doors to what was achieved: a credential is looked up through its service, jobs and courses through the case."""

from django.http import Http404

from casework.cases.access import belonging_for
from outcomes.enums import GainBasis
from outcomes.models import Credential, Employment, Exit, PlannedGap, SkillGain, Study
from outcomes.queries.follow_ups import followed_exit


def credential_for(service, public_id):
    """The kept credential of `service` (opened through careerplan/access.py) with `public_id`, or Http404."""
    rows = Credential.objects.kept().filter(service=service).select_related("document", "enrollment")
    return belonging_for(service.enrollment, rows, public_id)


def removed_credential_for(service, public_id):
    """The removed credential of `service` with `public_id`, or Http404."""
    rows = Credential.objects.exclude(removed_at=None).filter(service=service).select_related("enrollment")
    return belonging_for(service.enrollment, rows, public_id)


def followed_exit_of(enrollment):
    """The exit of `enrollment` that follow-up follows, or None when none is recorded."""
    return followed_exit(list(Exit.objects.kept().filter(enrollment=enrollment)))


def employment_for(enrollment, public_id):
    """The kept job of `enrollment` with `public_id`, or Http404."""
    return _kept(Employment, enrollment, public_id)


def removed_employment_for(enrollment, public_id):
    """The removed job of `enrollment` with `public_id`, or Http404."""
    return _removed(Employment, enrollment, public_id)


def study_for(enrollment, public_id):
    """The kept course of `enrollment` with `public_id`, or Http404."""
    return _kept(Study, enrollment, public_id)


def removed_study_for(enrollment, public_id):
    """The removed course of `enrollment` with `public_id`, or Http404."""
    return _removed(Study, enrollment, public_id)


def exit_for(enrollment, public_id):
    """The kept exit of `enrollment` with `public_id`, or Http404."""
    return _kept(Exit, enrollment, public_id)


def planned_gap_for(enrollment, public_id):
    """The kept planned gap of `enrollment` with `public_id`, or Http404."""
    return _kept(PlannedGap, enrollment, public_id)


def removed_planned_gap_for(enrollment, public_id):
    """The removed planned gap of `enrollment` with `public_id`, or Http404."""
    return _removed(PlannedGap, enrollment, public_id)


def skill_gain_for(enrollment, public_id):
    """The kept gain of `enrollment` with `public_id`, or Http404; computed ones are nobody's to change."""
    return _entered(_kept(SkillGain, enrollment, public_id))


def removed_skill_gain_for(enrollment, public_id):
    """The removed gain of `enrollment` with `public_id` that a person entered, or Http404."""
    return _entered(_removed(SkillGain, enrollment, public_id))


def _entered(gain):
    if gain.basis != GainBasis.ENTERED:
        raise Http404
    return gain


def _kept(model, enrollment, public_id):
    rows = model.objects.kept().select_related("enrollment__customer")
    return belonging_for(enrollment, rows, public_id)


def _removed(model, enrollment, public_id):
    rows = model.objects.exclude(removed_at=None).select_related("enrollment")
    return belonging_for(enrollment, rows, public_id)
