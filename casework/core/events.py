"""Signals by which an app tells the apps to its left, which it may not import, that something changed."""

from django.dispatch import Signal

enrollments_changed = Signal()
"""Sent inside the transaction of a service that changed facts of enrollments; receivers refresh what they derived.

Arguments: ``enrollment_ids``, a list of primary keys.
"""

scores_changed = Signal()
"""Sent inside the transaction of a service that changed scores of basic-skills tests, or from when to when a customer
takes part; receivers compute gains anew.

Arguments: ``enrollment_ids``, a list of primary keys.
"""

sub_programs_changed = Signal()
"""Sent inside the transaction of a service that changed in which programs inside the program a customer is; the app
that keeps exits settles whether the enrollment is over.

Arguments: ``enrollment``, locked and as it was just written.
"""

entry_changed = Signal()
"""Sent inside the transaction of a service that gave a service of a plan another status, or entered or changed a
credential; the app that talks with the state's systems asks for the entry there.

Arguments: ``actor``; ``service`` or ``credential``, the row as it was just written, its enrollment locked; the other is
None.
"""

note_asked_for = Signal()
"""Sent when a case note is asked for after something was done; the app that knows what it was answers with a dict.

Arguments: ``enrollment``; ``after``, the public id as text of what was done. Answer: ``task`` and ``subject`` of the
note to suggest, or None.
"""

accomplishments_asked_for = Signal()
"""Sent when the overview of a plan is drawn; an app to the left answers with what it counts as accomplished.

Arguments: ``enrollment``. Answer: a dict of ``count``, ``label``, ``url`` of the list that is counted, and
``requirements``, rows of ``label``, ``word``, ``colour`` and ``why`` of what everybody must reach; or None.
"""

overview_asked_for = Signal()
"""Sent when the overview of an enrollment is drawn; an app to the left answers with a table that belongs there.

Arguments: ``enrollment``. Answer: a dict of ``code``, ``title``, ``table`` for `components/table.html`, ``empty``, the
words for no row, and ``url`` and ``link`` to where the rows are kept; or None.
"""

profile_lines_asked_for = Signal()
"""Sent when the profile panel of an enrollment is drawn; an app to the left answers with what stands on lines that it
keeps.

Arguments: ``enrollment``. Answer: a dict of the names of lines of the panel and their text.
"""

job_finished = Signal()
"""Sent when a job has ended, however it did; the app that keeps inboxes tells the person who asked for it.

Arguments: ``run``, the ledger's row.
"""

placements_asked_for = Signal()
"""Sent when the worksite tool must know who works where; the app that keeps placements answers.

Arguments: ``organisation_ids``, primary keys of the jobs' organisations, or None for all. Answer: a set of pairs
(primary key of an enrollment, primary key of a job).
"""

profile_asked_for = Signal()
"""Sent when the profile of an enrollment is drawn; an app to the left answers with where facts of it come from.

Arguments: ``enrollment``. Answer: a dict of name of a fact -> words that stand beside it, such as its day.
"""

plan_doubts_asked_for = Signal()
"""Sent when the services of a plan are drawn; an app to the left answers with what is doubtful about giving them.

Arguments: ``enrollment``, ``service``: the one that is drawn, None for all. Answer: a list of sentences.
"""
