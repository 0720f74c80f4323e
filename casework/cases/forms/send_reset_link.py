"""Questions without a field: the button is the answer."""

from django.utils.translation import gettext_lazy as _

from casework.core.forms import CaseworkForm


class SendResetLinkForm(CaseworkForm):
    """Send the link."""

    submit_label = _("Send the link")
    warn_unsaved = False


class InviteCustomerForm(CaseworkForm):
    """Invite the customer."""

    submit_label = _("Invite the customer")
    warn_unsaved = False
