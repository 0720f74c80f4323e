"""Tags and filters of the interface. Documented in `templates/components/README.md`."""

import datetime

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from casework.core import words
from casework.core.guide import guide_url

register = template.Library()

register.filter("short_date", words.short_date)
register.filter("long_date", words.long_date)
register.filter("date_time", words.date_time)
register.filter("clock_time", words.clock_time)
register.filter("ago", words.ago)
register.filter("phone", words.phone)
register.filter("last_four", words.last_four)
register.filter("money", words.money)
register.filter("guide_url", guide_url)

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
        return format_html(
            '<svg class="cw-icon" role="img" aria-label="{}"><use href="{}"></use></svg>', label, href
        )
    return format_html(
        '<svg class="cw-icon" aria-hidden="true" focusable="false"><use href="{}"></use></svg>', href
    )


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


@register.filter
def cell_kind(value):
    """What a cell's value is: link, badge, badges, lines, datetime, date, empty or text."""
    if value is None or value == "":
        return "empty"
    if isinstance(value, datetime.datetime):
        return "datetime"
    if isinstance(value, datetime.date):
        return "date"
    return getattr(value, "kind", "text")


@register.filter
def beside(columns, row):
    """[(column, value)] of a table's columns and one of its rows."""
    return list(zip(columns, row, strict=True))


@register.simple_tag(takes_context=True)
def query_with(context, key, value):
    """The page's query string with one parameter changed, on page 1; "" removes it. Begins with "?"."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    query.pop(key, None)
    if value != "":
        query[key] = value
    return f"?{query.urlencode()}"


@register.inclusion_tag("components/stat.html")
def stat(number, label, url="", detail="", colour=""):
    """A number with its words. With `url` the whole is a link to the people behind the number."""
    return {"number": number, "label": label, "url": url, "detail": detail, "colour": str(colour)}


@register.inclusion_tag("components/progress.html")
def progress(label, done, total):
    """ "3 of 8" with a bar; `done` may not pass `total` on the picture, only in the words."""
    share = 0 if not total else max(0, min(100, round(100 * done / total)))
    return {
        "label": label,
        "done": done,
        "total": total,
        "share": share,
        "is_complete": bool(total) and done >= total,
    }


@register.inclusion_tag("components/bar_chart.html")
def bar_chart(title, bars, note=""):
    """Bars [{label, value, url}] as a picture, and the same numbers as text; `url` may be missing."""
    greatest = max((bar["value"] for bar in bars), default=0) or 1
    drawn = [{"url": "", **bar, "share": round(100 * bar["value"] / greatest, 1)} for bar in bars]
    return {"title": title, "bars": drawn, "note": note}
