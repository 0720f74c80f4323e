"""Signals by which an app tells the apps to its left, which it may not import, that something changed."""

from django.dispatch import Signal

enrollments_changed = Signal()
"""Sent inside the transaction of a service that changed facts of enrollments; receivers refresh what they derived.

Arguments: ``enrollment_ids``, a list of primary keys.
"""
