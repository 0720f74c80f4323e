"""Follow-up after the exit, as the Outcomes tab shows it (F081, F082, F149; `domain.md` R39, C10, C35)."""

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from casework.cases.models import CaseNote
from casework.cases.queries.notes import entries_of
from casework.core import clock
from casework.core.types import Colour
from outcomes.models import Exit
from programs.follow_up_schedule import FOLLOW_UP_SOURCE, FollowUpState, due_follow_ups
from programs.registry import get_program
from programs.types import FollowUpTiming

FOLLOW_UP_TASK = "follow_up"
SHOWN_NOTES = 10


def follow_up_notes_of(enrollment):
    """Notes of task Follow-up that people wrote about `enrollment`, newest contact first, each with its corrections.

    A correction is no contact of its own. Two queries.
    """
    corrections = CaseNote.objects.select_related("author").order_by("entered_at", "pk")
    rows = CaseNote.objects.by_staff().filter(enrollment=enrollment, task=FOLLOW_UP_TASK, corrects=None)
    rows = rows.select_related("author").prefetch_related(Prefetch("corrections", queryset=corrections))
    return list(rows.order_by("-contact_on", "-entered_at", "-pk"))


def follow_up_entries(member, outcomes, *, can_edit):
    """The newest follow-up notes as `member` may read them, for `cases/note.html`."""
    return entries_of(member, outcomes.enrollment, outcomes.follow_up_notes[:SHOWN_NOTES], can_edit=can_edit)


def followed_exit(exits):
    """The one of `exits` (newest first) that follow-up follows: the newest, from which its days are counted; or None.

    Where follow-up after an earlier exit was ended, that end said nothing about this one.
    """
    return exits[0] if exits else None


def follow_up_section(spec, outcomes):
    """The section of the Outcomes tab: what is due after the exit and why, whether a note may be added now, whether
    follow-up ended early, and how many notes there are beyond those shown."""
    enrollment, facts = outcomes.enrollment, outcomes.facts
    left = followed_exit(outcomes.exits)
    items = follow_ups_due(spec, facts)
    return {
        "may_add": may_follow_up(spec, enrollment),
        "items": [_row(item) for item in items],
        "source": FOLLOW_UP_SOURCE,
        "met": sum(item.state is FollowUpState.MET for item in items),
        "ended": left if left and left.follow_up_end else None,
        "may_end": _may_end(left, items),
        "note_count": len(outcomes.follow_up_notes),
    }


def follow_ups_due(spec, facts):
    """The follow-ups that the exit in `facts` (an `OutcomeFacts`) made due; see `programs/follow_up_schedule.py`."""
    return due_follow_ups(spec, facts.exited_on, facts.follow_up_notes, facts.as_of, facts.follow_up_ended_on)


def exit_follow_up_on(enrollment):
    """The day on which the earliest follow-up is due that no contact met, in the past when it is overdue; None when
    nothing is asked for. Up to two queries."""
    spec = get_program(enrollment.program)
    if enrollment.exited_on is None or not spec.exit_follow_ups:
        return None
    left = Exit.objects.kept().filter(enrollment=enrollment).first()
    notes = CaseNote.objects.by_staff().filter(enrollment=enrollment, task=FOLLOW_UP_TASK, corrects=None)
    items = due_follow_ups(
        spec,
        enrollment.exited_on,
        notes.values_list("contact_on", flat=True),
        clock.today(),
        left.follow_up_ended_on if left else None,
    )
    asked = (FollowUpState.COMING, FollowUpState.DUE, FollowUpState.OVERDUE)
    return min((item.due_on for item in items if item.state in asked), default=None)


def may_follow_up(spec, enrollment):
    """Whether a follow-up note may be added now: at any time, or only after the exit (`domain.md` C10)."""
    return spec.follow_up_timing is FollowUpTiming.ANY_TIME or enrollment.exited_on is not None


def _may_end(left, items):
    open_states = (FollowUpState.DUE, FollowUpState.OVERDUE, FollowUpState.COMING)
    return left is not None and not left.follow_up_end and any(item.state in open_states for item in items)


def _row(item):
    word, colour = {
        FollowUpState.MET: (_("Done"), Colour.GREEN),
        FollowUpState.DUE: (_("Due"), Colour.YELLOW),
        FollowUpState.OVERDUE: (_("Overdue"), Colour.RED),
        FollowUpState.COMING: (_("Coming"), Colour.WHITE),
        FollowUpState.ENDED: (_("Not asked for"), Colour.GREY),
    }[item.state]
    label = ngettext("%(n)s month after the exit", "%(n)s months after the exit", item.months)
    return {
        "label": label % {"n": item.months},
        "opens_on": item.opens_on,
        "due_on": item.due_on,
        "met_on": item.met_on,
        "word": word,
        "colour": colour,
        "why": item.finding.text,
    }
