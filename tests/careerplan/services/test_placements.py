"""Placements: openings, wages, status history, follow-ups, the service they belong to, limits."""

import uuid
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from careerplan.models import FollowUp, Placement, PlacementStatus, Service
from careerplan.queries.subsidy import read_ledger
from careerplan.services.add_placement import add_placement
from careerplan.services.edit_placement import edit_placement
from careerplan.services.override_subsidy import override_subsidy
from careerplan.services.remove_placement import remove_placement
from careerplan.services.remove_service import remove_service
from careerplan.services.verify_follow_up import verify_follow_up
from casework.core import clock
from casework.worksites.models import Job
from tests.careerplan.services.test_races import at_once
from tests.factories.people import UserFactory, days_ago, enrolled
from tests.factories.plan import ServiceFactory
from tests.factories.worksites import ISETS, PlacementFactory, follow_up_of, job_at, verified

PLAN = {
    "position_type": "full_time",
    "status": "started",
    "started_on": None,
    "due_on": None,
    "ended_on": None,
    "inactive_on": None,
    "return_on": None,
    "subsidized_from": None,
    "subsidized_to": None,
    "minimum_wage": Decimal("15.00"),
    "hourly_wage": Decimal("18.50"),
    "subsidized_wage": Decimal("15.00"),
    "employer_wage": None,
    "weekly_hours": Decimal(30),
    "notes": "",
}


def plan(service, **changes):
    """The fields of a placement that started ten days ago, changed by `changes`."""
    dates = {"started_on": days_ago(10), "due_on": days_ago(-90)}
    return PLAN | dates | {"service_version": service.version} | changes


def service_of(enrollment=None, **fields):
    """A planned work experience of an ISETS plan."""
    enrollment = enrollment or enrolled(program=ISETS)
    return ServiceFactory(enrollment=enrollment, service_type="work_experience", **fields)


def place(service, job=None, **changes):
    job = job or job_at(service.organisation)
    return add_placement(UserFactory(), service, job, **plan(service, **changes))


def edited(placement, actor=None, **changes):
    placement.refresh_from_db()
    service = Service.objects.get(pk=placement.service_id)
    facts = {name: getattr(placement, name) for name in PLAN if hasattr(placement, name)}
    more = {"weekly_hours": service.weekly_hours, "notes": service.notes}
    values = PLAN | facts | more | {"service_version": service.version} | changes
    return edit_placement(actor or UserFactory(), placement, version=placement.version, **values)


def taken(job):
    return Job.objects.get(pk=job.pk).taken


@pytest.mark.django_db
def test_a_placement_takes_an_opening_and_gives_its_service_status_dates_and_hours():
    service = service_of()
    placement = place(service, notes="Bus 4.")
    service.refresh_from_db()
    assert taken(placement.job) == 1
    assert (service.status, service.started_on, service.due_on) == ("started", days_ago(10), days_ago(-90))
    assert (service.weekly_hours, service.notes) == (30, "Bus 4.")
    assert (placement.employer_wage, placement.subsidized_from) == (Decimal("3.50"), days_ago(10))


@pytest.mark.django_db
def test_the_same_form_sent_twice_is_one_placement_and_one_opening():
    service, key = service_of(), uuid.uuid4()
    first = place(service, key=key)
    again = add_placement(UserFactory(), service, first.job, **plan(service, key=key))
    assert again.pk == first.pk
    assert again.already_saved
    assert taken(first.job) == 1
    corrected = plan(service, key=key, hourly_wage=Decimal("19.00"))
    with pytest.raises(ValidationError, match="was saved already, as you entered it first"):
        add_placement(UserFactory(), service, first.job, **corrected)


@pytest.mark.django_db
def test_a_service_holds_one_worksite_job():
    service = service_of()
    place(service)
    service.refresh_from_db()
    other = job_at(service.organisation)
    with pytest.raises(ValidationError) as problem:
        place(service, other)
    assert problem.value.code == "placed"
    assert taken(other) == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"hourly_wage": Decimal("14.99")}, "hourly_wage", "at least the minimum wage, $15.00"),
        ({"subsidized_wage": Decimal("15.01")}, "subsidized_wage", "no more than the minimum wage"),
        ({"employer_wage": Decimal("3.49")}, "employer_wage", "must add up to the hourly wage"),
        ({"minimum_wage": Decimal("14.00")}, "minimum_wage", "The minimum wage there is $15.00"),
        ({"due_on": days_ago(11)}, "due_on", "cannot be before the start date"),
        ({"started_on": days_ago(-1)}, "started_on", "cannot have begun after today"),
        ({"status": "successful"}, "ended_on", "Enter the end date"),
        ({"status": "successful", "ended_on": days_ago(11)}, "ended_on", "cannot be before the start"),
        ({"status": "unsuccessful", "ended_on": days_ago(-1)}, "ended_on", "cannot be after today"),
        ({"ended_on": days_ago(0)}, "ended_on", "This status has no end date"),
        ({"status": "not_required"}, "status", "Select a status from the list"),
        ({"return_on": days_ago(3)}, "inactive_on", "Enter the inactive date"),
        ({"inactive_on": days_ago(3), "return_on": days_ago(3)}, "return_on", "must be after the inactive"),
        ({"inactive_on": days_ago(11)}, "inactive_on", "cannot be before the start date"),
        ({"subsidized_from": days_ago(11)}, "subsidized_from", "cannot be before the start date"),
        ({"subsidized_from": days_ago(5), "subsidized_to": days_ago(6)}, "subsidized_to", "cannot be before"),
        (
            {"subsidized_to": days_ago(1), "subsidized_wage": Decimal(0), "employer_wage": Decimal("18.50")},
            "subsidized_from",
            "Enter the subsidized start date",
        ),
        (
            {
                "subsidized_from": days_ago(1),
                "subsidized_wage": Decimal(0),
                "employer_wage": Decimal("18.50"),
            },
            "subsidized_wage",
            "Nothing is subsidized",
        ),
        ({"position_type": ""}, "position_type", "Select the position type"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field_and_nothing_is_written(changes, field, said):
    service = service_of()
    job = job_at(service.organisation)
    with pytest.raises(ValidationError) as problem:
        place(service, job, **changes)
    assert said in problem.value.message_dict[field][0]
    assert not Placement.objects.exists()
    assert taken(job) == 0
    service.refresh_from_db()
    assert service.version == 1


@pytest.mark.django_db
def test_what_is_wrong_with_dates_and_wages_is_said_at_once():
    with pytest.raises(ValidationError) as problem:
        place(service_of(), due_on=days_ago(11), hourly_wage=Decimal("12.00"), employer_wage=None)
    assert problem.value.message_dict.keys() == {"due_on", "hourly_wage"}


@pytest.mark.django_db
def test_planned_starts_neither_days_nor_follow_ups_and_started_does():
    service = service_of()
    planned = place(service, status="not_started", subsidized_from=days_ago(10))
    assert not FollowUp.objects.exists()
    assert read_ledger(service.enrollment).total == 0
    edited(planned, status="started")
    dates = FollowUp.objects.order_by("point").values_list("point", "due_on")
    assert list(dates) == [(n, days_ago(10) + timedelta(days=n)) for n in (30, 60, 90, 180, 270)]
    assert read_ledger(service.enrollment).total == 11


@pytest.mark.django_db
def test_follow_ups_move_with_the_start_unless_they_were_verified():
    placement = place(service_of(), started_on=days_ago(100))
    first = FollowUp.objects.get(point=30)
    verify_follow_up(UserFactory(), first, version=1, is_employed=True)
    edited(placement, started_on=days_ago(95), subsidized_from=days_ago(95))
    due = dict(FollowUp.objects.values_list("point", "due_on"))
    assert (due[30], due[60]) == (days_ago(70), days_ago(35))
    edited(placement, status="not_started", subsidized_from=None)
    assert list(FollowUp.objects.values_list("point", flat=True)) == [30]


@pytest.mark.django_db
def test_each_change_of_status_or_dates_is_a_line_of_history_and_a_change_of_wage_is_none():
    placement = place(service_of())
    edited(placement, hourly_wage=Decimal("19.00"), employer_wage=None)
    assert PlacementStatus.objects.count() == 1
    edited(placement, inactive_on=days_ago(5))
    edited(placement, return_on=days_ago(2))
    edited(placement, status="successful", ended_on=days_ago(0))
    assert list(PlacementStatus.objects.values_list("status", flat=True)) == [
        "successful",
        "started",
        "started",
        "started",
    ]
    assert read_ledger(placement.enrollment).total == 11 - 3
    assert taken(placement.job) == 1


@pytest.mark.django_db
def test_a_further_break_written_over_the_last_one_leaves_both_out():
    placement = place(service_of(), started_on=days_ago(40))
    edited(placement, inactive_on=days_ago(30), return_on=days_ago(25))
    edited(placement, inactive_on=days_ago(10), return_on=days_ago(8))
    assert read_ledger(placement.enrollment).total == 41 - 5 - 2


@pytest.mark.django_db
def test_an_edit_of_an_old_version_of_the_placement_or_of_its_service_is_stale():
    placement = place(service_of())
    values = plan(Service.objects.get(pk=placement.service_id))
    for versions in ({"version": 9}, {"version": placement.version, "service_version": 1}):
        with pytest.raises(ValidationError) as problem:
            edit_placement(UserFactory(), placement, **{**values, "subsidized_from": days_ago(9), **versions})
        assert problem.value.code == "stale"
    placement.refresh_from_db()
    assert (placement.version, placement.subsidized_from) == (1, days_ago(10))


@pytest.mark.django_db
def test_a_job_that_never_began_is_removed_and_gives_its_opening_back_once():
    service = service_of()
    placement = place(service, status="not_started")
    assert remove_placement(UserFactory(), placement) is True
    assert remove_placement(UserFactory(), placement) is False
    assert taken(placement.job) == 0
    service.refresh_from_db()
    assert place(service, placement.job).pk != placement.pk


@pytest.mark.django_db
def test_a_job_that_began_is_not_removed():
    placement = place(service_of())
    with pytest.raises(ValidationError) as problem:
        remove_placement(UserFactory(), placement)
    assert problem.value.code == "started"
    assert taken(placement.job) == 1


@pytest.mark.django_db
def test_a_service_that_leaves_the_plan_gives_the_opening_of_its_job_back():
    service = service_of()
    placement = place(service, status="not_started")
    service.refresh_from_db()
    assert remove_service(UserFactory(), service)
    assert not Placement.objects.kept().exists()
    assert taken(placement.job) == 0


@pytest.mark.django_db
def test_a_follow_up_is_verified_by_its_worker_once_it_is_due():
    placement = PlacementFactory(started_on=days_ago(30))
    due, early = follow_up_of(placement, 30), follow_up_of(placement, 60, due=-30)
    worker = UserFactory()
    saved = verify_follow_up(
        worker, due, version=1, is_employed=True, note="Pay stub.", subsidized_wage=Decimal("10.00")
    )
    assert (saved.verified_by, saved.is_employed) == (worker, True)
    placement.refresh_from_db()
    assert (placement.subsidized_wage, placement.employer_wage) == (Decimal("10.00"), Decimal("8.50"))
    for follow_up, code in ((early, "early"), (due, "stale")):
        with pytest.raises(ValidationError) as problem:
            verify_follow_up(worker, follow_up, version=1, is_employed=False)
        assert problem.value.code == code


@pytest.mark.django_db
def test_a_follow_up_does_not_raise_the_subsidy_above_the_minimum():
    follow_up = follow_up_of(PlacementFactory())
    with pytest.raises(ValidationError) as problem:
        verify_follow_up(
            UserFactory(), follow_up, version=1, is_employed=True, subsidized_wage=Decimal("15.01")
        )
    assert "no more than $15.00" in problem.value.message_dict["subsidized_wage"][0]
    follow_up.refresh_from_db()
    assert follow_up.verified_at is None


def in_november():
    return clock.frozen(clock.today().replace(month=11, day=22))


@pytest.mark.django_db
def test_the_limit_blocks_days_beyond_it_and_a_manager_adds_some():
    with in_november():
        today = clock.today()
        service = service_of()
        start = today.replace(month=6, day=1)
        args = {"started_on": start, "due_on": today + timedelta(days=60)}
        with pytest.raises(ValidationError) as problem:
            place(service, **args, subsidized_to=today + timedelta(days=30))
        assert problem.value.error_dict["subsidized_to"][0].code == "over_limit"
        said = problem.value.messages[0]
        assert "180 days are allowed" in said
        assert "ask a program manager" in said
        override_subsidy(
            UserFactory(), service.enrollment, "six_months_calendar_year", extra_days=30, reason="Rehired."
        )
        placement = place(service, **args, subsidized_to=today + timedelta(days=30))
        assert any("days used" in finding.text for finding in placement.warnings)


@pytest.mark.django_db
def test_nothing_is_told_of_another_placements_own_limit():
    with in_november():
        service, today = service_of(), clock.today()
        PlacementFactory(enrolled=service.enrollment, started_on=today - timedelta(days=100))
        placed = place(service, subsidized_wage=Decimal(0), employer_wage=None)
        assert not any("90-day" in finding.text for finding in placed.warnings)


@pytest.mark.django_db
def test_what_is_over_already_can_still_be_ended_but_not_stretched():
    with in_november():
        today = clock.today()
        service = service_of()
        placement = PlacementFactory(
            enrolled=service.enrollment, service=service, started_on=today.replace(month=2, day=1)
        )
        with pytest.raises(ValidationError):
            edited(placement, subsidized_to=today + timedelta(days=5))
        edited(placement, subsidized_to=today)


@pytest.mark.django_db
def test_days_with_another_provider_count_for_the_shared_limit_as_a_number():
    with in_november():
        today = clock.today()
        mine = service_of()
        other = enrolled(customer=mine.customer, program="youth_apprenticeship")
        PlacementFactory(
            enrolled=other,
            started_on=today - timedelta(days=99),
            subsidized_to=today - timedelta(days=10),
            minimum_wage=Decimal("15.00"),
        )
        place(mine, started_on=today - timedelta(days=19))
        ledger = read_ledger(mine.enrollment)
        (year,) = [one for one in ledger.limits if one.limit.code == "six_months_calendar_year"]
        assert (ledger.total, ledger.elsewhere, ledger.distinct) == (20, 90, 100)
        assert year.standing.used == 100
        assert [entry.placement.enrollment_id for entry in ledger.entries] == [mine.enrollment_id]


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_who_take_the_last_opening_at_once_one_wins_and_the_other_is_told():
    services = [service_of(), service_of()]
    job = job_at(services[0].organisation, openings=1)
    answers = at_once(*[lambda service=service: place(service, job) for service in services])
    (refused,) = [answer for answer in answers if isinstance(answer, ValidationError)]
    assert "Someone else took the last opening" in refused.messages[0]
    assert Placement.objects.count() == 1
    assert taken(job) == 1
    assert Service.objects.filter(status="started").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_providers_who_save_at_once_do_not_pass_a_limit_together():
    mine = service_of()
    other = service_of(enrolled(customer=mine.customer, program=ISETS))
    start = clock.today().replace(month=1, day=5)
    later = start + timedelta(days=101)
    spells = [
        (
            mine,
            job_at(mine.organisation),
            {"subsidized_from": start, "subsidized_to": later - timedelta(days=1)},
        ),
        (
            other,
            job_at(other.organisation),
            {"subsidized_from": later, "subsidized_to": later + timedelta(days=100)},
        ),
    ]

    def act(service, job, spell):
        with clock.frozen(start):
            return place(service, job, started_on=start, due_on=start + timedelta(days=300), **spell)

    answers = at_once(*[lambda row=row: act(*row) for row in spells])
    refused = [answer for answer in answers if isinstance(answer, ValidationError)]
    assert len(refused) == 1
    assert "subsidized_to" in refused[0].message_dict


@pytest.mark.django_db
def test_verified_follow_ups_stay_when_a_placement_is_planned_again():
    placement = PlacementFactory(started_on=days_ago(40))
    verified(placement, 30, due=10)
    edited(placement, status="not_started", subsidized_from=None)
    assert FollowUp.objects.count() == 1
