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
from programs.exit_readiness import meaning_of_exit
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
    """[{label, value, hint}] of what an exit on `day` brings (`federal.md` 3.3)."""
    facts = exit_facts(outcomes)
    if facts.enrolled_on and day < facts.enrolled_on:
        words = {"date": short_date(facts.enrolled_on)}
        return [
            {"label": _("Exit date"), "value": _("Not possible: enrolled on %(date)s") % words, "hint": ""}
        ]
    found = meaning_of_exit(spec, day, facts.outcomes.as_of, facts.outcomes.follow_up_notes)
    rows = [
        (_("Exit date"), short_date(day), ""),
        (
            _("Skill gains"),
            _year(found.gains_year),
            _("Gains until the exit count in this program year."),
        ),
        (
            _("Employment in the second quarter, and earnings"),
            _span(found.second_quarter),
            _("Enters the report of %(year)s.") % {"year": _year(found.second_year)},
        ),
        (
            _("Employment in the fourth quarter"),
            _span(found.fourth_quarter),
            _("Enters the report of %(year)s.") % {"year": _year(found.fourth_year)},
        ),
        (
            _("Credentials"),
            _("until %(date)s") % {"date": short_date(found.credential_until)},
            _("Earned in the program or within one year after the exit."),
        ),
        (_("Follow-ups that fall due"), _follow_ups(found), ""),
    ]
    return [{"label": label, "value": value, "hint": hint} for label, value, hint in rows]


def _year(year):
    return f"PY {year}"


def _span(quarter):
    return f"{short_date(quarter.starts_on)} – {short_date(quarter.ends_on)}"


def _follow_ups(found):
    days = [short_date(item.due_on) for item in found.follow_ups]
    return ", ".join(days) if days else _("None on fixed days; notes at any time after the exit")
