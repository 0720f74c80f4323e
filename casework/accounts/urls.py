"""Addresses of this app; each with its audience beside it.

`sign_in_patterns` are allauth's, under the names it asks for; those we do not use are not routed: no sign-up,
no change of e-mail address by oneself, no sign-in by code.
"""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import register_converter
from django.urls.converters import StringConverter

from casework.accounts.views.add_location import add_location
from casework.accounts.views.add_membership import add_membership
from casework.accounts.views.add_option import add_option
from casework.accounts.views.add_organisation import add_organisation
from casework.accounts.views.add_person import add_person
from casework.accounts.views.add_program_run import add_program_run
from casework.accounts.views.add_region import add_region
from casework.accounts.views.add_region_organisation import add_region_organisation
from casework.accounts.views.add_saved_view import add_saved_view
from casework.accounts.views.choose_default_view import choose_default_view
from casework.accounts.views.edit_branding import edit_branding
from casework.accounts.views.edit_location import edit_location
from casework.accounts.views.edit_option import edit_option
from casework.accounts.views.edit_organisation import edit_organisation
from casework.accounts.views.edit_person import edit_person
from casework.accounts.views.edit_region import edit_region
from casework.accounts.views.edit_saved_view import edit_saved_view
from casework.accounts.views.end_membership import end_membership
from casework.accounts.views.end_other_sessions import end_other_sessions
from casework.accounts.views.end_program_run import end_program_run
from casework.accounts.views.end_region import end_region
from casework.accounts.views.end_session import end_session
from casework.accounts.views.invite_person import invite_person
from casework.accounts.views.keep_saved_view import keep_saved_view
from casework.accounts.views.list_options import list_options
from casework.accounts.views.list_organisations import list_organisations
from casework.accounts.views.list_people import list_people
from casework.accounts.views.list_regions import list_regions
from casework.accounts.views.list_saved_views import list_saved_views
from casework.accounts.views.lock_account import lock_account
from casework.accounts.views.open_region import open_region
from casework.accounts.views.remove_branding import remove_branding
from casework.accounts.views.remove_region_organisation import remove_region_organisation
from casework.accounts.views.remove_saved_view import remove_saved_view
from casework.accounts.views.show_account import show_account
from casework.accounts.views.show_administration import show_administration
from casework.accounts.views.show_branding import show_branding
from casework.accounts.views.show_logo import show_logo
from casework.accounts.views.show_options import show_options
from casework.accounts.views.show_organisation import show_organisation
from casework.accounts.views.show_person import show_person
from casework.accounts.views.show_region import show_region
from casework.accounts.views.sign_out import sign_out
from casework.accounts.views.unlock_account import unlock_account
from casework.core.routing import Audience, route

app_name = "accounts"


class Base36Converter(StringConverter):
    """The number of a user in a reset link, as allauth writes it; it ends at the first dash."""

    regex = "[0-9A-Za-z]+"


register_converter(Base36Converter, "base36")

PUBLIC, SIGNED_IN = Audience.PUBLIC, Audience.SIGNED_IN

ADMINISTRATORS, LEADS, STAFF = Audience.ADMINISTRATORS, Audience.LEADS, Audience.STAFF
READ, WRITE, PRESS = ("GET",), ("GET", "POST"), ("POST",)
PERSON = "administration/people/<uuid:person_id>/"
ORGANISATION = "administration/organisations/<uuid:organisation_id>/"
SAVED_VIEW = "account/views/<uuid:view_id>/"
REGION = "administration/regions/<uuid:region_id>/"
LOOK = "looks/<uuid:branding_id>/<int:version>/"
OPTIONS = "administration/options/<slug:program>/<slug:list_code>/"


def _administered(pattern, view, methods):
    return route(pattern, view, view.__name__, allow=ADMINISTRATORS, methods=methods)


urlpatterns = [
    route("account/", show_account, "show_account", allow=SIGNED_IN, methods=READ),
    route("account/views/", list_saved_views, "list_saved_views", allow=STAFF, methods=READ),
    route("account/views/add/", add_saved_view, "add_saved_view", allow=STAFF, methods=WRITE),
    route("account/views/default/", choose_default_view, "choose_default_view", allow=STAFF, methods=PRESS),
    route(f"{SAVED_VIEW}edit/", edit_saved_view, "edit_saved_view", allow=STAFF, methods=WRITE),
    route(f"{SAVED_VIEW}keep/", keep_saved_view, "keep_saved_view", allow=STAFF, methods=PRESS),
    route(f"{SAVED_VIEW}remove/", remove_saved_view, "remove_saved_view", allow=STAFF, methods=WRITE),
    route(
        "account/sessions/end-others/",
        end_other_sessions,
        "end_other_sessions",
        allow=SIGNED_IN,
        methods=PRESS,
    ),
    route(
        "account/sessions/<uuid:session_id>/end/", end_session, "end_session", allow=SIGNED_IN, methods=PRESS
    ),
    route(f"{LOOK}style.css", show_branding, "show_branding", allow=SIGNED_IN, methods=READ),
    route(f"{LOOK}logo", show_logo, "show_logo", allow=SIGNED_IN, methods=READ),
    _administered("administration/", show_administration, READ),
    route("administration/people/", list_people, "list_people", allow=LEADS, methods=READ),
    _administered("administration/people/add/", add_person, WRITE),
    _administered(PERSON, show_person, READ),
    _administered(f"{PERSON}edit/", edit_person, WRITE),
    _administered(f"{PERSON}lock/", lock_account, WRITE),
    _administered(f"{PERSON}unlock/", unlock_account, WRITE),
    _administered(f"{PERSON}invite/", invite_person, PRESS),
    _administered(f"{PERSON}memberships/add/", add_membership, WRITE),
    _administered("administration/memberships/<uuid:membership_id>/end/", end_membership, WRITE),
    _administered("administration/organisations/", list_organisations, READ),
    _administered("administration/organisations/add/", add_organisation, WRITE),
    _administered(ORGANISATION, show_organisation, READ),
    _administered(f"{ORGANISATION}edit/", edit_organisation, WRITE),
    _administered(f"{ORGANISATION}locations/add/", add_location, WRITE),
    _administered(f"{ORGANISATION}programs/add/", add_program_run, WRITE),
    _administered("administration/locations/<uuid:location_id>/edit/", edit_location, WRITE),
    _administered("administration/programs/<uuid:run_id>/end/", end_program_run, WRITE),
    _administered(f"{ORGANISATION}look/", edit_branding, WRITE),
    _administered(f"{ORGANISATION}look/remove/", remove_branding, PRESS),
    _administered("administration/regions/", list_regions, READ),
    _administered("administration/regions/add/", add_region, WRITE),
    _administered(REGION, show_region, READ),
    _administered(f"{REGION}edit/", edit_region, WRITE),
    _administered(f"{REGION}end/", end_region, PRESS),
    _administered(f"{REGION}open/", open_region, PRESS),
    _administered(f"{REGION}organisations/add/", add_region_organisation, WRITE),
    _administered(f"{REGION}organisations/<uuid:organisation_id>/remove/", remove_region_organisation, PRESS),
    _administered("administration/options/", list_options, READ),
    _administered(OPTIONS, show_options, READ),
    _administered(f"{OPTIONS}add/", add_option, WRITE),
    _administered(f"{OPTIONS}<path:code>/edit/", edit_option, WRITE),
]

sign_in_patterns = [
    route("login/", account.login, "account_login", allow=PUBLIC),
    route("logout/", sign_out, "account_logout", allow=PUBLIC),
    route("password/reset/", account.password_reset, "account_reset_password", allow=PUBLIC),
    route(
        "password/reset/done/",
        account.password_reset_done,
        "account_reset_password_done",
        allow=PUBLIC,
        methods=("GET",),
    ),
    route(
        "password/reset/key/<base36:uidb36>-<str:key>/",
        account.password_reset_from_key,
        "account_reset_password_from_key",
        allow=PUBLIC,
    ),
    route(
        "password/reset/key/done/",
        account.password_reset_from_key_done,
        "account_reset_password_from_key_done",
        allow=PUBLIC,
        methods=("GET",),
    ),
    route("password/change/", account.password_change, "account_change_password", allow=SIGNED_IN),
    route("reauthenticate/", account.reauthenticate, "account_reauthenticate", allow=SIGNED_IN),
    route("2fa/", second_step.index, "mfa_index", allow=SIGNED_IN, methods=("GET",)),
    route("2fa/authenticate/", second_step.authenticate, "mfa_authenticate", allow=PUBLIC),
    route("2fa/reauthenticate/", second_step.reauthenticate, "mfa_reauthenticate", allow=SIGNED_IN),
    route("2fa/totp/activate/", totp.activate_totp, "mfa_activate_totp", allow=SIGNED_IN),
    route("2fa/totp/deactivate/", totp.deactivate_totp, "mfa_deactivate_totp", allow=SIGNED_IN),
    route(
        "2fa/recovery-codes/",
        recovery.view_recovery_codes,
        "mfa_view_recovery_codes",
        allow=SIGNED_IN,
        methods=("GET",),
    ),
    route(
        "2fa/recovery-codes/generate/",
        recovery.generate_recovery_codes,
        "mfa_generate_recovery_codes",
        allow=SIGNED_IN,
    ),
    route(
        "2fa/recovery-codes/download/",
        recovery.download_recovery_codes,
        "mfa_download_recovery_codes",
        allow=SIGNED_IN,
        methods=("GET",),
    ),
]
