"""Measurable skill gains that people enter: what may be entered, what it counts as, and in which program year."""

from enum import StrEnum


class FederalType(StrEnum):
    """The five types of the law (20 CFR 677.155(a)(1)(v)); the screen groups otherwise (`federal.md` 0.3)."""

    EFL = "efl"
    DIPLOMA = "diploma"
    TRANSCRIPT = "transcript"
    MILESTONE = "milestone"
    PROGRESSION = "progression"
