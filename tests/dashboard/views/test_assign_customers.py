"""A worker for many customers: select, review, assign; what became of each; taken back as one."""

from datetime import timedelta

import pytest
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.audit.models import AuditEvent
from casework.cases.models import Enrollment, Receipt
from casework.cases.services.assign_customers import MOST_CUSTOMERS
from casework.core import clock
from dashboard.models import Standing
from tests.factories.people import YOUTH, enrolled, member, organisation_running
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db
URL = reverse("dashboard:assign_customers")


@pytest.fixture
def home():
    return organisation_running(YOUTH)


@pytest.fixture
def lead(client, home):
    """A program manager, signed in."""
    user = member(Role.PROGRAM_MANAGER, home)
    client.force_login(user)
    return user


@pytest.fixture
def worker(home):
    """Whom customers are assigned to."""
    return member(organisation=home)


def ids(*rows):
    return [str(row.public_id) for row in rows]


def assign(client, worker, *rows, **more):
    """Review, then confirm what the review carried; the answer of the confirmation."""
    sent = {"selected": ids(*rows), "worker": str(worker.public_id)} | more
    page = client.post(URL, sent | {"review": ""})
    found = page.context["found"]
    return client.post(URL, sent | {"seen": found.digest, "confirm": "1"})


def worker_of(row):
    return Enrollment.objects.get(pk=row.pk).assigned_worker


def test_the_selected_go_to_the_worker_after_a_review_that_says_who_is_left_out(client, lead, worker, home):
    before = member(organisation=home)
    one, two = enrolled(home, assigned_worker=before), enrolled(home)
    has, other = enrolled(home, assigned_worker=worker), enrolled(home)
    assert "Assign a worker" in client.get(reverse("dashboard:list_caseload")).text
    assert client.get(URL).context["list"].counted == 4

    sent = {"selected": ids(one, two, has), "worker": str(worker.public_id)}
    review = client.post(URL, sent | {"review": ""})
    assert f"2 customers go to {worker}" in review.text
    assert f"{one.customer}: from {before}" in review.text
    assert f"{has.customer}: Has this worker already." in review.text
    assert worker_of(one) == before

    sent["seen"] = review.context["found"].digest
    answer = client.post(URL, sent | {"confirm": "1"}, follow=True)
    assert "2 customers were assigned to" in answer.text
    assert (worker_of(one), worker_of(two), worker_of(other)) == (worker, worker, None)
    assert Enrollment.objects.get(pk=one.pk).version == one.version + 1
    log = client.get(reverse("cases:show_update_log", args=[one.public_id])).text
    assert "Assigned the customer to a worker" in log and str(before) in log
    (notice,) = [receipt.message for receipt in Receipt.objects.filter(reader=worker)]
    assert "assigned 2 customers to you" in notice.text and str(one.customer) not in notice.text


def test_everybody_in_the_list_is_an_act_of_its_own_and_means_its_filters(client, lead, worker, home):
    mine, others = enrolled(home, assigned_worker=lead), [enrolled(home) for _number in range(2)]
    foreign = enrolled(organisation_running(YOUTH))
    sent = {"everybody": "on", "worker": str(worker.public_id)}
    page = client.post(f"{URL}?worker=none", sent | {"review": ""})
    seen = page.context["found"].digest
    client.post(f"{URL}?worker=none", sent | {"seen": seen, "confirm": "1"})
    assert [worker_of(row) for row in others] == [worker, worker]
    assert (worker_of(mine), worker_of(foreign)) == (lead, None)


def test_what_changed_since_the_review_is_looked_at_once_more(client, lead, worker, home):
    one = enrolled(home)
    sent = {"selected": ids(one), "worker": str(worker.public_id)}
    seen = client.post(URL, sent | {"review": ""}).context["found"].digest
    Enrollment.objects.filter(pk=one.pk).update(assigned_worker=lead)
    page = client.post(URL, sent | {"seen": seen, "confirm": "1"})
    assert "Somebody changed these customers meanwhile." in page.text
    assert worker_of(one) == lead


def test_pressed_twice_it_is_done_once(client, lead, worker, home):
    one = enrolled(home)
    sent = {"selected": ids(one), "worker": str(worker.public_id)}
    sent["seen"] = client.post(URL, sent | {"review": ""}).context["found"].digest
    for _press in range(2):
        assert client.post(URL, sent | {"confirm": "1"}).status_code in (200, 302)
    assert AuditEvent.objects.filter(action="assign_customers").count() == 1
    assert Receipt.objects.filter(reader=worker).count() == 1


def test_one_undo_takes_all_back_but_what_somebody_changed_since(client, lead, worker, home):
    before = member(organisation=home)
    one, two, three = enrolled(home, assigned_worker=before), enrolled(home), enrolled(home)
    page = assign(client, worker, one, two, three).url
    Enrollment.objects.filter(pk=three.pk).update(assigned_worker=lead)
    answer = client.post(f"{page}undo/", follow=True)
    assert "Undone: 2 customers have the worker of before." in answer.text
    assert f"{three.customer}: Has another worker by now." in answer.text
    assert [worker_of(row) for row in (one, two, three)] == [before, None, lead]
    assert "This was undone already." in client.post(f"{page}undo/", follow=True).text
    assert "This assignment was undone." in client.get(page).text
    log = client.get(reverse("cases:show_update_log", args=[one.public_id])).text
    assert "Took back the assignment to a worker" in log


def test_the_next_day_it_can_no_longer_be_undone(client, lead, worker, home):
    one = enrolled(home)
    page = assign(client, worker, one).url
    assert "Not what you meant?" in client.get(page).text
    with clock.frozen(clock.midnight(clock.today()) + timedelta(days=1, minutes=1)):
        client.force_login(lead)
        assert "Not what you meant?" not in client.get(page).text
        assert "Only an assignment of today can be undone." in client.post(f"{page}undo/", follow=True).text
    assert worker_of(one) == worker


def test_an_assignment_is_seen_and_undone_by_who_did_it_alone(client, lead, worker, home):
    page = assign(client, worker, enrolled(home)).url
    client.force_login(member(Role.PROGRAM_MANAGER, home))
    assert client.get(page).status_code == 404
    assert client.post(f"{page}undo/").status_code == 404


def test_who_only_reads_is_told_and_changes_nothing(client, worker, home):
    row = enrolled(home)
    client.force_login(member(Role.LWIA_CAREER_PLANNER, home))
    assert "Assign a worker" not in client.get(reverse("dashboard:list_caseload")).text
    page = client.post(URL, {"selected": ids(row), "worker": str(worker.public_id), "review": ""})
    assert "Assign 1 customer" not in page.text
    client.post(URL, {"selected": ids(row), "worker": str(worker.public_id), "confirm": "1"})
    assert worker_of(row) is None


def test_a_customer_of_another_organization_and_a_stranger_as_worker_are_not_taken(
    client, lead, worker, home
):
    elsewhere = organisation_running(YOUTH)
    foreign, stranger = enrolled(elsewhere), member(organisation=elsewhere)
    sent = {"selected": ids(foreign), "worker": str(worker.public_id), "confirm": "1"}
    client.post(URL, sent)
    assert worker_of(foreign) is None
    own = enrolled(home)
    page = client.post(URL, {"selected": ids(own), "worker": str(stranger.public_id), "confirm": "1"})
    assert "Select the worker" in page.text
    assert worker_of(own) is None


def test_a_worker_gets_no_customer_of_a_program_in_which_they_do_not_work(client):
    home = organisation_running(YOUTH, "isets")
    client.force_login(member(Role.PROGRAM_MANAGER, home, program=""))
    worker, row = member(organisation=home, program="isets"), enrolled(home)
    page = client.post(URL, {"selected": ids(row), "worker": str(worker.public_id), "review": ""})
    assert f"{worker} does not work in" in page.text
    assert "Assign 1 customer" not in page.text


def test_among_several_organizations_one_is_chosen_first(client, home):
    other = organisation_running(YOUTH, parent=home)
    state = organisation_running(YOUTH, kind=OrganisationKind.STATE)
    client.force_login(member(Role.STATEWIDE_STAFF, state, program=""))
    row, worker = enrolled(other), member(organisation=other)
    page = client.get(URL)
    assert "Choose an organization first" in page.text
    assert "organisation" in [field.name for field in page.context["list"].shown_filters]
    page = client.get(f"{URL}?organisation={other.code}")
    assert str(row.customer) in page.text
    assert str(worker) in page.text


@pytest.mark.parametrize(
    ("sent", "why"),
    [({}, "Select the customers"), ({"everybody": "on"}, "Select the worker")],
)
def test_what_is_missing_is_said_and_the_selection_stays(client, lead, home, sent, why):
    row = enrolled(home)
    page = client.post(URL, sent | {"review": ""})
    assert why in page.text
    page = client.post(URL, {"selected": ids(row), "review": ""})
    assert f'value="{row.public_id}" checked' in page.text


def test_more_than_a_person_looks_through_are_refused(client, lead, worker, home, monkeypatch):
    monkeypatch.setattr("casework.cases.services.assign_customers.MOST_CUSTOMERS", 2)
    assert MOST_CUSTOMERS == 500
    for _number in range(3):
        enrolled(home)
    page = client.post(URL, {"everybody": "on", "worker": str(worker.public_id), "review": ""})
    assert "At most 2 customers at once. Narrow the filters." in page.text


def test_twenty_rows_cost_what_two_cost(client, lead, worker, home, django_assert_max_num_queries):
    for _number in range(20):
        enrolled(home)
    with django_assert_max_num_queries(14):
        client.get(URL)
    sent = {"everybody": "on", "worker": str(worker.public_id)}
    seen = client.post(URL, sent | {"review": ""}).context["found"].digest
    with django_assert_max_num_queries(40):
        client.post(URL, sent | {"seen": seen, "confirm": "1"})
    assert Standing.objects.count() == 20


@pytest.mark.django_db(transaction=True)
def test_two_managers_at_once_do_not_overwrite_each_other_unseen(client, home):
    from casework.accounts.access import Member
    from casework.accounts.enums import Can
    from casework.cases.access import visible_enrollments
    from casework.cases.services.assign_customers import assign_customers

    leads, workers = [
        [member(role, home) for _n in range(2)] for role in (Role.PROGRAM_MANAGER, Role.CASE_WORKER)
    ]
    enrolled(home)

    def act(lead, worker, **how):
        rows = visible_enrollments(Member(lead), Can.EDIT)
        given = {"worker": worker, "organisation": home}
        return assign_customers(lead, rows.order_by("pk"), rows, **given, **how)

    seen = [act(lead, worker, rehearse=True).digest for lead, worker in zip(leads, workers, strict=True)]
    refused = one_after_the_other(
        lambda: act(leads[0], workers[0], seen=seen[0]), lambda: act(leads[1], workers[1], seen=seen[1])
    )
    assert refused.code == "stale"
    assert Enrollment.objects.get().assigned_worker == workers[0]
