"""The federal measures, decided for one participation and one year: pure functions over plain facts.

`spec.py` says which measures a program has, `periods.py` which days a year's answer reads, `facts.py` what the record
holds, `decide.py` gives the answers. `outcomes/measures/year.py` states the same rules as SQL; a test compares the two.
"""
