"""How answers of the measures are said on screens."""

from django.utils.translation import gettext as _

from casework.core.types import Colour
from casework.core.words import short_date
from programs.measures.answers import State

COLOURS = {
    State.COUNTS: Colour.GREEN,
    State.PENDING: Colour.YELLOW,
    State.COUNTS_NOT: Colour.RED,
    State.EXCLUDED: Colour.GREY,
    State.OUT: Colour.WHITE,
}


def state_word(state):
    """The state in two or three words."""
    return {
        State.COUNTS: _("Counts"),
        State.PENDING: _("Not yet known"),
        State.COUNTS_NOT: _("Not counted"),
        State.EXCLUDED: _("Excluded"),
        State.OUT: _("Not asked about"),
    }[state]


def answer_badge(answer):
    """{word, colour, detail} of an answer."""
    return {"word": state_word(answer.state), "colour": COLOURS[answer.state], "detail": ""}


def next_change_text(answer):
    """When time alone may change the answer, and what else would; "" for an answer that stands."""
    said = []
    if answer.next_change_on:
        said.append(_("May change by itself on %(day)s.") % {"day": short_date(answer.next_change_on)})
    if answer.change and not answer.in_numerator:
        said.append(_("Would change it: %(what)s") % {"what": answer.change[:1].lower() + answer.change[1:]})
    return " ".join(said)
