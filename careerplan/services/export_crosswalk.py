"""Note that a person took a customer's services out of the product to key them into IWDS."""

from casework.audit.services.record_event import recording


def export_crosswalk(user, enrollment, *, rows):
    """Write one audit event: `user` exported the crosswalk of `enrollment` with `rows` services."""
    with recording(user, "export_crosswalk", about=enrollment, rows=rows):
        pass
