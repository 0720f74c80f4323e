"""Employment after the exit, for youth also education and training, and earnings (`federal.md` EM-1 to EM-7)."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from programs.measures.answers import Answer, Reason, found, say
from programs.measures.facts import HeldJob, MeasureFacts
from programs.measures.periods import ONE_DAY, Span, last_day_for_evidence, quarter_after
from programs.measures.spec import Measure, MeasurePolicy
from programs.measures.spells import first_in, known_span, touching

QUARTERS_OF = {
    "hour": Decimal(13),
    "week": Decimal(13),
    "two_weeks": Decimal("6.5"),
    "month": Decimal(3),
    "year": Decimal("0.25"),
}
"""How often a pay period is paid in a quarter (EM-7); an hour's pay is first multiplied by the hours of a week."""

_EMPLOYED = {2: "1602", 4: "1606"}
_STUDYING = {2: "1900", 4: "1901"}
_KIND_OF_JOB = {"employment": "1", "apprenticeship": "2", "military": "3"}
_KIND_OF_STUDY = {"occupational": "1", "postsecondary": "2", "secondary": "3"}
_CENT = Decimal("0.01")
_NOT_KNOWN = "999999.99"
"""What PIRL 1704 says of wages that are not available yet."""


def placement(measure: Measure, policy: MeasurePolicy, facts: MeasureFacts, year: int, as_of: date) -> Answer:
    """Return whether who exited in the year's cohort worked in the measured quarter; youth may also study (EM-2)."""
    quarter = quarter_after(facts.exited_on, measure.quarter)
    answer = _answers(measure, facts, year, quarter)
    if facts.exit_code in policy.excluding:
        return _excluded(answer, facts)
    number = measure.quarter
    jobs = touching(facts.jobs, quarter, as_of)
    studies = touching(facts.studies, quarter, as_of) if policy.is_youth else []
    elements = {_EMPLOYED[number]: _KIND_OF_JOB[jobs[0].kind]} if jobs else {}
    elements |= {_STUDYING[number]: _KIND_OF_STUDY[studies[0].kind]} if studies else {}
    keys = tuple(row.key for row in (*jobs, *studies))
    if jobs or studies:
        reason, rule = (Reason.EMPLOYED, "EM-1") if jobs else (Reason.STUDYING, "EM-2")
        row = (jobs or studies)[0]
        values = {"what": row.label, "day": say(row.started_on), "quarter": _said(quarter)}
        text = _("%(what)s from %(day)s, in the quarter %(quarter)s.") % values
        return answer(reason, rule, text, elements=elements, rests_on=keys)
    asked = [*facts.jobs, *(facts.studies if policy.is_youth else ())]
    return _without_evidence(answer, measure, asked, quarter, as_of)


def earnings(measure: Measure, policy: MeasurePolicy, facts: MeasureFacts, year: int, as_of: date) -> Answer:
    """Return the earnings in the measured quarter of one who exited in the year's cohort and worked in it (EM-6).

    Of a job that covers part of the quarter, the share of its days counts: only wages actually paid do (EM-7).
    """
    quarter = quarter_after(facts.exited_on, measure.quarter)
    answer = _answers(measure, facts, year, quarter)
    if facts.exit_code in policy.excluding:
        return _excluded(answer, facts)
    jobs = touching(facts.jobs, quarter, as_of)
    keys = tuple(row.key for row in jobs)
    until = last_day_for_evidence(quarter)
    if not jobs:
        if as_of > until:
            text = _("Not employed in the quarter %(quarter)s, so no earnings are asked for.")
            return answer(Reason.NOT_EMPLOYED, "EM-6", text % {"quarter": _said(quarter)})
        return _without_evidence(answer, measure, facts.jobs, quarter, as_of)
    if as_of <= quarter.last:
        text = _("The quarter %(quarter)s is not over.") % {"quarter": _said(quarter)}
        comes = quarter.last + ONE_DAY
        return answer(Reason.EVIDENCE_OPEN, "EM-6", text, next_change_on=comes, rests_on=keys)
    paid = [amount for row in jobs if (amount := paid_in(row, quarter, as_of))]
    if paid:
        total = sum(paid)
        values = {"amount": f"${total:,.2f}", "quarter": _said(quarter)}
        text = _("%(amount)s in the quarter %(quarter)s.") % values
        if any(not _covers(row, quarter, as_of) for row in jobs):
            text += " " + _("Of a job that covers part of the quarter, the share of its days.")
        elements = {"1704": f"{total:.2f}"}
        return answer(Reason.PAID, "EM-7", text, rests_on=keys, elements=elements, amount=total)
    change = _("Pay and, for pay by the hour, hours per week of the job.")
    if as_of > until:
        text = _("Employed in the quarter %(quarter)s, and its pay is not known.") % {
            "quarter": _said(quarter)
        }
        return answer(Reason.PAY_UNKNOWN, "EM-6", text, rests_on=keys, change=change)
    text = _("Employed in the quarter %(quarter)s; its pay is not entered yet.") % {"quarter": _said(quarter)}
    return answer(
        Reason.EVIDENCE_OPEN,
        "EM-6",
        text,
        rests_on=keys,
        next_change_on=until + ONE_DAY,
        change=change,
        elements={"1704": _NOT_KNOWN},
    )


def paid_in(job: HeldJob, quarter: Span, as_of: date) -> Decimal | None:
    """Return what a job paid in `quarter`, in US dollars to the cent; None when its pay or hours are not known."""
    if job.pay_amount is None or (job.pay_period == "hour" and job.weekly_hours is None):
        return None
    span = known_span(job, as_of)
    days = (min(span.last, quarter.last) - max(span.first, quarter.first)).days + 1
    whole = job.pay_amount * QUARTERS_OF[job.pay_period]
    if job.pay_period == "hour":
        whole *= job.weekly_hours
    return (whole * days / quarter.days).quantize(_CENT, ROUND_HALF_UP)


def _covers(job, quarter, as_of):
    span = known_span(job, as_of)
    return span.first <= quarter.first and span.last >= quarter.last


def _answers(measure, facts, year, quarter):
    def answer(reason, rule, text, **more):
        dates = {"exited": facts.exited_on, "quarter_from": quarter.first, "quarter_to": quarter.last}
        finding = found(measure, reason, rule, text, **dates)
        return Answer(measure=measure, year=year, reason=reason, rule=rule, finding=finding, **more)

    return answer


def _excluded(answer, facts):
    text = _("Left for a reason that takes the record out (PIRL 923 = %(code)s).")
    return answer(Reason.EXIT_REASON, "PIRL 923", text % {"code": facts.exit_code})


def _without_evidence(answer, measure, rows, quarter, as_of):
    """The answer without a verified job or course in the quarter: open until two quarters after it closed (EM-5)."""
    until = last_day_for_evidence(quarter)
    text = _near_misses(rows, quarter)
    values = {"quarter": _said(quarter), "day": say(until)}
    if as_of > until:
        text = _("No evidence of the quarter %(quarter)s by %(day)s.") % values + text
        return answer(
            Reason.NO_EVIDENCE,
            "EM-5",
            text,
            elements={_EMPLOYED[measure.quarter]: "0"},
            change=_change(values),
        )
    comes = first_in(rows, quarter, as_of) or until + ONE_DAY
    if as_of < quarter.first:
        text = _("The quarter %(quarter)s has not begun.") % values + text
    else:
        text = _("No verified job in the quarter %(quarter)s; evidence counts until %(day)s.") % values + text
    return answer(
        Reason.EVIDENCE_OPEN,
        "EM-5",
        text,
        next_change_on=comes,
        change=_change(values),
        elements={"1704": _NOT_KNOWN} if measure.is_median else {_EMPLOYED[measure.quarter]: "9"},
    )


def _change(values):
    return _("A verified job in the quarter %(quarter)s that nobody subsidizes.") % values


def _near_misses(rows, quarter):
    """What is entered about the quarter and does not count, in a sentence that follows another; "" for nothing."""
    near = [
        row for row in rows if not row.counts and quarter.touches(row.started_on, row.ended_on or date.max)
    ]
    if not near:
        return ""
    said = ngettext(
        "%(count)d entry is subsidized or not verified: %(what)s.",
        "%(count)d entries are subsidized or not verified: %(what)s.",
        len(near),
    )
    return " " + said % {"count": len(near), "what": ", ".join(row.label for row in near)}


def _said(quarter):
    return f"{say(quarter.first)} – {say(quarter.last)}"
