"""Facts that other records decide follow these records, and say what the rules in `programs/` say of them."""

import random
from datetime import date, timedelta

import pytest

from careerplan.enums import ServiceStatus
from casework.cases.models import Enrollment
from casework.cases.models.derived import DerivedFacts
from casework.cases.queries.derived_facts import derived_facts, fact_functions
from casework.cases.services.derive_facts import derive_facts
from casework.cases.services.recompute_facts import recompute_facts
from casework.core import clock
from casework.core.derived import checkable_facts
from casework.intake.services.reply_referral import reply_referral
from programs.attendance import missed_days
from programs.registry import get_program
from programs.required_credentials import CredentialFact, requirements
from programs.retention import JobFact, jobs_since, spells_of
from programs.service_clock import GapSpan, Given, ServiceSpan, no_service_clock
from tests.factories.attendance import missed, taught
from tests.factories.credentials import CredentialFactory
from tests.factories.exits import PlannedGapFactory
from tests.factories.jobs import EmploymentFactory
from tests.factories.people import EnrollmentFactory, days_ago, member, organisation_running
from tests.factories.plan import ServiceFactory
from tests.factories.referrals import ReferralFactory

pytestmark = pytest.mark.django_db
ROUNDS = 25


@pytest.fixture
def enrollment():
    """An enrollment of ISETS on which nothing is recorded."""
    return EnrollmentFactory(program="isets", organisation=organisation_running("isets"))


def derived(enrollment):
    derive_facts([enrollment.pk])
    enrollment.refresh_from_db()
    return enrollment


def test_each_derived_fact_is_declared_once_and_proved_each_night():
    declared = [*derived_facts(), *(name for name, _function, _among in fact_functions())]

    assert sorted(declared) == sorted(field.name for field in DerivedFacts._meta.get_fields())
    assert set(declared) <= set(checkable_facts())


def test_nothing_is_written_where_nothing_differs(enrollment, django_assert_num_queries):
    derive_facts([enrollment.pk])
    with django_assert_num_queries(1):
        assert derive_facts([enrollment.pk]) == 0


def test_a_fact_falls_away_with_its_record(enrollment):
    credential = CredentialFactory(service__enrollment=enrollment)
    assert derived(enrollment).credential_on == credential.attained_on

    credential.removed_at = clock.now()
    credential.save()

    assert derived(enrollment).credential_on is None


def test_retention_is_reached_when_the_rule_says_so(enrollment):
    """R11: spells of jobs that join, the first of which lasts 90 days."""
    draw = random.Random(11)
    for _ in range(ROUNDS):
        enrollment.employments.all().delete()
        jobs = []
        for _ in range(draw.randint(0, 4)):
            begun, lasts = days_ago(draw.randint(1, 300)), draw.choice([5, 30, 89, 90, 91, None])
            ended = None if lasts is None else min(begun + timedelta(days=lasts), clock.today())
            subsidized = draw.random() < 0.2
            EmploymentFactory(
                enrollment=enrollment, started_on=begun, ended_on=ended, is_subsidized=subsidized
            )
            jobs.append(JobFact(started_on=begun, ended_on=ended, is_subsidized=subsidized))
        held = jobs_since(jobs, enrollment.enrolled_on)
        reached = [first for first, last in spells_of(held, date(2100, 1, 1)) if (last - first).days >= 90]
        expected = min(reached) + timedelta(days=90) if reached else None
        assert derived(enrollment).retention_on == expected, jobs


def test_participation_ends_when_the_clock_says_so(enrollment):
    """R38: 90 days after the last service, days of planned gaps left out, held by what is planned."""
    draw = random.Random(38)
    activity = next(row.code for row in get_program("isets").catalogue if row.holds_participation)
    support = next(row.code for row in get_program("isets").catalogue if not row.holds_participation)
    for _ in range(ROUNDS):
        enrollment.services.all().delete()
        enrollment.plannedgaps.all().delete()
        spans, gaps = [], []
        for _ in range(draw.randint(0, 3)):
            status = draw.choice(
                [ServiceStatus.SUCCESSFUL, ServiceStatus.UNSUCCESSFUL, ServiceStatus.NOT_STARTED]
            )
            begun, kind = days_ago(draw.randint(60, 200)), draw.choice([activity, activity, support])
            over = begun + timedelta(days=draw.randint(0, 60))
            planned = status == ServiceStatus.NOT_STARTED
            begun = days_ago(-draw.randint(0, 40)) if planned else begun
            fields = {"due_on": None} if planned else {"completed_on": over, "due_on": None}
            ServiceFactory(
                enrollment=enrollment, service_type=kind, status=status, started_on=begun, **fields
            )
            spans.append(
                ServiceSpan(
                    label="s",
                    given=Given.PLANNED if planned else Given.DONE,
                    counts=kind == activity,
                    started_on=begun,
                    completed_on=None if planned else over,
                    noted_on=clock.today(),
                )
            )
        for _ in range(draw.randint(0, 2)):
            first, last = days_ago(draw.randint(10, 150)), draw.randint(0, 50)
            gap = PlannedGapFactory(
                enrollment=enrollment, starts_on=first, ends_on=first + timedelta(days=last)
            )
            gaps.append(GapSpan(starts_on=gap.starts_on, ends_on=gap.ends_on))
        found = no_service_clock(spans, gaps, clock.today())
        held = [span.started_on for span in spans if span.given is Given.PLANNED and span.counts]
        expected = found.ends_on
        if expected and held and clock.today() < expected:
            expected = max(expected, max(held) + timedelta(days=1))
        assert derived(enrollment).participation_ends_on == expected, (spans, gaps)


def test_an_open_service_keeps_participation_from_ending(enrollment):
    activity = next(row.code for row in get_program("isets").catalogue if row.holds_participation)
    ServiceFactory(
        enrollment=enrollment, service_type=activity, status="successful", completed_on=days_ago(5)
    )
    ServiceFactory(enrollment=enrollment, service_type=activity, status="started")

    assert derived(enrollment).participation_ends_on is None
    assert enrollment.open_service_since == days_ago(10)


def test_absences_clear_on_the_day_the_flag_falls_away():
    """R41, against the rule: the flag of each day from the first absence on."""
    draw = random.Random(41)
    service = taught()
    enrollment = service.enrollment
    for _ in range(ROUNDS):
        service.attendancedays.all().delete()
        days = sorted({days_ago(draw.randint(0, 60)) for _ in range(draw.randint(0, 6))})
        missed(service, *days)
        clears = derived(enrollment).absences_clear_on
        for ahead in range(-1, 40):
            day = clock.today() + timedelta(days=ahead + 1)
            assert bool(missed_days(days, day)) == bool(clears and day < clears), (days, day)


def test_required_credentials_are_those_of_the_rule():
    """003:136: by code, or by the words of the title where nobody chose one."""
    spec = get_program("illinois_works")
    enrollment = EnrollmentFactory(program=spec.code, organisation=organisation_running(spec.code))
    draw = random.Random(136)
    for _ in range(ROUNDS):
        enrollment.credentials.all().delete()
        facts = []
        for _ in range(draw.randint(0, 5)):
            code = draw.choice(["", *spec.program_credentials.codes])
            title = draw.choice(
                ["OSHA-10 card", "XOSHA-10", "first-aid cpr", "NCCER Core", "NABTU2", "Welding"]
            )
            day = days_ago(draw.randint(0, 100))
            CredentialFactory(
                service__enrollment=enrollment, program_credential=code, title=title, attained_on=day
            )
            facts.append(CredentialFact(title=title, attained_on=day, code=code))
        found = requirements(spec, facts, clock.today())
        expected = None
        if all(each.is_met for each in found):
            expected = max(each.finding.dates["attained"] for each in found)
        assert derived(enrollment).required_credentials_on == expected, facts


def test_an_import_of_many_costs_one_statement(django_assert_num_queries):
    organisation = organisation_running("isets")
    rows = [EnrollmentFactory(program="isets", organisation=organisation) for _ in range(5)]
    for row in rows:
        CredentialFactory(service__enrollment=row)
    with django_assert_num_queries(1):
        assert derive_facts([row.pk for row in rows]) == 5
    assert not Enrollment.objects.filter(program="isets", credential_on=None).exists()


def test_an_accepted_referral_starts_the_clock_of_the_receivers_assessment():
    """R31 stops for the sender, R32 begins for the receiver, in the transaction of the reply; nothing has drifted."""
    referral = ReferralFactory()
    derive_facts([referral.enrollment_id])
    worker = member(organisation=referral.receiver, program="isets")

    saved = reply_referral(
        worker,
        referral,
        version=referral.version,
        status="accepted",
        reason="",
        reply="Welcome.",
        appointment_at=None,
    )

    sender, receiver = (
        Enrollment.objects.get(pk=key) for key in (saved.enrollment_id, saved.answered_with_id)
    )
    assert (sender.referral_waits_since, receiver.assessment_waits_since) == (None, clock.today())
    assert recompute_facts([*derived_facts()], dry_run=True).differing == {}
