"""The text of an information bubble, in the paragraphs and bullets its source has (002:39)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from casework.core.types import Colour, Period
from programs.lines import Line, Section
from programs.periods import AfterWorkingDays, DaysBefore, NextProgramYear, Wait
from programs.types import ProgramSpec

COLOUR_WORDS = {
    Colour.WHITE: _("FYI"),
    Colour.YELLOW: _("Action needed"),
    Colour.RED: _("Red flag"),
    Colour.GREEN: _("Complete"),
    Colour.GREY: _("Left or unable"),
}
"""What a colour asks of staff, in a word or two (002:41-45)."""


@dataclass(frozen=True)
class Part:
    """A paragraph (empty for none) and the bullets under it."""

    text: str
    items: tuple[str, ...]


def definition_of(line: Line) -> list[Part]:
    """Return the line's information: what ends in ":" or stands alone as AND begins a new list, and what comes
    before the first of these is a paragraph."""
    leads = [place for place, text in enumerate(line.information) if text.endswith(":") or text == "AND"]
    if not leads:
        return [Part(text, ()) for text in line.information]
    parts = [Part(text, ()) for text in line.information[: leads[0]]]
    for place, until in zip(leads, [*leads[1:], len(line.information)], strict=True):
        parts.append(Part(line.information[place], line.information[place + 1 : until]))
    return parts


_COUNTED_FROM = {
    "pre_screening_started_on": _("pre-screening was started"),
    "pre_screening_completed_on": _("pre-screening was completed"),
    "application_started_on": _("the application was started"),
    "application_submitted_on": _("the application was submitted"),
    "last_staff_note_on": _("the last case note was entered"),
    "progress_confirmed_on": _("progress was last confirmed"),
    "recommended_on": _("the recommendation"),
    "enrolled_on": _("enrollment"),
    "iwds_exited_on": _("the exit from IWDS"),
    "iwds_status_since": _("the IWDS status began"),
    "iwds_requested_on": _("the oldest open request was made"),
    "last_service_on": _("the last service"),
    "redetermination_on": _("the redetermination date"),
    "last_touched_on": _("the last change of the record"),
    "referral_waits_since": _("the oldest referral without an answer was sent"),
    "assessment_waits_since": _("the referral was received"),
    "determination_due_on": _("the date by which the step is to be done"),
    "attendance_waits_since": _("the first day of attendance that is not verified"),
    "absences_clear_on": _("the date on which fewer absences count"),
    "placement_follow_up_on": _("the date on which the follow-up is due"),
    "subsidy_ends_on": _("the last day that may be subsidized"),
    "participation_ends_on": _("the date on which participation is over"),
    "retention_on": _("the date on which 90 days of employment are reached"),
    "skill_gain_on": _("that of the last skill gain"),
    "exit_follow_up_on": _("the date by which the follow-up is to be done"),
}


@dataclass(frozen=True)
class RuleInWords:
    """A line's rule as the first lines of its list print it (beyond.md N1)."""

    spec: ProgramSpec
    section: Section
    line: Line
    word: str
    says: str
    definition: list[Part]


def rule_in_words(spec: ProgramSpec, section: Section, line: Line) -> RuleInWords:
    """Return the rule that put people on a line; a part without a definition of its own has that of its parent."""
    defined = next((part for part in (line, *section.parents(line)) if part.information), line)
    return RuleInWords(
        spec, section, line, str(COLOUR_WORDS[line.colour]), _says(line), definition_of(defined)
    )


def _says(line: Line) -> str:
    """ "More than 30 days since the last case note was entered; without that, since the recommendation."; "" when the
    line counts from no date."""
    if line.after is None or not line.anchor:
        return ""
    length = _length(line.after)
    starts = [str(_COUNTED_FROM.get(name, name.replace("_", " "))) for name in line.anchor]
    return f"{length} {str(_('; without that, since ')).join(starts)}."


def _length(wait: Wait) -> str:
    """A wait up to the date it counts from: "More than 30 days since"."""
    match wait:
        case DaysBefore(0) | Period(days=0):
            return str(_("From"))
        case Period(days=1):
            return str(_("After"))
        case DaysBefore(days):
            text = ngettext("From %(n)s day before", "From %(n)s days before", days)
            return text % {"n": days}
        case AfterWorkingDays(days):
            text = ngettext("More than %(n)s working day since", "More than %(n)s working days since", days)
            return text % {"n": days}
        case NextProgramYear():
            return str(_("From the program year after"))
        case Period(days=None, years=years):
            text = ngettext("%(n)s year or more since", "%(n)s years or more since", years or 0)
            return text % {"n": years or 0}
    days = (wait.days or 0) - 1
    return ngettext("More than %(n)s day since", "More than %(n)s days since", days) % {"n": days}
