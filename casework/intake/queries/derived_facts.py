"""Facts of an enrollment that intake decides: what waits for an answer or an assessment, and since when (ADR 15)."""

from django.db.models import Case, DateField, Exists, F, Min, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce

from casework.cases.queries.derived_facts import ChicagoDay, DaysAfter, one_of
from casework.intake.enums import DeterminationOutcome, ReferralKind, ReferralStatus
from casework.intake.models import NeedsAssessment, ProviderDetermination, Referral
from programs.referral_deadlines import LEG_DAYS


def intake_facts():
    """{fact: expression} of what intake decides."""
    assessed = NeedsAssessment.objects.filter(enrollment=OuterRef("pk"), completed_at__isnull=False)
    received = Referral.objects.filter(answered_with=OuterRef("pk")).exclude(kind=ReferralKind.REVERSE)
    since = received.annotate(day=Coalesce("received_on", ChicagoDay("sent_at"))).order_by("day")
    return {
        "referral_waits_since": one_of(
            Referral.objects.filter(status=ReferralStatus.SENT), Min(ChicagoDay("sent_at"))
        ),
        "assessed_on": one_of(NeedsAssessment.objects.all(), Min(ChicagoDay("completed_at"))),
        "assessment_waits_since": Case(
            When(~Exists(assessed), then=Subquery(since.values("day")[:1])),
            default=None,
            output_field=DateField(),
        ),
        "determination_due_on": one_of(_unfinished(), Min(DaysAfter(_begun(), LEG_DAYS))),
    }


def _unfinished():
    """Provider Determinations whose last leg is not done (R33)."""
    done = Q(notice_sent_on__isnull=False) | Q(outcome=DeterminationOutcome.OTHER_PROVIDER)
    return ProviderDetermination.objects.filter(removed_at=None).exclude(done)


def _begun():
    """The day on which the leg began that is to be done now."""
    return Coalesce(F("office_told_on"), F("state_told_on"), F("decided_on"))
