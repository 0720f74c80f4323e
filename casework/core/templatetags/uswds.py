"""Tags for the crispy pack `uswds`: which control a field is and how it is dressed."""

from crispy_forms.layout import Layout
from django import forms, template
from django.utils.translation import gettext as _

from casework.core import dates

register = template.Library()
MOST_RADIOS = 7
MOST_IN_A_SELECT = 15

# First match wins, so a subclass stands above its parent.
_KINDS = (
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.FileInput, "file"),
    (forms.Textarea, "textarea"),
    (forms.SelectMultiple, "multiselect"),
    (forms.Select, "select"),
    (forms.MultiWidget, "group"),
    (forms.SelectDateWidget, "group"),
)

_CLASSES = {
    "checkbox": "usa-checkbox__input",
    "checkboxes": "usa-checkbox__input",
    "radios": "usa-radio__input",
    "file": "cw-file__input",
    "textarea": "usa-textarea",
    "select": "usa-select",
    "multiselect": "usa-select cw-select--multiple",
    "group": "usa-input",
    "text": "usa-input",
    "date": "usa-input",
}


@register.filter
def as_laid_out(form):
    """The form's bound fields in the order in which they stand on the page; those its layout leaves out come last."""
    names = []
    if hasattr(form, "layout"):
        names = [pointer.name for pointer in Layout(*form.layout()).get_field_names()]
    shown = dict.fromkeys([*(name for name in names if name in form.fields), *form.fields])
    return [form[name] for name in shown]


@register.filter
def control_kind(field):
    """hidden, checkbox, checkboxes, radios, file, textarea, select, multiselect, group, date or text."""
    widget = field.field.widget
    if widget.is_hidden:
        return "hidden"
    if getattr(widget, "control_kind", ""):
        return widget.control_kind
    if _has_too_many_radios(widget):
        return "select"
    return next((kind for widget_class, kind in _KINDS if isinstance(widget, widget_class)), "text")


@register.simple_tag
def control(field):
    """The field's widget as HTML with the design system's classes. The widget itself is not changed."""
    kind = control_kind(field)
    classes = [_CLASSES.get(kind, "")]
    classes.append(field.field.widget.attrs.get("class", ""))
    if field.errors:
        classes.append("usa-input--error")
    width = control_width(field)
    if width:
        classes.append(f"cw-width-{width}")
    instead = _select_of(field.field.widget) if _has_too_many_radios(field.field.widget) else None
    return field.as_widget(instead, attrs={"class": " ".join(part for part in classes if part)})


def _has_too_many_radios(widget):
    """More radio buttons than one sees at a glance, as when an agency adds options: they become a select (UX-23)."""
    is_one_of = isinstance(widget, forms.RadioSelect) and not isinstance(widget, forms.CheckboxSelectMultiple)
    return is_one_of and len(widget.choices) > MOST_RADIOS


def _select_of(radios):
    """A select with the same choices, and nothing chosen until somebody chooses."""
    empty = [] if any(value in ("", None) for value, _label in radios.choices) else [("", _("Select one"))]
    return forms.Select(attrs=radios.attrs, choices=[*empty, *radios.choices])


@register.filter
def is_long_list(drawn):
    """True when a drawn select has more options than one reads through: it becomes a list to filter (UX-23).

    Counted in the HTML, because asking the field's choices again would read them from the database twice.
    """
    return drawn.count("<option ") - drawn.count('<option value=""') > MOST_IN_A_SELECT


@register.filter
def control_width(field):
    """xs, s, m, l or "" (full): the form's `widths` entry, else a guess from the field's greatest length."""
    named = getattr(field.form, "widths", {}).get(field.name)
    if named:
        return named
    kind = control_kind(field)
    if kind == "date":
        return "m"
    if kind != "text":
        return ""
    if isinstance(field.field, forms.IntegerField):
        return "s"
    longest = getattr(field.field, "max_length", None)
    if longest is None or longest > 40:
        return ""
    return "xs" if longest <= 5 else "s" if longest <= 12 else "m"


@register.simple_tag
def choice(option, base):
    """One radio button or checkbox of a group as HTML, with the class of its kind (`usa-radio` or `usa-checkbox`)."""
    option.data["attrs"]["class"] = f"{base}__input"
    return option.tag()


@register.filter
def choice_class(field):
    """The base class of one choice: usa-radio or usa-checkbox."""
    return "usa-radio" if control_kind(field) == "radios" else "usa-checkbox"


@register.filter
def is_grouped(field):
    """True when the field is drawn as a fieldset with a legend."""
    return control_kind(field) in {"checkboxes", "radios", "group"}


@register.filter
def shows_optional(field):
    """True when the label says "(optional)": unmarked fields are required (UX-16); a lone checkbox never says it, nor
    what cannot be filled in."""
    if field.field.required or field.field.disabled or getattr(field.form, "all_optional", False):
        return False
    return control_kind(field) not in {"checkbox", "hidden"}


@register.filter
def counts_characters(field):
    """The limit to count down from, or 0: only text areas and texts whose form asks for it count."""
    if control_kind(field) != "textarea" and field.name not in getattr(field.form, "counted", ()):
        return 0
    return getattr(field.field, "max_length", None) or 0


@register.filter
def first_control_id(field):
    """The id that an error summary can link to and that takes focus: the first choice of a group, else the control."""
    if control_kind(field) in {"checkboxes", "radios", "group"}:
        for part in field.subwidgets:
            if part.data.get("subwidgets"):
                return part.data["subwidgets"][0]["attrs"].get("id", field.auto_id)
            return part.id_for_label or field.auto_id
    return field.id_for_label or field.auto_id


@register.filter
def stale_value(field):
    """What someone else has saved in this field since the form was opened, or "" (UX-30)."""
    return getattr(field.form, "stale_values", {}).get(field.name, "")


@register.filter
def date_echo(field):
    """What the date box says now, in words, so that the echo needs no JavaScript (N8)."""
    return "" if field.errors else dates.spoken(field.value(), field.field.widget.prefers)
