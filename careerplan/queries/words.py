"""The plan in the program's words: statements, labels, titles."""

import re

from programs.options import in_spanish


def hours_text(hours):
    """Hours as people write them: 10, 7.5; "" for None."""
    text = "" if hours is None else f"{hours:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def statement_text(goal, spec):
    """The goal's statement in the active language: a preset goal nobody reworded is known in Spanish too."""
    preset = spec.preset_goals.get(goal.preset) if goal.preset else None
    return preset.text if preset and preset.label == goal.statement else goal.statement


def label_of(options, code):
    """The source's own label of `code`, whatever the active language: what the log keeps."""
    option = options.get(code)
    return option.label if option else code


def word(spec, name):
    """One of the program's words (a field of `Words`) in the active language; English where there is no Spanish."""
    spanish = getattr(spec.words, f"{name}_es", "") if in_spanish() else ""
    return spanish or getattr(spec.words, name)


def page_name(spec, stem):
    """What the program calls a page of the plan: its tab without the number, "Add Activities/Services", or its
    summary tool, "Attendance"."""
    pages = (*spec.plan_tabs, *spec.summary_tools)
    label = next((page.text for page in pages if page.page == stem), stem)
    return re.sub(r"^\d+\.\s*", "", label)


def tab_name(spec, stem):
    """What the program calls a tab of a service: "Worksite Placement"."""
    return next((tab.text for tab in spec.service_tabs if tab.page == stem), stem)


def step_column(spec):
    """The head of the column of steps: "Activity/Service", "Step/Service"."""
    return "/".join(part.capitalize() for part in word(spec, "step").split("/"))
