import pytest
from django import forms
from django.http import QueryDict

from casework.core import clock, typed
from casework.core.forms import CaseworkForm


class NoteForm(CaseworkForm):
    text = forms.CharField()
    shared = forms.BooleanField(required=False)
    topics = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")], required=False)
    day = forms.DateField(required=False)
    attachment = forms.FileField(required=False)


class FilterForm(NoteForm):
    form_method = "get"


TYPED = QueryDict("csrfmiddlewaretoken=x&text=Met+at+the+library&topics=a&topics=b&day=tomorrow&next=/")


@pytest.fixture
def session():
    kept = {}
    typed.keep(kept, owner="one", path="/notes/add/", fields=typed.worth_keeping(TYPED))
    return kept


def brought_back(session, owner="one", path="/notes/add/", form_class=NoteForm, **arguments):
    with typed.at_hand(session, owner=owner, path=path):
        return form_class(**arguments)


def test_each_kind_of_field_comes_back_as_it_was_typed(session):
    form = brought_back(session, initial={"shared": True, "text": "Old"})
    assert form.is_brought_back
    assert form["text"].value() == "Met at the library"
    assert form["topics"].value() == ["a", "b"]
    assert form["day"].value() == "tomorrow"
    assert not form["shared"].value()


@pytest.mark.parametrize(
    "change", [{"owner": "two"}, {"path": "/notes/"}, {"form_class": FilterForm}, {"data": {}}]
)
def test_nobody_else_no_other_page_no_filter_and_no_posted_form(session, change):
    assert not brought_back(session, **change).is_brought_back


def test_nothing_is_left_at_hand_after_the_request(session):
    brought_back(session)
    assert not NoteForm().is_brought_back


def test_it_ends_after_half_an_hour(session):
    later = clock.now().timestamp() + typed.KEEP_SECONDS + 1
    session[typed.SESSION_KEY]["until"] = later - 2 * typed.KEEP_SECONDS
    assert not brought_back(session).is_brought_back


def test_another_persons_sign_in_throws_it_away(session):
    typed.keep_only_for(session, "one")
    assert typed.SESSION_KEY in session
    typed.keep_only_for(session, "two")
    assert typed.SESSION_KEY not in session


@pytest.mark.parametrize(
    "posted",
    ["", "csrfmiddlewaretoken=x", "text=a&new_password=b", "text=" + "x" * (typed.MOST_CHARACTERS + 1)],
)
def test_what_is_not_worth_keeping(posted):
    assert typed.worth_keeping(QueryDict(posted)) is None


def test_token_and_next_are_not_kept():
    assert set(typed.worth_keeping(TYPED)) == {"text", "topics", "day"}
