"""Two workers save the bulk grid at once, and a worker and a page of one service."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from careerplan.models import Service
from careerplan.queries.bulk import Entry, values_of
from careerplan.services.add_services import add_services
from careerplan.services.edit_service import edit_service
from careerplan.services.edit_services import edit_services
from careerplan.services.remove_service import remove_service
from casework.cases.models import Enrollment
from tests.factories.people import YOUTH, days_ago, enrolled, member
from tests.factories.reports import MENTORING, planned
from tests.support.races import finish, start, until_somebody_waits


def entries(services, **values):
    return [Entry(row.public_id, row.version, {**values_of(row), **values}) for row in services]


@pytest.mark.django_db(transaction=True)
def test_the_second_of_two_workers_waits_and_is_told():
    services = [planned(enrolled()) for _number in range(3)]
    user, outcomes = member(), []
    ours, theirs = entries(services, weekly_hours=12), entries(services[::-1], weekly_hours=20)
    with transaction.atomic():
        edit_services(user, Service.objects.kept(), ours)
        other = start(lambda: outcomes.append(edit_services(user, Service.objects.kept(), theirs)))
        until_somebody_waits()
    finish(other)
    assert [row.result for row in outcomes[0].rows] == ["stale"] * 3
    assert set(Service.objects.values_list("weekly_hours", flat=True)) == {12}


def on_its_page(user, service, **values):
    """Save the page of one service."""
    return edit_service(user, service, version=1, goal=None, notes="", **{**values_of(service), **values})


@pytest.mark.django_db(transaction=True)
def test_a_grid_behind_the_page_of_one_service_is_told_of_that_row_alone():
    services = [planned(enrolled()) for _number in range(2)]
    user, outcomes = member(), []
    rows = entries(services, weekly_hours=20)
    with transaction.atomic():
        on_its_page(user, services[0], weekly_hours=12)
        other = start(lambda: outcomes.append(edit_services(user, Service.objects.kept(), rows)))
        until_somebody_waits()
    finish(other)
    assert [row.result for row in outcomes[0].rows] == ["stale", "saved"]
    assert list(Service.objects.order_by("pk").values_list("weekly_hours", flat=True)) == [12, 20]


@pytest.mark.django_db(transaction=True)
def test_the_page_of_one_service_behind_a_grid_is_told():
    service = planned(enrolled())
    user, answers = member(), []

    def save():
        with pytest.raises(ValidationError) as problem:
            on_its_page(user, service, weekly_hours=20)
        answers.append(problem.value.code)

    with transaction.atomic():
        edit_services(user, Service.objects.kept(), entries([service], weekly_hours=12))
        other = start(save)
        until_somebody_waits()
    finish(other)
    assert answers == ["stale"]


@pytest.mark.django_db(transaction=True)
def test_a_grid_that_waits_for_a_plan_holds_none_of_its_services():
    """The plan first, then its services, as every other act: or two people wait for each other for ever."""
    service = planned(enrolled())
    rows = entries([service], weekly_hours=20)
    with transaction.atomic():
        Enrollment.objects.select_for_update().get(pk=service.enrollment_id)
        other = start(lambda: edit_services(member(), Service.objects.kept(), rows))
        until_somebody_waits()
        assert Service.objects.select_for_update(nowait=True).get(pk=service.pk) == service
    finish(other)
    assert Service.objects.get().weekly_hours == 20


@pytest.mark.django_db(transaction=True)
def test_a_service_removed_while_the_grid_waits_is_not_written():
    service = planned(enrolled())
    user, outcomes = member(), []
    rows = entries([service], weekly_hours=20)
    with transaction.atomic():
        remove_service(user, service)
        other = start(lambda: outcomes.append(edit_services(user, Service.objects.kept(), rows)))
        until_somebody_waits()
    finish(other)
    assert [row.result for row in outcomes[0].rows] == ["missing"]
    assert Service.objects.get().weekly_hours == 10


@pytest.mark.django_db(transaction=True)
def test_a_step_added_twice_at_once_is_in_the_plan_once():
    people = [enrolled() for _number in range(3)]
    user, found = member(), []
    plan = {"status": "not_started", "started_on": days_ago(1), "due_on": days_ago(-9), "completed_on": None}

    def add():
        return add_services(
            user,
            people,
            Enrollment.objects.all(),
            program=YOUTH,
            service_type=MENTORING,
            weekly_hours=1,
            **plan,
        )

    with transaction.atomic():
        add()
        other = start(lambda: found.append(add()))
        until_somebody_waits()
    finish(other)
    assert [why for _row, why in found[0].left_out] == ["Has this step already."] * 3
    assert Service.objects.count() == 3


@pytest.mark.django_db
def test_a_rehearsal_answers_as_the_save_would_and_writes_nothing():
    service = planned(enrolled())
    rows = entries([service], status="started")
    rehearsed = edit_services(member(), Service.objects.kept(), rows, rehearse=True)
    assert rehearsed.rows[0].result == "saved" and Service.objects.get().status == "not_started"
    assert edit_services(member(), Service.objects.kept(), rows).rows[0].result == "saved"


@pytest.mark.django_db
def test_a_service_named_twice_is_saved_once():
    service = planned(enrolled())
    rows = entries([service, service], weekly_hours=3)
    assert [row.result for row in edit_services(member(), Service.objects.kept(), rows).rows] == [
        "saved",
        "refused",
    ]


@pytest.mark.django_db
def test_history_keeps_every_row_of_the_one_statement():
    services = [planned(enrolled()) for _number in range(3)]
    before = Service.pgh_event_model.objects.count()
    edit_services(member(), Service.objects.kept(), entries(services, weekly_hours=3))
    assert Service.pgh_event_model.objects.count() == before + 3


@pytest.mark.django_db
def test_a_row_nobody_changed_is_not_judged_by_rules_it_never_met():
    """What came from elsewhere as begun tomorrow goes out and comes back as it is."""
    service = planned(enrolled(), status="started", started_on=days_ago(-1))
    assert edit_services(member(), Service.objects.kept(), entries([service])).rows[0].result == "unchanged"
