"""Education and training beside the plan, as the log tells it."""

ACTS = {}

FACTS = {}

UNDO = {}
