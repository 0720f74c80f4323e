"""A year of a program's measures: the counts, the middle of the earnings, and the people behind each count."""

from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models.expressions import RawSQL

from outcomes.measures.sql import statement
from programs.measures.answers import STATE_OF, Reason, State, denominator_states
from programs.measures.spec import Measure


@dataclass(frozen=True)
class MeasureCount:
    """How many participations stand where in a measure; `median` are US dollars where the measure is of earnings."""

    measure: Measure
    by_state: dict[State, int]
    median: Decimal | None = None

    @property
    def denominator(self):
        """Those the measure is about in the year."""
        return sum(self.by_state.get(state, 0) for state in denominator_states(self.measure))

    @property
    def numerator(self):
        """Those who count."""
        return self.by_state.get(State.COUNTS, 0)

    @property
    def excluded(self):
        """Those whose exit takes them out."""
        return self.by_state.get(State.EXCLUDED, 0)

    @property
    def pending(self):
        """Those whose answer is not known yet."""
        return self.by_state.get(State.PENDING, 0)

    @property
    def rate(self):
        """Numerator by denominator as a fraction; None for nobody, and of earnings."""
        return self.numerator / self.denominator if self.denominator and not self.measure.is_median else None


def count_year(spec, year, as_of, enrollments):
    """The `MeasureCount`s of the program's measures over `enrollments` (a QuerySet), in its order. One query."""
    measures = list(spec.measures.measures)
    states, median = [{} for _measure in measures], None
    for reasons, number, middle in _counted(spec, year, as_of, enrollments):
        if reasons is None:
            median = None if middle is None else Decimal(str(middle)).quantize(Decimal("0.01"))
            continue
        for by_state, reason in zip(states, reasons, strict=True):
            if reason is not None:
                state = STATE_OF[Reason(reason)]
                by_state[state] = by_state.get(state, 0) + number
    return [
        MeasureCount(measure, by_state, median if measure.is_median else None)
        for measure, by_state in zip(measures, states, strict=True)
    ]


def people_in(spec, year, as_of, enrollments, measure, states):
    """Those of `enrollments` (a QuerySet) that stand in one of `states` of `measure` in the year."""
    try:
        text, parameters = statement(spec, year, as_of, enrollments)
    except EmptyResultSet:
        return enrollments.none()
    place = spec.measures.measures.codes.index(measure.code) + 1
    reasons = [reason.value for reason, state in STATE_OF.items() if state in states]
    only = f"SELECT a.id FROM ({text}) AS a WHERE a.reasons[%s] = ANY(%s)"
    return enrollments.filter(pk__in=RawSQL(only, [*parameters, place, reasons]))


def _counted(spec, year, as_of, enrollments):
    """[(reasons, how many participations have them, None)], and one row (None, all of them, the middle amount)."""
    try:
        text, parameters = statement(spec, year, as_of, enrollments)
    except EmptyResultSet:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH answered AS ({text})"
            " SELECT reasons, count(*), NULL::float8 FROM answered GROUP BY reasons UNION ALL"
            " SELECT NULL, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) FROM answered",
            parameters,
        )
        return cursor.fetchall()
