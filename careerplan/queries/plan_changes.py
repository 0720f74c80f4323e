"""What differs between two readings of a plan, in words: what a re-agreement shows (beyond N11)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.words import short_date

GOAL_FIELDS = {
    "category": gettext_lazy("Category"),
    "term": gettext_lazy("Short/Long Term"),
    "status": gettext_lazy("Status"),
}
STEP_FIELDS = {
    "status": gettext_lazy("Status"),
    "starts": gettext_lazy("Start"),
    "due": gettext_lazy("Due"),
    "completed": gettext_lazy("Completed"),
    "hours": gettext_lazy("Hours a week"),
    "notes": gettext_lazy("Notes"),
}
PROGRESS = ("goal_status", "step_status", "step_completed")
DATES = ("starts", "due", "completed")


@dataclass(frozen=True)
class PlanChange:
    """One difference: a stable code such as "goal_statement", and a sentence in the active language."""

    code: str
    text: str

    @property
    def is_progress(self):
        """Whether it says how far the plan has come, and not what the plan is."""
        return self.code in PROGRESS


def plan_changes(before, after):
    """The differences between two readings of one plan (one language of `plan_as_read` each) as a list of `PlanChange`.

    Goals and steps are the same by their ids, whatever their words. Empty when both say the same.
    """
    return [*_goals(before, after), *_steps(before, after), *_career_path(before, after)]


def _goals(before, after):
    old, new = _by_id(before["goals"]), _by_id(after["goals"])
    for goal in after["goals"]:
        if goal["id"] not in old:
            yield PlanChange("goal_added", _("Goal added: %(goal)s") % {"goal": goal["statement"]})
    for goal in before["goals"]:
        if goal["id"] not in new:
            yield PlanChange("goal_removed", _("Goal removed: %(goal)s") % {"goal": goal["statement"]})
    for key, goal in new.items():
        was = old.get(key, goal)
        if was["statement"] != goal["statement"]:
            words = {"before": was["statement"], "after": goal["statement"]}
            yield PlanChange("goal_statement", _("Goal worded anew: “%(before)s” is now “%(after)s”") % words)
        yield from _fields("goal", goal["statement"], was, goal, GOAL_FIELDS)


def _steps(before, after):
    old, new = _placed(before), _placed(after)
    for key, (place, step) in new.items():
        if key not in old:
            yield PlanChange("step_added", _("Step added: %(step)s") % {"step": _named(place, step)})
            continue
        old_place, was = old[key]
        if place[0] != old_place[0]:
            words = {"step": step["label"], "before": old_place[1], "after": place[1]}
            yield PlanChange("step_moved", _("%(step)s: moved from %(before)s to %(after)s") % words)
        yield from _fields("step", step["label"], was, step, STEP_FIELDS)
    for key, removed in old.items():
        if key not in new:
            yield PlanChange("step_removed", _("Step removed: %(step)s") % {"step": _named(*removed)})


def _career_path(before, after):
    old, new = dict(map(tuple, before["career_path"])), dict(map(tuple, after["career_path"]))
    for label in dict.fromkeys((*old, *new)):
        if old.get(label) != new.get(label):
            yield PlanChange("career_path", _became(label, old.get(label, ""), new.get(label, "")))


def _fields(kind, subject, was, now, fields):
    for name, label in fields.items():
        if was[name] != now[name]:
            said = [_said(name, value) for value in (was[name], now[name])]
            yield PlanChange(f"{kind}_{name}", f"{subject}: {_became(label, *said)}")


def _became(label, before, after):
    words = {"field": label, "before": before or _("empty"), "after": after or _("empty")}
    return _("%(field)s was %(before)s, is now %(after)s") % words


def _said(name, value):
    return short_date(date.fromisoformat(value)) if value and name in DATES else value


def _placed(text):
    """{id of the step: ((id of its goal, the goal in words), step)}"""
    loose = ("", _("no goal"))
    placed = {step["id"]: (loose, step) for step in text["unassigned"]}
    for goal in text["goals"]:
        placed.update({step["id"]: ((goal["id"], goal["statement"]), step) for step in goal["steps"]})
    return placed


def _named(place, step):
    return f"{step['label']} ({place[1]})"


def _by_id(rows):
    return {row["id"]: row for row in rows}
