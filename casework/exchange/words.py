"""What the services of this app did, in the words of the log."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act

ACTS = {
    "export_caseload": Act(_("Exported a whole caseload")),
    "import_caseload": Act(_("Imported a caseload")),
}
