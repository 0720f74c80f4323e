"""What the services of this app did, in the words of the log."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act

ACTS = {
    "export_caseload_list": Act(_("Downloaded a list of customers")),
}
