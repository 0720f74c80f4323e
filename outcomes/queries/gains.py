"""Measurable skill gains as the Outcomes tab lists them (F117), with what each counts as and what is doubtful."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.cells import Lines, Link
from casework.core.guide import guide_url
from casework.core.lists import Column
from casework.core.words import short_date
from outcomes.enums import Achievement, GainBasis
from outcomes.queries.follow_ups import followed_exit
from outcomes.queries.gain_grounds import ground_words
from outcomes.queries.gain_rules import around_gain, doubts_about, entered_gain
from outcomes.queries.tables import row_acts, section_table
from programs.measures.periods import year_label, year_of
from programs.measures.spec import YearKind
from programs.registry import get_program
from programs.skill_gains import UNCOUNTED, FederalType, findings_of

FEDERAL_WORDS = {
    FederalType.EFL: gettext_lazy("educational functioning level gain"),
    FederalType.DIPLOMA: gettext_lazy("secondary diploma or its equivalent"),
    FederalType.TRANSCRIPT: gettext_lazy("transcript or report card"),
    FederalType.MILESTONE: gettext_lazy("training milestone"),
    FederalType.PROGRESSION: gettext_lazy("skills progression"),
}
"""The types of the law in words (20 CFR 677.155(a)(1)(v))."""


def gains_section(spec, outcomes):
    """The section of the Outcomes tab: a row for each gain, its program year computed (`domain.md` R17)."""
    enrollment = outcomes.enrollment
    services = [step.service for step in outcomes.plan.steps]
    education = enrollment.education_at_entry

    left = followed_exit(outcomes.exits)

    def doubts(gain):
        gain.enrollment = enrollment
        return doubts_about(spec, gain, outcomes.skill_gains, services, education)

    columns = [
        Column("type", _("Skill Type"), lambda gain: _type(spec, gain, doubts(gain)), sort=("skill_type",)),
        Column("attained", _("Date Attained"), "attained_on", sort=("attained_on",), kind="date"),
        Column("comment", _("Comment"), lambda gain: _comment(gain, doubts(gain), left), sort=("comment",)),
        Column("year", _("Program Year"), lambda gain: _year(spec, gain), sort=("program_year",)),
        Column("source", _("Source"), lambda gain: _source(spec, gain, enrollment), sort=("basis",)),
    ]
    table = section_table(
        "gains",
        _("Measurable Skill Gains"),
        columns,
        outcomes.skill_gains,
        acts=_acts(spec, enrollment),
        empty=_("No measurable skill gain is recorded."),
    )
    guides = [link for link in spec.help_links if link.page == "skill_gains"]
    return {
        "table": table,
        "removed": _removed(spec, outcomes),
        "optional": not spec.msg_required,
        "guides": [{"label": link.text, "url": guide_url(link.guide)} for link in guides],
    }


def federal_words(gain):
    """What a gain counts as to the law, with its element of the federal file: "Counts as transcript (PIRL 1807)"; ""
    where it is not known."""
    words = FEDERAL_WORDS.get(gain.federal_type)
    if not words:
        return ""
    element = "1800 and 1801" if gain.federal_type == FederalType.DIPLOMA else gain.federal_element
    return _("Counts as %(type)s (PIRL %(element)s)") % {"type": words, "element": element}


def saved_words(gain):
    """What to say after a gain was saved: the year it counts in, if it does, and what is doubtful about it."""
    spec = get_program(gain.enrollment.program)
    kind = spec.msg_types[gain.skill_type]
    entered = entered_gain(
        vars(gain), gain.enrollment.education_at_entry, has_document=gain.document_id is not None
    )
    found = findings_of(kind, entered, around_gain(gain.enrollment, other_than=gain))
    said = _("The gain was saved. It counts in %(year)s.")
    if not _counts(found):
        said = _("The gain was saved.")
    years = spec.measures.years
    said %= {"year": year_label(years, year_of(years, gain.counts_on))}
    return " ".join([said, *(finding.text for finding in found)])


def _counts(doubts):
    """Whether none of the doubts keeps the gain out of the measures."""
    return not any(finding.code in UNCOUNTED for finding in doubts)


def _type(spec, gain, doubts):
    """The type, what was passed, and what it counts as to the law."""
    passed = f"{Achievement(gain.achievement).label}." if gain.achievement else ""
    counted = federal_words(gain) if _counts(doubts) else ""
    return Lines(spec.msg_types.text(gain.skill_type), f"{passed} {counted}".strip())


def _year(spec, gain):
    """The program year, and the year of the program's measures where these are counted in others."""
    program_year, years = f"PY {gain.program_year}", spec.measures.years
    if years is YearKind.PROGRAM:
        return program_year
    label = year_label(years, year_of(years, gain.counts_on))
    return Lines(program_year, _("Counted in %(year)s") % {"year": label})


def _comment(gain, doubts, left):
    """What was typed, or on what a computed gain rests; then its semesters and what is doubtful."""
    comment = ground_words(gain, left) if gain.is_computed else gain.comment
    said = [*_semesters(gain), *(finding.text for finding in doubts)]
    return Lines(comment, " ".join(said)) if said else comment


def _semesters(gain):
    """The semesters in a sentence each."""
    spans = [
        (gain.first_semester_started_on, gain.first_semester_ended_on, gain.first_semester_credits),
        (gain.semester_started_on, gain.semester_ended_on, gain.credits),
    ]
    for first, last, credits in spans:
        if first and last:
            span = {"first": short_date(first), "last": short_date(last)}
            words = _("Semester of %(first)s to %(last)s") % span
            hours = _(", %(credits)s credits") % {"credits": f"{credits.normalize():f}"} if credits else ""
            yield f"{words}{hours}."


def _source(spec, gain, enrollment):
    """Where the row came from and, where it may be opened, the paper."""
    words = (
        GainBasis(gain.basis).label
        if gain.is_computed
        else spec.credential_data_sources.text(gain.data_source)
    )
    if gain.document is None or gain.document.removed_at:
        return words
    keys = [enrollment.public_id, gain.document.public_id]
    return Lines(words, Link(gain.document.title, reverse("cases:download_document", args=keys)))


def _acts(spec, enrollment):
    if not enrollment.may_be_edited:
        return None

    def of(gain):
        if gain.is_computed:
            return []
        keys = [enrollment.public_id, gain.public_id]
        return row_acts(
            f"{spec.msg_types.text(gain.skill_type)}, {short_date(gain.attained_on)}",
            edit_url=reverse("outcomes:edit_skill_gain", args=keys),
            remove_url=reverse("outcomes:remove_skill_gain", args=keys),
        )

    return of


def _removed(spec, outcomes):
    """Gains of people that were removed today, each with its undo."""
    if not outcomes.enrollment.may_be_edited:
        return []
    return [
        {
            "text": _("Removed today: %(title)s") % {"title": spec.msg_types.text(gain.skill_type)},
            "url": reverse(
                "outcomes:restore_skill_gain", args=[outcomes.enrollment.public_id, gain.public_id]
            ),
        }
        for gain in outcomes.removed["skill_gains"]
        if not gain.is_computed
    ]
