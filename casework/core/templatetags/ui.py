"""Tags and filters of the interface. Documented in `templates/components/README.md`."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from casework.core import words

register = template.Library()

register.filter("short_date", words.short_date)
register.filter("long_date", words.long_date)
register.filter("date_time", words.date_time)
register.filter("clock_time", words.clock_time)
register.filter("ago", words.ago)
register.filter("phone", words.phone)
register.filter("last_four", words.last_four)

_PRODUCT = {
    "name": "Casework",
    "operator": "The Illinois workNet Center System, an American Job Center,",
    "version": "",
    "logo": "",
    "help_url": "",
}


@register.simple_tag
def product(part):
    """What the installation calls itself, from the setting CASEWORK_<PART>: name, operator, version, logo, help_url."""
    return getattr(settings, f"CASEWORK_{part.upper()}", "") or _PRODUCT[part]


@register.simple_tag
def icon(name, label=""):
    """An icon of `static/img/icons.svg`. Decorative unless `label` gives it words."""
    href = f"{static('img/icons.svg')}#{name}"
    if label:
        return format_html('<svg class="cw-icon" role="img" aria-label="{}"><use href="{}"></use></svg>', label, href)
    return format_html('<svg class="cw-icon" aria-hidden="true" focusable="false"><use href="{}"></use></svg>', href)


_SHAPES = {
    "red": "shape-triangle",
    "yellow": "shape-diamond",
    "white": "shape-circle",
    "green": "shape-check",
    "grey": "shape-dash",
    "blue": "shape-dot",
}

_COLOUR_WORDS = {
    "red": _("Red"),
    "yellow": _("Yellow"),
    "white": _("White"),
    "green": _("Green"),
    "grey": _("None"),
    "blue": _("Information"),
}


@register.inclusion_tag("components/status.html")
def status(word, colour="grey", detail=""):
    """A status: word, shape and colour (UX-26). `colour` is a `casework.core.types.Colour` or its name in any case.

    red, yellow and white are open and loud; green and grey are finished and quiet; blue is information.
    An empty `word` says the colour's own word. `detail` is the rule and date in words, printed after the badge.
    """
    name = str(getattr(colour, "name", colour) or "grey").lower()
    if name not in _SHAPES:
        name = "grey"
    return {"word": word or _COLOUR_WORDS[name], "colour": name, "shape": _SHAPES[name], "detail": detail}
