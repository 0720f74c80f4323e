"""Follow-up after the exit, as the Outcomes tab shows it (F081, F082, F149)."""

from programs.types import FollowUpTiming

FOLLOW_UP_TASK = "follow_up"


def follow_up_section(spec, outcomes):
    """The section of the Outcomes tab: the notes of task Follow-up, and whether one may be added now."""
    may_add = may_follow_up(spec, outcomes.enrollment)
    return {"notes": outcomes.follow_up_notes, "may_add": may_add}


def may_follow_up(spec, enrollment):
    """Whether a follow-up note may be added now: at any time, or only after the exit (`domain.md` C10)."""
    return spec.follow_up_timing is FollowUpTiming.ANY_TIME or enrollment.exited_on is not None
