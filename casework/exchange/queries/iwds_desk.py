"""The reconciliation desk of one customer: our entries beside those of IWDS, guessed pairs, and who must act (N12)."""

from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.core import clock
from casework.exchange.enums import IwdsServiceStatus, RequestKind
from casework.exchange.models import IwdsApart, IwdsRequest
from casework.exchange.queries.iwds_requests import ASKED_OF, LATE_AFTER
from casework.exchange.queries.iwds_sides import (
    Side,
    differing,
    folded,
    ours_of,
    partner_of,
    theirs_of,
)
from programs.registry import get_program

FARTHEST = 60
"""Days that two first days may lie apart and still be guessed to be one."""

_OTHER_NAME = 1_000


@dataclass(frozen=True)
class DeskRow:
    """A line of the desk. `ours` and `theirs` are Sides or None, `request` the open IwdsRequest about ours or None.

    `differs` names what is not alike in a pair or guess ("name", "starts_on", "status"); `is_pair` says that the two
    are matched; `words` say what it is; `waits_for` is "us", "planner" or "" and `since` the day from which it waits;
    `verbs` are {code, label} of what may be decided, `add_url` leads to where it is added to the plan.
    """

    ours: Side | None
    theirs: Side | None
    request: IwdsRequest | None
    differs: tuple
    is_pair: bool
    words: str
    waits_for: str
    since: date | None
    verbs: tuple = ()
    add_url: str = ""

    @property
    def days(self):
        """Days that it waits; 0 for what is in order."""
        return (clock.today() - self.since).days if self.since else 0

    @property
    def is_late(self):
        return self.days > LATE_AFTER


def desk_of(enrollment, planner=None):
    """DeskRows of `enrollment`: what waits, the longest first, then what agrees. Six queries. `planner` is who can be
    asked (see `iwds_requests.planner_for`), None for nobody."""
    ours = {side.key: side for side in ours_of(enrollment)}
    theirs = theirs_of(enrollment.customer)
    rows = IwdsRequest.objects.open().filter(enrollment=enrollment).select_related("planner")
    requests = {(row.kind, row.service_id or row.credential_id): row for row in rows}
    found = list(_pairs(ours, theirs, requests))
    paired = {row.ours.key for row in found}
    loose = [side for key, side in ours.items() if key not in paired]
    free = [side for side in theirs if partner_of(side) not in ours]
    for own, side in guesses(loose, free, apart_of(enrollment)):
        loose.remove(own)
        free.remove(side)
        found.append(_guess(own, side, requests.get(own.key)))
    found += [_only_theirs(side) for side in free]
    found += [_only_ours(side, requests.get(side.key), found) for side in loose if _is_told(side, requests)]
    may_ask = planner is not None and enrollment.iwds_status in ASKED_OF
    found = [_offer(enrollment, row, may_ask) for row in found]
    return sorted(found, key=lambda row: (row.since is None, row.since or date.max))


def _offer(enrollment, row, may_ask):
    """`row` with what a person may decide about it: [{code, label}], or where it is added to the plan."""
    if row.ours is None:
        return replace(row, add_url=_add_url(enrollment, row.theirs))
    verbs = []
    if row.theirs and row.differs:
        verbs.append({"code": "theirs", "label": _("Use theirs")})
    if row.request is None and row.waits_for and may_ask:
        label = _("Use ours and request change") if row.theirs else _("Ask the career planner")
        verbs.append({"code": "ask", "label": label})
    if row.theirs and row.waits_for:
        verbs.append({"code": "apart", "label": _("Not the same")})
    return replace(row, verbs=tuple(verbs))


def _add_url(enrollment, theirs):
    catalogue = get_program(enrollment.program).catalogue
    kinds = [kind for kind in catalogue if theirs.names & {folded(kind.iwds_name), folded(kind.label)}]
    if theirs.kind != RequestKind.SERVICE or not kinds:
        return ""
    return reverse("careerplan:add_service", args=[enrollment.public_id, kinds[0].code])


def guesses(ours, theirs, apart):
    """[(own, theirs)] of Sides that may be one entry: the nearest first, each at most once. `apart` are pairs (key of
    ours, key of a row of IWDS) that a person parted."""
    scored = [
        (score, place, own, side)
        for place, own in enumerate(ours)
        for side in theirs
        if (own.key, side.row.pk) not in apart and (score := _score(own, side)) is not None
    ]
    found, used = [], set()
    for _score_of, _place, own, side in sorted(scored, key=lambda item: item[:2]):
        if own.key not in used and (side.key, "theirs") not in used:
            used |= {own.key, (side.key, "theirs")}
            found.append((own, side))
    return found


def apart_of(enrollment):
    """{(key of ours, key of the row of IWDS)} that a person said are not the same. One query."""
    names = ("service_id", "iwds_service_id", "credential_id", "iwds_credential_id")
    rows = IwdsApart.objects.filter(enrollment=enrollment, removed_at=None).values_list(*names)
    return {
        ((RequestKind.SERVICE, service), iwds_service)
        if service
        else ((RequestKind.CREDENTIAL, credential), iwds_credential)
        for service, iwds_service, credential, iwds_credential in rows
    }


def _score(own, side):
    if own.kind != side.kind or own.starts_on is None:
        return None
    days = abs((own.starts_on - side.starts_on).days)
    if own.names & side.names:
        return days if days <= FARTHEST else None
    is_near = days == 0 and own.family == side.family
    return _OTHER_NAME if is_near else None


def _pairs(ours, theirs, requests):
    for side in theirs:
        own = ours.get(partner_of(side))
        if own is None:
            continue
        found, request = differing(own, side), requests.get(own.key)
        if request:
            words = _("The career planner was asked to change it.")
            yield DeskRow(own, side, request, found, True, words, "planner", _asked_on(request))
        elif found:
            yield DeskRow(own, side, None, found, True, difference(own, side, found), "us", _came_on(side))
        else:
            yield DeskRow(own, side, None, (), True, _("Agrees."), "", None)


def _guess(own, side, request):
    found = differing(own, side)
    return DeskRow(own, side, request, found, False, difference(own, side, found), "us", _came_on(side))


def _only_theirs(side):
    return DeskRow(None, side, None, (), False, _("Only in IWDS."), "us", _came_on(side))


def _only_ours(side, request, found):
    twin = any(
        row.ours and row.theirs and row.ours.kind == side.kind and row.ours.names & side.names
        for row in found
    )
    if request and twin:
        words = _("Another entry of the same name is in IWDS. If this is a duplicate, delete the request.")
        return DeskRow(side, None, request, (), False, words, "us", _asked_on(request))
    if request:
        words = _("The career planner was asked and IWDS does not show it yet.")
        return DeskRow(side, None, request, (), False, words, "planner", _asked_on(request))
    words = _("Not in IWDS, and nobody was asked to enter it.")
    return DeskRow(side, None, None, (), False, words, "us", side.starts_on)


def _is_told(side, requests):
    """What has begun, or was asked for; a planned service is not expected in IWDS."""
    return side.key in requests or side.status != "" or side.kind == RequestKind.CREDENTIAL


def difference(own, side, found):
    """What differs between two Sides that may be one entry, in words; `found` are the names of what does."""
    days = abs((own.starts_on - side.starts_on).days) if own.starts_on else 0
    what = _("Same service") if own.kind == RequestKind.SERVICE else _("Same credential")
    parts = []
    if "name" in found:
        what = _("Same start date, another name") if not days else _("Another name")
    if "starts_on" in found:
        text = ngettext("start date differs by %(n)s day", "start date differs by %(n)s days", days)
        parts.append(text % {"n": days})
    if "status" in found and own.kind == RequestKind.SERVICE:
        theirs = IwdsServiceStatus(side.status).label
        parts.append(_("IWDS says %(status)s") % {"status": theirs})
    return f"{', '.join([what, *parts])}."


def _asked_on(request):
    return clock.local_date(request.asked_at)


def _came_on(side):
    return side.row.as_of
