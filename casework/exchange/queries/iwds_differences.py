"""For a page of services of IWDS: which service of ours each may be, and what differs."""

from collections import defaultdict

from django.utils.translation import gettext as _

from careerplan.models import Service
from casework.exchange.enums import RequestKind
from casework.exchange.models import IwdsApart
from casework.exchange.queries.iwds_desk import difference, guesses
from casework.exchange.queries.iwds_sides import differing, side_of_service, side_of_theirs
from programs.registry import get_program


def guess_ours(rows):
    """Set `own` (Side or None) and `words` on each of `rows` (IwdsServices annotated with `case_id`). Two queries."""
    cases = {row.case_id for row in rows}
    ours = defaultdict(list)
    services = (
        Service.objects.kept().filter(enrollment__in=cases).select_related("enrollment", "iwds_service")
    )
    for service in services:
        side = side_of_service(get_program(service.enrollment.program), service)
        ours[service.enrollment_id].append(side)
    names = ("service_id", "iwds_service_id")
    parted = IwdsApart.objects.filter(enrollment__in=cases, removed_at=None).exclude(service=None)
    apart = {((RequestKind.SERVICE, own), theirs) for own, theirs in parted.values_list(*names)}
    for case in cases:
        mine = [row for row in rows if row.case_id == case]
        sides = {row.pk: side_of_theirs(row) for row in mine}
        paired = {side.row.pk: side for side in ours[case] if hasattr(side.row, "iwds_service")}
        loose = [side for side in ours[case] if side.row.pk not in paired]
        free = [sides[row.pk] for row in mine if row.service_id is None]
        found = {theirs.row.pk: own for own, theirs in guesses(loose, free, apart)}
        for row in mine:
            row.own = paired.get(row.service_id) or found.get(row.pk)
            row.words = _("Only in IWDS.")
            if row.own:
                row.words = difference(row.own, sides[row.pk], differing(row.own, sides[row.pk]))
