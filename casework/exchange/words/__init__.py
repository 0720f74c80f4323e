"""What the services of this app did, and which facts of its rows the log tells: one file for each kind of work."""

from casework.exchange.words import caseload, ies, iwds

_KINDS = (caseload, ies, iwds)

ACTS = {name: act for kind in _KINDS for name, act in getattr(kind, "ACTS", {}).items()}
FACTS = {name: facts for kind in _KINDS for name, facts in getattr(kind, "FACTS", {}).items()}
UNDO = {name: undo for kind in _KINDS for name, undo in getattr(kind, "UNDO", {}).items()}
