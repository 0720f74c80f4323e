"""The summary of the Outcomes tab in the program's words: where each action item stands, why, and what moves it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.core.types import Colour
from casework.core.words import short_date
from programs.options import in_spanish
from programs.registry import get_program
from programs.summary import answer

_SHOWN_IN = {
    "all_services_complete": "outcome_services",
    "activities_closed": "outcome_services",
    "activity_successful": "outcome_services",
    "training_successful": "outcome_services",
    "goals_complete": "outcome_goals",
    "msg_entered": "skill_gains",
    "credential_entered": "credentials",
    "required_credentials_entered": "credentials",
    "employment_entered": "employment",
    "retained_90_days": "employment",
    "customer_exited": "exit",
    "program_completed": "exit",
    "follow_up_complete": "follow_up",
}
"""Rule of an action item to the stem of the section that holds what made it so."""


def summary_rows(enrollment, facts, *, plain=False, can_edit=False):
    """The summary's rows for `components/summary_items.html`: action, result, status, why, the address of the section
    that made it so and, with `can_edit`, the one act that moves an open item.

    With `plain`, in the words for customers and the active language, without addresses. Rules: `programs/summary.py`.
    """
    spec = get_program(enrollment.program)
    spanish = plain and in_spanish()
    rows = []
    for item in spec.summary_items:
        found = answer(item.rule, spec, facts)
        words = _words(item, found, spanish)
        action = (item.label_plain_es if spanish else item.label_plain) if plain else item.label
        row = {
            "action": action,
            "result": words[0],
            "status": {"word": words[1], "colour": Colour.GREEN if found.done else Colour.WHITE},
            "why": "" if plain else _why(found.finding),
        }
        if not plain:
            row |= {"url": _section_url(spec, item.rule), "act": None}
            if can_edit and not found.done:
                row["act"] = _act(item.rule, enrollment, spec, facts)
        rows.append(row)
    return rows


def _section_url(spec, rule):
    page = _SHOWN_IN[rule]
    return next((f"#{section.code}" for section in spec.outcome_sections if section.page == page), "")


def _act(rule, enrollment, spec, facts):
    """{label, url} of what moves the item on; None where only time does."""
    found = _ACTS[_SHOWN_IN[rule]](enrollment, spec, facts)
    return dict(zip(("label", "url"), found, strict=True)) if found else None


def _open_plan(enrollment, spec, facts):
    if not facts.services:
        return spec.words.add_step, _of("careerplan:choose_service", enrollment)
    return _("Open the plan"), _of("careerplan:list_services", enrollment)


def _open_goals(enrollment, spec, facts):
    return _("Open the goals"), _of("careerplan:list_goals", enrollment)


def _add_gain(enrollment, spec, facts):
    return _("See what could count"), _of("outcomes:show_gain_advice", enrollment)


def _add_credential(enrollment, spec, facts):
    return _("Add Credential"), _of("outcomes:choose_credential_service", enrollment)


def _add_job(enrollment, spec, facts):
    if any(not job.is_subsidized and job.ended_on is None for job in facts.jobs):
        return None
    return _("Add Employment"), _of("outcomes:add_employment", enrollment)


def _exit(enrollment, spec, facts):
    return _("See what an exit needs"), _of("outcomes:show_exit_readiness", enrollment)


def _follow_up(enrollment, spec, facts):
    if facts.exited_on is None:
        return None
    return _("Add Follow-Up Case Note"), f"{_of('cases:add_case_note', enrollment)}?task=follow_up"


_ACTS = {
    "outcome_services": _open_plan,
    "outcome_goals": _open_goals,
    "skill_gains": _add_gain,
    "credentials": _add_credential,
    "employment": _add_job,
    "exit": _exit,
    "follow_up": _follow_up,
}


def _of(name, enrollment):
    return reverse(name, args=[enrollment.public_id])


def _words(item, found, spanish):
    done, left = ("result_done", "status_done"), ("result_open", "status_open")
    suffix = "_es" if spanish else ""
    result, status = (getattr(item, name + suffix) for name in (done if found.done else left))
    return result.format(count=found.count, days=found.days), status


def _why(finding):
    dates = ", ".join(
        f"{_DATE_WORDS.get(name, name)} {short_date(day)}" for name, day in finding.dates.items()
    )
    return f"{finding.text} {dates[:1].upper()}{dates[1:]}." if dates else finding.text


_DATE_WORDS = {
    "since": "since",
    "until": "until",
    "exited": "exited",
    "last": "last on",
    "due": "due",
    "next": "the next one is asked for from",
}
