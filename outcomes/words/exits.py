"""Exits and planned gaps, as the log tells them."""

ACTS = {}

FACTS = {}

UNDO = {}
