"""The forms on the way in and about one's own sign-in: allauth's rules in our words and design."""

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.recovery_codes.forms import GenerateRecoveryCodesForm as GenerateForm
from allauth.mfa.totp import forms as totp
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from casework.accounts.services.request_reset_link import request_reset_link
from casework.core.forms import CaseworkFormMixin
from casework.core.uswds import Cancel, Submit

ONE_TIME_CODE = {"inputmode": "numeric", "autocomplete": "one-time-code", "spellcheck": "false"}


class _OwnWords:
    """Gives allauth's fields our labels and hints; takes the placeholders away (WCAG 3.3.2)."""

    labels = {}
    hints = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")


class _Dressed(CaseworkFormMixin):
    """Our form, with a link beside the button: `beside` is its words and the name of its address."""

    beside = ()
    warn_unsaved = False

    def buttons(self):
        links = [Cancel(self.beside[0], reverse(self.beside[1]))] if self.beside else []
        return [Submit(self.submit_label), *links]


class SignInForm(_Dressed, _OwnWords, account.LoginForm):
    """E-mail address and password."""

    labels = {"login": _("E-mail address"), "password": _("Password")}
    submit_label = _("Sign in")
    beside = (_("Forgot your password?"), "account_reset_password")


class ResetPasswordForm(_Dressed, _OwnWords, account.ResetPasswordForm):
    """Ask for a link by e-mail. The answer is the same whether or not the address has an account."""

    labels = {"email": _("E-mail address")}
    submit_label = _("Send the link")
    beside = (_("Back to sign in"), "account_login")

    def clean_email(self):
        """The address in lower case, without a look at who has it."""
        return self.cleaned_data["email"].lower()

    def save(self, request, **kwargs):
        """Have the link sent; the work is put off, so that it costs the same for everybody."""
        request_reset_link(self.cleaned_data["email"])
        return self.cleaned_data["email"]


PASSWORD_HINT = _(
    "At least 15 characters; 8 are enough once two-step sign-in is on. A few words in a row are easy to remember, "
    "and spaces are fine. Not your name or the name of the program."
)


class ChoosePasswordForm(_Dressed, _OwnWords, account.ResetPasswordKeyForm):
    """Choose a password after following the link."""

    labels = {"password1": _("New password"), "password2": _("New password again")}
    hints = {"password1": PASSWORD_HINT}
    submit_label = _("Save password")


class ChangePasswordForm(_Dressed, _OwnWords, account.ChangePasswordForm):
    """Change one's password, knowing the present one."""

    labels = {
        "oldpassword": _("Current password"),
        "password1": _("New password"),
        "password2": _("New password again"),
    }
    hints = {"password1": PASSWORD_HINT}
    submit_label = _("Change password")
    beside = (_("Back to your account"), "accounts:show_account")


class ConfirmPasswordForm(_Dressed, _OwnWords, account.ReauthenticateForm):
    """Say one's password again before something sensitive."""

    labels = {"password": _("Password")}
    submit_label = _("Confirm")


class _CodeForm(_Dressed, _OwnWords):
    labels = {"code": _("Code")}
    widths = {"code": "m"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update(ONE_TIME_CODE)
        self.fields["code"].max_length = 20


class SecondStepForm(_CodeForm, second_step.AuthenticateForm):
    """The second step of signing in: a code from the app, or a recovery code."""

    submit_label = _("Sign in")


class ConfirmCodeForm(_CodeForm, second_step.ReauthenticateForm):
    """A code before something sensitive."""

    submit_label = _("Confirm")


class SwitchOnForm(_CodeForm, totp.ActivateTOTPForm):
    """The first code of a new authenticator app."""

    submit_label = _("Switch on two-step sign-in")


class SwitchOffForm(_Dressed, _OwnWords, totp.DeactivateTOTPForm):
    """Nothing to fill in; the button says what happens."""

    submit_label = _("Switch off two-step sign-in")
    beside = (_("Keep it on"), "mfa_index")


class NewCodesForm(_Dressed, _OwnWords, GenerateForm):
    """Nothing to fill in; the button says what happens."""

    submit_label = _("Make new recovery codes")
    beside = (_("Keep the codes I have"), "mfa_index")
