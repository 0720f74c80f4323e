"""Credential attainment: after the exit for WIOA, in the year for SNAP E&T (`federal.md` CR-1 to CR-9 and 6.2)."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from programs.measures.answers import Answer, Reason, found, say
from programs.measures.facts import DIPLOMA, MeasureFacts
from programs.measures.periods import ONE_DAY, Span, year_after, year_label, year_span
from programs.measures.spec import Measure, MeasurePolicy
from programs.measures.spells import first_in, touching
from programs.measures.trainings import credential_rows, inside, keys_of, known_spans, next_in


def credential(
    measure: Measure, policy: MeasurePolicy, facts: MeasureFacts, year: int, as_of: date
) -> Answer:
    """Return whether one who exited in the year's cohort earned a recognized credential within a year after the exit.

    A secondary diploma counts only with a verified job or a course towards a credential in that year (CR-4).
    """
    after = year_after(facts.exited_on)
    trained = known_spans(facts, credential_rows(facts, policy), facts.exited_on)
    dates = {"exited": facts.exited_on, "until": after.last}
    base = {"rests_on": keys_of(trained)}

    def answer(reason, rule, text, **more):
        finding = found(measure, reason, rule, text, **dates)
        return Answer(measure=measure, year=year, reason=reason, rule=rule, finding=finding, **(base | more))

    if not trained:
        return _no_training(answer, facts)
    if facts.exit_code in policy.excluding:
        text = _("Left for a reason that takes the record out (PIRL 923 = %(code)s).")
        return answer(Reason.EXIT_REASON, "CR-9", text % {"code": facts.exit_code})
    window = Span(facts.enrolled_on, after.last)
    earned = _earned(facts, window)
    recognized = [row for row in earned if row.federal_code != DIPLOMA]
    if recognized:
        return _attained(answer, Reason.CREDENTIAL, "CR-3", recognized[0], base, dates)
    diplomas = [row for row in earned if row.federal_code == DIPLOMA]
    jobs = touching(facts.jobs, after, as_of)
    studies = touching([row for row in facts.studies if row.leads_to_credential], after, as_of)
    if diplomas and jobs:
        return _attained(answer, Reason.DIPLOMA_AND_JOB, "CR-4", diplomas[0], base, dates, jobs[0])
    if diplomas and studies:
        return _attained(answer, Reason.DIPLOMA_AND_STUDY, "CR-4", diplomas[0], base, dates, studies[0])
    change = (
        _("A verified job, or a course that leads to a credential, by %(day)s.")
        if diplomas
        else _("A recognized credential attained by %(day)s.")
    ) % {"day": say(after.last)}
    if as_of <= after.last:
        waiting = (
            [*facts.jobs, *(row for row in facts.studies if row.leads_to_credential)] if diplomas else []
        )
        text = _("A diploma alone does not count yet.") if diplomas else _unrecognized(facts, window)
        text += " " + _("The year after the exit of %(day)s runs until %(last)s.") % {
            "day": say(facts.exited_on),
            "last": say(after.last),
        }
        comes = first_in(waiting, after, as_of) or after.last + ONE_DAY
        return answer(Reason.YEAR_AFTER_EXIT, "CR-5", text, next_change_on=comes, change=change)
    if diplomas:
        text = _("A diploma alone does not count: no verified job and no course by %(day)s.")
        keys = (*(row.key for row in diplomas), *base["rests_on"])
        return answer(
            Reason.DIPLOMA_ALONE, "CR-4", text % {"day": say(after.last)}, change=change, rests_on=keys
        )
    return answer(Reason.NO_CREDENTIAL, "CR-3", _unrecognized(facts, window), change=change)


def credential_in_year(
    measure: Measure, policy: MeasurePolicy, facts: MeasureFacts, year: int, as_of: date
) -> Answer:
    """Return whether one who was in education or training in `year` attained a credential or diploma in it."""
    span, label = year_span(policy.years, year), year_label(policy.years, year)
    rows = credential_rows(facts, policy)
    trained = inside(known_spans(facts, rows, as_of), span)
    dates = {"trained_from": trained[0][1].first} if trained else {}
    base = {"rests_on": keys_of(trained)}

    def answer(reason, rule, text, **more):
        finding = found(measure, reason, rule, text, **dates)
        return Answer(measure=measure, year=year, reason=reason, rule=rule, finding=finding, **(base | more))

    if not trained:
        return _no_training(answer, facts, label, next_change_on=next_in(facts, rows, span, as_of))
    if facts.exit_code in policy.excluding:
        text = _("Left for a reason that takes the record out (PIRL 923 = %(code)s).")
        return answer(Reason.EXIT_REASON, "CR-9", text % {"code": facts.exit_code})
    window = Span(max(span.first, facts.enrolled_on), span.last)
    earned = _earned(facts, window)
    if earned:
        return _attained(answer, Reason.CREDENTIAL, "SN-6.2", earned[0], base, dates)
    change = _("A recognized credential attained in %(label)s.") % {"label": label}
    text = _unrecognized(facts, window)
    if as_of <= span.last:
        return answer(Reason.YEAR_OPEN, "SN-6.2", text, next_change_on=span.last + ONE_DAY, change=change)
    return answer(Reason.NO_CREDENTIAL, "SN-6.2", text, change=change)


def _earned(facts, window):
    """The credentials of the law's list in a span of days, the first one first."""
    rows = [row for row in facts.credentials if row.federal_code and window.holds(row.attained_on)]
    return sorted(rows, key=lambda row: (row.attained_on, row.key))


def _attained(answer, reason, rule, row, base, dates, beside=None):
    dates |= {"attained": row.attained_on}
    text = _("%(title)s attained on %(day)s.") % {"title": row.label, "day": say(row.attained_on)}
    if beside:
        values = {"what": beside.label, "day": say(beside.started_on)}
        text += " " + _("With it in the year after the exit: %(what)s from %(day)s.") % values
    keys = (row.key, *((beside.key,) if beside else ()), *base["rests_on"])
    elements = {"1800": row.federal_code, "1801": f"{row.attained_on:%Y%m%d}"}
    return answer(reason, rule, text, rests_on=keys, elements=elements)


def _no_training(answer, facts, label="", next_change_on=None):
    text = (
        _("Not in training, postsecondary education, or secondary education without a diploma in %(label)s.")
        if label
        else _("Not in training, postsecondary education, or secondary education without a diploma.")
    ) % {"label": label}
    if facts.trainings:
        text += " " + _("Training on a job alone does not ask for a credential.")
    change = _("Training, or the level of education, when it is recorded otherwise.")
    return answer(Reason.NO_TRAINING, "CR-2", text, change=change, next_change_on=next_change_on)


def _unrecognized(facts, window):
    """What the record holds instead of a recognized credential."""
    others = [row for row in facts.credentials if not row.federal_code and window.holds(row.attained_on)]
    if not others:
        return _("No recognized credential is entered.")
    said = ngettext(
        "%(count)d credential is entered that the law does not recognize: %(titles)s.",
        "%(count)d credentials are entered that the law does not recognize: %(titles)s.",
        len(others),
    )
    return said % {"count": len(others), "titles": ", ".join(row.label for row in others)}
