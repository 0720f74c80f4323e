"""The mails about an account. Each holds a link and no word about anybody's case."""

from datetime import date

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from casework.accounts.access import lock_of
from casework.accounts.enums import AccountChange, LockKind
from casework.accounts.models import User
from casework.core.jobs import delivers

INVITATION = ("accounts/email/invitation_subject.txt", "accounts/email/invitation_body.txt")
RESET_LINK = ("accounts/email/reset_link_subject.txt", "accounts/email/reset_link_body.txt")
CHANGE = ("accounts/email/account_change_subject.txt", "accounts/email/account_change_body.txt")
LOCK_WARNING = ("accounts/email/lock_warning_subject.txt", "accounts/email/lock_warning_body.txt")


def reset_address(user) -> str:
    """Return the address at which `user` sets a password once; it works for PASSWORD_RESET_TIMEOUT seconds.

    It starts with CASEWORK_ORIGIN, never with what a request calls itself (security.md, threat 10).
    """
    arguments = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    return settings.CASEWORK_ORIGIN + reverse("account_reset_password_from_key", kwargs=arguments)


@delivers("account_invitation")
def mail_invitation(payload):
    """Invite a person to set their first password. In: {"user": id}. Nothing when they have one already."""
    user = User.objects.get(pk=payload["user"])
    if user.is_active and not user.has_usable_password():
        mail_to(user, INVITATION, link=reset_address(user))


@delivers("account_reset_link")
def mail_reset_link(payload):
    """Send the link that sets a new password. In: {"user": id, or None when nobody has the address asked for}."""
    user = User.objects.filter(pk=payload["user"], is_active=True).first()
    if user is not None and user.lock_kind != LockKind.ADMINISTRATOR:
        mail_to(user, RESET_LINK, link=reset_address(user))


@delivers("account_change")
def mail_account_change(payload):
    """Tell that something about the sign-in changed. In: {"user": id, "change": an `AccountChange`}."""
    user = User.objects.get(pk=payload["user"])
    mail_to(
        user,
        CHANGE,
        change=AccountChange(payload["change"]).label,
        link=_address("account_reset_password"),
    )


@delivers("account_lock_warning")
def mail_lock_warning(payload):
    """Warn that the account will be locked. In: {"user": id, "locks_on": ISO date}. Nothing after a sign-in since."""
    user = User.objects.get(pk=payload["user"])
    locks_on = date.fromisoformat(payload["locks_on"])
    if user.is_active and user.lock_warned_on and lock_of(user) is None:
        mail_to(user, LOCK_WARNING, locks_on=locks_on, link=_address("account_login"))


def _address(name):
    return settings.CASEWORK_ORIGIN + reverse(name)


def mail_to(user, templates, **words):
    """Send `user` the mail of `templates` (subject, body), in the person's language and with `words` in it."""
    with translation.override(user.preferred_language):
        subject, body = (render_to_string(template, words) for template in templates)
    EmailMessage(subject=" ".join(subject.split()), body=body, to=[user.email]).send()
