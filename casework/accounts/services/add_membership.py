"""Give a person a role at an organisation from a day on."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.accounts.access import STATEWIDE_ROLES
from casework.accounts.enums import OrganisationKind, Role
from casework.accounts.models import Membership, User
from casework.accounts.services.hold_region import hold_region
from casework.audit.services.record_event import recording
from casework.core import clock


def add_membership(
    actor, user, *, organisation, role, starts_on, program="", location=None, region=None, ends_on=None
):
    """Return a new Membership of `user`; their sessions end, so that the next request has the new reach.

    `starts_on` and `ends_on` are both inclusive; no end is open. An empty `program` is every program that the
    organisation runs. Raises ValidationError when the parts do not fit, or the person has this role there already.
    """
    values = {
        "organisation": organisation,
        "role": role,
        "program": program,
        "location": location,
        "region": region,
    }
    _check(values, starts_on, ends_on)
    with recording(actor, "add_membership") as event:
        hold_region(region)
        User.objects.select_for_update().get(pk=user.pk)
        if _overlapping(user, values, starts_on, ends_on):
            raise ValidationError(_("This person has this role there in these days already."))
        membership = Membership.objects.create(user=user, starts_on=starts_on, ends_on=ends_on, **values)
        event.about(membership, person=user.pk, role=role)
        User.objects.filter(pk=user.pk).update(sessions_ended_at=clock.now())
    return membership


def _check(values, starts_on, ends_on):
    organisation, role = values["organisation"], values["role"]
    if ends_on and ends_on < starts_on:
        raise ValidationError({"ends_on": _("The last day is before the first day.")})
    if role in STATEWIDE_ROLES and organisation.kind != OrganisationKind.STATE:
        raise ValidationError({"role": _("Statewide roles belong to a state agency. Choose another role.")})
    if values["location"] and values["location"].organisation_id != organisation.pk:
        raise ValidationError({"location": _("This location belongs to another organization.")})
    if values["region"] and role != Role.PROGRAM_MANAGER:
        raise ValidationError({"region": _("Only a program manager is given a region.")})
    program = values["program"]
    if program and organisation.kind != OrganisationKind.STATE:
        runs = organisation.programs.on(max(starts_on, clock.today())).filter(program=program)
        if not runs.exists():
            raise ValidationError({"program": _("This organization does not run the program then.")})


def _overlapping(user, values, starts_on, ends_on):
    rows = Membership.objects.filter(user=user, **values).exclude(ends_on__lt=starts_on)
    return (rows.filter(starts_on__lte=ends_on) if ends_on else rows).exists()
