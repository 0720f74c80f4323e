"""Services and credentials of IWDS find the ones of ours that are the same, and answer the requests about them."""

from casework.core import clock
from casework.exchange.enums import RequestKind, RequestOutcome
from casework.exchange.models import IwdsRequest
from casework.exchange.queries.iwds_desk import apart_of
from casework.exchange.queries.iwds_sides import answers, is_same_entry, ours_of, partner_of, theirs_of


def match_iwds(enrollment, actor=None):
    """Pair rows of IWDS with those of `enrollment` (locked) that agree in name and first day, and close the requests
    that a pair answers; `actor` closes them, None for IWDS itself. Returns nothing. Source: 002:99; `domain.md` 2.2.

    Call it inside the transaction of what moved either side. A pair holds until a person parts it, so what is corrected
    later on one side shows as a difference. What a person said is not the same is not paired. The caller moves
    `iwds_requested_on`.
    """
    ours = {side.key: side for side in ours_of(enrollment)}
    theirs = theirs_of(enrollment.customer)
    taken = {partner_of(side) for side in theirs}
    apart = apart_of(enrollment)
    for side in theirs:
        if partner_of(side):
            continue
        for key, own in ours.items():
            if key not in taken and (key, side.row.pk) not in apart and is_same_entry(own, side):
                _pair(own, side)
                taken.add(key)
                break
    _answer(enrollment, ours, {partner_of(side): side for side in theirs}, actor)


def _pair(own, side):
    name = "service" if own.kind == RequestKind.SERVICE else "credential"
    setattr(side.row, name, own.row)
    side.row.touch()
    side.row.save(update_fields=[name, "version", "updated_at"])


def _answer(enrollment, ours, pairs, actor):
    for request in IwdsRequest.objects.open().filter(enrollment=enrollment).select_for_update():
        key = (request.kind, request.service_id or request.credential_id)
        if key in ours and key in pairs and answers(pairs[key], ours[key]):
            name = "iwds_service" if request.kind == RequestKind.SERVICE else "iwds_credential"
            setattr(request, name, pairs[key].row)
            request.closed_at, request.closed_by = clock.now(), actor
            as_asked = request.starts_on == pairs[key].starts_on
            request.outcome = RequestOutcome.MATCHED if as_asked else RequestOutcome.CORRECTED
            request.touch()
            request.save()
