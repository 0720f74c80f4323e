"""The federal measures over the record: the facts of a participation, and a program's year as one SQL statement."""
