"""The pages of goals in the browser's terms: what is drawn, what is posted, what comes back."""

import pytest
from django.urls import reverse

from careerplan.models import Goal
from careerplan.services.edit_goal import edit_goal
from careerplan.services.remove_goal import remove_goal
from casework.accounts.models import ReferenceOption
from programs.registry import all_programs, get_program
from tests.factories.people import UserFactory, customer_user, enrolled, member, organisation_running
from tests.factories.plan import GoalFactory, ServiceFactory, plan_with

pytestmark = pytest.mark.django_db

SPECS = pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)


@pytest.fixture
def enrollment():
    return enrolled()


@pytest.fixture
def signed_in(client, enrollment):
    """A client in which the enrollment's case worker is signed in."""
    client.force_login(member(organisation=enrollment.organisation))
    return client


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def filled(**changes):
    values = {
        "statement": "Earn a welding certificate",
        "category": "career_plan",
        "term": "short",
        "status": "not_started",
        "key": "6f6cf8f3-2c5e-4f3e-8a53-0f6a8a0f4a11",
    }
    return values | changes


def stored(goal, **changes):
    names = ("statement", "category", "term", "status", "version")
    return {name: getattr(goal, name) for name in names} | changes


@SPECS
def test_the_list_has_the_columns_and_words_of_the_source(client, spec):
    enrollment = enrolled(program=spec.code)
    goal = GoalFactory(enrollment=enrollment, status="on_track")
    ServiceFactory(enrollment=enrollment, goal=goal)
    client.force_login(member(organisation=enrollment.organisation, program=spec.code))
    page = client.get(address("list_goals", enrollment)).content.decode()
    for words in ("Goal Statement", "Category", "Short/Long Term", "Status", "Plan Services", "Edit"):
        assert f">{words}<" in page
    assert "Add Goal Statement" in page
    assert goal.statement in page
    assert next(iter(spec.catalogue)).label in page
    for preset in spec.preset_goals:
        assert preset.label in page


@SPECS
def test_the_window_offers_the_lists_of_the_program_with_the_meaning_of_each_status(client, spec):
    enrollment = enrolled(program=spec.code)
    client.force_login(member(organisation=enrollment.organisation, program=spec.code))
    form = client.get(address("add_goal", enrollment)).context["form"]
    assert [value for value, _label in form.fields["category"].choices] == list(spec.goal_categories.codes)
    assert form["status"].value() == "not_started"
    drawn = str(client.get(address("add_goal", enrollment)).content.decode())
    for status in spec.goal_statuses:
        assert status.meaning[:40] in drawn


def test_a_goal_is_added_and_the_list_says_so(signed_in, enrollment):
    answer = signed_in.post(address("add_goal", enrollment), filled(), follow=True)
    assert answer.redirect_chain == [(address("list_goals", enrollment), 302)]
    assert "The goal was saved." in answer.content.decode()
    assert Goal.objects.get().statement == "Earn a welding certificate"


def test_a_form_sent_twice_is_answered_kindly(signed_in, enrollment):
    signed_in.post(address("add_goal", enrollment), filled())
    answer = signed_in.post(address("add_goal", enrollment), filled(), follow=True)
    assert "saved already" in answer.content.decode()
    assert Goal.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field", "text"),
    [
        ({"statement": ""}, "statement", "Enter the goal statement"),
        ({"statement": "x" * 145}, "statement", "It has 145"),
        ({"category": ""}, "category", "Select the category"),
        ({"term": "forever"}, "term", "from the list"),
        ({"status": ""}, "status", "Select the status"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    signed_in, enrollment, changes, field, text
):
    answer = signed_in.post(address("add_goal", enrollment), filled(**changes))
    form = answer.context["form"]
    assert list(form.errors) == [field]
    assert text in str(form.errors[field])
    assert form["statement"].value() == changes.get("statement", "Earn a welding certificate")
    assert answer.content.decode().count("<title>Error:") == 1
    assert not Goal.objects.exists()


def test_the_box_does_not_cut_a_long_text_off_unseen(signed_in, enrollment):
    assert "maxlength" not in str(signed_in.get(address("add_goal", enrollment)).context["form"]["statement"])


def test_off_track_tells_the_worker_what_was_sent_and_that_agreement_is_needed(client):
    enrollment = enrolled(program="isets")
    customer_user(enrollment)
    goal = GoalFactory(enrollment=enrollment)
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    answer = client.post(
        address("edit_goal", enrollment, goal.public_id), stored(goal, status="off_track"), follow=True
    )
    page = answer.content.decode()
    assert "The customer was sent a notice" in page
    assert "needs to agree to the plan with this change" in page


def test_other_words_tell_the_worker_that_agreement_is_needed_and_of_no_notice(client):
    enrollment = enrolled(program="isets")
    goal = GoalFactory(enrollment=enrollment, status="off_track")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    posted = stored(goal, statement="Earn a pipe certificate")
    page = client.post(address("edit_goal", enrollment, goal.public_id), posted, follow=True).content.decode()
    assert "needs to agree to the plan with this change" in page
    assert "notice" not in page.split("The goal was saved.")[1].split("Add Goal Statement")[0]


def test_without_an_account_the_worker_is_asked_to_tell_the_customer(signed_in, enrollment):
    goal = GoalFactory(enrollment=enrollment)
    answer = signed_in.post(
        address("edit_goal", enrollment, goal.public_id), stored(goal, status="off_track"), follow=True
    )
    assert "Please tell them yourself" in answer.content.decode()


def test_save_and_confirm(signed_in):
    enrollment = enrolled(confirmed=20)
    signed_in.force_login(member(organisation=enrollment.organisation))
    answer = signed_in.post(address("add_goal", enrollment), filled(confirm="confirm"), follow=True)
    assert "confirmed as current and accurate" in answer.content.decode()


def test_the_second_of_two_people_sees_both_texts_and_a_second_press_saves(signed_in, enrollment):
    goal = GoalFactory(enrollment=enrollment, statement="As it was")
    edit_goal(
        UserFactory(),
        goal,
        version=1,
        **{k: v for k, v in stored(goal, statement="Theirs").items() if k != "version"},
    )
    url = address("edit_goal", enrollment, goal.public_id)
    answer = signed_in.post(url, stored(goal, statement="Mine"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Mine" in page and "Theirs" in page
    goal.refresh_from_db()
    assert goal.statement == "Theirs"
    again = signed_in.post(
        url, stored(goal, statement="Mine", version=answer.context["form"]["version"].value())
    )
    goal.refresh_from_db()
    assert (again.status_code, goal.statement) == (302, "Mine")


def test_a_save_between_the_check_and_the_write_is_caught_too(signed_in, enrollment, monkeypatch):
    goal = GoalFactory(enrollment=enrollment, statement="As it was")
    original = edit_goal

    def overtaken(actor, row, **values):
        monkeypatch.undo()
        original(UserFactory(), row, **{**values, "statement": "Theirs"})
        return original(actor, row, **values)

    monkeypatch.setattr("careerplan.services.edit_goal.edit_goal", overtaken)
    answer = signed_in.post(address("edit_goal", enrollment, goal.public_id), stored(goal, statement="Mine"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Mine" in page and "Theirs" in page


def test_a_goal_is_removed_and_put_back_from_the_page(signed_in, enrollment):
    goal = GoalFactory(enrollment=enrollment)
    ServiceFactory(enrollment=enrollment, goal=goal)
    page = signed_in.post(address("remove_goal", enrollment, goal.public_id), follow=True).content.decode()
    assert "Its 1 service is now not assigned to a goal." in page
    undo = address("restore_goal", enrollment, goal.public_id)
    assert f'action="{undo}"' in page
    assert "Recent changes" not in page
    assert "Recent changes" in signed_in.get(address("list_services", enrollment)).content.decode()
    back = signed_in.post(undo, follow=True).content.decode()
    assert "back in the plan" in back
    assert f'action="{undo}"' not in back


def test_a_removed_goal_has_no_page(signed_in, enrollment):
    goal = GoalFactory(enrollment=enrollment)
    remove_goal(UserFactory(), goal)
    assert signed_in.get(address("edit_goal", enrollment, goal.public_id)).status_code == 404


def test_a_preset_goal_offers_no_removal(client):
    enrollment = enrolled(program="isets")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    client.get(address("list_goals", enrollment))
    goal = Goal.objects.first()
    page = client.get(address("edit_goal", enrollment, goal.public_id)).content.decode()
    assert address("remove_goal", enrollment, goal.public_id) not in page
    refused = client.post(address("remove_goal", enrollment, goal.public_id), follow=True).content.decode()
    assert "cannot be removed" in refused


def test_the_count_of_completed_goals_is_the_length_of_its_list(signed_in, enrollment):
    for status in ("complete", "complete", "on_track"):
        GoalFactory(enrollment=enrollment, status=status)
    overview = signed_in.get(address("show_overview", enrollment)).content.decode()
    url = address("list_goals", enrollment) + "?show=complete"
    assert f'href="{url}"' in overview
    assert len(signed_in.get(url).context["goals"]) == 2


def test_twenty_goals_cost_as_many_queries_as_two(signed_in, enrollment, django_assert_max_num_queries):
    url = address("list_goals", enrollment)
    plan_with(enrollment, goals=2, steps=1)
    with django_assert_max_num_queries(12) as few:
        signed_in.get(url)
    plan_with(enrollment, goals=18, steps=3)
    with django_assert_max_num_queries(12) as many:
        signed_in.get(url)
    assert len(many) == len(few)


def test_a_category_that_the_agency_added_is_offered_kept_and_named(client):
    program = "illinois_works"
    enrollment = enrolled(organisation_running(program), program=program)
    ReferenceOption.objects.create(
        program=program,
        list_code=get_program(program).goal_categories.code,
        code="housing",
        label="Housing",
    )
    client.force_login(member(organisation=enrollment.organisation, program=program))
    address = reverse("careerplan:add_goal", args=[enrollment.public_id])
    assert "Housing" in client.get(address).content.decode()
    typed = {"statement": "Find a flat", "category": "housing", "term": "short", "status": "not_started"}
    client.post(address, {**typed, "key": client.get(address).context["form"]["key"].value()})
    assert Goal.objects.get(statement="Find a flat").category == "housing"
    page = client.get(reverse("careerplan:list_goals", args=[enrollment.public_id])).content.decode()
    assert "Housing" in page
