"""The frame of every page of a plan: the plan's tabs, breadcrumbs, the number of case notes."""

from functools import partial

from django.db.models import Count, OuterRef, Subquery

from careerplan.queries.agreement_flags import FLAG_COLUMNS, flag_clock, flag_from
from careerplan.queries.words import page_name, step_column, word
from casework.cases.models import CaseNote, Enrollment
from casework.cases.queries import case_context, page_url, tabs_for
from casework.cases.queries.undo import recent_changes

_REMOVED_HERE = {
    "review_assessments": ("remove_assessment_result", "remove_skill_score"),
    "set_goals": ("remove_goal",),
    "add_steps": ("remove_service",),
}
"""The removals that a tab lists and puts back by itself, whoever made them."""


def plan_context(member, enrollment, *, page, heading):
    """`case_context` of a page of the plan with the plan's own tabs; `page` is the stem of the open tab.

    A page below a tab gets the plan and the tab in its breadcrumbs (F336). Adds the number of case notes
    ("CASE NOTES (0)", F286), to the identity bar the flag of an agreement that is missing (F290), and, on the working
    tabs and read when it is drawn, what the person changed last today (UX-27).
    """
    context = case_context(enrollment, tab="plan", heading=heading, tool=page)
    first, *_rest = context["breadcrumbs"]
    context["breadcrumbs"] = [first, *_trail(enrollment, context["spec"], page, heading)]
    context["plan_tabs"] = tabs_for(context["spec"].plan_tabs, enrollment, page)
    context["plan_title"] = word(context["spec"], "plan_title")
    context["step_column"] = step_column(context["spec"])
    is_tab = page != "plan_overview" and heading == page_name(context["spec"], page)
    shown = partial(recent_changes, member.user, enrollment, without=_REMOVED_HERE.get(page, ()))
    context["recent_changes"] = shown if is_tab else ()
    beside = _read_beside(enrollment)
    context["case_note_count"] = beside["case_notes"] or 0
    context["identity"]["clocks"] += flag_clock(flag_from(context["spec"], beside))
    return context


def _read_beside(enrollment):
    """The number of case notes (None for none) and what the agreement's flag is told from, in one query."""
    notes = CaseNote.objects.filter(enrollment=OuterRef("pk")).order_by().values("enrollment")
    counted = Subquery(notes.annotate(n=Count("pk")).values("n"))
    rows = Enrollment.objects.filter(pk=enrollment.pk).annotate(case_notes=counted, **FLAG_COLUMNS)
    return rows.values("case_notes", *FLAG_COLUMNS).get()


def _trail(enrollment, spec, page, heading):
    """The breadcrumbs of the plan down to the page with `heading`, which stands below or on the tab `page`."""
    trail = [{"label": word(spec, "plan_title"), "url": page_url("plan_overview", enrollment)}]
    tab = page_name(spec, page)
    if page != "plan_overview" and tab != heading:
        trail.append({"label": tab, "url": page_url(page, enrollment)})
    return [*trail, {"label": heading, "url": ""}]
