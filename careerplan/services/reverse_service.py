"""A change of a service is taken back: its fields as `edit_service` takes them."""

from careerplan.services.edit_service import edit_service

_FACTS = ("situations", "wioa_funded", "is_overnight")


def reverse_service(actor, service, *, version, **values):
    """Write the `values` of before (every field that `edit_service` may change) into `service` and return the row.

    Raises what `edit_service` raises.
    """
    facts = {name: values.pop(name) for name in _FACTS}
    return edit_service(actor, service, version=version, facts=facts, **values)
