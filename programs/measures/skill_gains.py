"""Measurable skill gains: who is asked about in a year, and who had one (`federal.md` MSG-1 to MSG-11)."""

from datetime import date

from django.utils.translation import gettext as _

from programs.measures.answers import Answer, Reason, found, say
from programs.measures.facts import MeasureFacts
from programs.measures.periods import ONE_DAY, year_label, year_span
from programs.measures.spec import Measure, MeasurePolicy
from programs.measures.trainings import elements_of, gaining_rows, inside, keys_of, known_spans, next_in


def skill_gain(
    measure: Measure, policy: MeasurePolicy, facts: MeasureFacts, year: int, as_of: date
) -> Answer:
    """Return whether the participation is in education or training in `year` and had a skill gain dated in it."""

    def answer(reason, rule, text, dates=None, **more):
        finding = found(measure, reason, rule, text, **(dates or {}))
        return Answer(measure=measure, year=year, reason=reason, rule=rule, finding=finding, **more)

    span, label = year_span(policy.years, year), year_label(policy.years, year)
    rows = gaining_rows(facts, policy)
    everything = known_spans(facts, rows, as_of)
    trained = inside(everything, span)
    if not trained:
        return answer(
            Reason.NO_TRAINING,
            "MSG-3" if everything else "MSG-9" if policy.is_youth else "MSG-10",
            _("No day of %(label)s was spent in education or training.") % {"label": label},
            next_change_on=next_in(facts, rows, span, as_of),
            change=_("Education or training in %(label)s.") % {"label": label},
            rests_on=keys_of(everything),
        )
    first = trained[0]
    dates = {"trained_from": first[1].first}
    base = {"elements": elements_of(trained), "rests_on": keys_of(trained)}
    what = first[0].label if first[0] else _("School")
    reached = {"what": what, "day": say(first[1].first), "label": label}
    if facts.exit_code in policy.excluding:
        text = _("Left for a reason that takes the record out (PIRL 923 = %(code)s).")
        return answer(Reason.EXIT_REASON, "MSG-8", text % {"code": facts.exit_code}, dates, **base)
    gains = [row for row in facts.gains if span.holds(row.counts_on) and _is_of(facts, row)]
    if gains:
        latest = max(gains, key=lambda row: row.counts_on)
        base["rests_on"] = (*(row.key for row in gains), *base["rests_on"])
        for row in sorted(gains, key=lambda row: row.counts_on):
            base["elements"] |= (
                {row.federal_element: f"{row.counts_on:%Y%m%d}"} if row.federal_element else {}
            )
        text = _("%(gain)s on %(on)s. In training in %(label)s: %(what)s from %(day)s.")
        values = {"gain": latest.label, "on": say(latest.counts_on), **reached}
        return answer(Reason.GAIN, "MSG-5", text % values, dates | {"gain": latest.counts_on}, **base)
    change = _("A skill gain dated in %(label)s.") % reached
    if as_of <= span.last:
        text = _("In training in %(label)s, %(what)s from %(day)s, and no gain is dated in it yet.") % reached
        return answer(
            Reason.YEAR_OPEN, "MSG-5", text, dates, next_change_on=span.last + ONE_DAY, change=change, **base
        )
    text = _("In training in %(label)s, %(what)s from %(day)s, and no gain was dated in it.") % reached
    return answer(Reason.NO_GAIN, "MSG-5", text, dates, change=change, **base)


def _is_of(facts, gain):
    """Whether a gain lies in the participation; entry into postsecondary education may come after it."""
    ends = facts.exited_on or date.max
    return facts.enrolled_on <= gain.counts_on and (gain.by_entry or gain.counts_on <= ends)
