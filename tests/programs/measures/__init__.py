"""Tests of the measures; `reading.py` says how their tables are written."""
