"""The readiness page: clock, gaps, checklist, and what an exit on a day would mean, in words."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core import clock
from casework.core.lists import Column
from casework.core.words import short_date
from outcomes.queries.elsewhere import partner_words
from outcomes.queries.exit_checklist import checklist_rows
from outcomes.queries.exit_readiness import clock_of, clock_words, exit_facts
from outcomes.queries.exits import exit_url
from outcomes.queries.tables import row_acts, section_table
from programs.exit_meaning import meaning_of_exit
from programs.measures.periods import year_label
from programs.measures.spec import MeasureRule
from programs.service_clock import EXIT_POLICY, EXIT_SOURCE


def exit_page(spec, outcomes, day=None, *, can_edit):
    """What `outcomes/show_exit_readiness.html` shows; `day` is the day an exit is thought through for, by default the
    recorded exit's, else the last qualifying service's, else today."""
    found = clock_of(outcomes)
    exited_on = outcomes.enrollment.exited_on
    day = day or exited_on or found.last_on or clock.today()
    return {
        "clock": None if exited_on else clock_words(found),
        "sources": (EXIT_SOURCE, EXIT_POLICY),
        "policy": spec.exit,
        "exit_url": exit_url(outcomes.enrollment),
        "checklist": checklist_rows(spec, outcomes),
        "partners": sorted({partner_words(row) for row in outcomes.elsewhere.services}),
        "gap_table": _gap_table(outcomes, can_edit),
        "removed_gaps": outcomes.removed["gaps"] if can_edit else [],
        "day": day,
        "meaning": _meaning(spec, outcomes, day),
    }


def _gap_table(outcomes, can_edit):
    columns = [
        Column("starts", _("First day"), "starts_on", sort=("starts_on",), kind="date"),
        Column("ends", _("Last day"), "ends_on", sort=("ends_on",), kind="date"),
        Column("reason", _("Reason"), "get_reason_display", sort=("reason",)),
        Column("note", _("What was agreed"), "note"),
    ]

    def acts(gap):
        key = [outcomes.enrollment.public_id, gap.public_id]
        return row_acts(
            _("the gap from %(date)s") % {"date": short_date(gap.starts_on)},
            edit_url=reverse("outcomes:edit_planned_gap", args=key),
            remove_url=reverse("outcomes:remove_planned_gap", args=key),
        )

    empty = _("No gap is planned.")
    given = {"acts": acts if can_edit else None, "empty": empty}
    return section_table("gaps", _("Planned gaps"), columns, outcomes.gaps, **given)


def _meaning(spec, outcomes, day):
    """[{label, value, hint}] of what an exit on `day` brings, by the program's own measures (`federal.md` 3.3, 6.2)."""
    facts = exit_facts(outcomes)
    if facts.enrolled_on and day < facts.enrolled_on:
        words = {"date": short_date(facts.enrolled_on)}
        return [
            {"label": _("Exit date"), "value": _("Not possible: enrolled on %(date)s") % words, "hint": ""}
        ]
    reason = _reason(spec, outcomes.enrollment, day)
    found = meaning_of_exit(spec, day, facts.outcomes.as_of, facts.outcomes.follow_up_notes, reason)
    rows = [(_("Exit date"), short_date(day), found.exclusion.text if found.exclusion else "")]
    rows += [_in_measure(spec.measures.years, meaning) for meaning in found.measures]
    rows.append((_("Follow-ups that fall due"), _follow_ups(found), ""))
    return [{"label": label, "value": value, "hint": hint} for label, value, hint in rows]


def _reason(spec, enrollment, day):
    """Why the customer left, where the exit of `day` is recorded; None for one that is thought through."""
    status = spec.exit.statuses.get(enrollment.exit_status) if day == enrollment.exited_on else None
    return status.reason(enrollment.exit_reason) if status else None


def _in_measure(kind, meaning):
    """(label, value, hint) of one measure: which days decide, and in which year it is answered."""
    year, last = year_label(kind, meaning.year), short_date(meaning.span.last)
    value, hint = {
        MeasureRule.SKILL_GAIN: (year, _("Gains until the exit count in this year.")),
        MeasureRule.CREDENTIAL_IN_YEAR: (
            year,
            _("A credential earned by %(date)s counts in this year.") % {"date": last},
        ),
        MeasureRule.CREDENTIAL: (
            _("until %(date)s") % {"date": last},
            _("Earned in the program or within one year after the exit. Enters the report of %(year)s.")
            % {"year": year},
        ),
    }.get(
        meaning.measure.rule,
        (
            f"{short_date(meaning.span.first)} – {last}",
            _("Enters the report of %(year)s.") % {"year": year},
        ),
    )
    return meaning.measure.text, value, hint


def _follow_ups(found):
    days = [short_date(item.due_on) for item in found.follow_ups]
    return ", ".join(days) if days else _("None on fixed days; notes at any time after the exit")
