"""The Update Log: what the reader's own provider did, in words, filtered and paged."""

import pytest
from django.urls import reverse

from careerplan.services.edit_goal import edit_goal
from casework.audit.models import AuditEvent
from casework.audit.services.record_event import recording
from casework.cases.services.edit_customer import edit_customer
from casework.cases.services.edit_enrollment import edit_enrollment
from casework.core import clock
from tests.factories.people import days_ago, enrolled, former, member
from tests.factories.plan import GoalFactory

pytestmark = pytest.mark.django_db


def log(enrollment, **query):
    return reverse("cases:show_update_log", args=[enrollment.public_id], query=query)


@pytest.fixture
def shared():
    """Two enrollments of one customer with two providers, each with a worker and an edit of its own."""
    first = enrolled()
    second = enrolled(customer=first.customer)
    workers = []
    for number, enrollment in enumerate((first, second), 1):
        worker = member(organisation=enrollment.organisation)
        edit_enrollment(
            worker,
            enrollment,
            version=1,
            values={"training_program": f"Pathway {number}"},
            reason=f"Reason {number}",
        )
        workers.append(worker)
    edit_customer(workers[0], first.customer, version=1, values={"city": "Peoria"})
    return first, second, *workers


def test_each_provider_reads_its_own_acts_and_those_about_the_person(client, shared):
    first, second, worker, other = shared
    client.force_login(worker)
    page = client.get(log(first)).content.decode()
    for words in (
        "Edited the enrollment",
        "Pathway 1",
        "Reason 1",
        "Edited the customer",
        "Peoria",
        str(worker),
    ):
        assert words in page
    for words in ("Pathway 2", "Reason 2", str(other)):
        assert words not in page
    assert client.get(log(second)).status_code == 404


def test_a_former_provider_reads_on_and_a_stranger_does_not(client):
    ended = former(ended=900)
    client.force_login(member(organisation=ended.organisation))
    assert client.get(log(ended)).status_code == 200
    client.force_login(member())
    assert client.get(log(ended)).status_code == 404


def test_the_log_is_narrowed_by_act_and_person(client, shared):
    first, _second, worker, _other = shared
    client.force_login(worker)
    page = client.get(log(first, act="edit_customer"))
    assert [entry["what"] for entry in page.context["entries"]] == ["Edited the customer"]
    page = client.get(log(first, person=str(worker.public_id)))
    assert len(page.context["entries"]) == 2
    assert client.get(log(first, act="no_such_act")).context["entries"] == []


def test_the_page_keeps_its_budget(client, shared, django_assert_max_num_queries):
    first, _second, worker, _other = shared
    client.force_login(worker)
    for number in range(30):
        edit_customer(worker, first.customer, version=number + 2, values={"city": f"Town {number}"})
    with django_assert_max_num_queries(20):
        page = client.get(log(first))
    assert len(page.context["entries"]) == 25
    assert len(client.get(log(first, page=2)).context["entries"]) == 7


def test_the_log_is_narrowed_by_days_and_to_agreement_uploads(client, shared):
    first, _second, worker, _other = shared
    client.force_login(worker)
    with clock.frozen(days_ago(9)), recording(worker, "record_signature", about=first, document="Plan"):
        pass
    assert len(client.get(log(first)).context["entries"]) == 3
    assert len(client.get(log(first, since="today")).context["entries"]) == 2
    day = f"{days_ago(9):%m/%d/%Y}"
    for query in ({"until": day}, {"since": day, "until": day}, {"group": "agreements"}):
        (entry,) = client.get(log(first, **query)).context["entries"]
        assert entry["what"] == "Recorded a plan signed on paper: Plan"
    assert client.get(log(first, since="tomorrowish")).context["entries"] == []


def test_an_own_change_of_today_is_undone_from_the_log_and_the_plan(client):
    goal = GoalFactory()
    enrollment, words = goal.enrollment, goal.statement
    worker = member(organisation=enrollment.organisation)
    client.force_login(worker)
    edit_goal(
        worker, goal, version=1, statement="Other", category=goal.category, term=goal.term, status=goal.status
    )
    act = AuditEvent.objects.get(action="edit_goal")
    undo = reverse("cases:undo_act", args=[enrollment.public_id])
    plan = reverse("careerplan:list_goals", args=[enrollment.public_id])
    for address in (log(enrollment), plan):
        page = client.get(address).content.decode()
        assert undo in page and f'value="{act.pk}"' in page
    assert "Recent changes" in page
    answer = client.post(undo, {"act": act.pk, "next": plan}, follow=True)
    assert answer.redirect_chain == [(plan, 302)]
    assert "Undone: Changed a goal" in answer.content.decode()
    goal.refresh_from_db()
    assert goal.statement == words
    page = client.get(log(enrollment)).content.decode()
    assert "Undid: Changed a goal" in page and "Cannot be undone: You undid this." in page
    assert "undone already" in client.post(undo, {"act": act.pk}, follow=True).content.decode()


def test_only_who_may_write_may_undo(client):
    goal = GoalFactory()
    undo = reverse("cases:undo_act", args=[goal.enrollment.public_id])
    client.force_login(member())
    assert client.post(undo, {"act": 1}).status_code == 404
    ended = former(ended=900)
    client.force_login(member(organisation=ended.organisation))
    assert client.post(reverse("cases:undo_act", args=[ended.public_id]), {"act": 1}).status_code == 403


def test_the_log_is_a_tab_of_the_plan(client):
    enrollment = enrolled(program="isets")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    answer = client.get(log(enrollment))
    page = answer.content.decode()
    assert "2. Set Goals" in page and f'href="{log(enrollment)}" aria-current="page">Update Log' in page
    plan = reverse("careerplan:show_overview", args=[enrollment.public_id])
    assert [crumb["url"] for crumb in answer.context["breadcrumbs"]][1:] == [plan, ""]


def test_the_tool_change_in_activity_opens_what_changed_in_services(client):
    enrollment = enrolled(program="isets")
    worker = member(organisation=enrollment.organisation, program="isets")
    client.force_login(worker)
    for act, what in (("edit_service", {"service": "Job Readiness"}), ("edit_career_path", {})):
        with recording(worker, act, about=enrollment, **what):
            pass
    page = client.get(log(enrollment))
    tool = log(enrollment, group="activities")
    assert f'href="{tool}">Change in Activity' in page.content.decode()
    assert len(page.context["entries"]) == 2
    (entry,) = client.get(tool).context["entries"]
    assert entry["what"] == "Changed a service: Job Readiness"
