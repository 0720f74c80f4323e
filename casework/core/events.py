"""Signals by which an app tells the apps to its left, which it may not import, that something changed."""

from django.dispatch import Signal

enrollments_changed = Signal()
"""Sent inside the transaction of a service that changed facts of enrollments; receivers refresh what they derived.

Arguments: ``enrollment_ids``, a list of primary keys.
"""

note_asked_for = Signal()
"""Sent when a case note is asked for after something was done; the app that knows what it was answers with a dict.

Arguments: ``enrollment``; ``after``, the public id as text of what was done. Answer: ``task`` and ``subject`` of the
note to suggest, or None.
"""

job_finished = Signal()
"""Sent when a job has ended, however it did; the app that keeps inboxes tells the person who asked for it.

Arguments: ``run``, the ledger's row.
"""
