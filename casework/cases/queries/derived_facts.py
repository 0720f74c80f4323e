"""Facts of an enrollment that other records decide, each declared once by the app that keeps those records (ADR 15)."""

from collections.abc import Callable

from django.db.models import DateField, Expression, Func, OuterRef, Q, Subquery, Value

from casework.cases.models import Enrollment
from casework.core.derived import derives

_expressions: dict[str, Expression] = {}
_functions: dict[str, tuple[Callable, Q, bool]] = {}


def declare_facts(**expressions):
    """Let facts (field of Enrollment -> expression over enrollments, a date or NULL) follow the records they come from.

    Call it in the `ready` of the app. Whatever acts on these records marks their enrollment as touched, and so
    brings them up to date: `services/derive_facts.py`.
    """
    _expressions.update(expressions)

    @derives(*expressions)
    def told(enrollment_ids):
        return _told(expressions, enrollment_ids)


def declare_function(name, function, among, *, at_each_change=False):
    """Let the fact `name` be what `function(enrollment)` returns, a date or None: for rules that SQL cannot say.

    Call it in the `ready` of the app. `among` is the condition on enrollments that may have such a date at all. With
    `at_each_change` every `move_anchors` asks, so the function must know without a query when there is nothing to
    say; else the services that change its records pass the fact themselves.
    """
    _functions[name] = function, among, at_each_change

    @derives(name)
    def told(enrollment_ids):
        rows = Enrollment.objects.filter(among, pk__in=enrollment_ids).distinct().order_by("pk")
        return {row.pk: {name: function(row)} for row in rows}


def _told(expressions, enrollment_ids):
    rows = Enrollment.objects.filter(pk__in=enrollment_ids).order_by()
    return {
        key: dict(zip(expressions, values, strict=True))
        for key, *values in rows.values_list("pk", *expressions.values())
    }


def derived_facts():
    """{fact: its expression over enrollments} of every app, in the order of names."""
    return dict(sorted(_expressions.items()))


def computed_facts(enrollment):
    """{fact: its date or None} of the functions that are asked at each change, for an enrollment as it is now."""
    return {name: function(enrollment) for name, (function, _among, asked) in _functions.items() if asked}


def fact_functions():
    """[(fact, function of an enrollment, condition on enrollments that may have one)] of every app."""
    return [(name, function, among) for name, (function, among, _asked) in sorted(_functions.items())]


def one_of(rows, value):
    """The aggregate `value` over those of `rows` (of a model that belongs to an enrollment) of each enrollment."""
    own = rows.filter(enrollment=OuterRef("pk")).order_by()
    return Subquery(own.values("enrollment").annotate(found=value).values("found"))


class Written(Func):
    """A date that SQL written by hand says of each row of `cases_enrollment`; `params` are its values in order."""

    output_field = DateField()

    def __init__(self, text, params):
        super().__init__()
        self.text, self.params = text, tuple(params)

    def as_sql(self, compiler, connection):
        """The text as it was given."""
        return self.text, list(self.params)


class ChicagoDay(Func):
    """The date in Illinois of a moment."""

    template = "(%(expressions)s AT TIME ZONE 'America/Chicago')::date"
    output_field = DateField()


class DaysAfter(Func):
    """The date so many calendar days after a date."""

    template = "(%(expressions)s)::date"
    arg_joiner = " + "
    output_field = DateField()

    def __init__(self, start, days):
        super().__init__(start, Value(days))
