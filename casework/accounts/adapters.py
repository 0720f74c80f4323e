"""Sign-in as django-allauth and Django ask us for it: who may come in, how often one may try, and what follows.

There is no public sign-up: customers and staff get an account by invitation.
"""

import logging
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.internal.stagekit import clear_login
from allauth.account.signals import password_changed, password_reset
from allauth.core import ratelimit
from allauth.core.internal.httpkit import get_client_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from casework.accounts.access import Member, lock_of
from casework.accounts.enums import AccountChange
from casework.accounts.queries import has_short_password
from casework.accounts.queries.sessions import ADDRESS_KEY, BROWSER_KEY
from casework.accounts.services.record_sign_in import record_sign_in
from casework.accounts.services.set_password import set_password
from casework.accounts.services.tell_account_change import tell_account_change
from casework.accounts.services.unlock_by_reset import unlock_by_reset
from casework.accounts.sessions import ID_KEY
from casework.core import clock, typed
from casework.core.browsers import browser_named
from casework.core.ciphers import decrypt, encrypt

logger = logging.getLogger(__name__)


class SignInBackend(AuthenticationBackend):
    """Checks e-mail address and password, and on every later request whether the person may still come in."""

    def user_can_authenticate(self, user):
        """True for an active account that is not locked, also when the nightly job has not locked it yet (R29)."""
        return super().user_can_authenticate(user) and lock_of(user) is None


class AccountAdapter(DefaultAccountAdapter):
    """Our rules where allauth lets a project decide."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "The e-mail address or the password is not right. Check both, or reset your password."
        ),
        "incorrect_password": _("The password is not right."),
        "enter_current_password": _("Enter your current password."),
        "too_many_login_attempts": _("Too many attempts failed. Wait 15 minutes, then try again."),
        "rate_limited": _("Too many attempts failed. Wait 15 minutes, then try again."),
        "invalid_password_reset": _("This link does not work any more. Ask for a new one."),
    }

    def is_open_for_signup(self, request):
        """No: accounts are made by administrators and by the staff who enroll a customer."""
        return False

    def pre_authenticate(self, request, **credentials):
        """Slow down guessing at one account from everywhere, besides allauth's limits per address and per account
        and address (security.md, threat 10)."""
        super().pre_authenticate(request, **credentials)
        account = credentials.get("email", "").lower()
        if not ratelimit.consume(request, action="login_failed_account", key=account, dry_run=True):
            raise self.validation_error("too_many_login_attempts")

    def authentication_failed(self, request, **credentials):
        """Count a failure against the account itself, and log that there was one: never for whom."""
        logger.info("A sign-in failed.")
        ratelimit.consume(request, action="login_failed_account", key=credentials.get("email", "").lower())

    def _get_login_attempts_cache_key(self, request, **credentials):
        """One count per account and address, so that a stranger elsewhere cannot lock a person out."""
        account = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{account}:{self.get_client_ip(request)}"

    def pre_login(self, request, user, **kwargs):
        """Send a person whose account is closed or locked to a page that says what to do.

        Only someone who knows the password comes here, so the page tells strangers nothing.
        """
        if user.is_active and lock_of(user) is None:
            return super().pre_login(request, user, **kwargs)
        clear_login(request)
        return self.respond_user_inactive(request, user)

    def respond_user_inactive(self, request, user):
        """The page about a locked or closed account."""
        context = {"lock_kind": lock_of(user) if user.is_active else "closed"}
        return TemplateResponse(request, "account/account_inactive.html", context, status=403)

    def set_password(self, user, password):
        """Save a new password; every other session of the account ends by it."""
        set_password(user, password)


class MfaAdapter(DefaultMFAAdapter):
    """Secrets of authenticator apps are encrypted in the database; some people may not switch them off."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("The code is not right. Wait for the next one and try again."),
        "cannot_delete_authenticator": _(
            "Two-step sign-in has to stay on for this account. If your password has fewer than 15 characters, "
            "choose a longer one first; staff may have to keep two-step sign-in in any case."
        ),
    }

    def encrypt(self, text):
        """Ciphertext for the database."""
        return encrypt(text)

    def decrypt(self, encrypted_text):
        """Plain text of `encrypt`."""
        return decrypt(encrypted_text)

    def can_delete_authenticator(self, authenticator):
        """False while staff must have a second factor, and for a password that is only long enough with one."""
        user = authenticator.user
        if authenticator.type != Authenticator.Type.TOTP:
            return True
        required = settings.CASEWORK_STAFF_MFA_REQUIRED and Member(user).is_staff
        return not required and not has_short_password(user)


@receiver(user_logged_in)
def _after_sign_in(sender, request, user, **kwargs):
    request.member = Member(user)
    moment = clock.now().timestamp()
    request.session["signed_in_at"] = request.session["seen_at"] = moment
    request.session[ID_KEY] = str(uuid4())
    request.session[BROWSER_KEY] = browser_named(request.META.get("HTTP_USER_AGENT", ""))
    request.session[ADDRESS_KEY] = get_client_ip(request) or ""
    typed.keep_only_for(request.session, str(user.public_id))
    record_sign_in(user, language=request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""))


@receiver(password_reset)
def _after_reset(sender, request, user, **kwargs):
    unlock_by_reset(user)
    tell_account_change(user, AccountChange.PASSWORD)


@receiver(password_changed)
def _after_change(sender, request, user, **kwargs):
    tell_account_change(user, AccountChange.PASSWORD)


@receiver(authenticator_added)
def _after_adding_factor(sender, request, user, authenticator, **kwargs):
    if authenticator.type == Authenticator.Type.TOTP:
        tell_account_change(user, AccountChange.SECOND_FACTOR_ON)


@receiver(authenticator_removed)
def _after_removing_factor(sender, request, user, authenticator, **kwargs):
    if authenticator.type == Authenticator.Type.TOTP:
        tell_account_change(user, AccountChange.SECOND_FACTOR_OFF)
