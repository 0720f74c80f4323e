"""The only door to employers, worksites, jobs and payroll: rows of the organizations that the member reaches.

Another tenant's row is a 404, a forbidden act on a visible one a 403. Who works in no program with placements
reaches none.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from casework.accounts.enums import Can
from casework.accounts.models import Organisation, OrganisationProgram
from casework.cases.access import visible_enrollments
from casework.core.navigation import shows
from casework.worksites.models import Employer, Job, PayrollEntry, Worksite
from programs.registry import all_programs

PLACING = frozenset(spec.code for spec in all_programs() if spec.subsidy)
"""Codes of the programs that place customers at worksites."""


@shows("worksites:list_employers")
def places_customers(member):
    """Whether the member works in a program that has placements."""
    if any(grant.organisation_ids is None and not grant.program for grant in member.grants):
        return True
    return bool(PLACING.intersection(member.programs))


def visible_employers(member, can=Can.READ):
    """Employers of the organizations where the member may do `can`, ended ones too."""
    return Employer.objects.filter(_reach(member, can))


def visible_worksites(member, can=Can.READ):
    """Worksites with their employers, as `visible_employers`."""
    return Worksite.objects.filter(_reach(member, can)).select_related("employer")


def visible_jobs(member, can=Can.READ):
    """Jobs with their worksites and employers, as `visible_employers`."""
    return Job.objects.filter(_reach(member, can)).select_related("organisation", "worksite__employer")


def visible_payroll(member, can=Can.READ):
    """Payroll entries that nobody removed, of customers the member reaches."""
    rows = PayrollEntry.objects.filter(removed_at=None, enrollment__in=visible_enrollments(member, can))
    return rows.select_related("customer", "enrollment", "job__worksite__employer")


def employer_for(member, public_id, to=Can.READ):
    """The employer with `public_id`. Raises Http404 outside the member's reach, PermissionDenied when `to` is EDIT and
    the member may only read."""
    return _found(visible_employers(member), visible_employers(member, to), public_id)


def worksite_for(member, public_id, to=Can.READ):
    """The worksite with `public_id` and its employer, as `employer_for`."""
    return _found(visible_worksites(member), visible_worksites(member, to), public_id)


def job_for(member, public_id, to=Can.READ):
    """The job with `public_id`, its worksite and employer, as `employer_for`."""
    return _found(visible_jobs(member), visible_jobs(member, to), public_id)


def payroll_entry_for(member, public_id, to=Can.READ):
    """The payroll entry with `public_id`, as `employer_for`."""
    return _found(visible_payroll(member), visible_payroll(member, to), public_id)


def home_organisations(member):
    """The organizations for which the member may keep worksites, in the order of their names: statewide all that run or
    ran a program with placements."""
    return Organisation.objects.filter(_reach(member, Can.EDIT, "pk"), pk__in=_placing(), is_active=True)


def _found(readable, allowed, public_id):
    found = readable.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    if not allowed.filter(pk=found.pk).exists():
        raise PermissionDenied
    return found


def _reach(member, can, organisation="organisation_id"):
    """A Q over rows of an `organisation` where the member may do `can` in a program with placements.

    A grant for every program reaches the organizations that run or ran one with placements.
    """
    reach = Q(pk__in=[])
    for grant in member.grants:
        if not grant.allows(can) or (grant.program and grant.program not in PLACING):
            continue
        if grant.organisation_ids is None:
            return Q()
        part = Q(**{f"{organisation}__in": sorted(grant.organisation_ids)})
        reach |= part if grant.program else part & Q(**{f"{organisation}__in": _placing()})
    return reach


def _placing():
    return OrganisationProgram.objects.filter(program__in=PLACING).order_by().values("organisation_id")
