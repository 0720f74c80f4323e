"""The door to what a plan holds: a goal or service is looked up only through its enrollment."""

from datetime import date

from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import ratelimit
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from careerplan.models import (
    Agreement,
    AssessmentResult,
    FollowUp,
    Goal,
    ModuleScore,
    Placement,
    Service,
    ServiceCost,
    SkillScore,
)
from casework.accounts.access import LEAD_ROLES, Member
from casework.accounts.enums import Can, Role
from casework.accounts.models import Location, Membership, Organisation, OrganisationProgram, User
from casework.audit.enums import Group
from casework.audit.models import AuditEvent
from casework.audit.words import acts_in
from casework.cases.access import belonging_for, own_enrollments, visible_enrollments
from casework.core import clock
from casework.worksites.models import Job
from programs.attendance import weeks_of
from programs.registry import get_program


def goal_for(enrollment, public_id):
    """The kept goal of `enrollment` (opened through cases/access.py) with `public_id`, or Http404."""
    return belonging_for(enrollment, Goal.objects.kept(), public_id)


def removed_goal_for(enrollment, public_id):
    """The removed goal of `enrollment` with `public_id`, or Http404."""
    return belonging_for(enrollment, Goal.objects.exclude(removed_at=None), public_id)


def service_for(enrollment, public_id):
    """The kept service of `enrollment` with `public_id` and its goal, or Http404."""
    return belonging_for(enrollment, Service.objects.kept().select_related("goal"), public_id)


def removed_service_for(enrollment, public_id):
    """The removed service of `enrollment` with `public_id`, or Http404."""
    return belonging_for(enrollment, Service.objects.exclude(removed_at=None), public_id)


def assessment_result_for(enrollment, public_id):
    """The kept assessment result of `enrollment` with `public_id` and its document, or Http404."""
    return belonging_for(enrollment, AssessmentResult.objects.kept().select_related("document"), public_id)


def removed_assessment_result_for(enrollment, public_id):
    """The removed assessment result of `enrollment` with `public_id`, or Http404."""
    return belonging_for(enrollment, AssessmentResult.objects.exclude(removed_at=None), public_id)


def skill_score_for(enrollment, public_id):
    """The kept test score of `enrollment` with `public_id`, or Http404."""
    return belonging_for(enrollment, SkillScore.objects.kept(), public_id)


def removed_skill_score_for(enrollment, public_id):
    """The removed test score of `enrollment` with `public_id`, or Http404."""
    return belonging_for(enrollment, SkillScore.objects.exclude(removed_at=None), public_id)


def agreement_for(enrollment, public_id):
    """The agreement of `enrollment` with `public_id` and its people, or Http404."""
    rows = Agreement.objects.select_related("asked_by", "settled_by", "document")
    return belonging_for(enrollment, rows, public_id)


def agreement_by_code(code):
    """The agreement whose short code is `code`, for the page on which anybody may ask whether it is unchanged; or None.

    The one look-up outside a tenant: the page says a date and yes or no, and nothing of a person.
    """
    rows = Agreement.objects.exclude(content="").filter(code=code) if code else Agreement.objects.none()
    return rows.select_related("enrollment").order_by("pk").first()


def reachable_agreement(member, agreement):
    """Whether `member` may open the pages of `agreement`, and so be led to them."""
    return visible_enrollments(member).filter(pk=agreement.enrollment_id).exists()


def signed_in_lately(request):
    """Whether the person proved who they are within the last CASEWORK_SIGN_WITHIN_SECONDS: to sign, one must have."""
    records = get_authentication_records(request, request.user)
    latest = max((record["at"] for record in records), default=0)
    return clock.now().timestamp() - latest < settings.CASEWORK_SIGN_WITHIN_SECONDS


def may_try_code(request):
    """Whether this address may ask about one more code now; counts the question (security.md, threat 10)."""
    return bool(ratelimit.consume(request, action="verify_agreement"))


def attendance_week_for(service, text):
    """The Sunday `text` (YYYY-MM-DD) when it begins one of the weeks of `service` (`domain.md` R25), or Http404."""
    try:
        week = date.fromisoformat(text)
    except ValueError:
        raise Http404 from None
    if week not in weeks_of(service.started_on, service.due_on):
        raise Http404
    return week


def attendance_services(member):
    """Kept services whose attendance `member` may enter, as an unordered QuerySet."""
    return Service.objects.kept().filter(enrollment__in=visible_enrollments(member, Can.EDIT)).order_by()


def own_services(member):
    """Kept services of the signed-in customer's own plans; none for anybody else."""
    return Service.objects.kept().filter(enrollment__in=own_enrollments(member)).order_by()


def own_service(member, public_id):
    """One of the signed-in customer's own services with its enrollment, or Http404."""
    found = own_services(member).select_related("enrollment__customer").filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def group_locations(member):
    """The active locations whose attendance `member` may enter, with their organizations, in name order."""
    rows = Location.objects.filter(is_active=True).select_related("organisation").order_by("name", "pk")
    reach = Q(pk__in=[])
    for grant in member.grants:
        if not grant.allows(Can.EDIT):
            continue
        if grant.location_id is not None:
            reach |= Q(pk=grant.location_id)
        elif grant.organisation_ids is not None:
            reach |= Q(organisation__in=grant.organisation_ids)
        else:
            return rows
    return rows.filter(reach)


def scored_service_for(enrollment, public_id):
    """The kept service of `enrollment` with `public_id`, of a program that has post-assessments (F277), or Http404."""
    if not get_program(enrollment.program).post_assessment:
        raise Http404
    found = service_for(enrollment, public_id)
    found.enrollment = enrollment
    return found


def module_score_for(service, public_id):
    """The kept module score of `service` (opened through this door), or Http404."""
    return _score_of(ModuleScore.objects.kept(), service, public_id)


def removed_module_score_for(service, public_id):
    """The removed module score of `service`, or Http404."""
    return _score_of(ModuleScore.objects.exclude(removed_at=None), service, public_id)


def _score_of(rows, service, public_id):
    found = rows.filter(service=service, public_id=public_id).first()
    if found is None:
        raise Http404
    found.service = service
    return found


def cost_for(service, public_id):
    """The kept payment of `service` (opened through `service_for`) with `public_id`, or Http404."""
    return _cost(service, ServiceCost.objects.kept(), public_id)


def removed_cost_for(service, public_id):
    """The deleted payment of `service` with `public_id`, or Http404."""
    return _cost(service, ServiceCost.objects.exclude(removed_at=None), public_id)


def _cost(service, rows, public_id):
    rows = rows.filter(service=service).select_related("entered_by")
    return belonging_for(service.enrollment, rows, public_id)


def waiting_costs(member):
    """Payments above a cap that wait for a decision which `member` may take, with what a list prints of them."""
    rows = ServiceCost.objects.waiting().filter(enrollment__in=_supervised(member))
    rows = rows.exclude(entered_by=member.user).exclude(asked_by=member.user)
    return rows.select_related("customer", "organisation", "enrollment", "service", "asked_by")


def supervises(member, enrollment):
    """Whether `member` supervises the work on `enrollment`: leads its program at its organization and location, and
    may write in it today."""
    return _supervised(member).filter(pk=enrollment.pk).exists()


def _supervised(member):
    """Enrollments in which `member` may write today by a leading role: one held elsewhere does not count here."""
    lead = Member(member.user, member.today)
    lead.grants = tuple(grant for grant in member.grants if grant.role in LEAD_ROLES)
    return visible_enrollments(lead, Can.EDIT)


def may_decide(member, cost):
    """Whether `member` may decide about a payment above a cap: supervises, and neither entered it nor asked."""
    return member.user.pk not in (cost.entered_by_id, cost.asked_by_id) and supervises(
        member, cost.enrollment
    )


def decidable_cost_for(member, service, public_id):
    """The payment of `service` that `member` may decide about. Http404 without one, PermissionDenied for another's."""
    found = cost_for(service, public_id)
    if not may_decide(member, found):
        raise PermissionDenied
    return found


def supervisors_of(enrollment):
    """The program managers who supervise `enrollment` today: those of its organization and location, else those who
    reach it."""
    today = clock.today()
    rows = Membership.objects.on(today).filter(
        role=Role.PROGRAM_MANAGER, program__in=("", enrollment.program), user__is_active=True
    )
    here = Q(location=None) | Q(location=enrollment.location_id)
    near = rows.filter(here, organisation_id=enrollment.organisation_id)
    people = User.objects.filter(pk__in=near.values("user_id")).order_by("pk")
    if people:
        return list(people)
    far = User.objects.filter(pk__in=rows.values("user_id")).order_by("pk")
    return [user for user in far if supervises(Member(user, today), enrollment)]


def follow_up_for(enrollment, public_id):
    """The follow-up of a kept placement of `enrollment` with `public_id`, with placement and job, or Http404."""
    rows = FollowUp.objects.filter(placement__removed_at=None)
    return belonging_for(
        enrollment, rows.select_related("placement__job__worksite__employer", "placement__service"), public_id
    )


def offered_job_for(enrollment, public_id):
    """A job that `enrollment` could be placed in: of its organisation, whether or not an opening is left. Http404
    without one."""
    rows = Job.objects.filter(organisation=enrollment.organisation_id).select_related("worksite__employer")
    found = rows.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def removed_placement_for(service, public_id):
    """The removed placement of `service` (opened through `service_for`) with `public_id`, or Http404."""
    rows = Placement.objects.exclude(removed_at=None).filter(service=service)
    return belonging_for(service.enrollment, rows, public_id)


def activity_changes(member):
    """AuditEvents of what was changed in activities and services of the customers whose records the member reads."""
    reached = visible_enrollments(member).values("pk")
    return AuditEvent.objects.filter(action__in=acts_in(Group.ACTIVITIES), enrollment_id__in=reached)


def visible_placements(member, can=Can.READ):
    """Kept placements of the customers whose records the member may read, or write."""
    rows = Placement.objects.kept().filter(enrollment__in=visible_enrollments(member, can))
    return rows.select_related("customer", "organisation", "enrollment", "service", "job__worksite__employer")


def visible_follow_ups(member, can=Can.EDIT):
    """Follow-ups that nobody verified yet, of customers for whom the member may write."""
    rows = FollowUp.objects.filter(
        verified_at=None, placement__removed_at=None, enrollment__in=visible_enrollments(member, can)
    )
    return rows.select_related(
        "customer",
        "organisation",
        "enrollment__assigned_worker",
        "placement__job__worksite__employer",
        "placement__service",
    )


def limit_for(member, enrollment, code):
    """The limit on subsidized days that `member` may add days to, in the program of `enrollment`.

    Http404 for a code the program lacks, PermissionDenied for who does not supervise it.
    """
    policy = get_program(enrollment.program).subsidy
    limit = policy.limits.get(code) if policy else None
    if limit is None or not limit.blocks:
        raise Http404
    if not supervises(member, enrollment):
        raise PermissionDenied
    return limit


def reach_of_report(member, program):
    """(ids of the organizations whose customers of `program` the member reads, None for all; whether that says it all:
    a membership at one site narrows it further)."""
    whole = not any(grant.location_id for grant in member.grants if grant.program in ("", program))
    return member.scope_in(program).organisation_ids, whole


def organisations_of_report(member, program):
    """Organizations that run `program` and whose customers the member reads, in name order."""
    ids, _whole = reach_of_report(member, program)
    running = OrganisationProgram.objects.filter(program=program).values("organisation_id")
    rows = Organisation.objects.filter(pk__in=running).order_by("name", "pk")
    return rows if ids is None else rows.filter(pk__in=ids)


def editable_services(member, program=""):
    """Kept services of `program`, "" for all, that `member` may change, as an unordered QuerySet."""
    people = visible_enrollments(member, Can.EDIT)
    if program:
        people = people.filter(program=program)
    return Service.objects.kept().filter(enrollment__in=people).order_by()


def services_by_ids(member, ids):
    """Kept services with these public ids that `member` reads, with their customers, as an unordered QuerySet."""
    rows = Service.objects.kept().filter(enrollment__in=visible_enrollments(member), public_id__in=ids)
    return rows.select_related("enrollment__customer", "organisation").order_by()
