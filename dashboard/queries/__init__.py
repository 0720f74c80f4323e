"""Reads of standing: its SQL definition, the dashboard's counts and the caseload list."""
