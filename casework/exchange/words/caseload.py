"""Whole caseloads, in the words of the log."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act

ACTS = {
    "import_caseload": Act(_("Imported a caseload")),
    "import_record": Act(_("Loaded or changed this record from an imported caseload")),
    "export_caseload": Act(_("Exported a caseload")),
}
