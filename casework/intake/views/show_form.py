"""One edition of a form as an applicant sees it."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from casework.accounts.context import administration
from casework.intake.access import edition_for
from casework.intake.queries.editions import content_of
from casework.intake.queries.form_preview import LANGUAGES, preview_of
from programs.form_text import form_text


def show_form(request, program, form_kind, number):
    """GET, in the language asked for with ?language=."""
    edition = edition_for(request.member, program, form_kind, number)
    language = request.GET.get("language", "en")
    language = language if language in LANGUAGES else "en"
    title = _("%(form)s, edition %(number)d") % {
        "form": edition.get_kind_display(),
        "number": edition.number,
    }
    context = administration(title, trail=[(_("Forms"), "intake:list_forms", ())])
    context |= {
        "edition": edition,
        "languages": LANGUAGES,
        "language": language,
        "preview": preview_of(content_of(edition), language),
        "text": form_text(edition.content),
    }
    return render(request, "intake/show_form.html", context)
