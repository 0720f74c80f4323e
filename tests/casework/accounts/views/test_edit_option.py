import pytest
from django.urls import reverse

from casework.accounts.access import editable_lists
from casework.accounts.queries import may_grow, options_for
from programs.registry import all_programs

pytestmark = pytest.mark.django_db


@pytest.fixture
def growing():
    """(program, list) of the first list that may be added to and holds an inferred option."""
    return next(
        (spec, options)
        for spec in all_programs()
        for options in editable_lists(spec)
        if may_grow(options) and any(item.inferred for item in options)
    )


def url(name, spec, options, *more):
    return reverse(f"accounts:{name}", args=[spec.code, options.code, *more])


def test_an_option_is_added_renamed_retired_and_brought_back(office, growing):
    spec, options = growing
    office.post(url("add_option", spec, options), {"label": "Plain prairie"})
    assert options_for(spec.code, options)[-1] == ("plain_prairie", "Plain prairie")
    inferred = next(item for item in options if item.inferred)
    edit = url("edit_option", spec, options, inferred.code)
    office.post(edit, {"label": "Other words", "is_active": "on"})
    assert (inferred.code, "Other words") in options_for(spec.code, options)
    office.post(edit, {"label": "Other words"})
    assert inferred.code not in dict(options_for(spec.code, options))
    assert "Retired" in office.get(url("show_options", spec, options)).content.decode()
    office.post(edit, {"label": "Other words", "is_active": "on"})
    assert inferred.code in dict(options_for(spec.code, options))


def test_the_same_label_twice_is_refused(office, growing):
    spec, options = growing
    taken = next(iter(options)).label
    assert "already" in office.post(url("add_option", spec, options), {"label": taken}).content.decode()


def test_what_the_program_states_cannot_be_changed(office):
    for spec in all_programs():
        for options in editable_lists(spec):
            stated = next((item for item in options if not item.inferred), None)
            if stated:
                page = office.post(url("edit_option", spec, options, stated.code), {"label": "Changed"})
                assert "stays as it is" in page.content.decode()
                return


def test_options_with_rules_are_not_words_to_change(office):
    assert office.get("/administration/options/isets/catalogue/").status_code == 404


def test_nothing_is_added_where_the_product_acts_on_codes(office):
    url_of_add = "/administration/options/isets/enrollment_statuses/add/"
    assert "renamed or retired" in office.post(url_of_add, {"label": "Waiting"}).content.decode()


@pytest.mark.parametrize("path", ["isets/none/", "none/none/"])
def test_unknown_lists_are_not_found(office, path):
    assert office.get(f"/administration/options/{path}").status_code == 404


def test_every_list_of_every_program_can_be_opened(office):
    assert office.get(reverse("accounts:list_options")).status_code == 200
    for spec in all_programs():
        for options in editable_lists(spec):
            assert office.get(url("show_options", spec, options)).status_code == 200
