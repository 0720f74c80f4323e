"""Success stories as customers write them, and what of them staff may read and do."""

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from outcomes.models import SuccessStory
from tests.factories.notes import upload
from tests.factories.people import customer_user, days_ago, enrolled, member, organisation_running
from tests.factories.photos import picture as taken
from tests.factories.stories import SuccessStoryFactory, published

pytestmark = pytest.mark.django_db

YOUTH = "youth_apprenticeship"


@pytest.fixture
def case():
    return enrolled(organisation_running(YOUTH))


def _at(name, enrollment, *more):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id, *(row.public_id for row in more)])


def _picture(client, address):
    response = client.get(address)
    response.close()
    return response


def _manager(enrollment):
    return member(Role.PROGRAM_MANAGER, organisation=enrollment.organisation)


@pytest.fixture
def customer(client, case):
    user = customer_user(case)
    client.force_login(user)
    return user


def test_a_customer_writes_keeps_sends_and_takes_back(client, case, customer):
    assert _at("list_my_stories", case) in client.get(reverse("dashboard:show_my_dashboard")).content.decode()
    client.post(_at("add_my_story", case), {"title": "My start", "text": "I weld now.", "save": "1"})
    story = SuccessStory.objects.get()
    assert (story.status, story.voice, story.written_by) == ("draft", "participant", customer)
    assert "It is your draft." in client.get(_at("list_my_stories", case)).content.decode()
    sent = {"title": "My start", "text": "I weld at work now.", "version": 1, "submit_story": "1"}
    client.post(_at("edit_my_story", case, story), sent)
    story.refresh_from_db()
    assert (story.status, story.text) == ("submitted", "I weld at work now.")
    assert "You sent it." in client.get(_at("list_my_stories", case)).content.decode()
    page = client.post(_at("withdraw_my_story", case, story), follow=True).content.decode()
    assert "It is your draft again: staff can read it when you send it again." in page
    story.refresh_from_db()
    assert story.status == "draft"


def test_staff_neither_read_nor_send_what_a_customer_has_not_sent(client, case, customer):
    story = SuccessStoryFactory(enrollment=case, written_by=customer, title="Not yet")
    theirs = SuccessStoryFactory(enrollment=case, written_by=None, title="Of the desk")
    client.force_login(_manager(case))
    page = client.get(_at("show_outcomes", case)).content.decode()
    assert "Not yet" not in page and theirs.title in page
    acts = ("edit_success_story", "submit_success_story", "remove_success_story", "withdraw_success_story")
    assert [client.post(_at(act, case, story), {}).status_code for act in acts] == [404] * 4
    assert client.get(_at("show_success_story", case, story)).status_code == 404


def test_staff_read_a_returned_story_of_a_customer_and_leave_its_words_alone(client, case, customer):
    story = SuccessStoryFactory(enrollment=case, written_by=customer, returned_why="Who trained you?")
    client.force_login(_manager(case))
    page = client.get(_at("show_success_story", case, story)).content.decode()
    assert "The customer has this story again" in page
    page += client.get(_at("show_outcomes", case)).content.decode()
    acts = [
        _at(name, case, story)
        for name in ("edit_success_story", "submit_success_story", "remove_success_story")
    ]
    assert not any(act in page for act in acts)
    assert [client.post(act, {}).status_code for act in acts] == [403] * 3


def test_a_customers_story_that_staff_take_back_is_the_customers_draft(client, case, customer):
    story = published(enrollment=case, written_by=customer)
    client.force_login(_manager(case))
    answer = client.post(_at("withdraw_success_story", case, story), follow=True)
    assert "It is a draft of its writer again." in answer.content.decode()
    assert client.get(_at("show_success_story", case, story)).status_code == 404
    client.force_login(customer)
    assert "It is your draft." in client.get(_at("list_my_stories", case)).content.decode()


def test_the_customers_photo_needs_the_check_mark_and_bears_the_own_name(client, case, customer):
    typed = {"title": "My start", "text": "I weld now."}
    refused = client.post(_at("add_my_story", case), {**typed, "photo": upload("me.png", taken())})
    assert "agrees" in refused.context["form"].errors
    client.post(_at("add_my_story", case), {**typed, "photo": upload("me.png", taken()), "agrees": "on"})
    story = SuccessStory.objects.get()
    assert (story.consent_name, story.consent_on) == (case.customer.get_full_name(), days_ago(0))
    picture = reverse("outcomes:show_story_photo", args=[story.public_id])
    assert _picture(client, picture).status_code == 200
    client.post(_at("remove_my_story_photo", case, story))
    story.refresh_from_db()
    assert story.photo is None


def test_a_customer_sees_what_is_published_about_her_and_takes_it_back_but_rewrites_nothing(
    client, case, customer
):
    about = published(enrollment=case, title="She made it")
    SuccessStoryFactory(enrollment=case, title="A draft of staff")
    page = client.get(_at("list_my_stories", case)).content.decode()
    assert "She made it" in page and "A draft of staff" not in page
    typed = {"title": "Mine", "text": "Mine", "version": 1}
    assert client.post(_at("edit_my_story", case, about), typed).status_code == 404
    page = client.post(_at("withdraw_my_story", case, about), follow=True).content.decode()
    assert "Only staff who can open your record read it." in page and "She made it" not in page
    about.refresh_from_db()
    assert about.status == "draft"


def test_a_customer_reaches_no_story_of_somebody_else(client, case, customer):
    other = published(enrollment=enrolled(case.organisation))
    for name in ("edit_my_story", "withdraw_my_story", "remove_my_story_photo"):
        assert client.post(_at(name, case, other)).status_code == 404
        assert client.post(_at(name, other.enrollment, other)).status_code == 404
    assert client.get(reverse("outcomes:show_story_photo", args=[other.public_id])).status_code == 404
    assert client.get(reverse("outcomes:list_success_stories")).status_code == 403


def test_the_pages_speak_spanish(client, case, customer):
    SuccessStoryFactory(enrollment=case, written_by=customer, returned_why="Más")
    client.cookies["django_language"] = "es"
    pages = [client.get(_at(name, case)).content.decode() for name in ("list_my_stories", "add_my_story")]
    assert "Mi historia de éxito" in pages[0]
    assert "Enviar mi historia" in pages[1]
