"""The only door to what the state's systems say: the case of a program that they know, and, for administrators, the
deliveries. The people of a delivery are nobody's record: only a proposal for a customer of the member's shows one."""

import logging
from uuid import UUID

from django.core.cache import cache
from django.db.models import F, OuterRef, Q, Subquery
from django.http import Http404

from careerplan.models import Service
from casework.accounts.enums import Can
from casework.cases.access import belonging_for, open_case, visible_enrollments
from casework.exchange.enums import RequestKind
from casework.exchange.models import Delivery, IwdsCredential, IwdsRequest, IwdsService
from casework.exchange.queries.iwds_sides import own_side, programs_of_iwds, side_of_theirs, uses_iwds
from outcomes.models import Credential
from programs.registry import get_program

MOST_MISSES = 30
MISS_SECONDS = 60 * 60
"""So many searches an hour may find nobody (security.md 7): who guesses last four digits is stopped and noticed."""

_logger = logging.getLogger(__name__)


def ies_case(request, public_id, page, to=Can.READ):
    """The enrollment of a page about IES, as `open_case`; Http404 for a program whose customers IES does not know."""
    enrollment = open_case(request, public_id, page, to)
    if not get_program(enrollment.program).follows_ies:
        raise Http404
    return enrollment


def iwds_case(request, public_id, page, to=Can.READ):
    """The enrollment of a page about IWDS, as `open_case`; Http404 for a program whose customers IWDS does not know."""
    enrollment = open_case(request, public_id, page, to)
    if not uses_iwds(get_program(enrollment.program)):
        raise Http404
    return enrollment


def own_entry_for(enrollment, kind, public_id):
    """The Side of the kept service or credential of `enrollment` with `public_id`, or Http404."""
    models = {RequestKind.SERVICE: Service, RequestKind.CREDENTIAL: Credential}
    if kind not in models or not _is_uuid(public_id):
        raise Http404
    rows = models[kind].objects.kept().select_related("enrollment__customer")
    return own_side(enrollment, belonging_for(enrollment, rows, public_id))


def iwds_entry_for(enrollment, kind, public_id):
    """The Side of what IWDS has of the linked customer of `enrollment`, or Http404."""
    models = {RequestKind.SERVICE: IwdsService, RequestKind.CREDENTIAL: IwdsCredential}
    found = None
    if kind in models and _is_uuid(public_id):
        rows = models[kind].objects.filter(person__customer=enrollment.customer_id)
        found = rows.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return side_of_theirs(found)


def iwds_request_for(enrollment, public_id):
    """The request of `enrollment` with `public_id`, or Http404."""
    return belonging_for(enrollment, IwdsRequest.objects.select_related("enrollment"), public_id)


def open_iwds_requests(member):
    """Open requests to career planners about customers whom `member` reaches."""
    rows = IwdsRequest.objects.open().filter(enrollment__in=visible_enrollments(member).values("pk"))
    return rows.select_related("customer", "enrollment", "organisation", "planner", "asked_by")


def own_iwds_requests(member):
    """Open requests that were made to `member`, about customers whom the member still reaches."""
    return open_iwds_requests(member).filter(planner=member.user)


def iwds_services_to_reconcile(member):
    """Services in IWDS of linked customers whom `member` reaches that have no service of ours, or one with another
    start date."""
    reached = visible_enrollments(member).filter(program__in=programs_of_iwds())
    own = reached.filter(customer=OuterRef("person__customer")).order_by("-pk")
    rows = IwdsService.objects.filter(person__customer__in=reached.values("customer_id"))
    rows = rows.filter(Q(service=None) | ~Q(service__started_on=F("starts_on")))
    rows = rows.annotate(case=Subquery(own.values("public_id")[:1]), case_id=Subquery(own.values("pk")[:1]))
    return rows.select_related("person__customer", "service")


def may_look_up(member):
    """Whether the person may search once more among the state's people."""
    return cache.get(_misses_of(member), 0) < MOST_MISSES


def note_miss(member):
    """Count a search that found nobody, and leave a line in the log for who has searched too often."""
    key = _misses_of(member)
    cache.add(key, 0, MISS_SECONDS)
    if cache.incr(key) == MOST_MISSES:
        _logger.warning("User %s searched the state's people in vain too often.", member.user.pk)


def _misses_of(member):
    return f"state-misses:{member.user.pk}"


def all_deliveries():
    """Deliveries of every system, for administrators."""
    return Delivery.objects.all()


def delivery_for(public_id):
    """The delivery with `public_id`, or Http404."""
    found = Delivery.objects.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def _is_uuid(text):
    try:
        UUID(str(text))
    except ValueError:
        return False
    return True
