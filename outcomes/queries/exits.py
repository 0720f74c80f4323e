"""Exits as the Outcomes tab shows them: the checklist, the clock, and the table of F145."""

from datetime import timedelta
from uuid import uuid4

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.cases.access import notes_open_to
from casework.cases.enums import CompletionStatus
from casework.cases.models import CaseNote
from casework.core import clock
from casework.core.cells import Lines
from casework.core.lists import Column
from casework.core.words import date_time, short_date
from outcomes.models import Exit
from outcomes.queries.exit_checklist import checklist_rows
from outcomes.queries.exit_readiness import clock_of, clock_words, exit_facts, finding_words
from outcomes.queries.exit_rules import enrollment_after, has_ended
from outcomes.queries.tables import BY_WORDS, section_table, tab_url
from programs.exit_readiness import ExitWish, came_back, doubts
from programs.registry import get_program

RECENT = timedelta(days=60)


def exit_section(spec, outcomes):
    """The section of the Outcomes tab: checklist and clock while the customer is in the program, then what speaks
    against the exit; the exits of every provider, those of others with provider, program and date alone (F146)."""
    enrollment = outcomes.enrollment
    return {
        "policy": spec.exit,
        "is_over": is_over(spec, outcomes),
        "checklist": checklist_rows(spec, outcomes),
        "clock": None if enrollment.exited_on else clock_words(clock_of(outcomes)),
        "came_back": _came_back(outcomes),
        "table": section_table(
            "exits",
            spec.exit.title,
            _columns(spec, outcomes),
            [*_own_exits(outcomes), *outcomes.elsewhere.exits],
            acts=(lambda row: _acts(outcomes, row)) if outcomes.enrollment.may_be_edited else None,
            empty=_("No exit is recorded."),
            page_size=spec.exit.page_size,
        ),
    }


def exit_url(enrollment):
    """The address of the exit section of the Outcomes tab, as the program calls it."""
    sections = get_program(enrollment.program).outcome_sections
    return tab_url(enrollment, next(section.code for section in sections if section.page == "exit"))


def what_undo_does(enrollment, row):
    """What taking back the exit `row` means, for `components/confirm.html`: {items, consequences}."""
    spec = get_program(enrollment.program)
    items = [
        {"label": spec.exit.status_label, "value": spec.exit.statuses.text(row.exit_status)},
        {"label": spec.exit.date_label, "value": row.exited_on},
        {"label": _("Recorded"), "value": date_time(row.recorded_at)},
    ]
    if row.sub_program:
        items.insert(0, {"label": spec.exit.program_label, "value": spec.sub_programs.text(row.sub_program)})
    kept = _("The Update Log keeps the exit, who took it back, and why.")
    return {"items": items, "consequences": [*_after_undo(spec, enrollment, row), kept]}


def _after_undo(spec, enrollment, row):
    """What becomes of enrollment, completion and follow-ups without the exit `row`."""
    others = list(Exit.objects.kept().filter(enrollment=enrollment).exclude(pk=row.pk))
    after = enrollment_after(enrollment, others)
    if not spec.exit.ends_enrollment:
        completion = CompletionStatus(after["completion_status"]).label
        yield _("The completion status is %(status)s again.") % {"status": completion}
        yield _("Whether the customer is enrolled stays as it is: this exit has not ended the enrollment.")
    elif enrollment.exited_on is None:
        yield _("The customer stays enrolled: this exit has not ended the enrollment.")
    elif after["exited_on"] is None:
        yield _("The customer is enrolled again, without a completion status.")
        if spec.exit_follow_ups:
            yield _("Follow-ups after %(date)s are not due any more.") % _dated(enrollment.exited_on)
    else:
        yield _("The enrollment stays ended, with the exit of %(date)s.") % _dated(after["exited_on"])


def _dated(day):
    return {"date": short_date(day)}


def is_over(spec, outcomes):
    """Whether every exit that this enrollment waits for is recorded."""
    return has_ended(outcomes.enrollment) or not programs_left(spec, outcomes.enrollment, outcomes.exits)


def programs_left(spec, enrollment, exits):
    """Codes of the programs inside the program that can still be exited, "" for the program itself.

    Those the customer is in; where none is left or known, all that have no exit yet.
    """
    exited = {row.sub_program for row in exits}
    if not spec.sub_programs:
        return [] if exited else [""]
    left = [code for code in enrollment.sub_programs if code not in exited]
    known = [code for code in spec.sub_programs.codes if code not in exited]
    return left or known


def recent_notes(member, enrollment):
    """Case notes of the last 60 days that `member` may read, as a QuerySet: one may tell why the customer left."""
    notes = CaseNote.objects.by_staff().filter(notes_open_to(member), enrollment=enrollment)
    return notes.filter(contact_on__gte=clock.today() - RECENT)


def wish_of(row):
    """An `Exit` as its rules read it."""
    return ExitWish(
        exited_on=row.exited_on,
        status=row.exit_status,
        reason=row.exit_reason,
        reason_text=row.reason_text,
        evidence=tuple(row.evidence),
        left_early=row.left_early,
    )


def exit_doubts(outcomes, row):
    """Sentences about what does not fit the exit `row` of this enrollment."""
    spec = get_program(outcomes.enrollment.program)
    return [finding_words(finding) for finding in doubts(spec, exit_facts(outcomes), wish_of(row))]


def _own_exits(outcomes):
    """The exits; for an enrollment that was ended without one (an import), what the enrollment says."""
    enrollment = outcomes.enrollment
    if outcomes.exits or not enrollment.exited_on or not has_ended(enrollment):
        return outcomes.exits
    return [
        Exit(
            public_id=uuid4(),
            enrollment=enrollment,
            organisation=enrollment.organisation,
            exit_status=enrollment.exit_status,
            exit_reason=enrollment.exit_reason,
            exited_on=enrollment.exited_on,
        )
    ]


def _columns(spec, outcomes):
    """The program's columns, to the letter and in its order, sorted by what they show of others' exits."""
    own = outcomes.enrollment

    def status(row):
        return (
            get_program(row.enrollment.program).exit.statuses.text(row.exit_status)
            if _is_own(own, row)
            else ""
        )

    def reason(row):
        return (
            Lines(reason_words(spec, row), " ".join(exit_doubts(outcomes, row))) if _is_own(own, row) else ""
        )

    def recorded(row):
        if not _is_own(own, row) or row.recorded_by is None:
            return ""
        return Lines(row.recorded_by.get_full_name(), date_time(row.recorded_at))

    known = [
        ("program", lambda row: _program(spec, own, row), (BY_WORDS,), "text"),
        ("provider", lambda row: row.organisation.name, ("organisation.name",), "text"),
        ("status", status, (BY_WORDS,), "text"),
        ("reason", reason, (BY_WORDS,), "text"),
        ("exited", "exited_on", ("exited_on",), "date"),
        ("recorded", recorded, (BY_WORDS,), "text"),
    ]
    used = known[len(known) - len(spec.exit.columns) :]
    return [
        Column(key, label, value, sort=sort, kind=kind)
        for (key, value, sort, kind), label in zip(used, spec.exit.columns, strict=True)
    ]


def _is_own(enrollment, row):
    return row.enrollment_id == enrollment.pk


def _program(spec, own, row):
    """The program inside the program; of another program, its name."""
    if row.enrollment.program != own.program:
        return get_program(row.enrollment.program).short_name
    return spec.sub_programs.text(row.sub_program) if row.sub_program else ""


def reason_words(spec, row):
    """The reason of an exit, or the several that hold together, with the words of another one."""
    status = spec.exit.statuses.get(row.exit_status)
    codes = row.evidence or [row.exit_reason] * bool(row.exit_reason)
    found = [status.reason(code) if status else None for code in codes]
    words = "; ".join(reason.text if reason else code for reason, code in zip(found, codes, strict=True))
    return f"{words}: {row.reason_text}" if row.reason_text else words


def _acts(outcomes, row):
    if not _is_own(outcomes.enrollment, row) or row.pk is None:
        return []
    url = reverse("outcomes:undo_exit", args=[outcomes.enrollment.public_id, row.public_id])
    return [{"label": _("Take back"), "icon": "undo", "url": url, "is_post": False, "about": _("the exit")}]


def _came_back(outcomes):
    """Why a recorded exit must be taken back: [{text, url}] (`federal.md` EX-6)."""
    exits = outcomes.exits
    if not exits or not has_ended(outcomes.enrollment):
        return []
    found = came_back(exit_facts(outcomes), outcomes.enrollment.exited_on)
    url = reverse("outcomes:undo_exit", args=[outcomes.enrollment.public_id, exits[0].public_id])
    return [{"text": finding_words(finding), "url": url} for finding in found]
