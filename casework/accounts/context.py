"""The frame of this app's pages: the user menu, and the side bar and breadcrumbs of administration."""

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from casework.accounts.queries import list_title


def user_menu(request):
    """Context processor for signed-in people: `member_label` (role and organisation), `user_links`, and the look of
    their organisation."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {}
    return {
        **look(request.member.branding),
        "member_label": member_label(request.member),
        "user_links": [
            {"label": _("Guide"), "url": reverse("core:list_guide")},
            {"label": _("Your account"), "url": reverse("accounts:show_account")},
            *_views_link(request.member),
            {"label": _("Change password"), "url": reverse("account_change_password")},
            {"label": _("Two-step sign-in"), "url": reverse("mfa_index")},
        ],
    }


def _views_link(member):
    return (
        [{"label": _("Your views"), "url": reverse("accounts:list_saved_views")}] if member.is_staff else []
    )


def look(branding):
    """The context of a page in the look of an organisation: `branding_url` and, with a logo, `branding_logo_url`.

    `branding` is a `Branding` or None, which leaves the product's own look. The addresses change with each save.
    """
    if branding is None:
        return {}
    arguments = (branding.public_id, branding.version)
    found = {"branding_url": reverse("accounts:show_branding", args=arguments)}
    if branding.logo_type:
        found["branding_logo_url"] = reverse("accounts:show_logo", args=arguments)
    return found


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


def regions_trail(region=None):
    """The trail of a page about a region, or of the region's own page."""
    trail = [(_("Regions"), "accounts:list_regions", ())]
    return [*trail, (region.name, "accounts:show_region", (region.public_id,))] if region else trail


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


def administration_parts():
    """The parts of administration as (label, URL name, what it is), in order; those that this installation has."""
    parts = [
        (_("People"), "accounts:list_people", _("Accounts, roles, invitations and locks.")),
        (
            _("Organizations"),
            "accounts:list_organisations",
            _("Agencies and providers, their sites and programs."),
        ),
        (_("Regions"), "accounts:list_regions", _("Parts of the state, and who is in them.")),
        (_("Options"), "accounts:list_options", _("Words of the lists that your agency may change.")),
        (_("Forms"), "intake:list_forms", _("What applicants are asked, in editions.")),
        (_("Import"), "exchange:import_caseload", _("Bring in a whole caseload from files.")),
        (_("Export"), "exchange:export_caseload", _("Take out a whole caseload as files.")),
        (_("Deliveries"), "exchange:list_deliveries", _("What IES and IWDS sent, and rows set aside.")),
        (_("Jobs"), "audit:list_jobs", _("What runs in the background, and how it ended.")),
    ]
    return [(label, address, text) for label, name, text in parts if (address := _address(name))]


def _address(name):
    """The address of a page of an app further left, "" when this installation has none."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _parts(title, trail):
    above = {part[0] for part in trail} | {title}
    return [
        {"label": label, "url": url, "current": label in above}
        for label, url, _text in administration_parts()
    ]
