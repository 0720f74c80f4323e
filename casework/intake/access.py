"""The doors of intake."""

from allauth.core import ratelimit
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from casework.accounts.enums import Can, OrganisationKind
from casework.accounts.models import Organisation, OrganisationProgram
from casework.cases.access import (
    belonging_for,
    enrollment_for,
    open_case,
    open_tab,
    own_enrollment,
    visible_enrollments,
)
from casework.cases.queries.contacts import works_with_planners
from casework.core.navigation import shows
from casework.core.routing import Audience
from casework.intake.enums import ReferralStatus
from casework.intake.models import (
    Application,
    Appointment,
    AppointmentSlot,
    CustomerForm,
    ProgramCredential,
    ProviderDetermination,
    ProviderProgram,
    Referral,
)
from casework.intake.queries.form_editions import form_of_program, has_form
from programs.registry import get_program, program_codes

APPLYING_ONLINE = "youth_apprenticeship"
"""The program whose application is public (seed 002:49-58)."""

PROVIDERS = (OrganisationKind.GRANTEE, OrganisationKind.INTERMEDIARY, OrganisationKind.PROVIDER)
"""The kinds of organization that serve customers under a contract."""


def own_application(member, enrollment_id):
    """The application of one of the signed-in customer's own enrollments, or Http404."""
    enrollment = own_enrollment(member, enrollment_id)
    rows = Application.objects.select_related("enrollment__customer__user", "enrollment__organisation")
    found = rows.select_related("pre_screening_form", "form").filter(enrollment=enrollment).first()
    if found is None:
        raise Http404
    return found


def open_suitability(request, enrollment_id, page, to=Can.READ):
    """The enrollment of a page about suitability, through `cases.access.open_tab`."""
    return open_tab(request, enrollment_id, page, "suitability", to)


def open_customer_forms(request, enrollment_id, page, to=Can.READ):
    """The enrollment of a page of the tab "Customer Forms", through `cases.access.open_tab`."""
    return open_tab(request, enrollment_id, page, "forms", to)


def customer_form_for(enrollment, public_id):
    """A filled-in form of an enrollment that the door opened, or Http404; a removed one is not found."""
    return belonging_for(enrollment, CustomerForm.objects.kept(), public_id)


def open_application(request, enrollment_id, page, to=Can.READ):
    """The application on the Suitability page of a customer, with its editions, or Http404."""
    enrollment = open_suitability(request, enrollment_id, page, to)
    rows = Application.objects.select_related("pre_screening_form", "form")
    found = rows.filter(enrollment=enrollment).first()
    if found is None:
        raise Http404
    found.enrollment = enrollment
    return found


def editable_form(member, program, kind):
    """The `FormOfProgram` of a form that the administrator `member` may write editions of, or Http404."""
    if not member.is_administrator or not has_form(program, kind):
        raise Http404
    return form_of_program(program, kind)


def edition_for(member, program, kind, number):
    """An edition of a form for an administrator, a draft too, or Http404."""
    found = editable_form(member, program, kind)
    editions = [found.in_force, *found.earlier, *filter(None, [found.draft])]
    edition = next((row for row in editions if row.number == number), None)
    if edition is None:
        raise Http404
    return edition


def may_ask_for_link(request, email):
    """Whether another mail to `email` (its account or none) may be asked for from here; counts this one.

    The same for every address, so it tells nobody who has an account (security.md, threat 10).
    """
    action = "request_application_link"
    return bool(ratelimit.consume(request, action=action, key=email.lower()))


def may_open_account(request):
    """Whether another link may be tried from this address of the network; counts this one."""
    return bool(ratelimit.consume(request, action="open_account"))


@shows("intake:show_provider_information")
def sets_up_programs(member):
    """Whether the member may set up programs of providers anywhere (seed 004:162)."""
    return any(_sets_up(grant, get_program(code)) for grant in member.grants for code in _codes(grant))


def programs_set_up(member):
    """Codes of the programs whose providers' programs the member may set up, in alphabetical order."""
    return [code for code in member.programs if _setting_up(member, code)]


def spec_set_up(member, program):
    """The spec of `program` (a code) for who may set up its providers' programs. Http404 for a program there is not,
    PermissionDenied for one that is not the member's to set up."""
    if program not in program_codes():
        raise Http404
    if not _setting_up(member, program):
        raise PermissionDenied
    return get_program(program)


def approves_credentials(member, program):
    """Whether the member approves the credentials of training programs: who sets up programs all over the state."""
    return any(grant.organisation_ids is None for grant in _setting_up(member, program))


def visible_providers(member, program):
    """The providers of `program` whose programs the member may set up."""
    reach = Q(pk__in=[])
    for grant in _setting_up(member, program):
        reach |= ~Q(pk=None) if grant.organisation_ids is None else Q(pk__in=sorted(grant.organisation_ids))
    running = OrganisationProgram.objects.filter(program=program).order_by().values("organisation_id")
    rows = Organisation.objects.select_related("parent", "region").filter(reach, pk__in=running)
    return rows.filter(is_active=True, kind__in=PROVIDERS)


def provider_for(member, program, public_id):
    """The provider of `program` with this public id. Http404 where the member may not set up its programs."""
    return _found(visible_providers(member, program), public_id)


def visible_provider_programs(member, program):
    """Programs of providers in `program` that the member may set up, removed ones too; those of the own location
    where the member works for one."""
    reach = Q(pk__in=[])
    for grant in _setting_up(member, program):
        part = Q(program=program)
        if grant.organisation_ids is not None:
            part &= Q(organisation_id__in=sorted(grant.organisation_ids))
        if grant.location_id is not None:
            part &= Q(location_id=grant.location_id)
        reach |= part
    return ProviderProgram.objects.filter(reach).select_related("organisation", "location")


def provider_program_for(member, public_id, *, removed=False):
    """The kept (or removed) program of a provider with this public id, for who may set it up, or Http404."""
    reach = Q(pk__in=[])
    for code in programs_set_up(member):
        reach |= Q(pk__in=visible_provider_programs(member, code).order_by().values("pk"))
    rows = ProviderProgram.objects.filter(reach, removed_at__isnull=not removed)
    return _found(rows.select_related("organisation", "location"), public_id)


def program_credential_for(member, public_id, *, removed=False):
    """The kept (or removed) credential of a provider's program that the member may set up, or Http404."""
    rows = ProgramCredential.objects.filter(removed_at__isnull=not removed)
    found = _found(rows.select_related("provider_program", "organisation"), public_id)
    provider_program_for(member, found.provider_program.public_id)
    return found


def _found(rows, public_id):
    found = rows.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def _setting_up(member, program):
    """The member's grants by which programs of providers may be set up in `program`."""
    spec = get_program(program)
    return [grant for grant in member.grants if grant.program in ("", program) and _sets_up(grant, spec)]


def _sets_up(grant, spec):
    role = spec.role(grant.role)
    return role is not None and role.sets_up_programs


def _codes(grant):
    return [grant.program] if grant.program else program_codes()


def open_intake(request, enrollment_id, page, to=Can.READ):
    """The enrollment of a page of the tab "Intake/Referral", through `open_case`; Http404 where the program has no such
    steps."""
    found = open_case(request, enrollment_id, page, to)
    if not get_program(found.program).intake_steps:
        raise Http404
    return found


def received_referrals(member, can=Can.READ):
    """Referrals sent to organizations where `member` may do `can`, drafts left out: a role at one location has those to
    its programs, and those to the organization as a whole."""
    reach = Q(pk__in=[])
    for grant in member.grants:
        if not grant.allows(can):
            continue
        part = Q(enrollment__program=grant.program) if grant.program else Q()
        if grant.organisation_ids is not None:
            part &= Q(receiver_id__in=sorted(grant.organisation_ids))
        if grant.location_id is not None:
            part &= Q(provider_program__location_id=grant.location_id) | Q(provider_program__location=None)
        reach |= part or ~Q(pk__in=[])
    return Referral.objects.filter(reach).exclude(status=ReferralStatus.DRAFT)


def referral_for(member, public_id, to=Can.READ):
    """The referral with `public_id` as its receiver reads it, or Http404; with `may_be_answered`. PermissionDenied with
    `to=Can.EDIT` for who only reads. It opens who the customer is and what the referral shares, never the sender's
    record."""
    rows = received_referrals(member).select_related(
        "enrollment__customer__user", "receiver", "organisation", "provider_program", "sent_by", "replied_by"
    )
    found = rows.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    found.may_be_answered = received_referrals(member, Can.EDIT).filter(pk=found.pk).exists()
    if to is Can.EDIT and not found.may_be_answered:
        raise PermissionDenied
    return found


def sent_referral_for(enrollment, public_id):
    """A referral that `enrollment`, opened through its own door, sent; or Http404."""
    rows = Referral.objects.select_related("receiver", "provider_program", "replied_by", "sent_by")
    return belonging_for(enrollment, rows, public_id)


def determination_for(enrollment, public_id):
    """A Provider Determination of `enrollment`, opened through its own door, removed ones too; or Http404."""
    return belonging_for(enrollment, ProviderDetermination.objects.all(), public_id)


@shows("intake:show_schedule")
def publishes_times(member):
    """Whether `member` is an LWIA career planner, who keeps times of their own (002:72)."""
    return member.belongs_to(Audience.PLANNERS)


def own_slot_for(member, public_id):
    """A time that the planner `member` published, withdrawn ones too, or Http404."""
    rows = AppointmentSlot.objects.filter(planner=member.user).select_related("organisation", "planner")
    return get_object_or_404(rows, public_id=public_id)


def own_booking_for(member, slot):
    """The open appointment in `slot`, one of the planner's own times, or Http404 when nobody is booked into it."""
    rows = Appointment.objects.open().with_time().select_related("customer", "enrollment")
    return get_object_or_404(rows, slot=slot, slot__planner=member.user)


def booking_case_for(member, public_id, to=Can.EDIT):
    """The enrollment with `public_id`, through `enrollment_for`; Http404 where its program has no LWIA planners."""
    found = enrollment_for(member, public_id, to)
    if not works_with_planners(found):
        raise Http404
    return found


def appointment_for(enrollment, public_id):
    """An appointment of an enrollment that the door opened, or Http404."""
    return belonging_for(enrollment, Appointment.objects.with_time(), public_id)


def readable_appointment_for(member, public_id):
    """The appointment with `public_id` for its customer, and for staff who reach its enrollment, or Http404."""
    rows = Appointment.objects.with_time().select_related("customer", "enrollment")
    if member.is_customer:
        rows = rows.filter(customer__user=member.user)
    else:
        rows = rows.filter(enrollment__in=visible_enrollments(member).values("pk"))
    return get_object_or_404(rows, public_id=public_id)
