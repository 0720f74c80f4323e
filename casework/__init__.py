"""Casework: the multi-tenant system of record for workforce programs."""
