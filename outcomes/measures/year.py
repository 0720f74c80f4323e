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
    states, middles = {}, {}
    for code, reason, number, middle in _counted(spec, year, as_of, enrollments):
        state = STATE_OF[Reason(reason)]
        by_state = states.setdefault(code, {})
        by_state[state] = by_state.get(state, 0) + number
        if middle is not None:
            middles[code] = Decimal(str(middle)).quantize(Decimal("0.01"))
    return [
        MeasureCount(measure, states.get(measure.code, {}), middles.get(measure.code))
        for measure in spec.measures.measures
    ]


def people_in(spec, year, as_of, enrollments, measure, states):
    """Those of `enrollments` (a QuerySet) that stand in one of `states` of `measure` in the year."""
    try:
        text, parameters = statement(spec, year, as_of, enrollments)
    except EmptyResultSet:
        return enrollments.none()
    reasons = [reason.value for reason, state in STATE_OF.items() if state in states]
    only = f"SELECT a.id FROM ({text}) AS a WHERE a.measure = %s AND a.reason = ANY(%s)"
    return enrollments.filter(pk__in=RawSQL(only, [*parameters, measure.code, reasons]))


def _counted(spec, year, as_of, enrollments):
    try:
        text, parameters = statement(spec, year, as_of, enrollments)
    except EmptyResultSet:
        return []
    middle = "percentile_cont(0.5) WITHIN GROUP (ORDER BY a.amount)"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT a.measure, a.reason, count(*), {middle} FROM ({text}) AS a GROUP BY a.measure, a.reason",
            parameters,
        )
        return cursor.fetchall()
