"""Administrators write, look at and publish editions of forms without a release."""

import copy

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.intake.models import IntakeForm
from casework.intake.services.discard_form_draft import discard_form_draft
from casework.intake.services.edition_in_force import edition_in_force
from casework.intake.services.publish_form import publish_form
from casework.intake.services.save_form_draft import save_form_draft
from programs.form_text import form_text
from programs.packaged_forms import packaged_form
from tests.factories.people import YOUTH, UserFactory, member
from tests.support.races import one_after_the_other

pytestmark = pytest.mark.django_db

KIND = "pre_screening"


@pytest.fixture
def office(client):
    user = member(Role.SUPER_ADMINISTRATOR, program="")
    client.force_login(user)
    return client


def url(name, *more):
    return reverse(f"intake:{name}", args=[YOUTH, KIND, *more])


def other_words(words="Do you make your home in Illinois?"):
    content = copy.deepcopy(packaged_form(YOUTH, KIND))
    content["sections"][0]["questions"][0]["label"] = {"en": words, "es": "¿Tiene su hogar en Illinois?"}
    return content


def draft(content=None, version=None):
    return save_form_draft(UserFactory(), YOUTH, KIND, content=content or other_words(), version=version)


def test_a_draft_is_written_seen_in_both_languages_and_published(office):
    first = edition_in_force(YOUTH, KIND)
    start = office.get(url("edit_form_draft")).context["form"]
    assert start["text"].value() == form_text(first.content)

    saved = office.post(url("edit_form_draft"), {"text": form_text(other_words()), "version": ""})

    assert saved.url == url("show_form", 2)
    assert edition_in_force(YOUTH, KIND) == first
    assert "Do you make your home in Illinois?" in office.get(saved.url).content.decode()
    assert "¿Tiene su hogar en Illinois?" in office.get(f"{saved.url}?language=es").content.decode()
    page = office.get(url("publish_form"))
    assert "Changed: Do you make your home in Illinois?" in page.content.decode()
    office.post(url("publish_form"), {"what_changed": "Plainer words", "version": "1"})
    assert edition_in_force(YOUTH, KIND).number == 2
    listed = office.get(reverse("intake:list_forms")).content.decode()
    assert "Plainer words" in listed and "Edition 1" in listed
    assert "Do you live in Illinois?" in office.get(url("show_form", 1)).content.decode()


def test_a_mistake_is_named_with_its_line_and_the_typing_stays(office):
    text = form_text(other_words()).replace('"kind": "yes_no"', '"kind": "maybe"', 1)
    line = text[: text.index('"maybe"')].count("\n") + 1

    answer = office.post(url("edit_form_draft"), {"text": text, "version": ""})

    assert f"Line {line} (sections[0].questions[0].kind)" in answer.content.decode()
    assert answer.context["form"]["text"].value() == text
    assert not IntakeForm.objects.filter(published_at=None).exists()


def test_a_draft_somebody_changed_meanwhile_is_not_overwritten_unknowingly(office):
    theirs = draft()
    mine = {"text": form_text(other_words("Is Illinois your home?")), "version": ""}

    refused = office.post(url("edit_form_draft"), mine)

    assert refused.status_code == 409
    assert IntakeForm.objects.get(pk=theirs.pk).digest == theirs.digest
    again = refused.context["form"]
    assert again["text"].value() == mine["text"]
    office.post(url("edit_form_draft"), {**mine, "version": again["version"].value()})
    assert "Is Illinois your home?" in str(IntakeForm.objects.get(pk=theirs.pk).content)


def test_a_changed_draft_is_looked_at_again_before_it_is_published(office):
    seen = draft()
    draft(other_words("Is Illinois your home?"), version=seen.version)

    answer = office.post(url("publish_form"), {"what_changed": "Words", "version": seen.version}, follow=True)

    assert "Someone changed the draft" in answer.content.decode()
    assert edition_in_force(YOUTH, KIND).published_by is None


def test_a_draft_that_says_nothing_new_is_not_published(office):
    same = draft(packaged_form(YOUTH, KIND))

    answer = office.post(url("publish_form"), {"what_changed": "Words", "version": same.version}, follow=True)

    assert "says the same as the edition in force" in answer.content.decode()


def test_a_release_between_draft_and_publication_leaves_the_published_one_in_force(office):
    mine = draft()
    IntakeForm.objects.exclude(pk=mine.pk).update(digest="of an older release")
    assert edition_in_force(YOUTH, KIND).number == mine.number + 1

    published = publish_form(UserFactory(), mine, version=mine.version, what_changed="Words")

    assert edition_in_force(YOUTH, KIND) == published


@pytest.mark.django_db(transaction=True)
def test_two_who_publish_at_once_publish_once():
    row = draft()
    people = [UserFactory(), UserFactory()]
    acts = [
        lambda who=who: publish_form(who, row, version=row.version, what_changed="Words") for who in people
    ]

    problem = one_after_the_other(*acts)

    assert problem.code == "published"
    assert IntakeForm.objects.filter(published_by__in=people).count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_begin_a_draft_at_once_begin_one():
    edition_in_force(YOUTH, KIND)

    one_after_the_other(draft, lambda: draft(other_words("Is Illinois your home?")))

    assert IntakeForm.objects.filter(published_at=None).count() == 1


def test_a_draft_is_discarded_after_a_question_and_the_edition_in_force_stays(office):
    first, mine = edition_in_force(YOUTH, KIND), draft()
    page = office.get(url("discard_form_draft"))
    assert "Changed: Do you make your home in Illinois?" in page.content.decode()

    answer = office.post(url("discard_form_draft"), {"version": mine.version}, follow=True)

    assert "The draft was discarded." in answer.content.decode()
    assert list(IntakeForm.objects.filter(program=YOUTH, kind=KIND)) == [first]
    again = office.post(url("discard_form_draft"), {"version": mine.version}, follow=True)
    assert "There is no draft to discard." in again.content.decode()


def test_a_draft_changed_meanwhile_is_not_discarded(office):
    seen = draft()
    draft(other_words("Is Illinois your home?"), version=seen.version)

    answer = office.post(url("discard_form_draft"), {"version": seen.version}, follow=True)

    assert "Someone changed the draft" in answer.content.decode()
    assert IntakeForm.objects.filter(published_at=None).exists()


@pytest.mark.django_db(transaction=True)
def test_of_publishing_and_discarding_at_once_one_happens():
    row = draft()
    problem = one_after_the_other(
        lambda: discard_form_draft(UserFactory(), row, version=row.version),
        lambda: publish_form(UserFactory(), row, version=row.version, what_changed="Words"),
    )

    assert problem.code == "gone"
    assert IntakeForm.objects.filter(published_by=None).count() == IntakeForm.objects.count() == 1


def test_looking_at_forms_keeps_no_edition(office):
    assert "Edition 1" in office.get(reverse("intake:list_forms")).content.decode()
    assert (
        office.get(url("show_form", 1)).status_code == office.get(url("edit_form_draft")).status_code == 200
    )

    assert not IntakeForm.objects.exists()


def test_only_administrators_and_only_forms_that_there_are(client, office):
    assert office.get(reverse("intake:edit_form_draft", args=["isets", KIND])).status_code == 404
    assert office.get(url("show_form", 99)).status_code == 404
    client.force_login(member(Role.PROGRAM_MANAGER))
    assert client.get(url("edit_form_draft")).status_code == 403
