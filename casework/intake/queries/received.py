"""Received referrals: the list of staff, and one referral as its receiver reads it."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.audit.services.record_view import record_view
from casework.cases.access import visible_enrollments
from casework.cases.queries.profile import about_of, contact_of
from casework.core import clock
from casework.core.cells import Lines, Link
from casework.core.lists import Column
from casework.core.navigation import shows
from casework.core.words import date_time, short_date
from casework.intake.enums import ReferralKind
from casework.intake.queries.needs_assessment import needs_assessment_of
from casework.intake.queries.referrals import (
    SHARED,
    answer_of,
    clocks_of,
    deadlines_of,
    status_of,
    urgent_first,
    with_standing,
)
from casework.intake.services.hold_referral import OPEN
from casework.intake.services.settle_reply import ACCEPT
from programs.registry import get_program

CAPTION = gettext_lazy("Referrals")
EMPTY = {
    "title": gettext_lazy("No referrals yet"),
    "text": gettext_lazy("Referrals that other organizations send to yours are listed here."),
}


@shows("intake:list_received_referrals")
def receives_referrals(member):
    """Whether the member works in a program in which customers are referred."""
    if any(grant.organisation_ids is None and not grant.program for grant in member.grants):
        return True
    return any(get_program(code).intake_steps for code in member.programs)


def received_rows(rows):
    """`rows` (of `received_referrals`) with all that the list prints, in one query."""
    return urgent_first(with_standing(rows)).select_related(
        "customer", "organisation", "receiver", "provider_program", "enrollment", "replied_by"
    )


def columns():
    """The columns of the list."""
    return [
        Column("customer", _("Customer"), _customer, sort=("customer__last_name", "customer__first_name")),
        Column("status", _("Status"), status_of, sort=("urgency", "sent_at")),
        Column("clocks", _("Clocks"), clocks_of),
        Column("sender", _("From"), _sender, sort=("organisation__name",)),
        Column("receiver", _("To"), _receiver, sort=("receiver__name",)),
        Column(
            "sent", _("Sent on"), lambda row: clock.local_date(row.sent_at), sort=("sent_at",), kind="date"
        ),
        Column("answer", _("Answer"), answer_of),
    ]


def referral_page(referral, form):
    """What the receiver's page shows: who the customer is; while the referral is open or accepted, what it shares."""
    row = with_standing(type(referral).objects.filter(pk=referral.pk)).get()
    referral.assessed_at, referral.place = row.assessed_at, row.place
    shares = referral.status in SHARED
    assessed = needs_assessment_of(referral.enrollment) if shares else None
    heading = _("Referral of %(name)s") % {"name": referral.enrollment.customer}
    return {
        "page_title": heading,
        "breadcrumbs": [
            {"label": CAPTION, "url": reverse("intake:list_received_referrals")},
            {"label": heading, "url": ""},
        ],
        "referral": referral,
        "status": status_of(referral),
        "deadlines": deadlines_of(referral),
        "facts": _facts(referral),
        "customer_lines": about_of(referral.enrollment.customer),
        "contact_lines": contact_of(referral.enrollment.customer) if shares else [],
        "shares": shares,
        "assessed": assessed if assessed and assessed.row else None,
        "answer": answer_of(referral),
        "form": form if referral.may_be_answered and referral.status in OPEN else None,
        "refusal": " ".join(form.non_field_errors()) if form.is_bound else "",
    }


def note_look(request, referral, page):
    """Note that the receiver looked at who the customer is."""
    if request.method == "GET":
        record_view(
            request.user,
            page,
            customer_id=referral.customer_id,
            enrollment_id=referral.enrollment_id,
            organisation_id=referral.organisation_id,
            object_id=referral.pk,
        )


def said_of_answer(member, referral):
    """(what to say after the answer, where to go on or "")."""
    if referral.status == ACCEPT and referral.kind == ReferralKind.TO_PROVIDER:
        found = visible_enrollments(member).filter(pk=referral.answered_with_id).first()
        url = reverse("intake:show_intake", args=[found.public_id]) if found else ""
        assessed = needs_assessment_of(found) if found else None
        if assessed and assessed.is_complete:
            return _(
                "The referral was accepted, and the needs assessment came with it. Enroll at orientation next."
            ), url
        return _("The referral was accepted. Complete the needs assessment next."), url
    return _("Your answer was sent."), ""


def _facts(referral):
    lines = [
        (_("From"), referral.organisation.name),
        (_("To"), referral.receiver.name),
        (_("Program"), str(referral.provider_program or "")),
        (_("Direction"), referral.get_kind_display()),
        (_("Sent"), _sent(referral)),
        (_("Customer consented on"), short_date(referral.consent_on) if referral.consent_on else ""),
        (_("Referral form received on"), short_date(referral.received_on) if referral.received_on else ""),
    ]
    return [{"label": label, "value": value} for label, value in lines if value]


def _sent(referral):
    values = {"when": date_time(referral.sent_at), "who": referral.sent_by or ""}
    return _("%(when)s by %(who)s") % values if referral.sent_by else values["when"]


def _customer(row):
    url = reverse("intake:reply_referral", args=[row.public_id])
    return Link(f"{row.customer.last_name}, {row.customer.get_short_name()}", url)


def _sender(row):
    return Lines(row.organisation.name, row.get_kind_display())


def _receiver(row):
    return Lines(row.receiver.name, str(row.provider_program or ""))
