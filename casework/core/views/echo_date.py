"""Say a typed date back in words (N8)."""

from casework.core import dates
from casework.core.http import render_partial
from casework.core.words import full_date


def echo_date(request):
    """POST `value` and `prefers`; answers the partial below a date box. A birth date is no part of a URL."""
    prefers = request.POST.get("prefers", "near")
    reading = dates.read(request.POST.get("value", "")[:60], prefers)
    answers = [{"value": _typed(day), "label": full_date(day)} for day in reading.candidates]
    return render_partial(
        request,
        "components/date_echo.html",
        {
            "reading": reading,
            "sentence": dates.echo(reading.date) if reading.date else "",
            "fixed": _typed(reading.date) if reading.date and reading.relative else "",
            "answers": answers,
        },
    )


def _typed(day):
    """The date as the box holds it."""
    return f"{day.month}/{day.day}/{day.year}"
