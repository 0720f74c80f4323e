"""The pages of success stories: of staff, of the customer, and the published ones."""

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.cases.models import Document
from outcomes.models import SuccessStory
from programs.registry import program_codes
from tests.factories.notes import PDF, upload
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.photos import SECRET
from tests.factories.photos import picture as taken
from tests.factories.stories import SuccessStoryFactory, published, story_form, submitted

pytestmark = pytest.mark.django_db

YOUTH = "youth_apprenticeship"


@pytest.fixture
def case(client):
    enrollment = enrolled(organisation_running(YOUTH))
    client.force_login(member(organisation=enrollment.organisation))
    return enrollment


def _at(name, enrollment, *more):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id, *(row.public_id for row in more)])


def _section(response):
    return next(found for found in response.context["sections"] if found.code == "success_stories")


def _picture(client, address):
    response = client.get(address)
    response.close()
    return response


def _manager(enrollment):
    return member(Role.PROGRAM_MANAGER, organisation=enrollment.organisation)


@pytest.mark.parametrize("program", program_codes())
def test_the_tab_lists_stories_in_the_columns_of_the_source_and_sorts_them(client, program):
    case = enrolled(organisation_running(program), program=program)
    client.force_login(member(organisation=case.organisation, program=program))
    SuccessStoryFactory(enrollment=case, title="Beta")
    published(enrollment=case, title="Alpha")
    address = _at("show_outcomes", case)
    table = _section(client.get(f"{address}?stories-sort=title")).data["table"]
    assert [heading["label"] for heading in table.headings] == [
        "Title",
        "Program Type",
        "Service Provider",
        "Career Pathway",
        "Date Created",
        "Status",
    ]
    assert all(heading["url"] for heading in table.headings)
    assert [str(row["cells"][0][1]) for row in table.rows] == ["Alpha", "Beta"]
    turned = _section(client.get(f"{address}?stories-sort=-title")).data["table"]
    assert [str(row["cells"][0][1]) for row in turned.rows] == ["Beta", "Alpha"]


def test_without_a_story_the_table_says_so(client, case):
    page = client.get(_at("show_outcomes", case)).content.decode()
    assert "No data available in table. No success story is recorded." in page


def test_add_success_story_leads_to_the_guide_and_from_there_to_the_form(client, case):
    guide = _at("show_story_guide", case)
    assert f'href="{guide}"' in client.get(_at("show_outcomes", case)).content.decode()
    page = client.get(guide).content.decode()
    for text in (
        "SUCCESS STORY GUIDE",
        "Share Success Stories and Inspire Others",
        "Submitting Your Customers",
        "Participants",
        "Employers",
        "Service Providers",
    ):
        assert text in page
    form = client.get(f"{_at('add_success_story', case)}?voice=employer").context["form"]
    assert form["voice"].value() == "employer"


def test_staff_write_and_submit_a_story_with_a_photo(client, case):
    answer = client.post(
        _at("add_success_story", case),
        {
            **story_form(consent_name="Casey Testperson", consent_on=f"{days_ago(1):%m/%d/%Y}"),
            "photo": upload("me.png", taken()),
            "submit_story": "1",
        },
    )
    story = SuccessStory.objects.get()
    assert answer.url == _at("show_success_story", case, story)
    assert (story.status, story.photo.original_name, story.consent_on) == ("submitted", "me.png", days_ago(1))
    page = client.get(answer.url).content.decode()
    assert reverse("outcomes:show_story_photo", args=[story.public_id]) in page
    assert "no other program manager has an account to be told" in page


@pytest.mark.parametrize(
    ("name", "content"),
    [("me.pdf", PDF), ("me.png", PDF), ("me.txt", b"hello")],
    ids=["pdf", "disguised", "text"],
)
def test_a_photo_is_a_picture_by_its_content(client, case, name, content):
    consent = {"consent_name": "Casey", "consent_on": f"{days_ago(1):%m/%d/%Y}"}
    answer = client.post(
        _at("add_success_story", case), {**story_form(**consent), "photo": upload(name, content)}
    )
    assert "photo" in answer.context["form"].errors
    assert answer.context["form"]["text"].value() == story_form()["text"]
    assert not SuccessStory.objects.exists()


def test_a_photo_without_consent_is_refused_beside_the_field_and_typing_is_kept(client, case):
    answer = client.post(
        _at("add_success_story", case), {**story_form(), "photo": upload("me.jpg", taken("jpg"))}
    )
    form = answer.context["form"]
    assert {"consent_name", "consent_on"} == set(form.errors)
    assert form["title"].value() == "A job on the line"
    assert not Document.objects.exists()


def test_a_draft_is_changed_and_a_stale_form_shows_both_texts(client, case):
    story = SuccessStoryFactory(enrollment=case)
    address = _at("edit_success_story", case, story)
    assert client.post(address, {**story_form(title="New"), "version": 1}).status_code == 302
    assert client.post(address, {**story_form(title="Late"), "version": 1}).status_code == 409
    story.refresh_from_db()
    assert story.title == "New"


def test_a_manager_returns_and_publishes_and_a_case_worker_does_not(client, case):
    story = submitted(enrollment=case)
    acts = [_at(name, case, story) for name in ("return_success_story", "publish_success_story")]
    assert [client.post(act, {"returned_why": "More"}).status_code for act in acts] == [403, 403]
    client.force_login(_manager(case))
    assert client.post(acts[0], {"returned_why": ""}).context["form"].errors
    asked = {"returned_why": "Who trained her?", "version": story.version}
    assert client.post(acts[0], asked).status_code == 302
    story.refresh_from_db()
    assert (story.status, story.returned_why) == ("draft", "Who trained her?")
    assert "Who trained her?" in client.get(_at("edit_success_story", case, story)).content.decode()
    client.post(_at("submit_success_story", case, story))
    story.refresh_from_db()
    page = client.get(_at("show_success_story", case, story)).content.decode()
    assert f'name="version" value="{story.version}"' in page
    client.post(acts[1], {"version": story.version})
    story.refresh_from_db()
    assert story.status == "published"


def test_a_stale_page_publishes_nothing_and_a_stale_return_keeps_its_words(client, case):
    story = submitted(enrollment=case, version=4)
    client.force_login(_manager(case))
    for read in ({"version": 3}, {}):
        page = client.post(_at("publish_success_story", case, story), read, follow=True).content.decode()
        assert "This story was changed while you were reading it. Nothing was done: read it again." in page
    address = _at("return_success_story", case, story)
    answer = client.post(address, {"returned_why": "Who trained her?", "version": 3})
    form = answer.context["form"]
    assert (form["returned_why"].value(), form["version"].value()) == ("Who trained her?", 4)
    assert "read it again" in answer.content.decode()
    story.refresh_from_db()
    assert story.status == "submitted"


def test_the_consent_to_a_photo_is_not_that_to_another(client, case):
    story = SuccessStoryFactory(enrollment=case)
    address = _at("edit_success_story", case, story)
    gave = {"consent_name": "Casey", "consent_on": f"{days_ago(9):%m/%d/%Y}"}
    client.post(address, {**story_form(**gave), "version": 1, "photo": upload("me.png", taken())})
    form = client.get(address).context["form"]
    assert (form["consent_name"].value(), form["consent_on"].value()) == ("", None)
    assert "with the consent of Casey" in form["photo"].help_text
    other = {**story_form(), "version": 2, "photo": upload("new.png", taken(size=(8, 8)))}
    assert set(client.post(address, other).context["form"].errors) == {"consent_name", "consent_on"}
    assert client.post(address, {**story_form(title="New words"), "version": 2}).status_code == 302
    story.refresh_from_db()
    assert (story.title, story.consent_name, story.consent_on) == ("New words", "Casey", days_ago(9))


def test_nothing_that_the_camera_wrote_is_kept(client, case):
    gave = {"consent_name": "Casey", "consent_on": f"{days_ago(1):%m/%d/%Y}"}
    sent = taken("jpg")
    client.post(_at("add_success_story", case), {**story_form(**gave), "photo": upload("me.jpg", sent)})
    with Document.objects.get().file.open("rb") as kept:
        content = kept.read()
    assert SECRET in sent and SECRET not in content and b"Exif" not in content


def test_a_manager_of_another_provider_publishes_nothing_here(client, case):
    story = submitted(enrollment=case)
    client.force_login(member(Role.PROGRAM_MANAGER, organisation=organisation_running(YOUTH)))
    assert client.post(_at("publish_success_story", case, story)).status_code == 404
    story.refresh_from_db()
    assert story.status == "submitted"


def test_who_leads_elsewhere_publishes_nothing_here(client, case):
    story = submitted(enrollment=case)
    user = member(organisation=case.organisation)
    member(Role.PROGRAM_MANAGER, organisation=organisation_running(YOUTH), user=user)
    client.force_login(user)
    assert client.get(_at("show_success_story", case, story)).status_code == 200
    assert client.post(_at("publish_success_story", case, story)).status_code == 403
    assert client.post(_at("return_success_story", case, story), {"returned_why": "More"}).status_code == 403
    story.refresh_from_db()
    assert story.status == "submitted"


def test_a_published_story_is_read_by_staff_in_reach_with_the_first_name_only(client, case):
    case.customer.first_name, case.customer.last_name = "Marisol", "Quesada"
    case.customer.save()
    story = published(enrollment=case, title="From Rockford")
    SuccessStoryFactory(enrollment=case, title="Still a draft")
    page = client.get(reverse("outcomes:list_success_stories")).content.decode()
    assert "From Rockford" in page and "Marisol" in page
    assert "Still a draft" not in page and "Quesada" not in page
    read = client.get(reverse("outcomes:read_success_story", args=[story.public_id])).content.decode()
    assert "Marisol" in read and "Quesada" not in read
    found = client.get(reverse("outcomes:list_success_stories") + "?q=nowhere").content.decode()
    assert "From Rockford" not in found


def test_another_tenants_story_and_a_draft_are_not_there(client, case):
    own_draft = SuccessStoryFactory(enrollment=case)
    other = published(enrollment=enrolled(organisation_running(YOUTH)), title="Elsewhere")
    for story in (own_draft, other):
        assert client.get(reverse("outcomes:read_success_story", args=[story.public_id])).status_code == 404
    assert client.get(_at("show_success_story", case, other)).status_code == 404
    assert client.get(_at("show_success_story", other.enrollment, other)).status_code == 404
    assert "Elsewhere" not in client.get(reverse("outcomes:list_success_stories")).content.decode()


def test_nothing_is_public(client):
    story = published()
    client.logout()
    for name in ("read_success_story", "show_story_photo"):
        assert client.get(reverse(f"outcomes:{name}", args=[story.public_id])).status_code == 302


def test_a_story_that_tells_too_much_is_shown_with_what_to_look_at(client, case):
    case.customer.last_name = "Quesada"
    case.customer.save()
    story = SuccessStoryFactory(enrollment=case, text="Mrs. Quesada can be called at (217) 555-0143.")
    page = client.get(_at("show_success_story", case, story)).content.decode()
    assert "names the last name" in page
    assert "looks like a telephone number" in page


def test_withdrawn_consent_removes_the_photo_from_every_page(client, case):
    client.post(
        _at("add_success_story", case),
        {
            **story_form(consent_name="Casey", consent_on=f"{days_ago(1):%m/%d/%Y}"),
            "photo": upload("me.png", taken()),
        },
    )
    story = SuccessStory.objects.get()
    picture = reverse("outcomes:show_story_photo", args=[story.public_id])
    assert _picture(client, picture)["Content-Type"] == "image/png"
    client.force_login(member(organisation=organisation_running(YOUTH)))
    assert client.get(picture).status_code == 404
    client.force_login(member(organisation=case.organisation))
    client.post(_at("remove_story_photo", case, story))
    assert client.get(picture).status_code == 404


def test_a_draft_is_removed_and_put_back_on_the_tab(client, case):
    story = SuccessStoryFactory(enrollment=case)
    client.post(_at("remove_success_story", case, story))
    restore = _at("restore_success_story", case, story)
    assert restore in client.get(_at("show_outcomes", case)).content.decode()
    client.post(restore)
    assert SuccessStory.objects.kept().get() == story


def test_twenty_stories_cost_what_two_cost(client, case, django_assert_max_num_queries):
    address = reverse("outcomes:list_success_stories")
    for _time in range(2):
        published(enrollment=case)
    client.get(address)
    with django_assert_max_num_queries(12) as few:
        client.get(address)
    for _time in range(18):
        published(enrollment=case)
    with django_assert_max_num_queries(12) as many:
        client.get(address)
    assert len(few) == len(many)
