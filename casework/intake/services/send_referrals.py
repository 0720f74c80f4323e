"""A customer is referred to one or several providers, or to the state (seed 004:214-218; `domain.md` 1.3)."""

import uuid

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from casework.core.constraints import broken_constraint
from casework.core.words import short_date
from casework.intake.enums import ReferralStatus
from casework.intake.models import Referral
from casework.intake.notifications.referrals import tell_of_referral
from casework.intake.services.settle_referral import settle_referral


def send_referrals(actor, enrollment, targets, *, kind, key=None, **values):
    """Send `enrollment`'s customer to each of `targets`, pairs (Organisation, ProviderProgram or None); return the
    Referrals.

    `kind` is a `ReferralKind`; `values` are message, consent_on and received_on. `key` (a UUID) makes a form that is
    sent twice one act. All are sent or none. Raises ValidationError keyed by field; code `open` where the customer
    waits for an answer of the same program already, `closed` where the sender's enrollment is over.
    """
    values = settle_referral(values, today=clock.today())
    key = key or uuid.uuid4()
    with recording(actor, "send_referrals") as event:
        held = Enrollment.objects.select_for_update(of=["self"]).get(pk=enrollment.pk)
        if not held.is_open:
            raise ValidationError(_("This enrollment is over, so nobody is referred from it."), code="closed")
        wanted = {_id_of(key, receiver, program): (receiver, program) for receiver, program in targets}
        sent = list(Referral.objects.filter(public_id__in=wanted, enrollment=held))
        known = {row.public_id for row in sent}
        for public_id, (receiver, program) in wanted.items():
            if public_id in known:
                continue
            row = _sent(actor, held, receiver, program, public_id=public_id, kind=kind, **values)
            sent.append(row)
            tell = event.about if len(sent) == len(known) + 1 else event.also_about
            tell(row, receiver=receiver.name)
            tell_of_referral(row)
        if len(known) == len(wanted):
            event.drop()
            return sent
        move_anchors(held)
    return sent


def _id_of(key, receiver, program):
    return uuid.uuid5(key, f"{receiver.pk} {program.pk if program else ''}")


def _sent(actor, enrollment, receiver, program, **values):
    try:
        with transaction.atomic():
            return Referral.objects.create(
                **Referral.belonging_to(enrollment),
                receiver=receiver,
                provider_program=program,
                status=ReferralStatus.SENT,
                sent_at=clock.now(),
                sent_by=actor,
                **values,
            )
    except IntegrityError as error:
        if broken_constraint(error) != "one_open_referral":
            raise
        raise ValidationError(_open_already(enrollment, receiver, program), code="open") from error


def _open_already(enrollment, receiver, program):
    """Why a second referral to the same place is refused; of another sender's no more is told than its day."""
    rows = Referral.objects.open().filter(customer_id=enrollment.customer_id, receiver=receiver)
    known = rows.filter(provider_program=program).first()
    day = short_date(clock.local_date(known.sent_at)) if known else ""
    name = f"{receiver}: {program}" if program else receiver
    text = _("A referral of this customer to %(name)s, sent on %(day)s, still waits for its answer.")
    return text % {"name": name, "day": day}
