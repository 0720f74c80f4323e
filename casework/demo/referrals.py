"""Needs assessments and referrals of the invented ISETS customers: in each state, in both directions, some overdue."""

from datetime import datetime, time, timedelta

from casework.accounts.models import Organisation, User
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment
from casework.cases.services.enroll_customer import enroll_customer
from casework.core import clock
from casework.demo.world.places import SERVED_AT, STATE
from casework.intake.enums import FormKind, ReferralKind
from casework.intake.models import ProviderProgram
from casework.intake.queries.editions import content_of
from casework.intake.queries.needs_assessment import needs_assessment_of
from casework.intake.services.edition_in_force import edition_in_force
from casework.intake.services.mark_not_eligible import mark_not_eligible
from casework.intake.services.reply_referral import reply_referral
from casework.intake.services.save_needs_assessment import save_needs_assessment
from casework.intake.services.send_referrals import send_referrals
from casework.intake.services.withdraw_referral import withdraw_referral
from programs.fiscal_years import fiscal_year_of
from programs.intake_forms import check

ISETS = "isets"
HOME, NEIGHBOR, SOUTH = (organisation for organisation, _sizes in SERVED_AT[ISETS])
WORKER, STATEWIDE = "worker.isets@example.org", "statewide.isets@example.org"
ANSWERS = {
    "county": "sangamon", "snap": "yes", "tanf": "no", "language": "english", "diploma": "no", "reading": "no",
    "training": "yes", "college": "no", "works": "no", "worked": "longer", "ready": "prepare", "resume": "no",
    "own_business": "no", "skills": ["hand_tools", "customers"], "interests": ["manufacturing", "hospitality"],
    "needs": ["rides", "clothing"], "days": ["weekdays"], "goal": "A steady job with regular hours.",
}  # fmt: skip
"""Answers to the needs assessment; the invented customers differ in what they are good at and need."""
OTHERS = (
    {"skills": ["caring", "cooking"], "interests": ["health"], "diploma": "yes", "needs": ["child_care"]},
    {"skills": ["driving"], "interests": ["transportation"], "ready": "help", "training": "no"},
    {},
)
ASSESSED, BEGUN = 18, 2
TO_PROVIDERS = (
    (NEIGHBOR, 1, None, ""),
    (SOUTH, 36, None, ""),
    (SOUTH, 20, "waiting_list", ""),
    (SOUTH, 9, "waiting_list", ""),
    (NEIGHBOR, 12, "accepted", ""),
    (NEIGHBOR, 15, "rejected", "outside_area"),
    (NEIGHBOR, 30, "withdrawn", ""),
)
"""Referrals to the provider whose worker signs in: from where, how many days ago, the answer and its reason."""
FROM_HOME = (
    (NEIGHBOR, 3, None, ""),
    (SOUTH, 16, "rejected", "not_suitable"),
    (SOUTH, 25, "waiting_list", ""),
)
TO_STATE = ((0, None), (11, None), (14, "accepted"))


def add_referrals() -> int:
    """Assess customers and refer some, on days before today; return how many referrals were sent."""
    sources = {code: _waiting_for_orientation(code) for code in (HOME, NEIGHBOR, SOUTH)}
    showcase = Enrollment.objects.filter(customer__user__email="customer.isets@example.org", program=ISETS)
    enrolled = Enrollment.objects.filter(program=ISETS, organisation__code=HOME, status="enrolled")
    own = [*showcase, *enrolled.order_by("pk")[:6]]
    everyone = own + [row for rows in sources.values() for row in rows[: ASSESSED // 2]]
    for number, enrollment in enumerate(everyone):
        _assess(enrollment, number, begun=number % ASSESSED < BEGUN and enrollment not in own)
    sent = sum(_to_provider(*found) for found in _drawn(sources, TO_PROVIDERS, HOME))
    sent += sum(_to_state(sources[HOME].pop(), *more) for more in TO_STATE if sources[HOME])
    for receiver, *more in FROM_HOME:
        sent += _to_provider(sources[HOME].pop(), receiver, *more) if sources[HOME] else 0
    sent += _from_the_state(sources[NEIGHBOR].pop()) if sources[NEIGHBOR] else 0
    if showcase:
        sent += _to_provider(showcase[0], SOUTH, 6, "waiting_list", "")
    if sources[HOME]:
        _turn_away(sources[HOME].pop())
    return sent


def _drawn(sources, plans, receiver):
    """What `_to_provider` takes for each of `plans` while its source has somebody left."""
    for source, *more in plans:
        if sources[source]:
            yield sources[source].pop(), receiver, *more


def _waiting_for_orientation(code):
    rows = Enrollment.objects.filter(program=ISETS, organisation__code=code, status=EnrollmentStatus.APPLYING)
    return list(rows.with_people().order_by("pk"))


def _at(days):
    """Noon, that many days ago; an hour ago for today, so that nothing lies ahead."""
    if days == 0:
        return clock.now() - timedelta(hours=1)
    return datetime.combine(clock.today() - timedelta(days=days), time(12), clock.CHICAGO)


def _worker_at(code):
    return User.objects.filter(memberships__organisation__code=code, memberships__role="case_worker").first()


def _assess(enrollment, number, *, begun):
    form = content_of(edition_in_force(ISETS, FormKind.NEEDS_ASSESSMENT))
    answers = ANSWERS | OTHERS[number % len(OTHERS)]
    actor = _worker_at(enrollment.organisation.code)
    with clock.frozen(_at(40 + number)):
        for section in form.sections[: 2 if begun else None]:
            known = needs_assessment_of(enrollment)
            found = check(form, section, known.answers | answers, clock.today())
            save_needs_assessment(actor, enrollment, section, found, version=known.version)


def _to_provider(enrollment, receiver, days, answer, reason):
    """Send one referral to `receiver` (a code), and let it be answered two days later."""
    rows = ProviderProgram.objects.kept().filter(organisation__code=receiver, program=ISETS)
    program = rows.filter(fiscal_year=fiscal_year_of(clock.today())).order_by("name").first()
    target = (Organisation.objects.get(code=receiver), program)
    sender = _worker_at(enrollment.organisation.code) or User.objects.get(email=STATEWIDE)
    message = "Ready to begin, and close to the bus line."
    row = _sent(sender, enrollment, target, days, ReferralKind.TO_PROVIDER, message)
    with clock.frozen(_at(max(days - 2, 0))):
        if answer == "withdrawn":
            withdraw_referral(
                sender, row, version=row.version, status=answer, reason="Found a place closer by."
            )
        elif answer:
            _answer(_worker_at(receiver), row, answer, reason)
    return 1


def _to_state(enrollment, days, answer):
    target = (Organisation.objects.get(code=STATE), None)
    message = "Came to us on their own. Screened: receives SNAP."
    sender = User.objects.get(email=WORKER)
    row = _sent(sender, enrollment, target, days, ReferralKind.REVERSE, message)
    if answer:
        with clock.frozen(_at(days - 1)):
            _answer(User.objects.get(email=STATEWIDE), row, answer, "")
    return 1


def _from_the_state(known):
    """The state's own referral of a customer to the provider whose worker signs in."""
    actor = User.objects.get(email=STATEWIDE)
    with clock.frozen(_at(4)):
        place = {"organisation": Organisation.objects.get(code=STATE), "program": ISETS}
        enrollment, _created = enroll_customer(
            actor, known.customer, **place, application_started_on=clock.today()
        )
    return _to_provider(enrollment, HOME, 4, None, "")


def _sent(actor, enrollment, target, days, kind, message):
    with clock.frozen(_at(days)):
        given = {"consent_on": clock.today(), "received_on": None, "message": message}
        return send_referrals(actor, enrollment, [target], kind=kind, **given)[0]


def _answer(actor, row, status, reason):
    reply = "Our class needs a higher reading level now." if reason == "not_suitable" else ""
    appointment = clock.now() + timedelta(days=20) if status == "accepted" and row.kind != "reverse" else None
    values = {"status": status, "reason": reason, "reply": reply, "appointment_at": appointment}
    reply_referral(actor, row, version=row.version, **values)


def _turn_away(enrollment):
    with clock.frozen(_at(5)):
        day, note = clock.today(), "Has moved to another state."
        mark_not_eligible(
            User.objects.get(email=WORKER), enrollment, not_enrolled_on=day, reason="moved", note=note
        )
