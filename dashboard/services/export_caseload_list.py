"""Note that a person took a list of customers out of the product."""

from casework.audit.services.record_event import recording


def export_caseload_list(user, *, filters: list[str], rows: int) -> None:
    """Write one audit event: `user` downloaded the caseload list with `rows` rows. `filters` are the names of the
    filters that were set, never what was typed into them."""
    with recording(user, "export_caseload_list", filters=filters, rows=rows):
        pass
