"""What an act will clear and what it will create, said before it is saved (beyond.md N4)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from casework.cases.queries.frame import facts_of
from casework.core import clock
from casework.core.types import Colour
from casework.core.words import short_date
from programs.registry import get_program
from programs.standing import coming, stand

_ASKING = (Colour.RED, Colour.YELLOW)
_OPEN = (*_ASKING, Colour.WHITE)


@dataclass(frozen=True)
class SavePreview:
    """Labels of the lines that are left and of those that newly ask for something, and sentences about when what was
    cleared is asked for again."""

    clears: tuple[str, ...]
    creates: tuple[str, ...]
    returns: tuple[str, ...]

    @property
    def says_something(self):
        """Whether there is anything to show."""
        return bool(self.clears or self.creates or self.returns)


def preview_of(enrollment, **facts):
    """The `SavePreview` of an act today that moves `facts` (field name -> value) of `enrollment`, from the rules that
    dashboards follow. Every act also touches the record. No query."""
    spec, today = get_program(enrollment.program), clock.today()
    before = facts_of(enrollment)
    after = before | {"last_touched_on": today} | facts
    now, then = stand(spec, before, today).lines, stand(spec, after, today).lines
    clears, creates, returns = [], [], []
    for section in spec.live_sections:
        clears += _labels(section, set(now[section.code]) - set(then[section.code]), _OPEN)
        creates += _labels(section, set(then[section.code]) - set(now[section.code]), _ASKING)
        names = {name for line in section.lines for name in line.anchor}
        if names & set(facts) and (found := coming(section, after, today, _ASKING)):
            told = {"day": short_date(found[0]), "line": found[1].label}
            returns.append(_("From %(day)s, if nothing happens until then: %(line)s") % told)
    return SavePreview(tuple(clears), tuple(creates), tuple(returns))


def preview_of_note(enrollment):
    """The preview of a case note entered today; its clock counts from the day of entry, whatever the form says."""
    return preview_of(enrollment, last_staff_note_on=clock.today())


def cleared_in_words(clears):
    """One sentence about the labels `clears`, as a list of it; empty when nothing was cleared."""
    return [_("Cleared: %(lines)s.") % {"lines": ", ".join(clears)}] if clears else []


def _labels(section, codes, colours):
    return [line.label for line in section.lines if line.code in codes and line.colour in colours]
