"""Tags of the interface."""

import datetime

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from casework.core.cells import Badge, Badges, Lines, Link
from casework.core.types import Colour


def draw(source, **context):
    """A template that has loaded ui."""
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize("colour", [*Colour, "RED", "blue", "", "unknown"])
def test_a_status_has_word_shape_and_colour(colour):
    html = draw("{% status 'Due' colour 'since Oct 21' %}", colour=colour)
    assert "<span>Due</span>" in html
    assert "#shape-" in html
    assert "cw-status--" in html
    assert "since Oct 21" in html


def test_colours_differ_in_shape():
    shapes = {draw("{% status 'x' colour %}", colour=colour).split("#shape-")[1][:5] for colour in Colour}
    assert len(shapes) == len(Colour)


def test_a_status_without_a_word_says_its_colour():
    assert "<span>Red</span>" in draw("{% status '' 'red' %}")


def test_words_of_users_are_escaped():
    assert "<b>" not in draw("{% status word 'red' word %}{% icon 'check' word %}", word="<b>")


@pytest.mark.parametrize(
    ("done", "total", "width"), [(3, 8, "38%"), (0, 0, "0%"), (9, 8, "100%"), (-1, 8, "0%")]
)
def test_progress(done, total, width):
    html = draw("{% progress 'Exit checklist' done total %}", done=done, total=total)
    assert f"{done} of {total}" in html
    assert f'width="{width}"' in html


def test_a_bar_chart_is_a_table_too():
    html = draw(
        "{% bar_chart 'Due' bars %}",
        bars=[{"label": "Notes", "value": 4, "url": "/n/"}, {"label": "B", "value": 0}],
    )
    assert '<th scope="row"><a href="/n/">Notes</a></th>' in html
    assert 'width="100.0%"' in html
    assert draw("{% bar_chart 'Due' bars %}", bars=[])


def test_query_with():
    request = RequestFactory().get("/?a=1&page=3")
    assert draw("{% query_with 'b' 2 %}", request=request) == "?a=1&amp;b=2"
    assert draw("{% query_with 'a' '' %}", request=request) == "?"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "empty"),
        ("", "empty"),
        (0, "text"),
        ("x", "text"),
        (datetime.date(2026, 3, 3), "date"),
        (datetime.datetime(2026, 3, 3, tzinfo=datetime.UTC), "datetime"),
        (Link("a", "/"), "link"),
        (Badge("a"), "badge"),
        (Badges(()), "badges"),
        (Lines("a"), "lines"),
    ],
)
def test_cells(value, kind):
    assert draw("{{ value|cell_kind }}", value=value) == kind
    assert draw("{% include 'components/cell.html' %}", value=value)


def test_cells_in_files():
    badge = Badge("Due", "red", "since Oct 21")
    assert str(Lines(Link("Maria", "/"), badge)) == "Maria (Due: since Oct 21)"
    assert str(Badges((badge, Badge("New")))) == "Due: since Oct 21; New"
