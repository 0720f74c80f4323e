"""Recommended providers for one customer: programs of the fiscal year, ranked with reasons (seed 004:167, 004:214)."""

from dataclasses import dataclass

from django.db.models import Count, Q

from casework.accounts.enums import OrganisationKind
from casework.accounts.models import Organisation, OrganisationProgram
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment
from casework.core import clock
from casework.intake.enums import ReferralStatus
from casework.intake.models import NeedsAssessment, ProviderProgram, Referral
from casework.intake.queries.editions import content_of
from programs.fiscal_years import fiscal_year_of
from programs.intake_forms import outcome
from programs.matching import Match, Offer, Wishes, recommended
from programs.registry import get_program

MOST_CHOSEN = 50
_OPEN = (EnrollmentStatus.APPLYING, EnrollmentStatus.READY, EnrollmentStatus.ENROLLED)


@dataclass(frozen=True)
class Recommended:
    """A provider program with its match; `referral` is the open one of the customer to it, `with_since` the day from
    which the customer is with the provider already, or None."""

    program: ProviderProgram
    match: Match
    referral: Referral | None
    enrollment: Enrollment | None

    @property
    def may_be_chosen(self):
        """Whether a referral may be sent to it."""
        return self.referral is None


def recommended_providers(enrollment):
    """(wishes, [Recommended]) of `enrollment`'s customer, best first. Five queries, however many programs there are."""
    spec, today = get_program(enrollment.program), clock.today()
    wishes = wishes_of(enrollment)
    programs = {row.pk: row for row in offered_programs(enrollment, today)}
    places = {row["provider_program"]: row for row in _places(programs)}
    referrals = {
        row.provider_program_id: row
        for row in Referral.objects.open().filter(customer=enrollment.customer_id)
    }
    known = Enrollment.objects.open().filter(customer=enrollment.customer_id, program=enrollment.program)
    elsewhere = {row.organisation_id: row for row in known}
    offers = [_offer(row, places.get(key, {})) for key, row in programs.items()]
    found = []
    for match in recommended(wishes, offers, spec.catalogue):
        row = programs[match.offer.key]
        found.append(Recommended(row, match, referrals.get(row.pk), elsewhere.get(row.organisation_id)))
    return wishes, found


def offered_programs(enrollment, today):
    """Provider programs of the fiscal year of `today` that customers of `enrollment`'s program may be referred to: all
    that take referrals but the sender's own."""
    rows = ProviderProgram.objects.kept().of_year(fiscal_year_of(today))
    rows = rows.filter(program=enrollment.program, takes_referrals=True, organisation__is_active=True)
    return rows.exclude(organisation=enrollment.organisation_id).select_related("organisation", "location")


def wishes_of(enrollment):
    """The `Wishes` that the needs assessment tells, and the customer's ZIP code. One query."""
    row = NeedsAssessment.objects.select_related("form").filter(enrollment=enrollment).first()
    zip_code = enrollment.customer.zip_code[:5]
    if row is None:
        return Wishes(zip_code=zip_code)
    answers, spec = row.answers, get_program(enrollment.program)
    rules = outcome(content_of(row.form), answers, clock.today()).recommendations
    ticked = {kind.code for kind in spec.ticked_activities}
    return Wishes(
        skills=frozenset(answers.get("skills", ())) & frozenset(spec.skills.codes),
        interests=frozenset(answers.get("interests", ())) & frozenset(spec.interests.codes),
        activities=frozenset(code for rule in rules for code in rule.recommends if code in ticked),
        county=answers.get("county", ""),
        zip_code=zip_code,
    )


def _places(programs):
    """Places taken and people waiting, by provider program: accepted referrals whose enrollment goes on, and those on
    the waiting list."""
    taken = Q(status=ReferralStatus.ACCEPTED, answered_with__status__in=_OPEN)
    waiting = Q(status=ReferralStatus.WAITING)
    rows = Referral.objects.filter(taken | waiting, provider_program__in=list(programs)).order_by()
    return rows.values("provider_program").annotate(
        taken=Count("pk", filter=taken), waiting=Count("pk", filter=waiting)
    )


def _offer(row, places):
    site = row.location
    return Offer(
        key=row.pk,
        name=row.name,
        provider=row.organisation.name,
        activities=frozenset(row.activities),
        skills=frozenset(row.skills),
        interests=frozenset(row.interests),
        counties=frozenset(row.counties),
        zip_code=site.zip_code[:5] if site else "",
        slots=row.slots,
        taken=places.get("taken", 0),
        waiting=places.get("waiting", 0),
        takes_referrals=row.takes_referrals,
    )


def chosen_programs(enrollment, public_ids):
    """The provider programs that a person chose by their public ids (text), those a customer may be referred to alone;
    each once, by provider and name."""
    found = offered_programs(enrollment, clock.today()).order_by("organisation__name", "name", "pk")
    wanted = {text.replace("-", "").lower() for text in public_ids[:MOST_CHOSEN]}
    return [row for row in found if row.public_id.hex in wanted]


def state_offices(enrollment):
    """Organizations of the state that run `enrollment`'s program today, its own left out."""
    running = OrganisationProgram.objects.on(clock.today()).filter(program=enrollment.program)
    rows = Organisation.objects.filter(pk__in=running.values("organisation"), is_active=True)
    return rows.filter(kind=OrganisationKind.STATE).exclude(pk=enrollment.organisation_id)
