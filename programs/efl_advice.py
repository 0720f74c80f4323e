"""Whether an educational functioning level gain can count: by a test, by credits of an adult high school or a passed
subtest, or by entry into post-secondary education."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from programs.computed_gains import (
    GRADUATE,
    POSTSECONDARY,
    entry_into_postsecondary,
    first_tests,
    gains_by_tests,
)
from programs.gain_facts import Asked, Said, Step, Verdict, say
from programs.gain_findings import DIPLOMA_LEVELS, GUIDANCE
from programs.measures.periods import year_of
from programs.nrs import CFR_GAIN, HIGHEST, place
from programs.program_years import last_day, program_year_of


def efl(asked: Asked) -> Said:
    """Return the answer for "Educational Functional Level (EFL)" (`domain.md` R21, R22)."""
    return _shown(asked) or (_after_exit(asked) if asked.facts.stay.ended_on else _by_test(asked))


def _shown(asked):
    """The gain that the record shows in the year already, or None."""
    facts = asked.facts
    tests = gains_by_tests(facts.taken, facts.stay, facts.years)
    days = [found.later.score.taken_on for found in tests]
    day = max((day for day in days if year_of(facts.years, day) == asked.year), default=None)
    if day:
        text = _("The tests show a gain of %(gained)s. It is computed; nothing is to be entered.")
        return say(Verdict.CAN, "tests_show_it", text, CFR_GAIN, step=Step.ADD_TEST, gained=day)
    entry = entry_into_postsecondary(facts.stay.ended_on, facts.left_status, facts.entered)
    if entry and year_of(facts.years, entry.started_on) == asked.year:
        text = _(
            "Post-secondary education began on %(began)s, after the exit of %(exited)s and in the same program year. "
            "It is computed; nothing is to be entered."
        )
        dates = {"began": entry.started_on, "exited": facts.stay.ended_on}
        return say(Verdict.CAN, "entry_shows_it", text, GUIDANCE, step=Step.NOTHING, **dates)
    return None


def _by_test(asked):
    days = {"first": asked.first, "last": asked.last}
    known = _since_intake(asked)
    if not known:
        text = _("No basic-skills test of this stay is on record.")
        missing = _("A pre-test, and a post-test at a higher NRS level from %(first)s to %(last)s.")
        missing = f"{missing} {_other_ways(asked)}".strip()
        return say(Verdict.NOT_YET, "no_test", text, CFR_GAIN, missing=missing, step=Step.ADD_TEST, **days)
    levels = {row.score.subject: _reached(asked, row) for row in first_tests(known, asked.facts.stay)}
    if not levels:
        text = place(known[-1].score).finding.text
        missing = _("A test that places the customer at an NRS level.")
        return say(Verdict.NOT_YET, "no_level", text, CFR_GAIN, missing=missing, step=Step.ADD_TEST)
    other = _other_ways(asked)
    below = {subject: level for subject, level in levels.items() if level < HIGHEST}
    if not below:
        text = _("The tests are at NRS level 6 already; no test shows a gain above it.")
        if other:
            return say(
                Verdict.NOT_YET, "at_the_top", text, CFR_GAIN, missing=other, step=Step.ADD_GAIN, **days
            )
        return say(Verdict.CANNOT, "at_the_top", text, CFR_GAIN, step=Step.NOTHING)
    subjects = ", ".join(f"{subject} {level}" for subject, level in below.items())
    text = _("NRS levels to exceed, by subject: %s.") % subjects
    missing = _("A post-test on another form at a higher level in one subject, from %(first)s to %(last)s.")
    missing = f"{missing} {other}".strip()
    return say(Verdict.NOT_YET, "no_post_test", text, CFR_GAIN, missing=missing, step=Step.ADD_TEST, **days)


def _other_ways(asked):
    """What a customer without a diploma at entry may show in place of a test; "" for one with it (types 1b and 1d)."""
    if not asked.facts.education or asked.facts.education in DIPLOMA_LEVELS:
        return ""
    return _(
        "Or credits of an adult high school, or a passed subtest of a high school equivalency exam, from %(first)s to "
        "%(last)s."
    )


def _since_intake(asked):
    """The tests of the stay, the latest last."""
    stay = asked.facts.stay
    since = min(filter(None, (stay.applied_on, stay.began_on)))
    known = [row for row in asked.facts.taken if row.score.taken_on >= since]
    return sorted(known, key=lambda row: (row.score.taken_on, row.key))


def _reached(asked, first):
    """The level that a gain of the year must exceed: of the first test, or what an earlier year has counted."""
    years = asked.facts.years
    before = [
        place(found.later.score).level
        for found in gains_by_tests(asked.facts.taken, asked.facts.stay, years)
        if found.first == first and year_of(years, found.later.score.taken_on) < asked.year
    ]
    return max([place(first.score).level, *before])


def _after_exit(asked):
    facts, exited_on = asked.facts, asked.facts.stay.ended_on
    until = last_day(program_year_of(exited_on))
    days = {"exited": exited_on, "from": exited_on + timedelta(days=1), "until": until}
    if not asked.span.touches(days["from"], until):
        text = _(
            "Entry into post-secondary education must follow in the program year of the exit of %(exited)s."
        )
        return say(Verdict.CANNOT, "exit_in_other_year", text, GUIDANCE, step=Step.NOTHING, exited=exited_on)
    if not facts.left_status:
        text = _("The school status at the exit of %(exited)s is not recorded.")
        missing = _("The school status at exit, if it was “Not attending school; H.S. Graduate”.")
        return say(
            Verdict.NOT_YET, "no_exit_status", text, GUIDANCE, missing=missing, step=Step.SHOW_EXIT, **days
        )
    if facts.left_status != GRADUATE:
        text = _("The school status at the exit of %(exited)s was not “Not attending school; H.S. Graduate”.")
        return say(Verdict.CANNOT, "other_exit_status", text, GUIDANCE, step=Step.NOTHING, exited=exited_on)
    began = min((row.started_on for row in facts.entered if _is_late(row, until)), default=None)
    if began:
        text = _("Post-secondary education began on %(began)s, after %(until)s, the last day that counts.")
        return say(
            Verdict.CANNOT, "entry_too_late", text, GUIDANCE, step=Step.NOTHING, began=began, until=until
        )
    if facts.today > until:
        text = _("No entry into post-secondary education by %(until)s is on record.")
        missing = _("The school or course, if it began from %(from)s to %(until)s.")
        return say(Verdict.CANNOT, "no_entry", text, GUIDANCE, missing=missing, step=Step.ADD_STUDY, **days)
    text = _("The customer left on %(exited)s as an H.S. graduate who does not attend school.")
    missing = _("Post-secondary education or training that begins from %(from)s to %(until)s.")
    return say(Verdict.NOT_YET, "entry_open", text, GUIDANCE, missing=missing, step=Step.ADD_STUDY, **days)


def _is_late(row, until: date) -> bool:
    return row.kind == POSTSECONDARY and row.started_on > until
