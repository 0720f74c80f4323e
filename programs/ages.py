"""Who is of the age that a program serves, on the day of enrollment (`domain.md` R40)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from casework.core.types import Citation, Finding, Severity


@dataclass(frozen=True, kw_only=True)
class AgeLimit:
    """The ages a program serves, both inclusive: 16 to 24 is from the 16th birthday to the day before the 25th."""

    youngest: int
    oldest: int
    citation: Citation


def age_findings(
    limit: AgeLimit | None, birth_date: date, on: date, severity: Severity = Severity.BLOCKING
) -> tuple[Finding, ...]:
    """Return why somebody born on `birth_date` cannot be enrolled on the day `on`; nothing without a limit.

    Somebody born on February 29 has the birthday on March 1 in other years. What happens after the day of enrollment
    changes nothing. Source: domain.md R40.
    """
    if limit is None:
        return ()
    first, after = _birthday(birth_date, limit.youngest), _birthday(birth_date, limit.oldest + 1)
    values = {"youngest": limit.youngest, "oldest": limit.oldest}
    if on < first:
        text = _("Too young on this day: the program is for people from %(youngest)d to %(oldest)d.") % values
        return (Finding("too_young", text, {"from": first}, limit.citation, severity),)
    if on >= after:
        text = _("Too old on this day: the program is for people from %(youngest)d to %(oldest)d.") % values
        return (Finding("too_old", text, {"until": after}, limit.citation, severity),)
    return ()


def _birthday(born: date, years: int) -> date:
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)
