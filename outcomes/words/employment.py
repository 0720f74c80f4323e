"""Jobs, as the log tells them."""

ACTS = {}

FACTS = {}

UNDO = {}
