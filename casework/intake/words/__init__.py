"""What the services of this app did, and which facts of its rows the log tells: one file for each kind of row."""

from casework.intake.words import (
    applications,
    appointments,
    customer_forms,
    forms,
    providers,
    referrals,
    reviews,
)

_KINDS = (applications, appointments, providers, reviews, referrals, forms, customer_forms)

ACTS = {name: act for kind in _KINDS for name, act in kind.ACTS.items()}
FACTS = {name: facts for kind in _KINDS for name, facts in kind.FACTS.items()}
UNDO = {name: undo for kind in _KINDS for name, undo in kind.UNDO.items()}
