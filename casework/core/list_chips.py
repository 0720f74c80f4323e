"""The active filters of a list as chips: what is filtered, by what, and the address without it (UX-07)."""

import datetime

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from casework.core import words


def chips_of(filterset, address):
    """[{label, value, remove_url}] for each active filter of a FilterSet, one chip per chosen value. One that the list
    cannot be without has no `remove_url`."""
    form = filterset.form
    if not form.is_bound:
        return []
    form.is_valid()
    cleaned = getattr(form, "cleaned_data", {})
    chips = []
    for name, field in form.fields.items():
        value = cleaned.get(name)
        if value in (None, "", [], ()) or (isinstance(value, QuerySet) and not value):
            continue
        chips += _chips_of_field(form.add_prefix(name), str(field.label or name), field, value, address)
    return chips


def _chips_of_field(name, label, field, value, address):
    """The chips of one filter."""
    names = [key for key in address.query if key == name or key.startswith(f"{name}_")]
    if isinstance(value, list | tuple | set | QuerySet):
        raw = {str(_raw(part, field)): part for part in value}
        return [
            {"label": label, "value": in_words(part, field), "remove_url": address.without([name], text)}
            for text, part in raw.items()
        ]
    without = "" if field.required else address.without(names)
    return [{"label": label, "value": in_words(value, field), "remove_url": without}]


def _raw(part, field):
    """A chosen value as it stands in the address."""
    if isinstance(part, Model):
        return field.prepare_value(part) if hasattr(field, "prepare_value") else part.pk
    return part


def in_words(value, field=None):
    """A filter's value as the user knows it: the choice's label, Yes or No, a date, "from – to"."""
    if isinstance(value, slice):
        return _range(value.start, value.stop)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime.date):
        return words.short_date(value)
    if isinstance(value, Model):
        return str(value)
    return str(_labels(getattr(field, "choices", ())).get(str(value), value))


def _labels(choices):
    """{value: label} of flat or grouped choices."""
    labels = {}
    for key, label in choices:
        if isinstance(label, list | tuple):
            labels.update({str(inner): text for inner, text in label})
        else:
            labels[str(key)] = label
    return labels


def _range(start, stop):
    """ "from – to", "from ..." or "to ..." of two ends, either of them open."""
    if start is None:
        return _("up to %(end)s") % {"end": in_words(stop)}
    if stop is None:
        return _("from %(start)s") % {"start": in_words(start)}
    return f"{in_words(start)} – {in_words(stop)}"
