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

from casework.accounts.views.show_account import show_account
from casework.accounts.views.sign_out import sign_out
from casework.core.routing import Audience, route

app_name = "accounts"


class Base36Converter(StringConverter):
    """The number of a user in a reset link, as allauth writes it; it ends at the first dash."""

    regex = "[0-9A-Za-z]+"


register_converter(Base36Converter, "base36")

PUBLIC, SIGNED_IN = Audience.PUBLIC, Audience.SIGNED_IN

urlpatterns = [
    route("account/", show_account, "show_account", allow=SIGNED_IN, methods=("GET",)),
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
