"""The frame of this app's pages: the user menu, and the side bar and breadcrumbs of administration."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.queries import list_title


def user_menu(request):
    """Context processor: `member_label` (role and organisation) and `user_links` for signed-in people."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {}
    return {
        "member_label": member_label(request.member),
        "user_links": [
            {"label": _("Guide"), "url": reverse("core:list_guide")},
            {"label": _("Your account"), "url": reverse("accounts:show_account")},
            {"label": _("Change password"), "url": reverse("account_change_password")},
            {"label": _("Two-step sign-in"), "url": reverse("mfa_index")},
        ],
    }


def _views_link(member):
    return (
        [{"label": _("Your views"), "url": reverse("accounts:list_saved_views")}] if member.is_staff else []
    )


def member_label(member):
    """The first role and its organisation ("Case worker, Prairie Works"); a count of further ones; "" for customers."""
    grants = member.grants
    if not grants:
        return ""
    first = f"{grants[0].role.label}, {grants[0].organisation_name}"
    more = len({(grant.role, grant.organisation_id) for grant in grants}) - 1
    return _("%(first)s and %(more)s more") % {"first": first, "more": more} if more else first


def administration(title, trail=()):
    """The frame of an administration page: title, breadcrumbs, side bar.

    `trail` is the pages between the home of administration and this one, as (label, URL name, arguments).
    """
    home = (_("Administration"), "accounts:show_administration", ())
    crumbs = [{"label": label, "url": reverse(name, args=args)} for label, name, args in (home, *trail)]
    return {
        "page_title": title,
        "breadcrumbs": [] if title == home[0] else [*crumbs, {"label": title}],
        "side_links": [{"label": _("Administration"), "links": _parts(title, trail)}],
    }


def people_trail(person=None):
    """The trail of a page about a person, or of the person's own page."""
    trail = [(_("People"), "accounts:list_people", ())]
    return [*trail, (str(person), "accounts:show_person", (person.public_id,))] if person else trail


def organisation_trail(organisation=None):
    """The trail of a page about an organisation, or of the organisation's own page."""
    trail = [(_("Organizations"), "accounts:list_organisations", ())]
    if organisation is None:
        return trail
    return [*trail, (organisation.name, "accounts:show_organisation", (organisation.public_id,))]


def options_trail(spec=None, options=None):
    """The trail of a page about a list of options, or of the list's own page."""
    trail = [(_("Options"), "accounts:list_options", ())]
    if options is None:
        return trail
    title = f"{list_title(options)}, {spec.short_name}"
    return [*trail, (title, "accounts:show_options", (spec.code, options.code))]


def saved_views_trail(title=""):
    """The frame of the page of the own saved views, or of a page `title` below it."""
    home = {"label": _("Your views"), "url": reverse("accounts:list_saved_views")}
    return {"page_title": title or home["label"], "breadcrumbs": [home, {"label": title}] if title else []}


def _parts(title, trail):
    above = {part[0] for part in trail} | {title}
    parts = [
        (_("People"), "accounts:list_people"),
        (_("Organizations"), "accounts:list_organisations"),
        (_("Options"), "accounts:list_options"),
    ]
    return [{"label": label, "url": reverse(name), "current": label in above} for label, name in parts]
