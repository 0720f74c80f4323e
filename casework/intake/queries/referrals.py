"""Referrals as pages read them: where each stands, its clocks, its answer, and the place on the waiting list."""

from django.db.models import Case, Count, IntegerField, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.queries.options import option_text
from casework.core import clock
from casework.core.cells import Badge, Badges, Lines, Link
from casework.core.words import date_time, short_date
from casework.intake.enums import ReferralKind, ReferralStatus
from casework.intake.models import NeedsAssessment, Referral
from programs.referral_deadlines import ReferralFacts, referral_deadlines
from programs.registry import get_program

COLOURS = {
    ReferralStatus.DRAFT: "grey",
    ReferralStatus.SENT: "yellow",
    ReferralStatus.ACCEPTED: "green",
    ReferralStatus.REJECTED: "red",
    ReferralStatus.WAITING: "blue",
    ReferralStatus.WITHDRAWN: "grey",
    ReferralStatus.EXPIRED: "grey",
}
SHARED = (ReferralStatus.SENT, ReferralStatus.WAITING, ReferralStatus.ACCEPTED)
"""While a referral stands like this, its receiver reads what it shares."""


def with_standing(rows):
    """Referrals with `assessed_at`, when the customer's needs assessment was completed, and `place`, the place on the
    waiting list of the receiver's program."""
    assessments = NeedsAssessment.objects.filter(customer=OuterRef("customer"), completed_at__isnull=False)
    before = Q(waiting_since__lt=OuterRef("waiting_since"))
    before |= Q(waiting_since=OuterRef("waiting_since"), pk__lte=OuterRef("pk"))
    line = Referral.objects.alias(of_program=Coalesce("provider_program_id", 0)).filter(
        before,
        status=ReferralStatus.WAITING,
        receiver=OuterRef("receiver"),
        of_program=Coalesce(OuterRef("provider_program_id"), 0),
    )
    counted = line.order_by().values("receiver").annotate(n=Count("pk")).values("n")
    return rows.annotate(
        assessed_at=Subquery(assessments.order_by("completed_at").values("completed_at")[:1]),
        place=Subquery(counted, output_field=IntegerField()),
    )


def deadlines_of(referral):
    """The clocks of a Referral (of `with_standing`) today."""
    facts = ReferralFacts(
        is_reverse=referral.kind == ReferralKind.REVERSE,
        status=referral.status,
        sent_on=clock.local_date(referral.sent_at),
        received_on=referral.received_on,
        replied_on=clock.local_date(referral.replied_at) if referral.replied_at else None,
        assessed_on=clock.local_date(referral.assessed_at) if referral.assessed_at else None,
    )
    return referral_deadlines(facts, clock.today())


def is_overdue(referral):
    """Whether a clock of an open referral has run out. One query."""
    row = with_standing(Referral.objects.filter(pk=referral.pk)).get()
    return any(found.is_overdue for found in deadlines_of(row))


def status_of(referral):
    """The status as a badge, with the place on the waiting list."""
    word = get_program(referral.enrollment.program).referral_statuses.text(referral.status)
    return Badge(word, COLOURS[referral.status], waiting_of(referral))


def waiting_of(referral):
    """Since when and at which place the customer waits; "" for one who does not."""
    if referral.status != ReferralStatus.WAITING:
        return ""
    values = {"day": short_date(referral.waiting_since), "place": referral.place}
    return _("since %(day)s, number %(place)s in line") % values


def clocks_of(referral):
    """The clocks as badges."""
    return Badges(tuple(Badge(found.label, found.colour, found.text) for found in deadlines_of(referral)))


def answer_of(referral):
    """What was answered: the reason, then the words; the appointment where one is set."""
    spec = get_program(referral.enrollment.program)
    reason = option_text(spec.code, spec.referral_reasons, referral.reason) if referral.reason else ""
    words = [referral.reply]
    if referral.appointment_at:
        words.insert(0, _("Appointment: %(when)s") % {"when": date_time(referral.appointment_at)})
    said = " · ".join(word for word in words if word)
    return Lines(reason, said) if reason and said else reason or said


def referrals_of(enrollment):
    """(sent, received) tables of `enrollment`: what it sent, what came to its provider. Two queries."""
    rows = with_standing(Referral.objects.all()).select_related(
        "receiver", "organisation", "provider_program", "enrollment", "replied_by"
    )
    sent = rows.filter(enrollment=enrollment)
    received = rows.filter(
        customer=enrollment.customer_id,
        receiver=enrollment.organisation_id,
        enrollment__program=enrollment.program,
    ).exclude(status=ReferralStatus.DRAFT)
    return (
        _table(_("Sent"), _("To"), [_row(row, row.receiver, _withdraw(enrollment, row)) for row in sent]),
        _table(_("Received"), _("From"), [_row(row, row.organisation, _answer(row)) for row in received]),
    )


def _table(caption, other, rows):
    labels = (other, _("Sent on"), _("Status"), _("Clocks"), _("Answer"), _("Options"))
    kinds = ("", "date", "", "", "", "action")
    columns = [{"label": label, "kind": kind} for label, kind in zip(labels, kinds, strict=True)]
    return {"caption": caption, "is_titled": True, "columns": columns, "rows": rows}


def _row(row, other, act):
    kind = row.get_kind_display() if row.kind == ReferralKind.REVERSE else ""
    return [
        Lines(other.name, str(row.provider_program or kind)),
        clock.local_date(row.sent_at) if row.sent_at else "",
        status_of(row),
        clocks_of(row),
        answer_of(row),
        act,
    ]


def _withdraw(enrollment, row):
    if not enrollment.may_be_edited or row.status not in (ReferralStatus.SENT, ReferralStatus.WAITING):
        return ""
    url = reverse("intake:withdraw_referral", args=[enrollment.public_id, row.public_id])
    return Link(_("Withdraw"), url)


def _answer(row):
    return Link(
        _("Reply") if row.status in (ReferralStatus.SENT, ReferralStatus.WAITING) else _("View"),
        reverse("intake:reply_referral", args=[row.public_id]),
    )


def urgent_first(rows):
    """Received referrals with `urgency`: 0 waits for an answer, 1 is on the waiting list, 2 ended."""
    waiting = [When(status=ReferralStatus.SENT, then=0), When(status=ReferralStatus.WAITING, then=1)]
    return rows.annotate(urgency=Case(*waiting, default=2, output_field=IntegerField()))
