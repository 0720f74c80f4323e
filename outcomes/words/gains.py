"""Skill gains, as the log tells them."""

ACTS = {}

FACTS = {}

UNDO = {}
