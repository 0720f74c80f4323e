"""What is told to the other side, the same by file and over HTTP."""


def receipt_of(batch, report):
    """The receipt of a delivery as JSON holds it. Rows are named by their line; nothing of a person is in it."""
    return {
        "name": batch.name,
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "refused": report.problem or None,
        "rows": {
            "read": report.read,
            "taken": report.taken,
            "unchanged": report.unchanged,
            "quarantined": len(report.quarantined),
        },
        "quarantined": [{"line": line, "problems": problems} for line, problems, _row in report.quarantined],
    }


def request_of(request):
    """A Request as JSON holds it."""
    return {
        "key": request.key,
        "kind": request.kind,
        "application": request.external_id,
        "name": request.name,
        "starts_on": request.starts_on.isoformat(),
    }
