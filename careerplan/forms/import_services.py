"""Bringing back the file of a services grid: the upload, and what was rehearsed, signed until it is applied (F392)."""

import uuid
from uuid import UUID

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careerplan.forms.service_cells import CellReader
from careerplan.queries.bulk import Entry, packed, unpacked
from careerplan.queries.services_grid import COLUMN_OF, ID, VERSION
from casework.core.files import check_upload, limits_text
from casework.core.forms import CaseworkForm
from casework.core.sheets import FORMATS, read_table

MOST_ROWS = 5_000
KEPT_SECONDS = 4 * 60 * 60
_SALT = "careerplan.import_services"


class ImportServicesForm(CaseworkForm):
    """One CSV or XLSX file. `entries` are its rows once the form is valid."""

    submit_label = gettext_lazy("Rehearse")
    warn_unsaved = False

    file = forms.FileField(label=gettext_lazy("File"), widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}))

    def __init__(self, *args, spec, **kwargs):
        super().__init__(*args, **kwargs)
        self.spec = spec
        self.fields["file"].help_text = limits_text(FORMATS, 1)
        self.entries = []

    def clean_file(self):
        """Read the rows; what is wrong with a cell is a problem of its row, not of the file."""
        checked = check_upload(self.cleaned_data["file"], FORMATS)
        rows = read_table(checked.file, [ID, VERSION, *COLUMN_OF.values()], most_rows=MOST_ROWS)
        if not rows:
            raise ValidationError(_("The file has no rows below its headings."))
        reader = CellReader(self.spec)
        self.entries = [_entry(row, reader) for row in rows]
        return checked


class ApplyServicesForm(CaseworkForm):
    """What was rehearsed, as it will be applied; nothing is left to enter. `entries` are its rows once valid."""

    submit_label = gettext_lazy("Save these rows")
    warn_unsaved = False

    rehearsed = forms.CharField(widget=forms.HiddenInput, max_length=2_000_000)

    @classmethod
    def of(cls, user, entries, **kwargs):
        """The form that will apply `entries` for `user`."""
        sealed = signing.dumps(
            {"user": user.pk, "once": str(uuid.uuid4()), "rows": [packed(entry) for entry in entries]},
            salt=_SALT,
            compress=True,
        )
        return cls(initial={"rehearsed": sealed}, **kwargs)

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_rehearsed(self):
        """The rows that were rehearsed by this person within the last hours."""
        try:
            found = signing.loads(self.cleaned_data["rehearsed"], salt=_SALT, max_age=KEPT_SECONDS)
        except signing.BadSignature:
            found = {}
        if found.get("user") != getattr(self.user, "pk", None):
            raise ValidationError(_("The rehearsal is too old. Send the file again."))
        self.entries = [unpacked(row) for row in found["rows"]]
        self.once = found["once"]
        return found


def _entry(row, reader):
    texts = {name: row.cells.get(column) for name, column in COLUMN_OF.items()}
    values, problems = reader.read({name: "" if text is None else text for name, text in texts.items()})
    for name, column in COLUMN_OF.items():
        if column in row.formulas:
            problems[name] = _("A formula stands here. Enter the value itself.")
    service_id, version = _read_as(UUID, row.cells.get(ID)), _read_as(int, row.cells.get(VERSION))
    if service_id is None or version is None:
        problems[""] = _("%(id)s or %(version)s was changed. Take them as Export gave them.") % {
            "id": ID, "version": VERSION,
        }  # fmt: skip
    return Entry(service_id or UUID(int=0), version or 0, values, problems, row.number)


def _read_as(kind, cell):
    """`cell` as a `kind`, None when it is not one."""
    try:
        return kind(str(cell))
    except ValueError:
        return None
