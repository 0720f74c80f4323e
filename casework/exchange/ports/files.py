"""A port by file: a folder of the installation's file storage, on this machine or in an S3 bucket alike.

The other side puts deliveries into `inbox/`. What was taken moves to `taken/`; what was refused as a whole stays, to be
replaced or tried again. `receipts/` tells what became of each, `quarantine/` holds the rows that were not taken, and
`requests/` what we ask for.
"""

import csv
import io
import json
import re

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from casework.core.outward import NoAnswer, Trouble
from casework.exchange.enums import PortKind
from casework.exchange.ports.port import Batch
from casework.exchange.ports.receipts import receipt_of, request_of

NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,119}\.csv$")


class FilePort:
    """The folder `folder` of the storage, for `system`."""

    kind = PortKind.FILE

    def __init__(self, system, folder):
        self.system = system
        self._folder = folder.strip("/")

    def deliveries(self, since):
        """Yield what lies in the inbox, in order of its names; `since` is not needed, as what was taken is gone."""
        try:
            _folders, names = default_storage.listdir(f"{self._folder}/inbox")
        except FileNotFoundError:
            return
        except OSError as problem:
            raise NoAnswer(Trouble.DOWN) from problem
        for name in sorted(names):
            if NAME.match(name):
                yield Batch(
                    name, lambda name=name: default_storage.open(f"{self._folder}/inbox/{name}", "rb")
                )

    def receipt(self, batch, report):
        """Write receipt and quarantined rows, and move the file of a delivery that was taken."""
        self._put(f"receipts/{batch.name}.json", json.dumps(receipt_of(batch, report), indent=1))
        if report.quarantined:
            self._put(f"quarantine/{batch.name}", _quarantine(report.quarantined))
        source = f"{self._folder}/inbox/{batch.name}"
        if not report.problem and default_storage.exists(source):
            with default_storage.open(source, "rb") as file:
                self._put(f"taken/{batch.name}", file)
            default_storage.delete(source)

    def ask(self, request):
        """Write the request as a file of its own name."""
        self._put(f"requests/{request.key}.json", json.dumps(request_of(request), indent=1))

    def _put(self, name, content):
        path = f"{self._folder}/{name}"
        if default_storage.exists(path):
            default_storage.delete(path)
        default_storage.save(path, ContentFile(content.encode()) if isinstance(content, str) else content)


def _quarantine(rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("line", "problems", "row"))
    writer.writerows((line, " ".join(problems), row) for line, problems, row in rows)
    return text.getvalue()
