"""Forms: errors that name the field, links that land, stale edits that lose nothing."""

import re

import pytest
from crispy_forms.utils import render_crispy_form
from django import forms

from casework.accounts.models import Organisation
from casework.core.forms import CaseworkForm, CaseworkModelForm
from casework.core.gallery.forms import SampleForm
from casework.core.gallery.samples import WRONG
from casework.core.uswds import Row
from tests.factories.people import OrganisationFactory

pytestmark = pytest.mark.urls("tests.support.core_urls")


def ids_in(html):
    """Every id on a page, in order."""
    return re.findall(r'\sid="([^"]+)"', html)


@pytest.mark.parametrize("data", [{}, WRONG], ids=["empty", "wrong"])
def test_every_link_of_the_error_summary_lands_on_a_control(data):
    html = render_crispy_form(SampleForm(data))
    links = re.findall(r'<a href="#([^"]+)">', html)
    controls = set(re.findall(r'<(?:input|select|textarea)[^>]*\sid="([^"]+)"', html))
    assert len(links) >= 6
    assert set(links) <= controls


class LaidOutForm(CaseworkForm):
    """Asks for a place before a person, whatever the order of its fields."""

    person = forms.CharField(label="Person")
    place = forms.CharField(label="Place")
    code = forms.CharField(label="Code")

    def layout(self):
        return [Row("place"), "person"]


def test_the_summary_follows_the_page_and_names_what_the_page_leaves_out_last():
    html = render_crispy_form(LaidOutForm({}))
    assert re.findall(r'<li><a href="#id_(\w+)">', html) == ["place", "person", "code"]


def test_ids_are_unique_and_descriptions_exist():
    html = render_crispy_form(SampleForm(WRONG))
    ids = ids_in(html)
    assert len(ids) == len(set(ids))
    for described in re.findall(r'aria-describedby="([^"]+)"', html):
        assert set(described.split()) <= set(ids)


def test_the_summary_and_the_field_say_the_same_words():
    html = render_crispy_form(SampleForm({}))
    assert html.count("Enter the first name") == 2
    assert html.index("There is a problem") < html.index("Enter the first name")
    assert "This field is required" not in html


@pytest.mark.parametrize(
    ("name", "typed", "error"),
    [
        ("goal", "x" * 145, "Goal must be 144 characters or fewer. It has 145."),
        ("email", "nobody", "Enter the email like name@example.org"),
        ("hours", "ten", "Weekly hours must be a number"),
        ("hours", "-1", "Weekly hours must be 0 or more."),
        ("hours", "61", "Weekly hours must be 60 or less."),
        ("status", "", "Select the status"),
        ("status", "gone", "Select the status from the list"),
        ("term", "", "Select the term"),
        ("agree", "", "Check the box: The customer has read the plan"),
    ],
)
def test_errors_name_the_field(name, typed, error):
    assert SampleForm({name: typed}).errors[name] == [error]


def test_what_was_typed_is_kept():
    html = render_crispy_form(SampleForm(WRONG))
    for typed in ("maria at example", "many", "2/30/1990", "3.4.2026", "x" * 150):
        assert typed in html


def test_only_optional_fields_are_marked():
    html = render_crispy_form(SampleForm())
    assert html.count("(optional)") == sum(not field.required for field in SampleForm().fields.values())


class Labels(CaseworkForm):
    """Labels as they come."""

    ssn = forms.CharField(label="SSN, last four")
    name = forms.CharField(label="Your name?")
    scan = forms.FileField(label="Proof of age")
    kind = forms.CharField(label="Position Type")
    place = forms.CharField(label="Provider in Casework")
    code = forms.CharField(label="Code")
    error_texts = {"code": {"required": "Type the code from the letter"}}


def test_labels_inside_sentences():
    errors = Labels({}).errors
    assert errors["ssn"] == ["Enter the SSN, last four"]
    assert errors["name"] == ["Enter your name"]
    assert errors["kind"] == ["Enter the position type"]
    assert errors["place"] == ["Enter the provider in Casework"]
    assert errors["scan"] == ["Choose a file: the proof of age"]
    assert errors["code"] == ["Type the code from the letter"]


def test_the_form_tag_says_what_the_browser_may_do():
    html = render_crispy_form(SampleForm(autosave_url="/drafts/1/", cancel_url="/plan/"))
    assert 'data-autosave-url="/drafts/1/"' in html
    assert 'enctype="multipart/form-data"' in html
    assert "novalidate" in html
    assert 'href="/plan/"' in html
    assert " disabled" not in html


class OrganisationForm(CaseworkModelForm):
    """A form over a record with a version."""

    class Meta:
        model = Organisation
        fields = ["name", "kind"]


@pytest.mark.django_db
class TestStaleEdits:
    """Two people edit one record (UX-30)."""

    def test_the_second_save_shows_both_values_and_then_lets_the_user_decide(self):
        organisation = OrganisationFactory(name="Prairie Works", version=3)
        opened = OrganisationForm(instance=organisation)
        posted = {"name": "Mine", "kind": organisation.kind, "version": str(opened["version"].value())}
        Organisation.objects.filter(pk=organisation.pk).update(name="Theirs", version=4)

        again = OrganisationForm(posted, instance=Organisation.objects.get(pk=organisation.pk))
        assert not again.is_valid()
        assert again.has_error("__all__", "stale")
        html = render_crispy_form(again)
        assert "Theirs" in html
        assert 'value="Mine"' in html
        assert 'name="version" value="4"' in html

        decided = OrganisationForm(
            {**posted, "version": "4"}, instance=Organisation.objects.get(pk=organisation.pk)
        )
        assert decided.is_valid()

    def test_a_form_on_the_saved_version_is_fine(self):
        organisation = OrganisationFactory(version=3)
        form = OrganisationForm(
            {"name": "New", "kind": organisation.kind, "version": "3"}, instance=organisation
        )
        assert form.is_valid()

    def test_a_form_without_its_version_is_refused(self):
        organisation = OrganisationFactory(version=3)
        assert not OrganisationForm(
            {"name": "New", "kind": organisation.kind}, instance=organisation
        ).is_valid()

    def test_a_new_record_has_no_version_to_guard(self):
        assert OrganisationForm({"name": "New", "kind": "provider"}).is_valid()
