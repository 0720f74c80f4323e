"""Steps of the plan as the Outcomes tab lists them: a table for each goal (F016-F019, F108-F112)."""

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careerplan.queries import step_column
from casework.core.cells import Badge, Lines, Link, Stack
from casework.core.lists import Column
from casework.core.words import ago, money, short_date
from outcomes.queries.tables import section_table

_NOTE_LETTERS = 160


def services_section(spec, outcomes):
    """The section of the Outcomes tab: {tables} of the steps of each goal, those without a goal first."""
    plan, enrollment = outcomes.plan, outcomes.enrollment
    groups = [("steps", spec.words.unassigned_steps, plan.unassigned)]
    groups += [
        (f"steps-{place}", goal.steps_title, goal.steps) for place, goal in enumerate(plan.goals, start=1)
    ]
    return {
        "tables": [_table(name, title, steps, spec, enrollment) for name, title, steps in groups if steps]
    }


def _table(name, title, steps, spec, enrollment):
    columns = [
        Column("step", step_column(spec), "label", sort=("label",)),
        Column("note", _("Note"), lambda step: Truncator(step.service.notes).chars(_NOTE_LETTERS)),
        Column("status", _("Status"), _status, sort=("status",)),
        Column("other", _("Other Items"), lambda step: _other_items(step, enrollment)),
    ]
    acts = (lambda step: _acts(step, enrollment)) if enrollment.may_be_edited else None
    return section_table(name, title, columns, steps, acts=acts)


def _status(step):
    started = step.service.started_on
    when = _("Start %(when)s") % {"when": short_date(started)} if started else _("No start date yet")
    return Lines(Badge(step.status, step.colour), when)


def _other_items(step, enrollment):
    due, completed = step.service.due_on, step.service.completed_on
    lines = []
    if step.is_overdue:
        late = _("Due %(when)s, %(ago)s") % {"when": short_date(due), "ago": ago(due)}
        lines.append(Badge(_("Past due"), "yellow", late))
    elif due:
        lines.append(_("Due %(when)s") % {"when": short_date(due)})
    if completed:
        lines.append(_("Completed %(when)s") % {"when": short_date(completed)})
    if step.refusal:
        stays = _("It stays in the plan, and cannot be added again.")
        lines.append(Badge(_("Not offered now"), "yellow", f"{step.refusal} {stays}"))
    if step.hours and step.hours != "0":
        many = 1 if step.hours == "1" else 2
        lines.append(
            ngettext("%(hours)s hour a week", "%(hours)s hours a week", many) % {"hours": step.hours}
        )
    if step.dollars:
        url = reverse("careerplan:list_costs", args=[enrollment.public_id, step.service.public_id])
        lines.append(Link(money(step.dollars), url, f"{_('Dollar value of')} {step.label}"))
    return Stack(tuple(lines)) if lines else None


def _acts(step, enrollment):
    url = reverse("careerplan:edit_service", args=[enrollment.public_id, step.service.public_id])
    return [{"label": _("Edit"), "icon": "edit", "url": url, "is_post": False, "about": step.label}]
