"""Note that a person took a grid of services, or a crosswalk, out of the product."""

from casework.audit.services.record_event import recording


def export_services(user, *, filters, rows):
    """Write one audit event: `user` downloaded the services grid with `rows` rows. `filters` are the names of the
    filters that were set."""
    with recording(user, "export_services", filters=sorted(filters), rows=rows):
        pass
