"""What a computed gain rests on, in words of the reader's language."""

from django.utils.translation import gettext as _

from careerplan.enums import Subject
from casework.core.words import short_date
from outcomes.enums import GainBasis
from outcomes.queries.computed_gains import as_taken
from programs.nrs import gain as gain_between

GROUNDS = ("first_score", "later_score", "study")
"""The rows that `ground_words` reads of a gain."""


def ground_words(gain, left):
    """The tests or the entry that a computed gain follows from; `left` is the last exit, None when there is none.

    `gain` comes with its scores and its study read. Nothing of this is stored: it would keep the language of whoever
    changed a score.
    """
    if gain.basis == GainBasis.TEST_SCORES:
        return _tests(gain.first_score, gain.later_score)
    return _entry(gain, left)


def _tests(first, later):
    told = _("%(subject)s, tests of %(first)s and %(later)s. %(why)s Computed from the scores on record.")
    return told % {
        "subject": Subject(later.subject).label,
        "first": short_date(first.taken_on),
        "later": short_date(later.taken_on),
        "why": gain_between(as_taken(first).score, as_taken(later).score).text,
    }


def _entry(gain, left):
    told = _(
        "EFL for Post-Secondary Education: began at %(school)s on %(began)s, after the exit of %(exited)s with the"
        " school status “%(status)s”. Computed from the record."
    )
    return told % {
        "school": gain.study.institution,
        "began": short_date(gain.study.started_on),
        "exited": short_date(gain.enrollment.exited_on or (left and left.exited_on)),
        "status": left.get_school_status_display() if left else "",
    }
