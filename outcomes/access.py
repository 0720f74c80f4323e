"""The doors to what was achieved: a credential is looked up through its service, jobs and courses through the case."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from careerplan.access import supervises
from casework.accounts.access import may_open_counts
from casework.cases.access import belonging_for, visible_enrollments
from outcomes.enums import GainBasis, StoryStatus
from outcomes.models import Credential, Employment, Exit, PlannedGap, SkillGain, Study, SuccessStory
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


def measured_count_for(member, spec, code):
    """The measure `code` of a program whose people `member` may list. Http404 for an unknown one, PermissionDenied for
    who sees counts alone."""
    measure = spec.measures.measures.get(code)
    if measure is None:
        raise Http404
    if not may_open_counts(member, spec.code):
        raise PermissionDenied
    return measure


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


def story_for(enrollment, public_id):
    """The kept success story of `enrollment` with `public_id`, or Http404; so too a draft that the customer has not
    sent."""
    return belonging_for(enrollment, _stories().sent(), public_id)


def story_of_staff_for(enrollment, public_id):
    """The kept story of `enrollment` with `public_id`, or Http404; PermissionDenied where the customer wrote it: its
    words are the customer's."""
    found = story_for(enrollment, public_id)
    if found.is_customers_own:
        raise PermissionDenied
    return found


def removed_story_for(enrollment, public_id):
    """The removed success story of `enrollment` with `public_id`, or Http404."""
    return _removed(SuccessStory, enrollment, public_id)


def may_publish(member, enrollment):
    """Whether `member` may publish stories of `enrollment` or return them: who leads its program."""
    return supervises(member, enrollment)


def publishable_story_for(member, enrollment, public_id):
    """The kept story of `enrollment` with `public_id`, or Http404; PermissionDenied unless `member` may publish it."""
    found = story_for(enrollment, public_id)
    if not may_publish(member, enrollment):
        raise PermissionDenied
    return found


def published_stories(member):
    """Published stories of customers whom `member` reaches."""
    reached = visible_enrollments(member).values("pk")
    return _stories().filter(status=StoryStatus.PUBLISHED, enrollment__in=reached)


def published_story_for(member, public_id):
    """The published story with `public_id` in the reach of `member`, or Http404."""
    return _one_of(published_stories(member), public_id)


def own_stories(member, enrollment):
    """Stories of `enrollment`, opened through `own_enrollment`, that its customer wrote, and the published ones."""
    shown = Q(written_by=member.user) | Q(status=StoryStatus.PUBLISHED)
    return _stories().filter(shown, enrollment=enrollment)


def own_story_for(member, enrollment, public_id):
    """One of the customer's `own_stories`, or Http404."""
    return _one_of(own_stories(member, enrollment), public_id)


def own_written_story_for(member, enrollment, public_id):
    """One of the stories that the customer wrote, or Http404: others' words stay as they are."""
    return _one_of(own_stories(member, enrollment).filter(written_by=member.user), public_id)


def story_with_photo_for(member, public_id):
    """The story with `public_id` and a photo that `member` may see, or Http404: staff who reach its enrollment, and the
    customer where it is one of the own stories."""
    if member.is_customer:
        own = Q(written_by=member.user) | Q(status=StoryStatus.PUBLISHED)
        rows = _stories().filter(own, enrollment__customer__user=member.user)
    else:
        rows = _stories().sent().filter(enrollment__in=visible_enrollments(member).values("pk"))
    return _one_of(rows.filter(photo__removed_at=None).exclude(photo=None), public_id)


def _stories():
    rows = SuccessStory.objects.kept()
    return rows.select_related("enrollment__customer", "enrollment__organisation", "photo", "written_by")


def _one_of(rows, public_id):
    found = rows.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


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
