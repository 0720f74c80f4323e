"""State fiscal years: July 1 to June 30, named after the year they end in (seed 004:183; `domain.md` 1.2)."""

from datetime import date

from programs.program_years import program_year_of


def fiscal_year_of(day: date) -> int:
    """Return the state fiscal year of `day`: June 30, 2026 lies in 2026, July 1, 2026 in 2027."""
    return program_year_of(day) + 1


def fiscal_year_begins(year: int) -> date:
    """Return July 1 of the year before `year`: the first day of the fiscal year, inclusive."""
    return date(year - 1, 7, 1)


def fiscal_year_ends(year: int) -> date:
    """Return June 30 of `year`: the last day of the fiscal year, inclusive."""
    return date(year, 6, 30)
